import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("joinNumbers", () => {
  it("leaves out a heading that only has the number of the item below it", () => {
    const text =
      "# 1\n\n1. What is a jib?\n\nA sail.\n\n# 2\n\n2. What is a keel?\n\nA beam.\n\n# 4\n\n4. 什么是舵？\n";
    expect(readList(text)).toMatchObject({
      titles: ["a"],
      prompts: ["What is a jib?", "What is a keel?", "什么是舵？"],
      leftOut: ["label 1-1", "label 7-7", "label 13-13"],
    });
  });

  it("keeps one that counts lists, each of which begins with its number by chance", () => {
    const text = "# 1\n\n1. What is a jib?\n2. What is a reef?\n\n# 2\n\n1. What is a keel?\n2. What is a rudder?\n";
    expect(readList(text).titles).toEqual(["1", "2"]);
  });
});
