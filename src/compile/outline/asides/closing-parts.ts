import type { RootContent } from "mdast";
import { firstLine, leadText } from "../../parse/plain-text.js";
import { type Reading, rangeOf } from "../../parse/reading.js";
import { isAsideTitle, isSourceTitle } from "../signs/aside-title.js";

/** A longer heading is no title. */
const LONGEST_TITLE = 80;

/**
 * Finds the words in bold that name sources at the end of a list, above items and links that blocks end with: `**References**`. No other answer has
 * them: where any has, they are a part of each. Gives -1 where there are none.
 *
 * @param last - What the last answer ends with.
 */
export function findSourceTitle(
  reading: Reading,
  blocks: readonly RootContent[],
  last: RootContent | undefined,
): number {
  const at = blocks.findLastIndex((block) => !isListed(block));
  const title = blocks[at];
  if (title === undefined || at === blocks.length - 1 || !isBoldAlone(title) || !isSourceTitle(leadText(title)))
    return -1;
  const isOnly = endsList(reading, last) && isSaidOnce(leadText(title).replace(/\s?[:：]$/, ""), reading.source);
  return isOnly ? at : -1;
}

/** `**Conclusion**`, `**References**`: the title of what is no question, written in bold at the margin. */
export function isAsideInBold(block: RootContent): boolean {
  return isBoldAlone(block) && isAsideTitle(leadText(block));
}

/** The words behind `**Conclusion:**`; all where no such title stands before them. */
export function withoutAsideLabel(text: string): string {
  const label = /^[^:：]{2,24}[:：]\s?(?=\S)/.exec(text)?.[0];
  return label !== undefined && isAsideTitle(label.trim()) ? text.slice(label.length) : text;
}

/** No other line begins with the label, nor is one, however it is marked: `**Tips**:`, `- **Tips:** be short`. */
export function isSaidOnce(label: string, source: string): boolean {
  const words = label.toLowerCase();
  const saying = source.split("\n").filter((line) => {
    const text = line.slice(Math.max(0, line.search(/\p{L}/u))).toLowerCase();
    return text.startsWith(words) && /^[*_\s]{0,8}(?:[:：]|$)/.test(text.slice(words.length));
  });
  return saying.length === 1;
}

/** Nothing stands behind a block but headings of what is no question: `## License`. */
export function endsList(reading: Reading, block: RootContent | undefined): boolean {
  if (block === undefined) return false;
  const behind = reading.source.slice(rangeOf(reading, block).end);
  let isFirst = true;
  for (const { 0: line, 1: title = "", index } of behind.matchAll(/^#{1,6}[ \t]+(.*)$/gm)) {
    if (isFirst && isText(behind.slice(0, index))) return false;
    if (!isAsideTitle(title) || line.length > LONGEST_TITLE) return false;
    isFirst = false;
  }
  return !isFirst || !isText(behind);
}

function isText(source: string): boolean {
  return /[\p{L}\p{N}]/u.test(source);
}

/** A paragraph in bold, with a colon at most behind it. */
function isBoldAlone(block: RootContent): boolean {
  if (block.type !== "paragraph" || block.position?.start.column !== 1) return false;
  const [bold, ...others] = block.children;
  return (
    bold?.type === "strong" && others.every((child) => child.type === "text" && /^\s?[:：]?\s*$/.test(child.value))
  );
}

/** What sources are written as: items, or lines that hold a link. */
function isListed(block: RootContent): boolean {
  if (block.type === "list")
    return block.children.every((item) => !/[?？]$/.test(leadText(item)) || holdsLink(item.children[0]));
  return block.type === "paragraph" && (holdsLink(block) || /https?:\/\//.test(firstLine(block.children)?.text ?? ""));
}

function holdsLink(block: RootContent | undefined): boolean {
  return block?.type === "paragraph" && block.children.some(({ type }) => type === "link");
}
