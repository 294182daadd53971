import { describe, expect, it } from "vitest";
import { optionsIn, readList } from "../read-list.js";

const item = (fields: string) =>
  `# Quiz\n\n- Question: What floats?\n${fields}\n\n- Question: What sinks?\n${fields}\n`;

describe("openFields", () => {
  it.each([
    [
      "  - Type: single choice\n  - Answer: cork\n  - Choices: cork; plank, of oak; anchor",
      ["*cork", "plank, of oak", "anchor"],
    ],
    ["  - Choices: cork, plank\n  - Answer: plank", ["cork", "*plank"]],
    [
      "  - **Options:** cork | `a; b` | size(small, large)\n  - **Answer:** cork, `a; b`",
      ["*cork", "*`a; b`", "size(small, large)"],
    ],
    ["  - Choices: cork; plank, anchor\n  - Answer: anchor", ["cork", "plank", "*anchor"]],
    ["  - 选项：软木；铁锚\n  - 答案：软木", ["*软木", "铁锚"]],
    ["  - Options: A) cork; B) anchor\n  - Answer: A", ["*cork", "anchor"]],
  ])("reads options in one line behind their label: %j", (fields, options) => {
    const text = item(fields);
    expect(optionsIn(text)).toEqual(options);
    expect(readList(text).prompts).toEqual(["What floats?", "What sinks?"]);
    expect(readList(text).problems).toEqual([]);
  });

  it("says where no key is told, and gives no answer", () => {
    const text = item("  - Type: single choice\n  - Choices: cork; anchor");
    expect(readList(text)).toMatchObject({
      briefs: [undefined, undefined],
      problems: ["key-count 5:5", "key-count 9:5"],
    });
  });

  it("leaves a field alone that gives no options", () => {
    const text = item("  - Options: none\n  - Answer: cork");
    expect(optionsIn(text)).toEqual([]);
    expect(readList(text).texts[0]).toContain("cork");
  });
});
