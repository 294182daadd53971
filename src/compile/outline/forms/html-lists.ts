import type { RootContent } from "mdast";
import { withoutTags } from "../../../text/stretches.js";
import { plainText } from "../../parse/plain-text.js";
import { type Range, type Reading, rangeOf } from "../../parse/reading.js";
import { type Entry, type LeadEntry, promptContent } from "../entries.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { makeItem, parseRange } from "./item.js";
import { labelledLead } from "./labelled-lead.js";

/** So many items that ask make a list of a file, if hardly anything else in it asks. */
const LEAST = 3;
/** Of the lines that ask, one in so many may be written otherwise. */
const OTHERS = 5;

const tags = /<(\/?)(ol|ul|dl|li|dt|dd)(?:\s[^<>]*)?>/gi;
const otherQuestion = /^(?:#{1,6}[ \t]|[0-9]{1,4}[.)][ \t]|\*\*|[-*+][ \t]).*[?？؟][*_ \t]*$/gm;

interface HtmlItem {
  readonly prompt: Range;
  readonly answers: readonly Range[];
}

interface HtmlList extends Range {
  readonly items: readonly HtmlItem[];
}

/** The lists of a file that ask, by where they begin. */
const known = new WeakMap<Reading, ReadonlyMap<number, HtmlList>>();

/** Reads `<ol><li>What is a root?<p>A node without parents.</p></li></ol>`, and `<dl>` with `<dt>` and `<dd>`, where a file asks so. */
export function readHtmlList(
  blocks: readonly RootContent[],
  at: number,
  reading: Reading,
): { readonly entries: readonly Entry[]; readonly blocks: number } | undefined {
  const first = blocks[at] as RootContent;
  if (first.type !== "html" || !/^<[oud]l[\s>]/i.test(first.value)) return undefined;
  const lists = known.get(reading) ?? findLists(blocks, reading);
  known.set(reading, lists);
  const list = lists.get(rangeOf(reading, first).start);
  if (list === undefined) return undefined;
  let count = 1;
  while (blocks[at + count] !== undefined && rangeOf(reading, blocks[at + count] as RootContent).start < list.end)
    count++;
  // To CommonMark, HTML goes on to the next blank line.
  const behind = trim(reading.source, list.end, rangeOf(reading, blocks[at + count - 1] as RootContent).end);
  if (/<[oud]l[\s>]/i.test(reading.source.slice(behind.start, behind.end))) return undefined;
  const rest = behind.end > behind.start ? parseRange(reading, behind) : [];
  const ends = list.items.map((_, index) => list.items[index + 1]?.prompt.start ?? list.end);
  const entries = list.items.map(({ prompt, answers }, index): LeadEntry => {
    const item = makeItem(reading, prompt, answers);
    const [start, end] = [index === 0 ? list.start : prompt.start, ends[index] ?? list.end].map((offset) => {
      const { line, column } = reading.lines.placeOf(offset);
      return { line, column };
    });
    const position = start === undefined || end === undefined ? {} : { position: { start, end } };
    const lead = labelledLead("details", { ...item, ...position }, first);
    return { ...lead, isLabelled: false, text: plainText(promptContent(item)) };
  });
  return { entries: [...entries, ...rest.map((node): Entry => ({ type: "block", node }))], blocks: count };
}

function findLists(blocks: readonly RootContent[], reading: Reading): ReadonlyMap<number, HtmlList> {
  const { source } = reading;
  // Tags in code are none.
  const ranges = blocks.flatMap((node) => (node.type === "html" ? [rangeOf(reading, node)] : []));
  const lists = pairLists(source, ranges).filter(({ items }) => {
    const asking = items.filter(({ prompt }) => asks(source, prompt)).length;
    return items.length > 1 && asking * 2 > items.length;
  });
  const asking = lists.flatMap(({ items }) => items).filter(({ prompt }) => asks(source, prompt)).length;
  const others = source.match(otherQuestion)?.length ?? 0;
  if (asking < LEAST || others * OTHERS > asking) return new Map();
  return new Map(lists.map((list) => [list.start, list]));
}

function asks(source: string, { start, end }: Range): boolean {
  return looksLikeQuestion(withoutTags(source.slice(start, end)).trim());
}

/** A list that nobody closed yet, with the items right in it. */
interface OpenList {
  readonly name: string;
  readonly start: number;
  readonly parts: { readonly name: string; readonly start: number; end?: number }[];
}

/** Lists that stand in no other, with their items. */
function pairLists(source: string, ranges: readonly Range[]): HtmlList[] {
  const open: OpenList[] = [];
  const lists: HtmlList[] = [];
  const found = ranges.flatMap(({ start, end }) =>
    [...source.slice(start, end).matchAll(tags)].map((tag) => ({ tag, index: start + tag.index })),
  );
  for (const { tag, index } of found) {
    const [whole, slash, written = ""] = tag;
    const name = written.toLowerCase();
    const top = open.at(-1);
    if (!name.endsWith("l")) {
      const last = top?.parts.at(-1);
      if (last !== undefined) last.end ??= index;
      if (slash === "") top?.parts.push({ name, start: index + whole.length });
    } else if (slash === "") open.push({ name, start: index, parts: [] });
    else if (top?.name === name) {
      open.pop();
      const last = top.parts.at(-1);
      if (last !== undefined) last.end ??= index;
      const items = top.name === "dl" ? pairTerms(source, top.parts) : top.parts.map((part) => partItem(source, part));
      const isWhole = items.every(({ prompt }) => prompt.end > prompt.start);
      if (open.length === 0 && isWhole) lists.push({ start: top.start, end: index + whole.length, items });
    }
  }
  return lists;
}

type Part = OpenList["parts"][number];

/** Each term with what defines it. */
function pairTerms(source: string, parts: readonly Part[]): HtmlItem[] {
  const items: { prompt: Range; answers: Range[] }[] = [];
  for (const part of parts) {
    const range = trim(source, part.start, part.end ?? part.start);
    if (part.name === "dt") items.push({ prompt: unwrap(source, range), answers: [] });
    else items.at(-1)?.answers.push(unwrap(source, range));
  }
  return items;
}

const block = /<(?:p|br|ul|ol|dl|div|details|pre|blockquote|table|hr)(?:\s[^<>]*)?\/?>|\r?\n[ \t]*\r?\n/i;
const wrapper = /^<(p|strong|b|h[1-6]|em|i|span|div)(?:\s[^<>]*)?>/i;

/** What the item begins with, up to where a block of HTML does, or to the end of what is marked there; what follows is the answer. */
function partItem(source: string, part: Part): HtmlItem {
  const range = trim(source, part.start, part.end ?? part.start);
  const text = source.slice(range.start, range.end);
  const name = wrapper.exec(text)?.[1];
  const close = name === undefined ? -1 : text.indexOf(`</${name}>`);
  const cut = close === -1 ? text.search(block) : close + (name?.length ?? 0) + 3;
  const at = range.start + (cut === -1 ? text.length : cut);
  const prompt = unwrap(source, trim(source, range.start, at));
  const answer = unwrap(source, dropBreaks(source, trim(source, at, range.end)));
  return { prompt, answers: answer.end > answer.start ? [answer] : [] };
}

/** Without the tags around all of it. */
function unwrap(source: string, range: Range): Range {
  const text = source.slice(range.start, range.end);
  const [open = "", name] = wrapper.exec(text) ?? [];
  const end = text.length - (name?.length ?? 0) - 3;
  if (name === undefined || text.indexOf(`</${name}>`) !== end) return range;
  return unwrap(source, trim(source, range.start + open.length, range.start + end));
}

function dropBreaks(source: string, range: Range): Range {
  const breaks = /^(?:\s|<br\s*\/?>)+/i.exec(source.slice(range.start, range.end))?.[0].length ?? 0;
  return { start: range.start + breaks, end: range.end };
}

function trim(source: string, start: number, end: number): Range {
  const text = source.slice(start, end);
  const from = start + (text.length - text.trimStart().length);
  return { start: from, end: Math.max(from, start + text.trimEnd().length) };
}
