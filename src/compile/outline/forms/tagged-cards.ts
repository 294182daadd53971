import type { Heading, Paragraph, RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { type Range, type Reading, rangeOf } from "../../parse/reading.js";
import type { LeadEntry } from "../entries.js";
import { makeItem } from "./item.js";
import { labelledLead } from "./labelled-lead.js";

/** `#card` behind the front of a card, also `#flashcard-reverse` and `#card/spaced`; `#cards` names a deck. */
const tag = /(?<=\S[ \t])#(?:flash)?card(?:[-/][a-z-]{1,20})?$/i;

/** Where the tag of a line begins, behind which an id may follow, and where it ends. */
function findTag(line: string): Range | undefined {
  const whole = line.trimEnd();
  const text = tag.test(whole) ? whole : takeId(whole).text;
  const found = tag.exec(text);
  return found === null ? undefined : { start: found.index, end: text.length };
}

const files = new WeakMap<Reading, boolean>();

/** Several lines of the file are tagged: one may be a title. */
function hasTags(reading: Reading): boolean {
  const known = files.get(reading) ?? countTags(reading.source) > 1;
  files.set(reading, known);
  return known;
}

function countTags(source: string): number {
  if (!/#(?:flash)?card/i.test(source)) return 0;
  return source.split(/[\r\n]+/).filter((line) => findTag(line) !== undefined).length;
}

/** The heading without its tag; `undefined` where it has none. */
export function readTaggedHeading(node: Heading, reading: Reading): Heading | undefined {
  const last = node.children.at(-1);
  const found = last?.type === "text" ? findTag(last.value) : undefined;
  if (last?.type !== "text" || found === undefined || !hasTags(reading)) return undefined;
  const value = last.value.slice(0, found.start).trimEnd() + last.value.slice(found.end);
  return { ...node, children: [...node.children.slice(0, -1), { ...last, value }] };
}

/** `What is a lock? #card`, and its back in the lines below, up to an empty one. */
export function readTaggedLine(
  blocks: readonly RootContent[],
  at: number,
  reading: Reading,
): { readonly entries: readonly LeadEntry[]; readonly blocks: number } | undefined {
  const node = blocks[at];
  if (node?.type !== "paragraph" || !hasTags(reading)) return undefined;
  const { start, end } = rangeOf(reading, node);
  const line = /^[^\r\n]*/.exec(reading.source.slice(start, end))?.[0] ?? "";
  const found = findTag(line);
  if (found === undefined) return undefined;
  let count = 1;
  for (let last: RootContent = node, next = blocks[at + 1]; next !== undefined && isRightBelow(last, next); count++) {
    last = next;
    next = blocks[at + count + 1];
  }
  const behind = blocks[at + count - 1] ?? node;
  const prompt = { start, end: start + line.slice(0, found.start).trimEnd().length };
  const whole = reading.source.slice(start + line.length, rangeOf(reading, behind).end);
  // The program that reads cards writes what it calls them below.
  const id = /<!--[^<>]{1,80}-->$/.exec(whole.trimEnd())?.index ?? whole.length;
  const answer = { start: start + line.length, end: start + line.length + whole.slice(0, id).trimEnd().length };
  const ids = id < whole.length ? behind.position?.end.line : undefined;
  return { entries: [readCard(reading, node, { prompt, answer, ids })], blocks: count };
}

function isRightBelow(last: RootContent, next: RootContent): boolean {
  return next.type !== "heading" && next.position?.start.line === (last.position?.end.line ?? 0) + 1;
}

interface TaggedCard {
  readonly prompt: Range;
  readonly answer: Range;
  /** The line of its ids. */
  readonly ids: number | undefined;
}

function readCard(reading: Reading, group: Paragraph, { prompt, answer, ids }: TaggedCard): LeadEntry {
  const from = answer.start + (/^\s*/.exec(reading.source.slice(answer.start, answer.end))?.[0].length ?? 0);
  const node = makeItem(reading, prompt, from < answer.end ? [{ start: from, end: answer.end }] : []);
  return {
    ...labelledLead("cards", node, group),
    ...(ids === undefined ? {} : { leftOut: [{ kind: "comment", line: ids, endLine: ids }] }),
  };
}
