import type { Heading, Paragraph, RootContent } from "mdast";
import { leadText, textLines } from "../../parse/plain-text.js";
import { dropAnswerLabel, isAnswerLabel } from "../signs/answer-label.js";
import { isReasonLabel } from "../signs/reason-label.js";
import { readTableRows } from "../signs/table-rows.js";
import { sayingOf } from "./first-saying.js";
import { isPartName } from "./part-name.js";

/** Where the answer's label stands. One behind a question of the answer's own belongs to that. */
export function findLabel(blocks: readonly RootContent[]): number {
  const label = blocks.findIndex(isLabelled);
  const before = blocks.slice(0, Math.max(label, 0));
  // What stands above an explanation is what it explains.
  const explains = label > 0 && /^explanation$/i.test(leadText(blocks[label] as RootContent));
  if (explains && before.some((block) => block.type === "paragraph") && sayingOf(before) !== undefined) return -1;
  const asked = before.findLastIndex((block) => block.type === "paragraph" && /[?？؟]$/.test(leadText(block)));
  return asked > 0 && sayingOf(before.slice(0, asked)) !== undefined ? -1 : label;
}

function isLabelled(block: RootContent): boolean {
  return (block.type === "heading" || block.type === "paragraph") && isAnswerLabel(leadText(block));
}

/** What a block says behind the label of an answer; empty where it has none. */
export function behindLabel(block: RootContent): string {
  // A table right below its label is one all the same.
  if (block.type === "paragraph" && readTableRows(textLines(block.children)) !== undefined) return "";
  const text = block.type === "heading" || block.type === "paragraph" ? upToLabel(block) : "";
  const rest = dropAnswerLabel(text);
  return rest === text ? "" : rest;
}

/** `Answer: yes`, and `Explanation: ...` in the next line of its paragraph: that is no part of what is said first. */
function upToLabel(block: Heading | Paragraph): string {
  const lines = textLines(block.children).map(({ text }) => text);
  const next = lines.findIndex((text, index) => index > 0 && (isAnswerLabel(text) || isReasonLabel(text)));
  return next > 0 && dropAnswerLabel(lines[0] ?? "") !== "" ? lines.slice(0, next).join(" ") : leadText(block);
}

/** What stands behind a label is the answer as written, where nothing follows but parts of an article, each below its name. */
export function endsAnswer(below: RootContent | undefined): boolean {
  const [name, ...part] = below?.type === "list" ? (below.children[0]?.children ?? []) : [];
  if (below === undefined || name === undefined) return below === undefined;
  return part.length > 0 && isPartName(name) && !/[:：]$/.test(leadText(name));
}
