import { optionCount } from "../../../model/article.js";
import { withoutTags } from "../../../text/stretches.js";
import { collapseSpace, leadText } from "../../parse/plain-text.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { dropAnswerLabel } from "../signs/answer-label.js";
import { letterAt, toLetter } from "./letters.js";
import type { FoundChoice } from "./read-choice.js";
import { readKey } from "./read-key.js";
import type { WrittenOption } from "./written-option.js";

const bracketed = /[【[［「『{｛]([^】\]］」』}｝]{5,600})[】\]］」』}｝]/gu;
const mark = /(?<=^|[\s、，,；;：:。？?/|])[（(]?([A-Ja-j])(?:[)）]|[.．、](?=\s))\s*/gu;
const isOne = /^[（(]?[A-Ja-j][)）.．:：、]/;
const further = /\s[（(]?[A-Ja-j][)）]/;
const between = /[\s,，、;；/|]{1,5}$/u;
const or = /\s(?:or|oder|ou|o|или|或)$/u;
const and = /[\s,，、;；](?:and|und|et|y|e|и|та|en|och|og|oraz|以及|并且|および)\s?$/u;
/** `(y/n)`, at the end of what is asked. */
const alternatives = /^[（([【]([^()（）[\]【】]{1,60})[)）\]】]\s?[?？.。]?$/u;

/**
 * Reads options in the words of a question: `It is called 【(a) one (b) two】.`, `Is it? (y/n)`. Letters count points of a question, too: its answer
 * must be one of them, or the words of one, and nothing more. `undefined` where it is not.
 *
 * @param listedKey - What a list of answers elsewhere says.
 */
export function readInlineOptions(
  asked: string,
  blocks: readonly AnswerBlock[],
  listedKey: string | undefined,
): FoundChoice | undefined {
  const lettered = findLettered(asked);
  const options = lettered ?? findAlternatives(asked);
  if (options === undefined) return undefined;
  const [first] = blocks;
  const text = listedKey ?? (first === undefined ? "" : wordsOf(first));
  // `the Language (IL/MSIL)?`, and `A. Platform-independent ...`: nothing there has a letter.
  if (lettered === undefined && !options.some(({ text: words }) => begins(text, words))) return undefined;
  const key = text === "" ? undefined : readKey(options, text);
  // Several points may be answered one after the other.
  const isSure = key?.remark === "" || (isOne.test(text) && text.search(further) === -1);
  if (key === undefined || !isSure || key.indexes.size === 0 || key.indexes.size === options.length) return undefined;
  return {
    options: options.map((option, index) => ({ text: option.text, correct: key.indexes.has(index) })),
    keys: options.flatMap((option, index) => (key.indexes.has(index) ? [option.text] : [])),
    before: [],
    after: blocks.slice(listedKey === undefined ? 1 : 0).map(({ node }) => node),
    remark: key.remark,
  };
}

function begins(text: string, words: string): boolean {
  const bare = text.replace(/^[^\p{L}\p{N}]+/u, "").toLowerCase();
  return bare.startsWith(words.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(bare.slice(words.length));
}

function wordsOf({ node }: AnswerBlock): string {
  const text = node.type === "html" ? withoutTags(node.value) : leadText(node);
  return dropAnswerLabel(collapseSpace(text).trim(), true);
}

function findLettered(asked: string): readonly WrittenOption[] | undefined {
  for (const [, inside = ""] of asked.matchAll(bracketed)) {
    const options = splitAtLetters(inside);
    if (options !== undefined) return options;
  }
  return splitAtLetters(asked);
}

/** What stands behind A, B, C and so on, up to the end. */
function splitAtLetters(text: string): readonly WrittenOption[] | undefined {
  const found = [...text.matchAll(mark)];
  const from = found.findIndex(([, letter]) => toLetter(letter) === "A");
  const marks = from === -1 ? [] : found.slice(from);
  const isRun = marks.every(([, letter], index) => toLetter(letter) === letterAt(index));
  // `a) what, b) where, and c) when`: all of them are asked.
  return isRun && !and.test(text.slice(0, marks.at(-1)?.index))
    ? toOptions(
        marks.map(({ 0: own, index }, at) => text.slice(index + own.length, marks[at + 1]?.index ?? text.length)),
      )
    : undefined;
}

function findAlternatives(asked: string): readonly WrittenOption[] | undefined {
  const from = ["(", "（", "[", "【"].reduce((last, open) => Math.max(last, asked.lastIndexOf(open)), -1);
  const inside = from === -1 ? undefined : alternatives.exec(asked.slice(from))?.[1];
  return toOptions(inside?.split(/[/／|｜]/) ?? []);
}

function toOptions(texts: readonly string[]): readonly WrittenOption[] | undefined {
  const words = texts.map((text) =>
    text
      .trim()
      .replace(between, "")
      .replace(or, "")
      .replace(between, "")
      .replace(/[?？]$/, "")
      .trim(),
  );
  const { least, most } = optionCount;
  const isWhole = words.length >= least && words.length <= most && words.every((text) => text !== "");
  if (!isWhole || new Set(words).size < words.length) return undefined;
  return words.map((text, index) => ({
    letter: letterAt(index),
    needsKey: true,
    text,
    isTicked: false,
    isBold: false,
  }));
}
