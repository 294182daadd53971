import type { RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { rangeOf } from "../../parse/reading.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import type { OutlineReading } from "../outline-reading.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";

/** A list in which most questions have options is one to choose from, and so is one in which a fifth of many have. */
const LEAST = 5;

const option = /^[ \t]*(?:[-*+][ \t]+)?(?:\[[ xX]?\]|[（(]?[A-Da-d][.．、:：)）])[ \t]*\S/;

/** Tells whether enough questions of a file have lines with boxes or letters below them, whatever those turn out to be. */
export function isQuiz(reading: OutlineReading, questions: readonly OpenQuestion[]): boolean {
  const withOptions = questions.filter((question) => {
    const { start, end } = rangeOf(reading, question.entry.node);
    const last = blocksBelow(question).at(-1);
    const to = last === undefined ? end : Math.max(end, rangeOf(reading, last).end);
    const lines = reading.source
      .slice(start, to)
      .split(/[\r\n]+/)
      .slice(1);
    return lines.filter((line) => option.test(line)).length > 1;
  });
  const count = withOptions.length;
  return count * 2 > questions.length || (count >= LEAST && count * 5 >= questions.length);
}

/** Tells whether something answers before the options: then they are its points. A line with a colon leads to them, and one that asks goes on asking. */
export function areBehindAnswer(blocks: readonly AnswerBlock[], options: RootContent): boolean {
  const at = blocks.findIndex(({ node }) => node === options);
  return blocks.slice(0, Math.max(at, 0)).some(({ node }) => node.type === "paragraph" && states(leadText(node)));
}

/** A sentence ends in it, and none asks. */
export function states(text: string): boolean {
  return /[.!][”"’»)]?(?:\s|$)|[。！]/.test(text) && !/[?？؟:：]$/.test(text) && !looksLikeQuestion(text);
}
