import type { ListItem } from "mdast";
import type { Range, Reading } from "../../parse/reading.js";
import { type Entry, type LeadEntry, speaks } from "../entries.js";
import { parseRange } from "../forms/item.js";
import { linesOf, type PlainLine } from "../forms/plain-line.js";
import { titleOf } from "./plain-lines.js";
import { isTitleText } from "./plain-titles.js";

/** A line deeper than any heading. */
const DEPTH = 6;
/** One such line may be the only answer of a list. */
const LEAST = 2;
/** So many questions without any answer for each such line. */
const OPEN = 4;

interface Found {
  readonly lead: LeadEntry;
  readonly title: PlainLine;
  readonly prompt: Range;
}

/**
 * Reads the line at the margin below the last question of a group as the title of the next: to CommonMark it goes on with the item. `3. What is a jib?`,
 * `Rigging` in the line below it, and `1. What is a stay?`. Only in lists of which hardly any other question has a line below it.
 */
export function readTitleLines(entries: readonly Entry[], reading: Reading): readonly Entry[] {
  const items = entries.filter(isItem);
  if (!items.some(hasLines)) return entries;
  const found = new Map<Entry, Found>();
  let open = 0;
  for (const [at, lead] of entries.entries()) {
    if (!isItem(lead)) continue;
    const lines = linesOfOnly(lead, reading);
    if (lines?.slice(0, -1).every(({ text }) => !endsAsking(text))) open++;
    else {
      const own = findTitle(lead, lines ?? [], entries[at + 1]);
      if (own !== undefined) found.set(lead, own);
    }
  }
  const others = items.length - open - found.size;
  if (found.size < LEAST || found.size * OPEN > open || others * 10 > items.length) return entries;
  return entries.flatMap((entry): readonly Entry[] => {
    const own = found.get(entry);
    return own === undefined ? [entry] : [withoutLine(own, reading), titleOf(reading, own.title, DEPTH)];
  });
}

function isItem(entry: Entry): entry is LeadEntry & { readonly node: ListItem } {
  return entry.type === "lead" && entry.form === "numbered" && entry.node.type === "listItem";
}

/** Its first paragraph goes on below its first line. */
function hasLines({ node }: { readonly node: ListItem }): boolean {
  const { start, end } = node.children[0]?.position ?? {};
  return start === undefined || end === undefined || end.line > start.line;
}

/** The lines of an item that has one paragraph and nothing else. */
function linesOfOnly({ node }: LeadEntry, reading: Reading): readonly PlainLine[] | undefined {
  const [only, ...others] = node.children;
  return only?.type === "paragraph" && others.length === 0 ? linesOf(only, reading) : undefined;
}

function findTitle(lead: LeadEntry, lines: readonly PlainLine[], next: Entry | undefined): Found | undefined {
  const [title, above, first] = [lines.at(-1), lines.at(-2), lines[0]];
  if (title === undefined || above === undefined || first === undefined) return undefined;
  if (!endsAsking(above.text) || !/^[\p{Lu}\p{Lo}]/u.test(title.text) || !isTitleText(title.text)) return undefined;
  if (next === undefined || !isItem(next) || !speaks(next)) return undefined;
  return { lead, title, prompt: { start: first.range.start, end: above.range.end } };
}

function endsAsking(text: string): boolean {
  return /[?？؟!！]$/.test(text);
}

function withoutLine({ lead, prompt }: Found, reading: Reading): LeadEntry {
  const children = parseRange(reading, prompt);
  const end = children.at(-1)?.position?.end;
  const { position } = lead.node;
  if (end === undefined || position === undefined) return lead;
  return { ...lead, node: { ...lead.node, children, position: { start: position.start, end } } as ListItem };
}
