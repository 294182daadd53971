import type { RootContent } from "mdast";
import { isLinkLine, isWayBack } from "../../parse/link-list.js";
import { textLines } from "../../parse/plain-text.js";
import { marksAnswer } from "../answers/part-question.js";
import type { UsualAnswers } from "../asides/leave-out-end.js";
import type { OpenQuestion } from "../open-question.js";

/** What stands below all questions but the last. */
export function usualAnswers(
  questions: readonly OpenQuestion[],
  isAnswered: boolean,
  ends: UsualAnswers["usual"]["ends"],
) {
  const [others, last] = [questions.slice(0, -1), questions.at(-1)];
  // A heading is no item.
  const areBare = last?.entry.type === "lead" && others.length >= LEAST_BARE && others.every(isBareItem);
  return {
    paragraphs: others.length === 0 || others.some(({ answer }) => hasMarginParagraph(answer)),
    links: others.some(({ answer }) => answer.some(isLinkLine)),
    answers: isAnswered && !(areBare && !last.answer.some(marksAnswer)),
    ends,
  };
}

/** Behind so many items that have nothing below them, nobody answers the last one alone, unless a label says so. */
const LEAST_BARE = 4;

/** A paragraph in a list, with nothing below it, and no answer in the line behind its mark. */
function isBareItem({ entry, answer }: OpenQuestion): boolean {
  if (entry.type !== "lead" || (entry.form !== "numbered" && entry.form !== "bullets")) return false;
  if (answer.length > 0 || (entry.node.type !== "paragraph" && entry.node.children.length !== 1)) return false;
  const paragraph = entry.node.type === "paragraph" ? entry.node : entry.node.children[0];
  const [first, ...others] = paragraph?.type === "paragraph" ? textLines(paragraph.children) : [];
  return others.length === 0 || !/[?？؟]$/.test(first?.text ?? "");
}

/** Whether an answer's blocks hold something that CommonMark reads at the margin. */
function hasMarginParagraph(blocks: readonly RootContent[]): boolean {
  return blocks.some((block) => block.type === "paragraph" && block.position?.start.column === 1 && !isWayBack(block));
}
