import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const begin =
  "# FAQ\n\n## Sails\n\n**Q: How large is a sail?**\n\nA: Large.\n\n**Q: Who sews it?**\n\nA: A sailmaker.\n\n";

describe("a heading about the work on a list", () => {
  it.each([
    ["## Contributing", "**Q: How can I send a sail?**\n\nA: By ship."],
    ["## Licence", "Q: Darf ich das Segel kopieren?\n\nA: Ja."],
  ])("is a title where questions with labels stand below it: %j", (title, question) => {
    const { prompts, titles } = readList(`${begin}${title}\n\n${question}\n`);
    expect(prompts).toHaveLength(3);
    expect(titles.at(-1)).toBe(title.slice(3));
  });

  it("stands aside above anything else", () => {
    const { prompts, leftOut } = readList(`${begin}## Contributing\n\n**Want to help?**\n\nSend a sail.\n`);
    expect(prompts).toHaveLength(2);
    expect(leftOut).toContain("aside 13-17");
  });
});
