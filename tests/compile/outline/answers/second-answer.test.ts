import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const hidden = (text: string, summary = "Show Answer") =>
  `<details>\n<summary>${summary}</summary>\n\n${text}\n\n</details>\n\n`;
const last = `### What is a bit?\n\n${hidden("A digit.")}`;

describe("reportSecondAnswer", () => {
  it.each([
    ["a number", "3. Complete the sentence: a byte has [...] bits."],
    ["a request", "Explain the word."],
    ["a question mark", "哪一位最高？"],
  ])("reports what asks behind %s and has a hidden answer of its own", (_, asked) => {
    const { problems } = readList(
      `### What is a byte?\n\n${hidden("Eight bits.")}${asked}\n\n${hidden("Eight.")}${last}`,
    );
    expect(problems).toEqual(["unread-question 10:1"]);
  });

  it.each([
    ["another way", "**Another way**\n\n", "Show Answer"],
    ["a remark", "It can be said shorter.\n\n", "Show Answer"],
    ["what names no answer", "Why eight?\n\n", "Show"],
  ])("does not report %s", (_, between, summary) => {
    const { problems } = readList(
      `### What is a byte?\n\n${hidden("Eight bits.")}${between}${hidden("Two times four.", summary)}${last}`,
    );
    expect(problems).toEqual([]);
  });
});
