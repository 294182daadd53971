import { leaveOut, leaveOutNode, placeOfNode } from "../../parse/reading.js";
import { reportWarning } from "../../report.js";
import type { HeadingEntry } from "../entries.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import type { OutlineReading } from "../outline-reading.js";
import type { AnswerKey } from "./answer-key.js";
import type { ListedAnswer } from "./listed-answers.js";
import type { OpenSection } from "./split-sections.js";
import { isVerdictWord, toldOf } from "./verdicts.js";

/**
 * Gives the answers of a list to the questions between it and the list before: where there are as many, and their numbers are the same.
 * Otherwise nobody knows which is which, and that is a problem.
 */
export function giveListedAnswers(
  reading: OutlineReading,
  sections: readonly OpenSection[],
  keys: readonly AnswerKey[],
): void {
  const lineOf = ({ node }: Pick<HeadingEntry, "node"> | OpenQuestion["entry"]) => node.position?.start.line ?? 0;
  let from = 0;
  for (const { heading, parts, answers, beside } of keys) {
    const to = lineOf(heading);
    const asked = sections.map((section) =>
      section.questions.filter(({ entry }) => lineOf(entry) > from && lineOf(entry) < to),
    );
    const questions = asked.flat();
    from = to;
    const written = questions.map(({ entry }) => entry.number);
    const isCounted = written.some((number) => number !== 0);
    const numbers = isCounted ? written : written.map((_, index) => index + 1);
    const inParts = isCounted ? written : asked.flatMap((part) => part.map((_, index) => index + 1));
    const byNumber = new Map(answers.map((answer) => [answer.number, answer]));
    const isWhole = answers.length === questions.length;
    const isByNumber =
      isWhole &&
      byNumber.size === answers.length &&
      new Set(numbers).size === numbers.length &&
      numbers.every((number) => byNumber.has(number));
    // Where each part counts anew, both do.
    const isInOrder = isWhole && inParts.every((number, index) => answers[index]?.number === number);
    const fits = isByNumber || isInOrder;
    if (!fits) reportUnfit(reading, heading, answers.length, questions.length);
    for (const question of fits ? [] : questions) question.isKeyUnread = true;
    for (const [index, question] of fits ? questions.entries() : []) {
      const answer = isByNumber ? byNumber.get(numbers[index] ?? 0) : answers[index];
      if (answer !== undefined) giveAnswer(question, answer);
      if (answer?.repeated !== undefined) leaveOutNode(reading, "answer-key", answer.repeated);
    }
    const unread = new Set(answers.filter(({ blocks }) => !fits || blocks.length === 0).map(({ node }) => node));
    for (const { type, position } of new Set(answers.flatMap(({ node, isRow }) => (isRow === true ? [node] : []))))
      if (fits && type === "paragraph" && position !== undefined)
        leaveOut(reading, "answer-key", position.start.line, position.start.line + 1);
    for (const node of [heading.node, ...parts, ...unread]) leaveOutNode(reading, "answer-key", node);
    for (const node of beside) leaveOutNode(reading, "aside", node);
  }
}

function giveAnswer(question: OpenQuestion, { options, repeated, blocks }: ListedAnswer): void {
  const isVerdict = isVerdictWord(options ?? "") && blocksBelow(question).length === 0 && blocks.length === 0;
  if (isVerdict && toldOf(question.entry.text, options) !== undefined) question.listedVerdict = options ?? "";
  else if (options !== undefined) question.listedKey = options;
  const [first] = blocks;
  // Behind letters in a line of their own, words explain.
  const areReasons = options !== undefined && repeated !== undefined;
  if (first !== undefined && !areReasons) question.listed = first;
  for (const block of blocks) question.answer.push(block);
}

function reportUnfit(reading: OutlineReading, heading: HeadingEntry, answers: number, questions: number): void {
  const message = `There are ${answers} answers here, and ${questions} questions before them; they are matched where numbers and count are the same.`;
  const suggestion = "Number both alike, or write each answer below its question.";
  reportWarning(reading.problems, "unread-answers", placeOfNode(reading, heading.node), message, suggestion);
}
