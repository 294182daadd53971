import type { Paragraph } from "mdast";
import { plainText } from "../../parse/plain-text.js";
import { type Range, type Reading, rangeOf } from "../../parse/reading.js";
import { type Entry, type LeadEntry, speaks } from "../entries.js";
import { makeItem, parseRange } from "../forms/item.js";
import { labelledLead } from "../forms/labelled-lead.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";

/** Fewer may be chance. */
const LEAST = 3;
/** No question is longer. */
const LONGEST = 400;

/** A letter of its own and a dash: `Q - Why?`, `В — Зачем?`. */
const dashed = /^(\p{Lu})\s?[-–—]\s?(?=[\p{L}\p{N}"“«`*¿])/u;
/** `Q What is rain?`: no sentence begins so. */
const alone = /^Q\s+(?=[\p{L}¿])/u;

/** With a sign of what follows. */
const longestMark = 6;

interface Pair {
  readonly at: number;
  readonly prompt: Range;
  /** Behind its mark, up to the end of its paragraph. */
  readonly answer: Range;
  /** The answer is the next paragraph. */
  readonly isApart: boolean;
  /** Letters of question and answer; that of the question is empty where nothing but its words asks. */
  readonly letters: readonly [asked: string, told: string];
}

/**
 * Reads paragraphs in pairs as questions with their answers, whose marks are a letter and a dash: `Q - Why?` and `A - So.`, in any language. All have the
 * same two letters, half of the questions and more ask, and little else in the file does.
 */
export function readLetteredPairs(entries: readonly Entry[], reading: Reading): readonly Entry[] {
  if (!entries.some((entry) => entry.type === "block" && dashed.test(sourceOf(entry, reading)))) return entries;
  const pairs = entries.flatMap((_, at) => readPair(entries, at, reading) ?? []);
  const [usual] = countBy(pairs.filter(({ letters }) => letters[0] !== "").map(({ letters }) => letters.join("")));
  const own = pairs.filter(({ letters }) => letters[0] === "" || letters.join("") === usual?.[0]);
  const told = own.filter(({ letters }) => letters[1] === usual?.[0].slice(-1));
  const asking = told.filter((pair) => asks(pair, reading)).length;
  const others = entries.filter((entry) => entry.type !== "block" && speaks(entry)).length;
  const areMarked = (usual?.[1] ?? 0) >= LEAST && (usual?.[1] ?? 0) * 3 >= told.length;
  if (!areMarked || asking * 2 < told.length || others * 5 > told.length) return entries;
  const byPlace = new Map(told.map((pair) => [pair.at, pair]));
  return entries.flatMap((entry, at): readonly Entry[] => {
    const pair = byPlace.get(at);
    if (pair !== undefined)
      return [leadOf(pair.prompt, reading), ...(pair.isApart ? [] : blocksIn(pair.answer, reading))];
    const above = byPlace.get(at - 1);
    if (above?.isApart === true) return blocksIn(above.answer, reading);
    const lone = paragraphOf(entry);
    return lone !== undefined && asksAlone(lone) && at > (told[0]?.at ?? 0)
      ? [leadOf(rangeOf(reading, lone), reading)]
      : [entry];
  });
}

/** A paragraph that asks, or has a mark, above one with the other mark, which may stand in its next line. */
function readPair(entries: readonly Entry[], at: number, reading: Reading): Pair | undefined {
  const [own, next] = [entries[at], entries[at + 1]];
  const paragraph = own === undefined ? undefined : paragraphOf(own);
  if (paragraph === undefined) return undefined;
  const whole = rangeOf(reading, paragraph);
  const source = reading.source.slice(whole.start, whole.end);
  const mark = dashed.exec(source) ?? alone.exec(source);
  const letter = mark === null ? "" : (dashed.exec(source)?.[1] ?? "Q");
  const start = whole.start + (mark?.[0].length ?? 0);
  const inside = lineWithMark(whole, letter, reading);
  const end = inside ?? whole.end;
  if (end - start > LONGEST) return undefined;
  const words = reading.source.slice(start, end).trimEnd();
  const below = inside === undefined && next !== undefined ? paragraphOf(next) : undefined;
  const from = inside ?? (below === undefined ? undefined : rangeOf(reading, below).start);
  if (from === undefined || words === "" || (letter === "" && !looksLikeQuestion(words))) return undefined;
  const to = below === undefined ? whole.end : rangeOf(reading, below).end;
  const told =
    dashed.exec(reading.source.slice(from, to)) ??
    (letter === "Q" ? bareAnswer.exec(reading.source.slice(from, to)) : null);
  if (told === null || told[1] === letter) return undefined;
  const answer = { start: from + told[0].length, end: to };
  const isApart = inside === undefined;
  return { at, prompt: { start, end: start + words.length }, answer, isApart, letters: [letter, told[1] ?? ""] };
}

/** `A salt water`, below `Q-What is a sea?`. */
const bareAnswer = /^(A)\s+(?=[\p{L}])/u;

/** One line that asks, among those whose letters were forgotten. */
function asksAlone({ children, position }: Paragraph): boolean {
  return position?.start.line === position?.end.line && /[?？؟]$/.test(plainText(children));
}

/** `Compare the two. A-One is long.`, where no line was broken. */
const withinLine = /[.?？؟](?=[ \t]\p{Lu}\s?[-–—]\s?\p{L})/u;

/** Where in the paragraph of a question its answer begins: in a line of its own, or behind its end. */
function lineWithMark({ start, end }: Range, letter: string, { source, lines }: Reading): number | undefined {
  const own = source.slice(start, Math.min(end, start + LONGEST));
  const at = withinLine.exec(own)?.index;
  if (at !== undefined && (letter !== "" || looksLikeQuestion(own.slice(0, at + 1)))) return start + at + 2;
  if (letter === "") return undefined;
  for (let line = lines.placeOf(start).line + 1; lines.startOf(line) < end; line++) {
    const from = lines.startOf(line);
    const mark = dashed.exec(source.slice(from, Math.min(end, from + longestMark)));
    if (mark !== null && mark[1] !== letter) return lines.startOf(line);
  }
  return undefined;
}

function paragraphOf(entry: Entry): Paragraph | undefined {
  return entry.type === "block" && entry.node.type === "paragraph" ? entry.node : undefined;
}

function sourceOf(entry: Entry, reading: Reading): string {
  const { start, end } = rangeOf(reading, entry.node);
  return reading.source.slice(start, Math.min(end, start + 20));
}

function asks({ prompt: { start, end } }: Pair, { source }: Reading): boolean {
  return looksLikeQuestion(source.slice(start, end));
}

function leadOf(prompt: Range, reading: Reading): LeadEntry {
  const node = makeItem(reading, prompt, []);
  return labelledLead("lines", node, node);
}

function blocksIn(range: Range, reading: Reading): Entry[] {
  return parseRange(reading, range).map((node) => ({ type: "block", node }));
}

/** Most frequent first. */
function countBy(words: readonly string[]): (readonly [word: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
