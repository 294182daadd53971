import type { ListItem, RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { leadText, plainText } from "../../parse/plain-text.js";
import { leaveOut, leaveOutNode, placeOfNode, rangeOf } from "../../parse/reading.js";
import { reportWarning } from "../../report.js";
import { type Entry, type HeadingEntry, type LeadEntry, speaks } from "../entries.js";
import { parseRange } from "../forms/item.js";
import type { OpenQuestion } from "../open-question.js";
import type { OutlineReading } from "../outline-reading.js";
import { isAnswersTitle, mayTitleAnswers } from "../signs/answers-title.js";
import { readKeyList } from "../signs/key-list.js";
import { readKeyTable } from "./key-table.js";
import { isLetteredKey } from "./lettered-key.js";
import { readNumberedKey } from "./numbered-key.js";
import type { OpenSection } from "./split-sections.js";

/** A part of a file that has the answers to the questions before it, by their numbers. */
export interface AnswerKey {
  readonly heading: HeadingEntry;
  /** Titles of its parts. */
  readonly parts: readonly RootContent[];
  readonly answers: readonly ListedAnswer[];
  /** What stands beside a table of answers or above letters, and belongs to none of them. */
  readonly beside: readonly RootContent[];
}

interface ListedAnswer {
  readonly number: number;
  readonly node: RootContent | ListItem;
  /** It is a row of a table. */
  readonly isRow?: boolean;
  /** The letters or numbers of options. Absent where it is in words. */
  readonly options?: string;
  /** The question, where the answer says it again, or the line with its number and letters above what explains them. */
  readonly repeated?: RootContent | undefined;
  /** The words. Empty where there are letters alone. */
  readonly blocks: readonly RootContent[];
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
  const titles = new Set<string>();
  const keep = (entry: Entry) => {
    rest.push(entry);
    if (entry.type === "heading") titles.add(takeId(entry.text).text);
  };
  const keys: AnswerKey[] = [];
  let from = 0;
  for (let at = 0; at < entries.length; at++) {
    const written = entries[at] as Entry;
    const entry = titleInBold(written, entries[at + 1]) ?? written;
    const isLettered = isLetteredKey(entries, at);
    const isSure = isLettered || (entry.type === "heading" && isAnswersTitle(entry.text));
    const isTitle = entry.type === "heading" && (isSure || mayTitleAnswers(entry.text)) && !isOfOne(entry, rest);
    const end = isTitle ? endOfPart(entries, at, entry.depth) : at;
    const asked = end > at + 1 ? askedBefore(rest) : [];
    if (isSure && isTitle && !isLettered && askAgain(entries.slice(at + 1, end))) {
      keep({ ...entry, holdsQuestions: true });
      continue;
    }
    const areKnown = isLettered || (isTitle && areNamed(entries.slice(at + 1, end), titles));
    const answers =
      end > at + 1
        ? readAnswers(reading, entries.slice(at + 1, end), asked, { areKeys: areKnown, above: () => rest.slice(from) })
        : undefined;
    if (entry.type !== "heading" || answers === undefined || !(isSure || fits(answers, asked))) keep(written);
    else {
      const tables = new Set(answers.flatMap(({ node, isRow }) => (isRow === true ? [node] : [])));
      const below = entries.slice(at + 1, end);
      const blocks = below.flatMap(({ type, node }) => (type === "block" ? [node] : []));
      const told = new Set(answers.flatMap((answer) => [answer.node, ...answer.blocks]));
      const mayBeBeside = ({ type }: RootContent) => tables.size > 0 || (isLettered && type === "paragraph");
      const beside = blocks.filter((node) => mayBeBeside(node) && !told.has(node));
      const parts = below.flatMap(({ type, node }) => (type === "heading" ? [node] : []));
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

/** A word that names one answer elsewhere names all where there are as many as questions, with the same numbers, and these ask. */
function fits(answers: readonly ListedAnswer[], asked: readonly LeadEntry[]): boolean {
  const numbers = new Set(asked.map(({ number }) => number));
  const areSame = answers.length === asked.length && answers.every(({ number }) => numbers.has(number));
  return areSame && numbers.size === asked.length && asked.filter(speaks).length * 2 > asked.length;
}

/** An answer may begin with its question, which proves that it is its answer. */
function repeats({ number, text, node }: LeadEntry, asked: ReadonlyMap<number, LeadEntry>): boolean {
  const bare = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const question = asked.get(number);
  const hasMore = node.type === "listItem" && node.children.length > 1;
  return question !== undefined && hasMore && bare(question.text) === bare(text);
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

/** `undefined` where it is no list of answers: it asks, or has no numbers. */
function readAnswers(
  reading: OutlineReading,
  entries: readonly Entry[],
  asked: readonly LeadEntry[],
  { areKeys, above }: { readonly areKeys: boolean; readonly above: () => readonly Entry[] },
): ListedAnswer[] | undefined {
  const byNumber = new Map(asked.map((entry) => [entry.number, entry]));
  const answers: ListedAnswer[] = [];
  let hasTable = false;
  let hasParts = false;
  let numbers: ReadonlySet<number> | undefined;
  for (const entry of entries) {
    const key = entry.type === "lead" && entry.form !== "lines" ? undefined : readNumberedKey(reading, entry);
    if (key !== undefined) {
      answers.push({ ...key, node: entry.node, repeated: key.label });
      continue;
    }
    if (entry.type === "heading") {
      if (speaks(entry) && !areKeys) return undefined;
      hasParts = true;
      continue;
    }
    if (entry.node.type === "thematicBreak") continue;
    const rows = entry.type === "block" ? readKeyTable(entry.node, reading) : undefined;
    if (rows !== undefined) {
      hasTable = true;
      for (const row of rows) answers.push({ ...row, node: entry.node, isRow: true });
      continue;
    }
    const behind = entry.type === "lead" && entry.form === "lines" ? readBehindNumber(reading, entry) : undefined;
    if (behind !== undefined)
      numbers ??= new Set(above().flatMap((other) => (other.type === "block" ? [] : [other.number])));
    if (behind !== undefined && numbers?.has(behind.number) === true) {
      answers.push(behind);
      continue;
    }
    const isItem = entry.type === "lead" && entry.form === "numbered";
    const isRepeated = isItem && repeats(entry, byNumber);
    if (isItem && speaks(entry) && !isRepeated) return undefined;
    const text = isItem ? `${entry.number}. ${entry.text}` : leadText(entry.node);
    const hasMore = isItem && (entry.node as ListItem).children.length > 1;
    const listed = hasMore ? undefined : readKeyList(text);
    if (listed !== undefined) for (const key of listed) answers.push({ ...key, node: entry.node, blocks: [] });
    else if (isItem) answers.push(readItem(entry.number, entry.node as ListItem, isRepeated));
    else if (hasTable || (areKeys && answers.length === 0)) continue;
    else if (entry.type === "block" && answers.length > 0)
      answers.push(goOn(answers.pop() as ListedAnswer, entry.node));
    else if (entry.node.type !== "html") return undefined;
  }
  // Steps of a solution have titles, too; they begin anew below each, and name no options.
  const nameOptions = areKeys || answers.every(({ options }) => options !== undefined);
  if (hasParts && !nameOptions && !countOn(answers)) return undefined;
  return answers.length < 2 ? undefined : answers;
}

/** Numbers go on below the next title. */
function countOn(answers: readonly ListedAnswer[]): boolean {
  return answers.every(({ number }, index) => index === 0 || number > (answers[index - 1]?.number ?? 0));
}

const letters = /^[（(]?([A-H](?:\s?[,，、]\s?[A-H](?!\p{L}))*)(?:[.．、:：)）]|\s?[-–—])\s/iu;

/** An answer in words, perhaps behind letters of options. */
function readItem(number: number, node: ListItem, isRepeated: boolean): ListedAnswer {
  // The question is no part of its answer.
  if (isRepeated) return { number, node, repeated: node.children[0], blocks: node.children.slice(1) };
  const letter = letters.exec(leadText(node))?.[1];
  return { number, node, blocks: node.children, ...(letter === undefined ? {} : { options: letter }) };
}

/** `**Answers**` above `**1.** Because.` */
function titleInBold({ type, node }: Entry, next: Entry | undefined): HeadingEntry | undefined {
  if (type === "heading" || node.type !== "paragraph" || next?.type !== "lead" || next.form !== "lines")
    return undefined;
  if (next.number === 0 || node.children.length !== 1 || node.children[0]?.type !== "strong") return undefined;
  const text = leadText(node);
  if (!isAnswersTitle(text)) return undefined;
  const { children, position } = node;
  const heading = { type: "heading" as const, depth: 6 as const, children, ...(position && { position }) };
  return { type: "heading", node: heading, depth: 6, text, asks: false, isLabelled: false, number: 0, isHtml: false };
}

/** `**1.** Because.`, which asks nothing. */
function readBehindNumber(reading: OutlineReading, { node, number, asks }: LeadEntry): ListedAnswer | undefined {
  const [first, ...others] = node.type === "paragraph" ? node.children : [];
  if (asks || number === 0 || first?.type !== "strong" || !/\p{L}/u.test(plainText(others))) return undefined;
  if (!/^[（(]?[0-9]{1,3}\s?[.)）、:：．]?$/.test(plainText(first.children))) return undefined;
  const { start, end } = { start: rangeOf(reading, first).end, end: rangeOf(reading, node).end };
  const words = reading.source.slice(start, end);
  return { number, node, blocks: parseRange(reading, { start: end - words.trimStart().length, end }) };
}

function goOn(answer: ListedAnswer, block: RootContent): ListedAnswer {
  return { ...answer, blocks: [...answer.blocks, block] };
}

/**
 * Gives the answers of a list to the questions between it and the list before: where there are as many, and their numbers are the same.
 * Otherwise nobody knows which is which, and that is a problem.
 */
export function giveListedAnswers(
  reading: OutlineReading,
  sections: readonly OpenSection[],
  keys: readonly AnswerKey[],
): void {
  const lineOf = ({ node }: Pick<HeadingEntry, "node"> | OpenQuestion["entry"]) => node.position?.start.line ?? 0;
  let from = 0;
  for (const { heading, parts, answers, beside } of keys) {
    const to = lineOf(heading);
    const asked = sections.map((section) =>
      section.questions.filter(({ entry }) => lineOf(entry) > from && lineOf(entry) < to),
    );
    const questions = asked.flat();
    from = to;
    const written = questions.map(({ entry }) => entry.number);
    const isCounted = written.some((number) => number !== 0);
    const numbers = isCounted ? written : written.map((_, index) => index + 1);
    const inParts = isCounted ? written : asked.flatMap((part) => part.map((_, index) => index + 1));
    const byNumber = new Map(answers.map((answer) => [answer.number, answer]));
    const isWhole = answers.length === questions.length;
    const isByNumber =
      isWhole &&
      byNumber.size === answers.length &&
      new Set(numbers).size === numbers.length &&
      numbers.every((number) => byNumber.has(number));
    // Where each part counts anew, both do.
    const isInOrder = isWhole && inParts.every((number, index) => answers[index]?.number === number);
    const fits = isByNumber || isInOrder;
    if (!fits) reportUnfit(reading, heading, answers.length, questions.length);
    for (const question of fits ? [] : questions) question.isKeyUnread = true;
    for (const [index, question] of fits ? questions.entries() : []) {
      const answer = isByNumber ? byNumber.get(numbers[index] ?? 0) : answers[index];
      if (answer !== undefined) giveAnswer(question, answer);
      if (answer?.repeated !== undefined) leaveOutNode(reading, "answer-key", answer.repeated);
    }
    const unread = new Set(answers.filter(({ blocks }) => !fits || blocks.length === 0).map(({ node }) => node));
    for (const { type, position } of new Set(answers.flatMap(({ node, isRow }) => (isRow === true ? [node] : []))))
      if (fits && type === "paragraph" && position !== undefined)
        leaveOut(reading, "answer-key", position.start.line, position.start.line + 1);
    for (const node of [heading.node, ...parts, ...unread]) leaveOutNode(reading, "answer-key", node);
    for (const node of beside) leaveOutNode(reading, "aside", node);
  }
}

function giveAnswer(question: OpenQuestion, { options, repeated, blocks }: ListedAnswer): void {
  if (options !== undefined) question.listedKey = options;
  const [first] = blocks;
  // Behind letters in a line of their own, words explain.
  const areReasons = options !== undefined && repeated !== undefined;
  if (first !== undefined && !areReasons) question.listed = first;
  for (const block of blocks) question.answer.push(block);
}

function reportUnfit(reading: OutlineReading, heading: HeadingEntry, answers: number, questions: number): void {
  const message = `There are ${answers} answers here, and ${questions} questions before them; they are matched where numbers and count are the same.`;
  const suggestion = "Number both alike, or write each answer below its question.";
  reportWarning(reading.problems, "unread-answers", placeOfNode(reading, heading.node), message, suggestion);
}
