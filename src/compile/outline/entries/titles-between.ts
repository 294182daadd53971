import { takeId } from "../../parse/id-suffix.js";
import { type Entry, type HeadingEntry, type LeadEntry, speaks } from "../entries.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { depthAbove, titleHeading } from "./title-heading.js";
import { ABOVE_HEADING, type KindOfTitle, PLAIN, readKind } from "./title-kinds.js";

/** Deeper than any heading: it ends no section of the author's but one of its kind. */
const DEPTH = 6;
/** Of fewer, nobody can tell titles from what ends an answer. */
const LEAST = 2;
const LEAST_PLAIN = 3;
/** No title is longer. */
const MOST_SIGNS = 60;

interface Title {
  readonly index: number;
  readonly text: string;
  readonly number: number;
  readonly next: HeadingEntry | LeadEntry;
}

/**
 * Reads `> Arrays`, or `// 2 Narrowing` with a rule below, as the headings that their authors mean: each line of the kind stands right above
 * a question, the first above the first, and they are fewer than the questions. What ends one answer by chance is of no such kind.
 */
export function readTitlesBetween(entries: readonly Entry[]): readonly Entry[] {
  const kinds = new Map<string, (Title | undefined)[]>();
  for (const [index, entry] of entries.entries()) {
    const found = readKind(entry);
    if (found === undefined) continue;
    const title = readTitle(entries, index, found);
    const known = kinds.get(found.kind);
    if (known === undefined) kinds.set(found.kind, [title]);
    else known.push(title);
  }
  const titles = new Map(
    [...kinds]
      .flatMap(([kind, found]) => chooseTitles(entries, found, kind.startsWith(PLAIN)))
      .map((it) => [it.index, it]),
  );
  if (titles.size === 0) return entries;
  return entries.map((entry, index) => {
    const title = titles.get(index);
    if (title === undefined) return entry;
    return titleHeading(entry, title.text, title.next.type === "heading" ? depthAbove(title.next) : DEPTH);
  });
}

/** The question that follows the line at once: only a break or a rule may stand between. */
function readTitle(entries: readonly Entry[], index: number, { kind, text, number }: KindOfTitle): Title | undefined {
  let at = index + 1;
  while (isSpace(entries[at])) at++;
  const next = entries[at];
  if (next === undefined || next.type === "block") return undefined;
  // Of words in bold above items, a rule of its own decides.
  if (next.type === "lead" && isItem(next) && kind === "marked") return undefined;
  if (next.type === "lead" && kind.startsWith(ABOVE_HEADING)) return undefined;
  if (kind.startsWith(PLAIN) && (next.type === "heading" || isItem(next) || !isAnswered(entries[index - 1])))
    return undefined;
  const words = takeId(text).text;
  const isShort = words.length <= MOST_SIGNS && /[\p{L}\p{N})）]$/u.test(words);
  return isShort && !looksLikeQuestion(words) ? { index, text, number, next } : undefined;
}

/** What stands above is no bare question, which the line would answer. */
function isAnswered(above: Entry | undefined): boolean {
  if (above?.type !== "lead") return above?.type === "block";
  return (above.node.position?.end.line ?? 0) > (above.node.position?.start.line ?? 0);
}

function isItem({ form }: LeadEntry): boolean {
  return form === "numbered" || form === "bullets";
}

function isSpace(entry: Entry | undefined): boolean {
  if (entry?.type !== "block") return false;
  return (
    entry.node.type === "thematicBreak" ||
    (entry.node.type === "html" && /^(?:\s|<br\s*\/?>)+$/i.test(entry.node.value))
  );
}

/** Those of a kind, where every one is a title, no two say the same, and some have several questions below them. */
function chooseTitles(
  entries: readonly Entry[],
  kind: readonly (Title | undefined)[],
  isPlain: boolean,
): readonly Title[] {
  const titles = kind.filter((title) => title !== undefined);
  const [first] = titles;
  if (first === undefined || titles.length < (isPlain ? LEAST_PLAIN : LEAST) || titles.length < kind.length) return [];
  // Those that are counted begin with one, and leave none out.
  if (titles.some(({ number }, at) => number > 0 && number !== at + 1)) return [];
  if (new Set(titles.map(({ text }) => text)).size < titles.length) return [];
  const form = formOf(first.next);
  if (titles.some(({ next }) => formOf(next) !== form)) return [];
  const speaking = titles.filter(({ next }) => speaks(next)).length;
  const isQuestion = (entry: Entry) => entry.type !== "block" && formOf(entry) === form && speaks(entry);
  const questions = entries.filter(isQuestion).length;
  // Plain lines may begin behind other questions: each has an answer above it.
  if (isPlain) return speaking === titles.length && questions * 2 >= titles.length * 3 ? titles : [];
  const isAbove = entries.findIndex(isQuestion) > first.index;
  return isAbove && speaking * 4 >= titles.length * 3 && questions * 4 >= titles.length * 5 ? titles : [];
}

function formOf(entry: HeadingEntry | LeadEntry): string {
  return entry.type === "heading" ? `h${entry.depth}` : entry.form;
}
