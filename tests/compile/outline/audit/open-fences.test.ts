import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const above = "1. What is a jib?\n\nA sail.\n\n2. How do you list files?\n\n";

describe("reportOpenFence", () => {
  it.each([
    ["numbers", "```sh\nls\n\n3. What is a keel?\n\nA beam.\n\n4. Why reef?\n\nFor safety.\n"],
    ["headings", "~~~\nls\n\n### 什么是龙骨？\n\n一根梁。\n\n### 什么是帆？\n"],
  ])("reports code that is never closed above questions: %s", (_, below) => {
    expect(readList(above + below).problems).toEqual(["unread-question 7:1"]);
  });

  it("says nothing of one that is closed, or has nothing that asks in it", () => {
    expect(readList(`${above}\`\`\`sh\nls\n3. What is it?\n4. Why?\n\`\`\`\n`).problems).toEqual([]);
    expect(readList(`${above}\`\`\`sh\nls\n# list all\n`).problems).toEqual([]);
  });
});
