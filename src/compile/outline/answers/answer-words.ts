import type { RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { placeOfWords, type Range, rangeOf } from "../../parse/reading.js";
import { richText, richTextIn } from "../../parse/rich-text.js";
import { firstLineOf, joinRanges } from "../blocks/answer-text.js";
import { dropEmptyTags } from "../blocks/drop-empty-tags.js";
import { findBrief, findBriefFrom } from "../blocks/find-brief.js";
import type { FoundPrompt } from "../blocks/find-prompt.js";
import { fitLine } from "../blocks/fit-line.js";
import { mendBrief } from "../blocks/mend-brief.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import type { AnswerDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";
import { dropAnswerLabel, dropMarkedLabel } from "../signs/answer-label.js";
import type { AnswerContext } from "./answer-context.js";

/**
 * What is hidden tells the answer, if anything is; a hint tells nothing of it, unless it is all there is.
 *
 * @param own - Without labels: of a quotation or bullet that one begins, what stands in it.
 */
export function findTelling(own: readonly RootContent[], rest: readonly AnswerBlock[]): readonly RootContent[] {
  const blocks = new Map(rest.map((block) => [block.node, block]));
  const kept = new Set(own);
  const opened = rest.find(({ node }) => !kept.has(node) && (node.type === "blockquote" || node.type === "list"));
  const isOf = (node: RootContent, what: "isHidden" | "isHint") => (blocks.get(node) ?? opened)?.[what] === true;
  const hidden = own.filter((node) => isOf(node, "isHidden"));
  if (hidden.some((node) => leadText(node) !== "")) return hidden;
  const others = own.filter((node) => !isOf(node, "isHint"));
  return others.length === 0 ? own : others;
}

/** The answer as written: lines of the prompt's paragraph, then blocks; a lone bullet without its mark. */
export function textOf(reading: OutlineReading, found: FoundPrompt, blocks: readonly RootContent[]): string {
  const only = blocks.length === 1 && found.answer.length === 0 ? blocks[0] : undefined;
  const item = only?.type === "list" && only.children.length === 1 ? only.children[0] : undefined;
  const paragraph =
    item?.children.length === 1 && item.children[0]?.type === "paragraph" ? item.children[0] : undefined;
  const ranges =
    paragraph === undefined
      ? [...sameParagraph(reading, found), ...blocks.map((block) => rangeOf(reading, block))]
      : [rangeOf(reading, paragraph)];
  // A label may end in a hard break.
  return dropEmptyTags(joinUnlabelled(reading, ranges).replace(/^\\\n/, ""));
}

/** Stretches of the source without the label of the answer, which may have another name there than its author gave it. */
export function joinUnlabelled(reading: OutlineReading, ranges: readonly Range[]): string {
  const { source, written: own = source } = reading;
  const named = joinRanges({ ...reading, written: source }, ranges);
  const rest = dropLabelInItem(named) ?? dropMarkedLabel(named);
  const written = own === source ? named : joinRanges(reading, ranges);
  if (rest === named) return written;
  const [first, ...others] = rest.split("\n");
  return [first, ...(others.length === 0 ? [] : written.split("\n").slice(-others.length))].join("\n");
}

/** `- **Answer: Yes**`, and items that explain it. Not where nothing of its line would be left. */
function dropLabelInItem(markdown: string): string | undefined {
  const bullet = /^[-*+][ \t]{1,4}(?=\S)/.exec(markdown)?.[0] ?? "";
  const [line = ""] = markdown.split("\n", 1);
  // `- A: one` may be the first of several.
  const isWord = bullet !== "" && /^[*_]{0,2}\p{L}\p{L}/u.test(line.slice(bullet.length));
  const rest = isWord ? dropMarkedLabel(line.slice(bullet.length)) : line.slice(bullet.length);
  const isLabelled = rest !== line.slice(bullet.length) && /[\p{L}\p{N}]/u.test(rest);
  return isLabelled ? bullet + rest + markdown.slice(line.length) : undefined;
}

/** What stands of the answer in the paragraph of the prompt; empty where nothing does. */
export function sameParagraph(reading: OutlineReading, { answer, gap, endLine, range }: FoundPrompt): Range[] {
  if (answer.length === 0) return [];
  const start = gap?.end ?? reading.lines.startOf(endLine + 1);
  const space = /^(?:[ \t]|<br ?\/?>)*/i.exec(reading.source.slice(start, start + 400))?.[0].length ?? 0;
  return [{ start: start + space, end: range.end }];
}

/** The answer with its brief; `undefined` where no words tell it. */
export function answerOf(
  reading: OutlineReading,
  found: FoundPrompt,
  blocks: readonly RootContent[],
  text: string,
  { isCell, prompt }: AnswerContext,
): AnswerDraft | undefined {
  const lines = dropAnswerLabel(found.answer.map((line) => line.text).join(" "));
  const told =
    (lines === "" ? findBrief(blocks, prompt) : findBriefFrom(found.answer, blocks, prompt)) ??
    nameOfFile(text) ??
    firstLineOf(text);
  const asWritten = mendBrief(fitLine(told, prompt), text);
  const brief = isCell ? asWritten.replaceAll("\\|", "|") : asWritten;
  if (brief === "" || emptyLink.test(brief)) return undefined;
  const briefMarkdown = lines.includes(asWritten)
    ? richText(found.content, brief, reading.addresses)
    : richTextIn(blocks, brief, reading.addresses);
  const written = briefMarkdown === undefined ? {} : { briefMarkdown };
  return { brief, ...written, place: placeOfBrief(reading, brief, found, blocks), text, isLong: text !== brief };
}

/** A link without a word: `[](masts.md)`, `[][12]`. */
const emptyLink = /^\[\]\s?(?:\[[^[\]]*\]|\([^()]*\))$/;

/** The name of a picture that an answer begins with, where no words tell it: `mast.png` of `![](parts/mast.png)`. */
function nameOfFile(text: string): string | undefined {
  const address =
    /^!\[\]\(([^()\s]+)\)/.exec(text)?.[1] ?? (/^<img\s/i.test(text) ? source.exec(text)?.[1] : undefined);
  const name = address?.split("/").at(-1) ?? "";
  return /\.[a-z]{3,4}$/i.test(name) ? name : undefined;
}

const source = /\ssrc=["']([^"']+)["']/i;

function placeOfBrief(reading: OutlineReading, brief: string, found: FoundPrompt, blocks: readonly RootContent[]) {
  const ranges = [...sameParagraph(reading, found), ...blocks.map((block) => rangeOf(reading, block))];
  const [first, last] = [ranges[0], ranges.at(-1)];
  const whole = { start: first?.start ?? found.range.end, end: last?.end ?? found.range.end };
  return placeOfWords(reading, brief, whole) ?? reading.lines.placeOf(whole.start);
}
