import type { RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { leaveOutNode, type Reading } from "../../parse/reading.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { isAnswerLabel, isBareAnswerLabel } from "../signs/answer-label.js";

/**
 * Takes comments that no reader sees off both ends of an answer, and a sheet of styles off its start: `<!-- from: a.md -->`. Alone they stay, and
 * so does a comment that says the answer.
 */
export function leaveOutUnseen(reading: Reading, blocks: readonly AnswerBlock[]): readonly AnswerBlock[] {
  if (!blocks.some(isUnseen)) return blocks;
  // They may stand below a label.
  const start = blocks.findIndex((block) => !isUnseen(block) && !isLabel(block));
  if (start === -1) return blocks;
  const end = blocks.findLastIndex(({ node }) => !isComment(node)) + 1;
  const unseen = [...blocks.slice(0, start).filter(isUnseen), ...blocks.slice(end)];
  for (const { node } of unseen) leaveOutNode(reading, "comment", node);
  return [...blocks.slice(0, start).filter((block) => !isUnseen(block)), ...blocks.slice(start, end)];
}

function isUnseen({ node }: AnswerBlock): boolean {
  return isComment(node) || isStyle(node);
}

function isLabel({ node }: AnswerBlock): boolean {
  return (node.type === "paragraph" || node.type === "heading") && isBareAnswerLabel(leadText(node));
}

/** One comment and nothing else. */
export function isComment(node: RootContent): boolean {
  const text = node.type === "html" ? node.value.trim() : "";
  if (!text.startsWith("<!--") || text.indexOf("-->") !== text.length - 3) return false;
  return !isAnswerLabel(text.slice(4, -3).trim());
}

function isStyle(node: RootContent): boolean {
  return node.type === "html" && /^<style[\s>]/i.test(node.value.trim());
}
