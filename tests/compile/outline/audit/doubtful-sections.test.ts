import { describe, expect, it } from "vitest";
import { reportDoubtfulEnds } from "../../../../src/compile/outline/audit/doubtful-sections.js";
import { readMarked } from "./written-list.js";

/** What is said of a list in parts; in each, every line is a question. */
function saidOf(...parts: readonly (readonly string[])[]) {
  const { reading, questions, written } = readMarked(
    parts
      .flat()
      .map((line) => `!${line}`)
      .join("\n"),
  );
  let from = 0;
  const sections = parts.map((part) => {
    const own = questions.slice(from, from + part.length);
    from += part.length;
    const asked = own.map((question) => ({ ...question, prompt: question.prompt.replace(/^[#*>\-0-9. ]+/, "") }));
    return { place: { file: "a.md", line: 0, column: 1 }, title: "", questions: asked };
  });
  reportDoubtfulEnds(reading, sections, written());
  return reading.problems.map(({ level, code, line, message }) => `${level} ${code} ${line} ${message}`);
}
const doubt = (line: number) =>
  `warning doubtful-question ${line} This was read as a question, but asks nothing, unlike the others.`;
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `### ${index + 1}. Замок ${index + 1}`);
const asking = Array.from({ length: 12 }, (_, index) => `- ¿Qué es ${index}?`);

describe("reportDoubtfulEnds", () => {
  it("reports what asks nothing in the first or last section, written otherwise than the others", () => {
    expect(saidOf(["## General"], numbered(12))).toEqual([doubt(1)]);
    expect(saidOf(asking, ["**Suerte**"])).toEqual([doubt(13)]);
    expect(saidOf(numbered(6), numbered(6), ["### Итоги"])).toEqual([doubt(13)]);
  });

  it.each([
    ["a topic in the manner of the others", [asking, ["- Llaves"]]],
    ["a topic between sections", [asking, ["**Suerte**"], asking]],
    ["a request", [asking, ["**Explique la llave**"]]],
    ["a list that asks less", [asking, ["**a**", "**b**"]]],
    ["a short list", [asking.slice(0, 8), ["**Suerte**"]]],
  ])("says nothing of %s", (_, parts) => {
    expect(saidOf(...parts)).toEqual([]);
  });
});
