import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { textLines } from "../../parse/plain-text.js";
import { dropAnswerLabel } from "../signs/answer-label.js";
import { dropStepLabel } from "../signs/step-label.js";
import { withoutLastSentence } from "./sentences.js";

/** A name of a part is no longer. */
export const longestName = 60;

/** The name of a part: a short line that is bold as a whole, or ends in a colon. */
export interface PartName {
  readonly text: string;
  readonly isMarked: boolean;
  readonly hasColon: boolean;
}

/** Tells whether a block only names a part of an answer: `**Pros**`, `1. Sloop:`. */
export function isPartName(block: RootContent): boolean {
  return block.type === "heading" || (block.type === "paragraph" && nameIn(block) !== undefined);
}

export function nameIn(paragraph: Paragraph): PartName | undefined {
  const [line, ...others] = textLines(paragraph.children);
  // `Primary key:-`
  const text = dropAnswerLabel(line?.text ?? "").replace(/([:：])\s?[-–—]$/, "$1");
  if (others.length > 0 || text.length > longestName) return undefined;
  const hasColon = /[:：]$/.test(text);
  const isMarked = isMarkedAll(paragraph.children);
  const isName = hasColon
    ? isMarked || (isShort(text) && withoutLastSentence(text) === "")
    : isMarked && !/[.!。！?？؟]$/.test(text);
  return isName ? { text: bareName(text), isMarked, hasColon } : undefined;
}

const tag = /^<(?:b|strong|i|em|u|code|h[1-6])(?:\s[^<>]*)?>$/i;

/** All words are bold, in italics, or code. */
export function isMarkedAll(content: readonly PhrasingContent[]): boolean {
  const parts = content.filter((part) => part.type !== "text" || /[\p{L}\p{N}]/u.test(part.value));
  const [first, last] = [parts[0], parts.at(-1)];
  if (first?.type === "html" && parts.length > 2)
    return tag.test(first.value) && last?.type === "html" && last.value.startsWith("</");
  return (
    parts.length > 0 && parts.every(({ type }) => type === "strong" || type === "emphasis" || type === "inlineCode")
  );
}

export function isShort(text: string): boolean {
  const han = text.match(/[\u2e80-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return text.length + han <= 45 && text.split(" ").length <= 6;
}

/** Without its number, its colon and what marks it. */
export function bareName(text: string): string {
  return dropStepLabel(text.replace(/^[^\p{L}\p{N}"“'（(「『《<[{$`.-]+/u, ""))
    .replace(/^[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s?[.．、)）:：]\s?(?=[^\s0-9])/, "")
    .replace(/\s?[:：]$/, "");
}
