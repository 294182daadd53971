import type { RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { isAnnouncement } from "../blocks/announcement.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { isPartName } from "../blocks/tell-block.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { marksAnswer, type PartedBlocks, taskNames } from "./part-question.js";

/**
 * Tells what a question is about from its answer where both have a label of their own, in whatever language: a name, code or a list below it
 * and nothing else, then the label of the answer. `undefined` where it is not so, or where the first label names a part of an answer.
 */
export function partLabelled(blocks: readonly AnswerBlock[]): PartedBlocks | undefined {
  const [name, ...others] = blocks;
  if (name === undefined || name.isHidden || name.isHint || !namesTask(name.node)) return undefined;
  const end = others.findIndex(({ node, isHidden, isHint }) => isHidden || isHint || !isGiven(node));
  const mark = others[end];
  if (end < 1 || mark === undefined || mark.isHidden || mark.isHint || !marksAnswer(mark.node)) return undefined;
  return { task: blocks.slice(0, end + 1), answer: blocks.slice(end + 1) };
}

function namesTask(node: RootContent): boolean {
  const text = leadText(node);
  const bare = text.replace(/\s?[:：]$/, "");
  return bare !== text && isPartName(node) && !isAnswerLabel(text) && (taskNames.test(bare) || !isAnnouncement(bare));
}

/** What no sentence says. */
function isGiven({ type }: RootContent): boolean {
  return type === "code" || type === "list";
}

/** Opens quotations in which the label of an answer stands below something else, so that both can be told from each other. */
export function openQuotations(blocks: readonly RootContent[]): readonly RootContent[] {
  const isMarkedWithin = (node: RootContent) =>
    node.type === "blockquote" && node.children.findIndex((child) => marksAnswer(child)) > 0;
  return blocks.some(isMarkedWithin)
    ? blocks.flatMap((node) => (node.type === "blockquote" && isMarkedWithin(node) ? node.children : [node]))
    : blocks;
}
