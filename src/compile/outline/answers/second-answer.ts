import type { RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { placeOfNode } from "../../parse/reading.js";
import { reportWarning } from "../../report.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readPrompt } from "../signs/title.js";

/**
 * Reports what asks between two hidden answers of one question: `3. Complete the sentence.` behind the answer to the second question, where
 * nobody wrote the third as a heading.
 */
export function reportSecondAnswer(reading: OutlineReading, blocks: readonly AnswerBlock[]): void {
  let between: readonly RootContent[] | undefined;
  for (const { node, isHidden, isToldAnswer } of blocks) {
    if (!isHidden) between = between === undefined ? undefined : [...between.slice(0, MOST), node];
    else if (isToldAnswer === true) {
      const asked = between === undefined ? undefined : findAsked(between);
      if (asked !== undefined) report(reading, asked);
      between = [];
    }
  }
}

/** A question has hardly more blocks. */
const MOST = 20;

function findAsked(blocks: readonly RootContent[]): RootContent | undefined {
  const first = blocks[0];
  if (first === undefined) return undefined;
  const text = leadText(first);
  const isNumbered = (first.type === "list" && first.ordered === true) || readPrompt(text).number !== undefined;
  return isNumbered || looksLikeQuestion(text) ? first : undefined;
}

function report(reading: OutlineReading, node: RootContent): void {
  const place = placeOfNode(reading, node);
  noteAsked(reading, place.line, place.line);
  const message = "This seems to be a question with an answer of its own, but it became part of the answer above it.";
  reportWarning(reading.problems, "unread-question", place, message, "Write it as the questions around it.");
}
