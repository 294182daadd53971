import { textLines } from "../../parse/plain-text.js";
import { type Range, type Reading, rangeOf } from "../../parse/reading.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { letterMark } from "../choice/letters.js";
import { namesLetter } from "../choice/named-key.js";
import { saysLetters } from "../choice/told-key.js";
import { parseRange } from "../forms/item.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { isExplanationLabel } from "../signs/explanation-label.js";
import { isProperty } from "../signs/metadata.js";
import { isOptionsLabel } from "../signs/options-label.js";

/** Options and their answer may stand in one paragraph: a line that begins with a label begins another. */
export function splitAtLabels(reading: Reading, blocks: readonly AnswerBlock[]): AnswerBlock[] {
  return blocks.flatMap((block): readonly AnswerBlock[] => {
    const { node } = block;
    if (node.type !== "paragraph" || node.position === undefined) return [block];
    const { start, end } = node.position;
    const lines = textLines(node.children);
    const areOptions = lines.length > 2 && letterMark.test(lines[0]?.text ?? "");
    // `Correct: b`, in any language, or `The correct answer is B.`
    const namesKey = (text: string) => !letterMark.test(text) && (namesLetter(text) !== undefined || saysLetters(text));
    const last = areOptions ? lines.findLastIndex(({ text }) => letterMark.test(text)) : lines.length;
    const begins = (text: string, index: number) =>
      isAnswerLabel(text) ||
      isOptionsLabel(text) ||
      (areOptions && (isExplanationLabel(text) || namesKey(text) || (index > last && isProperty(text))));
    const starts = lines.flatMap(({ text, line }, index) =>
      line > 0 && (begins(text, index) || isOptionsLabel(lines[index - 1]?.text ?? ""))
        ? [reading.lines.startOf(start.line + line)]
        : [],
    );
    if (starts.length === 0) return [block];
    const all = [rangeOf(reading, node).start, ...starts];
    return all.flatMap((from, index) => {
      const to = all[index + 1] ?? reading.lines.offsetOf(end);
      return parseRange(reading, skipSpace(reading, from, to)).map((part) => ({ ...block, node: part }));
    });
  });
}

function skipSpace({ source }: Reading, start: number, end: number): Range {
  const text = source.slice(start, end);
  return { start: start + (text.length - text.trimStart().length), end: start + text.trimEnd().length };
}
