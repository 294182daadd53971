import { collapseSpace } from "../../parse/plain-text.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { indexesOf, type WrittenOption } from "./written-option.js";

/** Code and what it prints are hardly more blocks. */
const MOST_BLOCKS = 4;

/** Of a unit, or of what stands between two numbers. */
const MOST_LETTERS = 3;

/** What stands before a printed line: the sign of a comment, and the count of R. */
const before = /^(?:#+|\/\/|>+)?\s?(?:\[1\]\s)?/;
const numbers = /[-+]?[0-9]+(?:[.,][0-9]+)*/g;

/**
 * Reads which option has the numbers that code below the label of an answer prints: `# [1] 0.8` in a block of its own, of `0.80`. `undefined` where
 * none or several have.
 */
export function readPrintedKey(
  options: readonly WrittenOption[],
  blocks: readonly AnswerBlock[],
  at: number,
): ReadonlySet<number> | undefined {
  let end = at;
  while (end < at + MOST_BLOCKS && blocks[end]?.node.type === "code") end++;
  const last = blocks[end - 1]?.node;
  const value = last?.type === "code" ? last.value.trim() : "";
  // What prints stands above.
  if (end - at < 2 || /[\r\n]/.test(value)) return undefined;
  const printed = collapseSpace(value).replace(before, "");
  const told = numbersIn(printed);
  if (told === "" || printed.replace(numbers, "").trim() !== "") return undefined;
  const indexes = indexesOf(options, ({ text }) => isNumber(text) && numbersIn(text) === told);
  return indexes.size === 1 ? indexes : undefined;
}

/** `1077 to 1123`, `80 kg`; `less than 0.1` is none. */
function isNumber(text: string): boolean {
  return /^[^\p{L}\p{N}]*[0-9]/u.test(text) && (text.match(/\p{L}/gu) ?? []).length <= MOST_LETTERS;
}

/** As they count, whatever noughts they end in. */
function numbersIn(text: string): string {
  return (text.match(numbers) ?? []).map((number) => String(Number(number.replaceAll(",", "")))).join(" ");
}
