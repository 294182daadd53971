import type { Paragraph, RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { leaveOutNode, type Reading } from "../../parse/reading.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import { isAnswerMark } from "../signs/answer-label.js";
import { isVerdict } from "../signs/judged.js";

/** So many answers have the same words at the same place. */
const LEAST = 5;
/** Of a quotation that opens answers, half of all do; nobody quotes the same words to answer different questions. */
const SHARE = { quoted: 0.5, plain: 0.8 };
/** Hardly another answer has something as short there: where `Yes` and `No` take turns, they answer. */
const MOST_OTHERS = 0.1;

/** Longer ones say something; shorter ones may be letters of options. */
const LONGEST = 60;
const LEAST_LETTERS = 3;

/** Where a line stands that says the same of many questions: first or last in an answer, or anywhere, as a row of properties. */
type Where = "quoted first" | "first" | "last" | "row";

/** The words that recur, by where they stand. */
export type RecurringLines = ReadonlyMap<Where, string>;

/**
 * Finds short lines that stand at the same place of most answers in the same words, such as `> Ann Lee` above what she wrote, and
 * `Checked: 2024 · Grade: B` in the midst of it: what is said of every question answers none.
 */
export function findRecurringLines(questions: readonly OpenQuestion[]): RecurringLines {
  const counts = new Map<Where, Map<string, number>>();
  let answered = 0;
  for (const question of questions) {
    const blocks = blocksBelow(question);
    if (blocks.length < 2) continue;
    answered++;
    for (const [at, block] of blocks.entries()) {
      const where = placeIn(blocks, at, block);
      if (where === undefined) continue;
      const ofPlace = counts.get(where) ?? new Map<string, number>();
      const text = wordsOf(block);
      counts.set(where, ofPlace.set(text, (ofPlace.get(text) ?? 0) + 1));
    }
  }
  const found = new Map<Where, string>();
  for (const [where, texts] of counts) {
    const all = [...texts.values()].reduce((sum, count) => sum + count, 0);
    const most = [...texts.values()].reduce((top, count) => Math.max(top, count), 0);
    const share = where === "quoted first" ? SHARE.quoted : SHARE.plain;
    if (most < LEAST || most < answered * share || all - most > most * MOST_OTHERS) continue;
    for (const [text, count] of texts) if (count === most) found.set(where, text);
  }
  return found;
}

/** Leaves such lines out of an answer. */
export function leaveOutRecurringLines(
  reading: Reading,
  blocks: readonly RootContent[],
  recurring: RecurringLines,
): readonly RootContent[] {
  if (recurring.size === 0) return blocks;
  const isOne = (block: RootContent, at: number) => {
    const where = placeIn(blocks, at, block);
    return where !== undefined && recurring.get(where) === wordsOf(block);
  };
  return blocks.filter((block, at) => {
    if (!isOne(block, at)) return true;
    leaveOutNode(reading, "label", block);
    return false;
  });
}

/** Checked on another day, it is still the same. */
function wordsOf(block: RootContent): string {
  return leadText(block).replace(/(?<![0-9])[0-9]{4}[-./][0-9]{1,2}(?:[-./][0-9]{1,2})?(?![0-9])/g, "…");
}

function placeIn(blocks: readonly RootContent[], at: number, block: RootContent): Where | undefined {
  const line = lineOf(block);
  if (line === undefined) return undefined;
  const text = leadText(line);
  if (isRow(text)) return "row";
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (text.length > LONGEST || letters < LEAST_LETTERS || /[.。!！?？؟…:：;；]$/.test(text)) return undefined;
  // A link may be the source of each.
  if (isVerdict(text) || isAnswerMark(text) || line.children.some(({ type }) => type === "link")) return undefined;
  const isQuoted = block.type === "blockquote";
  if (at === 0 && isQuoted) return "quoted first";
  // `JavaScript` above a program, and `Choose two` above options, belong to what stands below them; so does the name of a part in bold.
  if (line.children.every(({ type }) => type === "strong")) return undefined;
  if (at === 0) return holdsWords(blocks[1]) ? "first" : undefined;
  return at === blocks.length - 1 && holdsWords(blocks[at - 1]) ? "last" : undefined;
}

/** A paragraph of one line, alone or in a quotation. */
function lineOf(block: RootContent): Paragraph | undefined {
  const inner = block.type === "blockquote" && block.children.length === 1 ? block.children[0] : block;
  if (inner?.type !== "paragraph") return undefined;
  return inner.position?.start.line === inner.position?.end.line ? inner : undefined;
}

/** `Checked: 2024 · Grade: B`: two names or more, with what they have. */
function isRow(text: string): boolean {
  if (text.length > LONGEST * 2) return false;
  const parts = text.split(/[|｜·•]/).map((part) => part.trim());
  return parts.filter((part) => /^[^:：]{2,40}[:：]/.test(part) && !/[:：]$/.test(part)).length > 1;
}

function holdsWords(block: RootContent | undefined): boolean {
  return block?.type === "paragraph" || block?.type === "heading";
}
