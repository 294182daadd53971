import type { ListItem, RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { leadText } from "../../parse/plain-text.js";
import { leaveOutNode } from "../../parse/reading.js";
import { isLinkOnly } from "../answers/says-nothing.js";
import { type Entry, type HeadingEntry, type LeadEntry, speaks } from "../entries.js";
import type { OutlineReading } from "../outline-reading.js";
import { readAnswerNumber } from "../signs/answer-number.js";
import { isAnswersTitle, mayTitleAnswers } from "../signs/answers-title.js";
import { isLetteredKey } from "./lettered-key.js";
import { type ListedAnswer, readAnswers } from "./listed-answers.js";
import { addTitle, type NamedTitles, noTitles, readInParts } from "./parted-key.js";
import { areOnlyPromised } from "./promised-answers.js";
import { endOfTitledAnswers, fitsAsked, headingsBefore, readTitledAnswers } from "./titled-answers.js";

/** A part of a file that has the answers to the questions before it, by their numbers. */
export interface AnswerKey {
  readonly heading: HeadingEntry;
  /** Titles of its parts. */
  readonly parts: readonly RootContent[];
  readonly answers: readonly ListedAnswer[];
  /** What stands beside a table of answers or above letters, and belongs to none of them. */
  readonly beside: readonly RootContent[];
}

/** Takes lists of answers below headings such as `Answers` out of the entries of a file. A heading alone stays. */
export function takeAnswerKeys(
  reading: OutlineReading,
  entries: readonly Entry[],
): {
  readonly rest: readonly Entry[];
  readonly keys: readonly AnswerKey[];
} {
  const rest: Entry[] = [];
  const titles = noTitles();
  const keep = (entry: Entry) => {
    rest.push(entry);
    if (entry.type === "heading") addTitle(titles, takeId(entry.text).text);
  };
  const keys: AnswerKey[] = [];
  let from = 0;
  // Titles before it were read as those of answers, and do not fit.
  let refused = 0;
  for (let at = 0; at < entries.length; at++) {
    const written = entries[at] as Entry;
    const entry = titleInBold(written, entries[at + 1], titles) ?? written;
    const isLettered = isLetteredKey(reading, entries, at);
    const titled = at < refused ? undefined : readTitled(entries, at, rest, from);
    if (typeof titled === "number") refused = titled;
    else if (titled !== undefined) {
      keys.push(titled.key);
      at = titled.end - 1;
      from = rest.length;
      continue;
    }
    const isSure = isLettered || (entry.type === "heading" && isAnswersTitle(entry.text));
    const isTitle = entry.type === "heading" && (isSure || mayTitleAnswers(entry.text)) && !isOfOne(entry, rest);
    const end = isTitle ? endOfPart(entries, at, entry.depth) : at;
    if (isSure && isTitle && areOnlyPromised(entries.slice(at + 1, end), rest)) {
      for (const { node } of entries.slice(at, end)) leaveOutNode(reading, "label", node);
      at = end - 1;
      continue;
    }
    const asked = end > at + 1 ? askedBefore(rest) : [];
    if (isSure && isTitle && !isLettered && askAgain(entries.slice(at + 1, end))) {
      keep({ ...entry, holdsQuestions: true });
      continue;
    }
    const areKnown = isLettered || (isTitle && areNamed(entries.slice(at + 1, end), titles.titles));
    const answers =
      end > at + 1
        ? readAnswers(reading, entries.slice(at + 1, end), asked, {
            areKeys: areKnown,
            above: () => rest.slice(from),
            readPart: readInParts(titles),
          })
        : undefined;
    if (entry.type !== "heading" || answers === undefined || !(isSure || fitsAsked(answers, asked))) keep(written);
    else {
      const tables = new Set(answers.flatMap(({ node, isRow }) => (isRow === true ? [node] : [])));
      const below = entries.slice(at + 1, end);
      const blocks = below.flatMap(({ type, node }) => (type === "block" ? [node] : []));
      const told = new Set(answers.flatMap((answer) => [answer.node, ...answer.blocks]));
      const mayBeBeside = ({ type }: RootContent) => tables.size > 0 || (isLettered && type === "paragraph");
      const beside = blocks.filter((node) => mayBeBeside(node) && !told.has(node));
      const isPart = ({ type, node }: Entry) => type === "heading" || (node.type === "paragraph" && !told.has(node));
      const parts = below.flatMap((part) =>
        isPart(part) && !beside.includes(part.node as RootContent) ? [part.node as RootContent] : [],
      );
      keys.push({ heading: entry, parts, answers, beside });
      at = end - 1;
      from = rest.length;
    }
  }
  return { rest, keys };
}

/** The titles of all its parts are those of parts above: `### Single choice` below `## Single choice`. */
function areNamed(below: readonly Entry[], above: ReadonlySet<string>): boolean {
  const parts = below.filter((entry) => entry.type === "heading");
  if (parts.length === 0 || parts.some(speaks)) return false;
  return parts.every(({ text }) => above.has(takeId(text).text));
}

/** Headings or summaries below `## Answers` that ask are the questions, perhaps named in contents above. */
function askAgain(entries: readonly Entry[]): boolean {
  const isOwn = (entry: Entry) => entry.type === "heading" || (entry.type === "lead" && entry.form === "details");
  return entries.filter((entry) => entry.type !== "block" && entry.asks && isOwn(entry)).length > 1;
}

/** The numbered items before a heading, up to the heading above them. */
function askedBefore(before: readonly Entry[]): readonly LeadEntry[] {
  const above = before.findLastIndex(({ type }) => type === "heading");
  return before
    .slice(above + 1)
    .flatMap((entry) => (entry.type === "lead" && entry.form === "numbered" ? [entry] : []));
}

/** A key of answers with titles of their own, and where it ends. Only the end, where titles of such answers do not fit. */
function readTitled(
  entries: readonly Entry[],
  at: number,
  rest: readonly Entry[],
  from: number,
): { readonly key: AnswerKey; readonly end: number } | number | undefined {
  const heading = entries[at];
  if (heading?.type !== "heading" || isOfOne(heading, rest)) return undefined;
  const keyOf = (answers: readonly ListedAnswer[]) => ({ heading, parts: [], answers, beside: [] });
  if (isAnswersTitle(heading.text) && readAnswerNumber(heading.text) === undefined) {
    const end = endOfPart(entries, at, heading.depth);
    const answers = readTitledAnswers(entries.slice(at + 1, end), true);
    if (answers === undefined) return undefined;
    const numbers = new Set(rest.slice(from).map((entry) => (entry.type === "block" ? 0 : entry.number)));
    return answers.every(({ number }) => numbers.has(number)) ? { key: keyOf(answers), end } : undefined;
  }
  const end = endOfTitledAnswers(entries, at);
  const answers = end > at + 1 ? readTitledAnswers(entries.slice(at, end), false) : undefined;
  if (answers === undefined) return end;
  const items = askedBefore(rest);
  const asked = items.length > 0 ? items : headingsBefore(rest);
  const areBare = items.every(({ node }) =>
    (node as ListItem).children.slice(1).every((below) => isLinkOnly(below, false)),
  );
  return areBare && fitsAsked(answers, asked) ? { key: keyOf(answers), end } : end;
}

/** `Answer: 1` tells one key. Right below a question, its own answer follows: `### Which steps are there?`, `#### Answer`, and the steps. */
function isOfOne({ text, depth }: HeadingEntry, before: readonly Entry[]): boolean {
  if (/\banswer\s*[:：]\s*[0-9]/i.test(text)) return true;
  const above = before.findLast((entry) => entry.type !== "block");
  return above?.type === "heading" && above.depth < depth && (speaks(above) || above.number > 0);
}

function endOfPart(entries: readonly Entry[], from: number, depth: number): number {
  for (let at = from + 1; at < entries.length; at++) {
    const entry = entries[at];
    if (entry?.type === "heading" && entry.depth <= depth) return at;
  }
  return entries.length;
}

/** `**Answers**` above `**1.** Because.`, or above a part with keys: `Part 1: 1-a, 2-b`. */
function titleInBold({ type, node }: Entry, next: Entry | undefined, titles: NamedTitles): HeadingEntry | undefined {
  if (type === "heading" || node.type !== "paragraph" || next === undefined || next.type === "heading")
    return undefined;
  if (node.children.length !== 1 || node.children[0]?.type !== "strong") return undefined;
  const text = leadText(node);
  if (!isAnswersTitle(text)) return undefined;
  const isNumbered = next.type === "lead" && next.form === "lines" && next.number > 0;
  if (!isNumbered && readInParts(titles)(next) === undefined) return undefined;
  const { children, position } = node;
  const heading = { type: "heading" as const, depth: 6 as const, children, ...(position && { position }) };
  return { type: "heading", node: heading, depth: 6, text, asks: false, isLabelled: false, number: 0, isHtml: false };
}
