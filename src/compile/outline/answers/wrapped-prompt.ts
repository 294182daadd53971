import type { Paragraph, RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";

/**
 * Takes the question out of what wraps it right below a label: `**Question 3**` above `> What is a batch?`, or above a single bullet. Other blocks
 * stay what they are.
 */
export function openWrapped(blocks: readonly RootContent[]): readonly RootContent[] {
  const [first, ...others] = blocks;
  // Below a heading, each bullet is a list of its own.
  const isOne = first?.type !== others[0]?.type;
  const wrapped = first === undefined || !isOne ? undefined : onlyParagraph(first);
  return wrapped === undefined || !looksLikeQuestion(leadText(wrapped)) ? blocks : [wrapped, ...others];
}

function onlyParagraph(block: RootContent): Paragraph | undefined {
  if (block.type === "list") {
    const [item, ...others] = block.children;
    const [only, ...below] = item?.children ?? [];
    return only?.type === "paragraph" && others.length + below.length === 0 ? only : undefined;
  }
  const [only, ...others] = block.type === "blockquote" ? block.children : [];
  return only?.type === "paragraph" && others.length === 0 ? only : undefined;
}
