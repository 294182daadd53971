import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const asked = (prompt: string, boxes: string) => `### What is a ${prompt}?\n\nIt is a part of a boat.\n\n${boxes}\n\n`;

describe("areTickedOff", () => {
  it("leaves tasks behind answers what they are, though some are done", () => {
    const { articles, problems, texts } = readList(
      asked("keel", "- [ ] read chapter 2\n- [x] watch the talk") +
        asked("jib", "- [ ] read chapter 3\n- [ ] draw one") +
        asked("mast", "- [x] read chapter 5"),
    );
    expect(articles).toEqual([undefined, undefined, undefined]);
    expect(problems).toEqual([]);
    expect(texts[0]).toBe("It is a part of a boat.\n\n- [ ] read chapter 2\n- [x] watch the talk");
  });

  it("still reads options below a statement where most lists have one ticked", () => {
    const { articles } = readList(
      asked("keel", "- [ ] a sail\n- [x] a fin") +
        asked("jib", "- [x] a sail\n- [ ] a fin") +
        asked("mast", "- [ ] a sail\n- [ ] a fin"),
    );
    expect(articles.map((article) => article?.choice?.options.length)).toEqual([2, 2, undefined]);
  });
});
