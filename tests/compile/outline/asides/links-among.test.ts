import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const asking = [
  "- [How do you reef?](https://a.example/reef)",
  "- [Why tack?](https://b.example/tack)",
  "- What is a boom?",
];
const link = "- [Masts of wood](https://c.example/wood)";

describe("findLinksAmong", () => {
  it("keeps a link between questions where others of its list ask", () => {
    const { prompts, leftOut } = readList(`${[...asking, link, "- The way of a keel", "- Why lean?"].join("\n")}\n`);
    expect(prompts).toContain("Masts of wood");
    expect(leftOut).toEqual([]);
  });

  it.each([
    ["at the end", [...asking, "- Why lean?", "- What is a jib?", link]],
    ["behind links", ["- Why lean?", "- What is a jib?", ...asking.slice(0, 2), link, "- What is a boom?"]],
    ["where hardly one asks", [...asking.slice(1), link, "- Why lean?"]],
  ])("leaves it out %s", (_, lines) => {
    const { prompts, leftOut } = readList(`${lines.join("\n")}\n`);
    expect(prompts).not.toContain("Masts of wood");
    expect(leftOut).toHaveLength(1);
  });
});
