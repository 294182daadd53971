import type { RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { isAnswerLabel, isSourceLabel } from "../signs/answer-label.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readPrompt } from "../signs/title.js";

/**
 * Tells whether the last of an answer's blocks is a heading that belongs to none: it promises links and has none below it, or it is the
 * only heading there without text and names what comes next, as `### Sails` below the level of the questions. Where an answer has others
 * without text, it may be one of its points.
 */
export function isEmptyTitle(blocks: readonly RootContent[]): boolean {
  const [before, last] = blocks.slice(-2);
  if (before === undefined || last?.type !== "heading") return false;
  const title = leadText(last);
  if (isSourceLabel(title)) return true;
  const isOnly = blocks.every(
    (block, index) => block === last || block.type !== "heading" || blocks[index + 1]?.type !== "heading",
  );
  const announces = before.type === "paragraph" && /[:：]$/.test(leadText(before));
  return isOnly && !announces && last.position?.start.column === 1 && !isPoint(title);
}

/** It announces an answer, or, asked or counted, it may be a question that nobody has seen, or a sentence of the answer. */
function isPoint(title: string): boolean {
  return (
    isAnswerLabel(title) ||
    looksLikeQuestion(title) ||
    readPrompt(title).number !== undefined ||
    /[.。!！:：]$/.test(title)
  );
}
