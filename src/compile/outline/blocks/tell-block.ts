import type { Code, List, Paragraph, PhrasingContent, RootContent } from "mdast";
import { leadText, type TextLine, textLines } from "../../parse/plain-text.js";
import { dropAnswerLabel, isBareAnswerLabel } from "../signs/answer-label.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { isMetadata } from "../signs/metadata.js";
import { dropSourceLink } from "../signs/source-link.js";
import { readTableRows, tellRows, type WrittenTable } from "../signs/table-rows.js";
import { dropAnnouncement, isAnnouncement, isCounting, isUnfinished, leadsOn } from "./announcement.js";
import { briefOfCode } from "./brief-of-code.js";
import { briefOfList, headsOf, LIST_ROOM, pointsOf } from "./brief-of-list.js";
import { isPointerLine } from "./pointer-line.js";
import { onlyAsks, withoutLastSentence } from "./sentences.js";

/** A name of a part is no longer. */
const longestName = 60;

/**
 * What a block of prose says in one line; empty where it says nothing by itself, such as a label, a question or a line of links. What
 * leads to a list, a table or a part is told together with it, or not at all.
 */
export function tellBlock(blocks: readonly RootContent[], at: number): string {
  const block = blocks[at];
  if (block === undefined) return "";
  if (block.type === "list") return tellListBlock(block, blocks, at);
  if (block.type !== "paragraph") return dropAnnouncement(dropAnswerLabel(leadText(block)));
  const name = nameIn(block);
  if (name !== undefined) return tellPart(name, blocks, at);
  const [above, said] = [blocks[at - 1], tellParagraph(block, blocks, at)];
  return above?.type === "code" && goesOn.test(said) ? tellBehindCode(above, said) : withHalf(said, blocks[at + 1]);
}

/** What begins so goes on with a sentence. */
const goesOn = /^\p{Ll}+ /u;

/** `Twins can be told apart`, and below it `by their sails.`: a sentence that a blank line breaks. */
function withHalf(said: string, below: RootContent | undefined): string {
  if (below?.type !== "paragraph" || !/^\p{Lu}\S* \S+ .*[\p{Ll},]$/u.test(said)) return said;
  const rest = leadText(below);
  return goesOn.test(rest) && /[.!]$/.test(rest) ? `${said} ${rest}` : said;
}

/** `lock()`, and `waits for its turn.` below it: half a sentence goes on from a line of code. */
function tellBehindCode(code: Code, said: string): string {
  const whole = `${briefOfCode(code)} ${said}`;
  return /[\r\n]/.test(code.value.trim()) || whole.length > LIST_ROOM ? said : whole;
}

/** The name of a part: a short line that is bold as a whole, or ends in a colon. */
interface PartName {
  readonly text: string;
  readonly isMarked: boolean;
  readonly hasColon: boolean;
}

/** Tells whether a block only names a part of an answer: `**Pros**`, `1. Sloop:`. */
export function isPartName(block: RootContent): boolean {
  return block.type === "heading" || (block.type === "paragraph" && nameIn(block) !== undefined);
}

function nameIn(paragraph: Paragraph): PartName | undefined {
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
function isMarkedAll(content: readonly PhrasingContent[]): boolean {
  const parts = content.filter((part) => part.type !== "text" || /[\p{L}\p{N}]/u.test(part.value));
  const [first, last] = [parts[0], parts.at(-1)];
  if (first?.type === "html" && parts.length > 2)
    return tag.test(first.value) && last?.type === "html" && last.value.startsWith("</");
  return (
    parts.length > 0 && parts.every(({ type }) => type === "strong" || type === "emphasis" || type === "inlineCode")
  );
}

function isShort(text: string): boolean {
  const han = text.match(/[\u2e80-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return text.length + han <= 45 && text.split(" ").length <= 6;
}

/** Without its number, its colon and what marks it. */
function bareName(text: string): string {
  return text
    .replace(/^[^\p{L}\p{N}"“'（(「『《<[{$`.-]+/u, "")
    .replace(/^(?:step|paso|passo|étape|schritt|шаг|步骤)\s?[0-9]{1,2}\s?[.:：、)）-]\s?/i, "")
    .replace(/^[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s?[.．、)）:：]\s?(?=[^\s0-9])/, "")
    .replace(/\s?[:：]$/, "");
}

function tellPart({ text: name, isMarked, hasColon }: PartName, blocks: readonly RootContent[], at: number): string {
  if (name === "" || isAnnouncement(name) || isMetadata(name)) return "";
  const next = blockBelow(blocks, at);
  const below = blocks[next];
  const isLead = !isMarked && leadsOn(name);
  const alone = isMarked ? dropAnnouncement(name) : "";
  if (below?.type === "list") return isLead ? "" : tellList(name, below, isMarked || !name.includes(" "));
  if (below?.type === "code") {
    // One line in bold above code is an answer; several name its parts.
    const isPart = hasColon || blocks.slice(next).some(isPartName);
    return isLead ? "" : isPart ? join(name, briefOfCode(below)) : alone;
  }
  // A name with a colon above another is that of all the parts.
  if (below?.type === "paragraph" && isPartName(below)) return hasColon ? tellCounted(name, blocks, next) : alone;
  if (below?.type !== "paragraph") return alone;
  const points = pointsFrom(blocks, next);
  if (points.length > 1) return tellTogether(name, points);
  if (isLead) return "";
  const said = tellParagraph(below, blocks, next);
  const lead = leadText(below);
  if (said !== "" || !isMarked || !/[:：]$/.test(lead)) return said === "" ? alone : join(name, said);
  return join(name, lead.replace(/\s?[:：]$/, ""));
}

/** `3 kinds:` above `1. Full:` and `2. Partial:`, with whatever stands below each: what they are called. */
function tellCounted(name: string, blocks: readonly RootContent[], from: number): string {
  const parts: string[] = [];
  // Up to a name without the next number: whoever has a name before each of a thousand others must not look at all of them each time.
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at];
    const part = block?.type === "paragraph" ? nameIn(block) : undefined;
    if (block === undefined || part === undefined) continue;
    if (!leadText(block).startsWith(`${parts.length + 1}`)) return "";
    parts.push(part.text);
  }
  const told = join(name, joinPoints(parts));
  return parts.length > 1 && told.length <= LIST_ROOM ? told : "";
}

/** What a part says, behind its name, unless it begins with that. */
function join(name: string, said: string): string {
  if (said === "" || said.toLowerCase().startsWith(name.toLowerCase())) return said === "" ? name : said;
  return `${name}${isHan(name) ? "：" : ": "}${said}`;
}

function isHan(text: string): boolean {
  return /[\u2e80-\u9fff]/.test(text);
}

/** `Method: https://a.example` leads there. */
const namedAddress = /^[\p{L} ]{1,16}[:：]\s?https?:\/\/\S+$/u;

function tellParagraph(paragraph: Paragraph, blocks: readonly RootContent[], at: number): string {
  if (isPointerLine(paragraph)) return "";
  const lines = textLines(paragraph.children);
  const table = readTableRows(lines);
  const spoken = (table?.lead ?? lines).filter((line) => !isMetadata(line.text));
  const own = dropAnswerLabel(wordsOf(spoken));
  const words = dropSourceLink(dropAnnouncement(own), paragraph.children);
  if (namedAddress.test(own)) return "";
  // The first of several points has a number, unless the second stands beside it.
  const text = /\s2[.．、)）]/.test(words) ? words : words.replace(/^(?:1|１|一)[.．、)）]\s?(?=[^\s0-9])/, "");
  // A picture has words, too.
  if (lines.length === 0) return leadText(paragraph);
  if (table !== undefined && (text === "" || /[:：]$/.test(text))) return tellTable(text, table);
  if (onlyAsks(text) || isAnnouncement(text)) return "";
  // A line in bold that requests something asks what stands below it.
  if (lines.length === 1 && isMarkedAll(paragraph.children) && looksLikeQuestion(text)) return "";
  return isLead(text, blocks, at) ? tellLead(text, blocks, at) : text;
}

/** Some write a comma above lists and code, or nothing: `When the wind blows`, and points. A Chinese sentence may end in its verb: `最后执行`. */
function isLead(text: string, blocks: readonly RootContent[], at: number): boolean {
  if (/[:：]$/.test(text)) return true;
  const below = blocks[blockBelow(blocks, at)];
  if (/[,，、]$/.test(text))
    return below?.type === "list" || below?.type === "code" || (below?.type === "paragraph" && isTable(below));
  if (!/[\p{L}\p{N}]$/u.test(text) || withoutLastSentence(text) !== "") return false;
  return below?.type === "list"
    ? below.children.length > 1 && text.length <= longestName
    : below?.type === "code" && isUnfinished(text) && !/(?:执行|运行|输入|使用)$/.test(text);
}

function isTable(paragraph: Paragraph): boolean {
  return readTableRows(textLines(paragraph.children)) !== undefined;
}

/** Without its colon, or the comma in its place. */
function withoutMark(lead: string): string {
  return lead.replace(/\s?[:：,，、]$/, "");
}

/** A first line in bold names what the others say; a label further down announces something else. */
function wordsOf(all: readonly TextLine[]): string {
  const label = all.findIndex(({ text }, index) => index > 0 && dropAnnouncement(text) !== text);
  const lines = label === -1 || dropAnnouncement(all[0]?.text ?? "") === "" ? all : all.slice(0, label);
  const [first, second, ...others] = lines;
  const text = lines.map((line) => line.text).join(" ");
  if (first === undefined || second === undefined || !first.bold || second.bold) return text;
  if (first.text.length > longestName || /[.!。！?？؟:：,，、]$/.test(first.text)) return text;
  const name = bareName(first.text);
  const said = [second, ...others].map((line) => line.text).join(" ");
  return isAnnouncement(name) ? said : join(name, said);
}

/** What code says, behind what stands above it: the name of a part, or a sentence that leads to it. */
export function tellPartInCode(above: RootContent, code: Code): string {
  if (above.type === "heading") return tellBehind(bareName(leadText(above)), code);
  const name = above.type === "paragraph" ? nameIn(above) : undefined;
  if (name !== undefined) return tellBehind(name.text, code);
  const text = leadText(above);
  if (isBareAnswerLabel(text)) return "";
  const lead = withoutMark(text);
  if (above.type !== "paragraph" || lead === text) return "";
  return isUnfinished(lead) ? tellBehind(lead, code) : lead;
}

function tellBehind(name: string, code: Code): string {
  const said = briefOfCode(code);
  return name === "" || isAnnouncement(name) || leadsOn(name) ? said : join(name, said);
}

/** A sentence with a colon at its end: with what follows, or what it says before. */
function tellLead(text: string, blocks: readonly RootContent[], at: number): string {
  const before = withoutLastSentence(text);
  if (before !== "" && !onlyAsks(before)) return before;
  const next = blockBelow(blocks, at);
  const below = blocks[next];
  const lead = withoutMark(text);
  if (below?.type === "list") return tellList(lead, below, false);
  if (below?.type === "code" && isUnfinished(lead)) return tellFormula(lead, below);
  const points = below?.type === "paragraph" ? pointsFrom(blocks, next) : [];
  if (points.length > 1) return tellTogether(lead, points);
  const table = below?.type === "paragraph" ? readTableRows(textLines(below.children)) : undefined;
  if (table !== undefined && table.lead.length === 0) return leadsOn(lead) ? "" : tellTable(text, table);
  const isToldBelow = below?.type === "paragraph" && (isCounting(lead) || /^["“「『«„]/.test(leadText(below)));
  if (below === undefined || isToldBelow || leadsOn(lead) || isShort(text) || isUnfinished(lead)) return "";
  return lead;
}

/** `It is the ratio of the two, that is`: half a sentence with the formula that ends it; where one line has no room for both, without its last word. */
function tellFormula(lead: string, code: Code): string {
  if (!code.value.startsWith("$$")) return "";
  const formula = briefOfCode(code);
  const whole = `${lead}${isHan(lead) ? "：" : ": "}${formula}`;
  if (formula.startsWith("$") && formula.endsWith("$") && whole.length <= LIST_ROOM) return whole;
  const said = lead.replace(/[,，]\s?(?:that is|which is|亦?即|就是)$/u, "");
  return said === lead ? "" : said;
}

/** One point with a colon leads to what stands below the list. */
function tellListBlock(list: List, blocks: readonly RootContent[], at: number): string {
  const said = tellPoints(list);
  const lead = list.children.length === 1 ? said : "";
  const below = blocks[at + 1];
  if (!/[:：]$/.test(lead)) return said;
  return below?.type === "list" ? tellList(lead.replace(/\s?[:：]$/, ""), below, false) : "";
}

/** Points as they are told by themselves; of those that name parts, the names, or what the first part says. */
function tellPoints(list: List): string {
  const first = briefOfList(list);
  if (onlyAsks(first)) return tellAsked(first, list.children[0]?.children ?? []);
  const points = pointsOf(list);
  if (!/[:：]$/.test(first)) return first === points[0] ? dropAnnouncement(first) : first;
  const names = points.length > 1 && points.every((point) => /[:：]$/.test(point)) ? joinPoints(points) : "";
  if (names !== "" && names.length <= LIST_ROOM) return names;
  const said = list.children[0] === undefined ? "" : tellBlock(list.children[0].children, 0);
  return said === "" ? first : said;
}

/** A point that asks is told with its answer: `What is a sloop? A ship.` */
function tellAsked(asked: string, blocks: readonly RootContent[]): string {
  const said = blocks.length > 1 && asked.length <= longestName ? tellBlock(blocks, 1) : "";
  return said === "" ? "" : `${asked} ${said}`;
}

function tellList(lead: string, list: List, isName: boolean): string {
  const first = withoutMark(tellPoints(list));
  if (first === "") return "";
  const [points, heads] = [pointsOf(list), headsOf(list)];
  const told = [points.includes("") ? "" : joinPoints(points), joinPoints(heads)].filter((said) => said !== "");
  const whole = told.map((said) => join(lead, said)).find((said) => said.length <= LIST_ROOM);
  if (whole !== undefined) return whole;
  if (isName) return join(lead, first);
  if (!leadsOn(lead) && !isCounting(lead) && !isShort(lead) && !isUnfinished(lead)) return lead;
  return told.find((said) => said.length <= LIST_ROOM) ?? (isUnfinished(lead) ? join(lead, first) : first);
}

/** In one line; sentences stay what they are. */
function joinPoints(points: readonly string[]): string {
  const isEnded = points.length > 1 && points.every((point) => /[.。!！]$/.test(point));
  if (isEnded) return points.join(points.some(isHan) ? "" : " ");
  return points.map((point) => point.replace(/\s?[.。;；:：,，]$/, "")).join(points.some(isHan) ? "；" : "; ");
}

function tellTable(text: string, table: WrittenTable): string {
  return tellTogether(withoutMark(text), tellRows(table));
}

/** Behind what leads to them, in one line; or the first of them. */
function tellTogether(lead: string, points: readonly string[]): string {
  const together = joinPoints(points);
  if (lead !== "" && !isAnnouncement(lead)) {
    const whole = join(lead, together);
    if (whole.length <= LIST_ROOM) return whole;
    if (!leadsOn(lead) && !isCounting(lead) && !isUnfinished(lead) && !isShort(lead)) return lead;
  }
  return together.length <= LIST_ROOM ? together : (points[0] ?? "");
}

const enumerator = /^(?:[（(]?(?:[0-9]{1,2}|[a-h])\s?[.．、)）]\s?|[①-⑳•·●]\s?)(?=[^\s0-9])/;

/** Paragraphs that are counted: `a) Stop`, `（1）停`. */
function pointsFrom(blocks: readonly RootContent[], from: number): string[] {
  const points: string[] = [];
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at];
    const text = block?.type === "paragraph" ? leadText(block) : "";
    const mark = enumerator.exec(text)?.[0];
    if (mark === undefined) break;
    points.push(text.slice(mark.length));
  }
  return points;
}

/** What stands below a block; HTML without words is passed over. */
function blockBelow(blocks: readonly RootContent[], at: number): number {
  let next = at + 1;
  while (blocks[next]?.type === "html" && leadText(blocks[next] as RootContent) === "") next++;
  return next;
}
