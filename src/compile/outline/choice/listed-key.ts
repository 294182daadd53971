import type { RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { dropAnswerLabel } from "../signs/answer-label.js";
import type { Key } from "./find-key.js";
import { endFirstLine } from "./key-lines.js";
import { readKey } from "./read-key.js";
import type { WrittenOption } from "./written-option.js";

/** `3. b - because ...`, `3. False: ...` in a list of answers elsewhere: what it says below the question begins with its key. */
export function readListed(
  options: readonly WrittenOption[],
  blocks: readonly AnswerBlock[],
  listed: RootContent | undefined,
): Key | undefined {
  const at = listed === undefined ? -1 : blocks.findIndex(({ node }) => node === listed);
  if (listed === undefined || at === -1) return undefined;
  const text = dropAnswerLabel(leadText(listed));
  const whole = readKey(options, endFirstLine(text, listed));
  if (whole !== undefined) return { ...whole, at, behind: at + 1, ...(whole.remark === "" && { echo: listed }) };
  // The words of an option may have such a mark in them: `t-test – It compares means.`
  for (const { index } of [...text.matchAll(/ ?[.。,，;；:：–—-]/g)].slice(0, MOST_MARKS)) {
    const key = readKey(options, text.slice(0, index));
    const remark = text.slice(index).replace(/^[\s.。,，;；:：–—-]+/, "");
    if (key !== undefined) return { ...key, remark, at, behind: at + 1 };
  }
  return undefined;
}

const MOST_MARKS = 6;

/** A list of answers may write the option over again, which explains nothing. */
export function findEcho(
  options: readonly WrittenOption[],
  indexes: ReadonlySet<number>,
  blocks: readonly AnswerBlock[],
  at: number,
): Pick<Key, "behind" | "echo"> | undefined {
  const node = blocks[at]?.node;
  const echo = node?.type === "paragraph" ? readKey(options, leadText(node)) : undefined;
  const isEcho = echo?.remark === "" && [...echo.indexes].every((index) => indexes.has(index));
  return node !== undefined && isEcho ? { behind: at + 1, echo: node } : undefined;
}
