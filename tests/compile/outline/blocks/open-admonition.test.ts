import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const read = (answer: string) => readList(`### What is a?\n\n${answer}\n\n### What is b?\n\nTwo.\n`);

describe("openAdmonition", () => {
  it.each([
    [
      "below a blank line",
      '??? success "View Answer"\n\n    A *letter*.\n\n    ```js\n    a();\n    ```',
      "A *letter*.\n\n```js\na();\n```",
    ],
    ["glued to its title", '??? success "Answer"\n    A letter.\n    The first.', "A letter.\nThe first."],
    ["open from the start", '???+ note "参考答案"\n\n    第一个字母。', "第一个字母。"],
    ["named in its title", '??? success "View code example"\n\n    A letter.', "A letter."],
    ["named so in Chinese", '??? success "查看代码"\n\n    第一个字母。', "第一个字母。"],
    ["without a title", "!!! answer\n\n    A letter.", "A letter."],
    ["with a list", '??? tip "Solution"\n\n    - one\n    - two\n      - three', "- one\n- two\n  - three"],
  ])("takes an answer out: %s", (_, answer, text) => {
    const { texts, leftOut } = read(answer);
    expect(texts).toEqual([text, "Two."]);
    expect(leftOut).toEqual(["label 3-3"]);
  });

  it("does so in items", () => {
    const list = '1. What is a?\n\n   ??? success "Answer"\n\n       A letter.\n\n2. What is b?\n\n   Two.\n';
    expect(readList(list).texts).toEqual(["A letter.", "Two."]);
  });

  it.each([
    '??? note "Mind the gap"\n\n    A letter.',
    "!!! warning\n\n    A letter.",
    '??? success "View hint"\n\n    A letter.',
    '??? note "View of the bay"\n\n    A letter.',
    '??? success "Answer"\n\nA letter.',
    "??? What is that?",
  ])("leaves %j as it is", (answer) => {
    expect(read(answer).texts[0]).toBe(answer);
  });
});
