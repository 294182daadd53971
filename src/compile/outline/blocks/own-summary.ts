import type { Paragraph, RootContent } from "mdast";
import { leadText, textLines } from "../../parse/plain-text.js";
import { countsThings, wantedBy } from "../signs/wanted.js";
import { EACH_ROOM, widthOf } from "./in-one-line.js";

/** What an author calls the one sentence that sums an answer up, in the languages of the lists. */
const names: readonly RegExp[] = [
  /^(?:in (?:one|a(?: single)?) (?:sentence|line)|one[- ](?:sentence|line)(?: (?:summary|answer|version))?|one-liner|tl;?dr|bottom line)$/i,
  /^(?:最后)?(?:可以)?用?一句话(?:总结|概括|概述|归纳|回答|说明|来说|来讲)?(?:就是)?$|^(?:一言で(?:言うと|まとめると)|한 ?(?:줄|마디로?|문장)(?: ?(?:요약|정리))?)$/,
  /^(?:en (?:una (?:frase|oración)|resumen, en una frase|une phrase)|em uma frase|in einem satz|in una frase|одним предложением|одной фразой|одним реченням|w jednym zdaniu|tek cümleyle)$/i,
];
/** It sums up, maybe in no sentence. */
const weaker =
  /^(?:总结|小结|核心|结论|补充一句|summary|in summary|key takeaway|まとめ|요약|resumen|resumo|résumé|fazit|итог)$/i;

const LEAST = 16;

/**
 * Finds the sentence that an author sums the answer up with at its end: behind `一句话总结：`, `In one sentence:`, or marked as a whole
 * (`<mark>...</mark>`). Empty where there is none, where parts of the answer have one each, or where the prompt asks what a thing is, or for
 * several.
 */
export function findOwnSummary(blocks: readonly RootContent[], prompt: string): string {
  if (countsThings(prompt) || wantedBy(prompt) === "one") return "";
  const said = summaryAtEnd(blocks, (name) => names.some((pattern) => pattern.test(name)));
  return said === "" ? markedEnd(blocks.at(-1)) : said;
}

/** The same behind `总结：`, for an answer of which nothing is told but what its parts are called. */
export function findWeakerSummary(blocks: readonly RootContent[], told: string, prompt: string): string {
  const parts = told.split(/[;；]/);
  const areNames =
    parts.length > 1 && parts.every((part) => !/[.。!！:：,，]/.test(part) && widthOf(part) <= LONGEST_NAME);
  return areNames && !countsThings(prompt) ? summaryAtEnd(blocks, (name) => weaker.test(name)) : "";
}

const LONGEST_NAME = 40;

function summaryAtEnd(blocks: readonly RootContent[], isName: (name: string) => boolean): string {
  const isLabel = (block: RootContent) =>
    (block.type === "paragraph" || block.type === "heading") && isName(labelOf(leadText(block)).name);
  const [label, ...others] = blocks.flatMap((block, at) => (isLabel(block) ? [at] : []));
  if (others.length > 0) return "";
  const last = lastParagraph(blocks.at(-1));
  if (last === undefined) return "";
  // In the last line of the last point, too.
  const lines = textLines(last.children).map(({ text }) => text);
  const at = lines.findIndex((text) => /[:：]/.test(text) && isName(labelOf(text).name));
  if (at !== -1) return sentence([labelOf(lines[at] ?? "").rest, ...lines.slice(at + 1)].join(" "));
  return label === blocks.length - 2 && blocks.at(-1)?.type === "paragraph" ? sentence(lines.join(" ")) : "";
}

/** A paragraph alone in a mark: `<mark>A sloop has one mast.</mark>`. */
function markedEnd(block: RootContent | undefined): string {
  if (block?.type !== "paragraph") return "";
  const parts = block.children.filter((part) => part.type !== "text" || /\S/.test(part.value));
  const [first, last] = [parts[0], parts.at(-1)];
  const isMarked = first?.type === "html" && /^<mark>$/i.test(first.value) && last?.type === "html";
  if (!isMarked || !/^<\/mark>$/i.test(last.value) || parts.filter(isMark).length !== 2) return "";
  const text = leadText(block);
  const { name, rest } = labelOf(text);
  return sentence(names.some((pattern) => pattern.test(name)) || weaker.test(name) ? rest : text);
}

function isMark(part: Paragraph["children"][number]): boolean {
  return part.type === "html" && /^<\/?mark>$/i.test(part.value);
}

/** What stands before the colon, without signs and what is in brackets, and behind it. */
function labelOf(text: string): { readonly name: string; readonly rest: string } {
  const colon = /[:：]/.exec(text.slice(0, 40))?.index ?? (text.length <= 40 ? text.length : 0);
  const name = text
    .slice(0, colon)
    .replace(/^[^\p{L}]+/u, "")
    .replace(/\s?[（(][^()（）]{1,20}[)）]$/, "")
    .trimEnd();
  return { name, rest: text.slice(colon + 1).trim() };
}

/** Without marks around all of it; empty where it is no sentence of one line. */
function sentence(written: string): string {
  const text = written.trim();
  const bare = /^[“"「]([^“”"「」]+)[”"」]$/.exec(text)?.[1] ?? text;
  const width = widthOf(bare);
  return width < LEAST || width > EACH_ROOM || /[:：?？]$/.test(bare) ? "" : bare;
}

function lastParagraph(block: RootContent | undefined): Paragraph | undefined {
  let last = block;
  while (last !== undefined && last.type !== "paragraph" && (last.type === "list" || last.type === "blockquote")) {
    const inner: RootContent | undefined =
      last.type === "list" ? last.children.at(-1)?.children.at(-1) : last.children.at(-1);
    last = inner;
  }
  return last?.type === "paragraph" ? last : undefined;
}
