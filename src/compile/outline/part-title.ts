import type { Paragraph, RootContent } from "mdast";
import { leadText, plainText } from "../parse/plain-text.js";
import { readPrompt } from "./title.js";

/** Longer words in bold say something. */
const TITLE_ROOM = 80;
/** A sentence that only announces what somebody else says is no longer: `From the official docs:`. */
const ANNOUNCING_WORDS = 4;

const general =
  /^(?:(?:for )?(?:examples?|instance)|e\.g\.?|output|result|code(?: (?:snippet|example|sample))?|sample(?: code)?|syntax|usage|demo|note|示例(?:代码)?|例子|例如|代码(?:示例)?|输出|结果|语法|例|コード例|예시?|코드|출력|ejemplos?|exemples?|exemplos?|beispiele?|пример[ы]?|например)$/i;

/** A title of a part of an answer: `**1. Sloop:**`, `**Pros**`. The words without number and colon; `undefined` where it is none. */
export function readPartTitle(block: RootContent): string | undefined {
  if (block.type !== "paragraph") return undefined;
  const text = plainText(block.children);
  if (text.length > TITLE_ROOM || /[.。!！?？؟;；]$/.test(text)) return undefined;
  const isColon = /[:：]$/.test(text);
  const isWord = isColon && /^[\p{L}\p{M}\p{N}]+ ?[:：]$/u.test(text) && !/[\u2e80-\u9fff]{6}/.test(text);
  if (!isWord && !isMarked(block)) return undefined;
  const title = readPrompt(text.replace(/\s*[:：]$/, "")).prompt;
  return /[\p{L}\p{N}]/u.test(title) ? title : undefined;
}

/** It says what it is of: it counts, ends with a colon, or a list or a table is below it. Bold words may be the answer, too. */
export function isSureTitle(block: RootContent, next: RootContent | undefined): boolean {
  const text = leadText(block);
  return /[:：]$/.test(text) || readPrompt(text).number !== undefined || next?.type === "list";
}

/** `Output:`, `For example:`, `Example` in bold, and `From the docs:` above a quotation: they only announce what follows. */
export function isAnnouncement(block: RootContent, next: RootContent | undefined): boolean {
  if (block.type !== "paragraph" || next === undefined) return false;
  const text = plainText(block.children);
  const isColon = /[:：]$/.test(text);
  const words = text.replace(/\s*[:：]$/, "");
  if (general.test(words)) return isColon || isMarked(block);
  return isColon && next.type === "blockquote" && !isMarked(block) && words.split(" ").length <= ANNOUNCING_WORDS;
}

/** All of it is bold, or it is one name of code, but for a colon behind it. */
function isMarked({ children }: Paragraph): boolean {
  const words = children.filter((child) => child.type !== "text" || /[^\s:：]/.test(child.value));
  const [first] = words;
  return words.length === 1 && (first?.type === "strong" || first?.type === "inlineCode");
}
