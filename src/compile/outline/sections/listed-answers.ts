import type { ListItem, RootContent } from "mdast";
import { lettersOf } from "../../../text/letters-of.js";
import { leadText, plainText } from "../../parse/plain-text.js";
import { rangeOf } from "../../parse/reading.js";
import { type Entry, type LeadEntry, speaks } from "../entries.js";
import { parseRange } from "../forms/item.js";
import type { OutlineReading } from "../outline-reading.js";
import { type ListedKey, readKeyList } from "../signs/key-list.js";
import { readKeyTable } from "./key-table.js";
import { readNumberedKey } from "./numbered-key.js";
import type { ReadPart } from "./parted-key.js";
import { isVerdictWord } from "./verdicts.js";

/** What a list of answers says of one number. */
export interface ListedAnswer {
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

/** Reads a list of answers, in whatever forms they are written; `undefined` where it is none: it asks, or has no numbers. */
export function readAnswers(
  reading: OutlineReading,
  entries: readonly Entry[],
  asked: readonly LeadEntry[],
  {
    areKeys,
    above,
    readPart,
  }: { readonly areKeys: boolean; readonly above: () => readonly Entry[]; readonly readPart: ReadPart },
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
    const part = readPart(entry);
    if (part !== undefined) {
      for (const told of part) answers.push({ ...told, node: entry.node, blocks: [] });
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
    const listed = hasMore ? undefined : (readKeyList(text) ?? readVerdicts(text));
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

/** An answer may begin with its question, which proves that it is its answer. */
function repeats({ number, text, node }: LeadEntry, asked: ReadonlyMap<number, LeadEntry>): boolean {
  const question = asked.get(number);
  const hasMore = node.type === "listItem" && node.children.length > 1;
  return question !== undefined && hasMore && lettersOf(question.text) === lettersOf(text);
}

const letters = /^[（(]?([A-H](?:\s?[,，、]\s?[A-H](?!\p{L}))*)(?:[.．、:：)）]|\s?[-–—])\s/iu;

/** An answer in words, perhaps behind letters of options. */
function readItem(number: number, node: ListItem, isRepeated: boolean): ListedAnswer {
  // The question is no part of its answer.
  if (isRepeated) return { number, node, repeated: node.children[0], blocks: node.children.slice(1) };
  const letter = letters.exec(leadText(node))?.[1];
  return { number, node, blocks: node.children, ...(letter === undefined ? {} : { options: letter }) };
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

/** `1. √ 2. ×`: one word alone may be an answer in words. */
function readVerdicts(text: string): readonly ListedKey[] | undefined {
  const keys = readKeyList(text, isVerdictWord);
  return keys !== undefined && keys.length > 1 ? keys : undefined;
}
