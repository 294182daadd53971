import type { ListItem, Paragraph, RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { leadText, plainText } from "../../parse/plain-text.js";
import { leaveOutNode, type Reading } from "../../parse/reading.js";
import type { LeadEntry } from "../entries.js";
import { labelledLead } from "./labelled-lead.js";

const known = new WeakMap<readonly RootContent[], readonly number[]>();

/**
 * `## Locks`, words, a line with `%` alone, and the back up to the next heading as high; or the same without a heading, between rules. One question where a
 * document has several.
 */
export function readPercentCard(
  blocks: readonly RootContent[],
  at: number,
  reading: Reading,
): { readonly entries: readonly LeadEntry[]; readonly blocks: number } | undefined {
  const marks = known.get(blocks) ?? findMarks(blocks);
  known.set(blocks, marks);
  const first = blocks[at] as RootContent;
  const title = first.type === "heading" ? first : undefined;
  const from = title === undefined ? at : at + 1;
  const mark = marks[from] ?? -1;
  // Before anything is cut out: for every block of a file it would be the rest of it.
  if (mark === -1) return undefined;
  const front = blocks.slice(from, mark);
  if (title === undefined && (front.length === 0 || first.type !== "paragraph")) return undefined;
  const end = title === undefined ? endAtRule(blocks, mark + 1) : endAtHeading(blocks, mark + 1, title.depth);
  const [back, rest] = divide(blocks.slice(mark + 1, end));
  const [only, ...others] = front;
  const isAsked = title === undefined || (only?.type === "paragraph" && asks(only) && !asks(title));
  const prompt = isAsked && only?.type === "paragraph" ? only : paragraphOf(title);
  if (prompt === undefined || plainText(prompt.children) === "") return undefined;
  if (title !== undefined && prompt === only) leaveOutNode(reading, "title", title);
  for (const block of [blocks[mark] as RootContent, ...rest]) leaveOutNode(reading, "label", block);
  const asked = prompt === only ? others : front;
  return { entries: [readCard(prompt, asked, back)], blocks: end - at };
}

function isMark(block: RootContent): boolean {
  return block.type === "paragraph" && leadText(block) === "%";
}

/** For each block, where the next mark is, before the next heading or rule; -1 where none is. Of one mark alone, nobody can tell. */
function findMarks(blocks: readonly RootContent[]): readonly number[] {
  const marks = blocks.map(() => -1);
  if (blocks.filter(isMark).length < 2) return marks;
  let next = -1;
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at] as RootContent;
    if (isMark(block)) next = at;
    else if (block.type === "heading" || block.type === "thematicBreak") next = -1;
    marks[at] = next;
  }
  return marks;
}

function endAtRule(blocks: readonly RootContent[], from: number): number {
  let end = from;
  while (end < blocks.length && blocks[end]?.type !== "thematicBreak" && blocks[end]?.type !== "heading") end++;
  return end;
}

function endAtHeading(blocks: readonly RootContent[], from: number, depth: number): number {
  for (let end = from; end < blocks.length; end++) {
    const block = blocks[end] as RootContent;
    if (block.type === "heading" && block.depth <= depth) return end;
  }
  return blocks.length;
}

/** What stands behind a second mark, such as tags, is no part of the back. */
function divide(blocks: readonly RootContent[]): readonly [RootContent[], RootContent[]] {
  const at = blocks.findIndex(isMark);
  return at === -1 ? [[...blocks], []] : [blocks.slice(0, at), blocks.slice(at)];
}

function asks(node: RootContent): boolean {
  return /[?？؟]$/.test(takeId(leadText(node)).text);
}

function paragraphOf(title: Extract<RootContent, { type: "heading" }> | undefined): Paragraph | undefined {
  if (title === undefined) return undefined;
  const { children, position } = title;
  return { type: "paragraph", children, ...(position !== undefined && { position }) };
}

function readCard(prompt: Paragraph, asked: readonly RootContent[], back: readonly RootContent[]): LeadEntry {
  const children = [prompt, ...asked, ...back] as ListItem["children"];
  const [start, end] = [prompt.position?.start, children.at(-1)?.position?.end];
  const position = start === undefined || end === undefined ? {} : { position: { start, end } };
  const node: ListItem = { type: "listItem", spread: true, children, ...position };
  return { ...labelledLead("cards", node, node), asked };
}
