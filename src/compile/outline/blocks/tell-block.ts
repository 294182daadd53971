import type { Code, List, ListItem, Paragraph, RootContent } from "mdast";
import { leadText, type TextLine, textLines } from "../../parse/plain-text.js";
import { isProduced } from "../signs/about-code.js";
import { dropAnswerLabel, isAnswerLabel } from "../signs/answer-label.js";
import { isImprint } from "../signs/imprints.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { isMetadata } from "../signs/metadata.js";
import { dropSourceLink } from "../signs/source-link.js";
import { readTableRows } from "../signs/table-rows.js";
import { countsThings, isPlainName, wantedBy } from "../signs/wanted.js";
import {
  announcesBelow,
  countsAlone,
  dropAnnouncement,
  isAnnouncement,
  isCounting,
  isCountingOff,
  isUnfinished,
  leadsOn,
} from "./announcement.js";
import { briefOfCode, isToldWhole } from "./brief-of-code.js";
import { briefOfList, headOf, headsOf, pointsOf } from "./brief-of-list.js";
import { goesOn, tellBehindCode, withHalf, withSentence } from "./half-sentences.js";
import { fromSaying, withoutOpenEnd } from "./hollow-sentences.js";
import { isHan, join, joinPoints, LIST_ROOM, withoutMark } from "./in-one-line.js";
import { bareName, isMarkedAll, isPartName, isShort, longestName, nameIn, type PartName } from "./part-name.js";
import { isPointerLine } from "./pointer-line.js";
import { onlyAsks, withoutLastSentence } from "./sentences.js";
import { tellBelow, tellHeadingsBelow } from "./tell-below.js";
import { type Point, tellNames, tellPoints } from "./tell-points.js";
import { pointsFrom, tellParagraphs, tellTable } from "./tell-together.js";

/**
 * What a block of prose says in one line; empty where it says nothing by itself, such as a label, a question or a line of links. What
 * leads to a list, a table or a part is told together with it, or not at all.
 *
 * @param prompt - What is answered: it wants the first point, the names of all, or what they say.
 */
export function tellBlock(blocks: readonly RootContent[], at: number, prompt = ""): string {
  const block = blocks[at];
  if (block === undefined) return "";
  if (block.type === "list") return tellListBlock(block, blocks, at, prompt);
  if (block.type !== "paragraph") return dropAnnouncement(dropAnswerLabel(leadText(block)));
  const name = nameIn(block);
  if (name !== undefined) return tellPart(name, blocks, at, prompt);
  const parts = wantedBy(prompt) === "one" || !isOfPart(nameAbove(block)) ? [] : partsFrom(blocks, at, prompt);
  if (parts.length > 1) return tellPoints(parts, prompt);
  const [above, said] = [blocks[at - 1], tellParagraph(block, blocks, at, prompt)];
  return above?.type === "code" && goesOn.test(said) ? tellBehindCode(above, said) : withHalf(said, blocks, at);
}

function tellPart(
  { text: name, isMarked, hasColon }: PartName,
  blocks: readonly RootContent[],
  at: number,
  prompt: string,
): string {
  if (name === "" || isAnnouncement(name) || isMetadata(name)) return "";
  const parts = wantedBy(prompt) === "one" ? [] : partsFrom(blocks, at, prompt);
  if (parts.length > 1) return tellPoints(parts, prompt);
  const next = blockBelow(blocks, at);
  const below = blocks[next];
  const isLead = !isMarked && leadsOn(name);
  const alone = isMarked ? dropAnnouncement(name) : "";
  if (below?.type === "list") return isLead ? "" : tellList(name, below, isMarked || !name.includes(" "), prompt);
  if (below?.type === "code") {
    // One line in bold above code is an answer; several name its parts.
    const isPart = hasColon || blocks.slice(next).some(isPartName);
    return isLead ? "" : isPart ? join(name, briefOfCode(below)) : alone;
  }
  // A name with a colon above another is that of all the parts.
  if (below?.type === "paragraph" && isPartName(below)) return hasColon ? tellCounted(name, blocks, next) : alone;
  if (below?.type !== "paragraph") return alone;
  const points = pointsFrom(blocks, next);
  if (points.length > 1) return tellParagraphs(name, points, prompt);
  if (isLead) return "";
  const said = tellParagraph(below, blocks, next, prompt);
  const lead = leadText(below);
  if (said !== "" || !isMarked || !/[:：]$/.test(lead)) return said === "" ? alone : join(name, said);
  return join(name, lead.replace(/\s?[:：]$/, ""));
}

/** Whoever has a name before each of a thousand parts must not look at all of them. */
const mostBlocks = 40;

/** Names from here on, each with what stands below it. A title of them all is none of them. */
function partsFrom(blocks: readonly RootContent[], from: number, prompt: string): Point[] {
  const parts: Point[] = [];
  for (let at = from; at < Math.min(blocks.length, from + mostBlocks); at++) {
    const block = blocks[at];
    if (block?.type === "heading") break;
    if (block?.type !== "paragraph") continue;
    // Here the list takes its leave, below a title of its own.
    if (isImprint(textLines(block.children)[0]?.text ?? "")) {
      if (at > from && isTitle(blocks[at - 1])) parts.pop();
      break;
    }
    const alone = nameIn(block);
    const name = alone?.text ?? nameAbove(block);
    // `Two examples:` and `These are` name nothing: what has names further down is beside the answer.
    if (at === from && alone?.isMarked === false && (leadsOn(name) || isUnfinished(name))) break;
    if (!isOfPart(name) || (at > from && leadsOn(name))) continue;
    const words = alone === undefined ? wordsOf(textLines(block.children)) : name;
    const below = blockBelow(blocks, at);
    const isWhole = alone === undefined && !(/[:：]$/.test(words) && blocks[below]?.type === "list");
    const said = isWhole ? words : join(withoutMark(words), saidBelow(blocks, below, prompt));
    parts.push({ name, text: said });
  }
  const [title, ...others] = parts;
  return title?.text === title?.name && others.some(({ name, text }) => name !== text) ? others : parts;
}

function isTitle(block: RootContent | undefined): boolean {
  return block?.type === "paragraph" && nameIn(block)?.hasColon === false;
}

function isOfPart(name: string): boolean {
  return name !== "" && !isAnnouncement(name) && !isMetadata(name) && !isAnswerLabel(`${name}:`);
}

/** A name in bold at the start of a paragraph: on a line of its own, or before a colon. */
function nameAbove(paragraph: Paragraph): string {
  const [first, second] = textLines(paragraph.children);
  const isTitle = first?.bold === true && second !== undefined && !second.bold && first.text.length <= longestName;
  if (isTitle && !/[.!。！?？؟:：,，、]$/.test(first.text)) return bareName(first.text);
  return paragraph.children[0]?.type === "strong" ? bareName(headOf({ type: "listItem", children: [paragraph] })) : "";
}

function saidBelow(blocks: readonly RootContent[], at: number, prompt: string): string {
  const block = blocks[at];
  if (block?.type === "list") return tellListBlock(block, blocks, at, prompt);
  if (block?.type === "code") return briefOfCode(block);
  return block?.type === "paragraph" && !isPartName(block) ? tellParagraph(block, blocks, at, prompt) : "";
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

const dashAtEnd = /(?<=[\p{L})])\s?[:：]?\s?[-–—]$/u;

/** `There are these -` leads to what stands below, as with a colon. A word may go on there. */
function withoutDash(text: string, below: RootContent | undefined): string {
  const goes = below === undefined || (below.type === "paragraph" && /^\p{Ll}/u.test(leadText(below)));
  return goes ? text : text.replace(dashAtEnd, ":");
}

/** `Method: https://a.example` leads there. */
const namedAddress = /^[\p{L} ]{1,16}[:：]\s?https?:\/\/\S+$/u;

function tellParagraph(paragraph: Paragraph, blocks: readonly RootContent[], at: number, prompt: string): string {
  if (isPointerLine(paragraph)) return "";
  const lines = textLines(paragraph.children);
  const table = readTableRows(lines);
  const spoken = (table?.lead ?? lines).filter((line) => !isMetadata(line.text));
  const own = dropAnswerLabel(wordsOf(spoken));
  const written = dropSourceLink(dropAnnouncement(own), paragraph.children);
  const words = withoutDash(fromSaying(written, prompt), blocks[blockBelow(blocks, at)]);
  if (namedAddress.test(own)) return "";
  if (words === "" && written !== "") return tellBelow(blocks, blockBelow(blocks, at), written, prompt);
  // The first of several points has a number, unless the second stands beside it.
  const text = /\s2[.．、)）]/.test(words) ? words : words.replace(/^(?:1|１|一)[.．、)）]\s?(?=[^\s0-9])/, "");
  // What a picture is called says nothing.
  if (lines.length === 0) return "";
  if (table !== undefined && (text === "" || /[:：]$/.test(text))) return tellTable(text, table, prompt);
  if (onlyAsks(text) || isAnnouncement(text) || (blocks.length > at + 1 && announcesBelow(text))) return "";
  // A line in bold that requests something asks what stands below it.
  if (lines.length === 1 && isMarkedAll(paragraph.children) && looksLikeQuestion(text)) return "";
  if (isLead(text, blocks, at)) return tellLead(text, blocks, at, prompt);
  const names = isCountingOff(text) ? (tellNamesBelow(text, blocks, at, prompt) ?? "") : "";
  const below =
    names === "" && countsAlone(text) ? tellHeadingsBelow(blocks, blockBelow(blocks, at), text, prompt) : names;
  return below === "" ? withSentence(withoutOpenEnd(text), blocks[at + 1]) : below;
}

/** `There are several ways to do it.`, and points that are called something: these are what was asked for. */
function tellNamesBelow(text: string, blocks: readonly RootContent[], at: number, prompt: string): string | undefined {
  if (wantedBy(prompt) !== "names") return undefined;
  const next = blockBelow(blocks, at);
  const below = blocks[next];
  const behind =
    below?.type === "paragraph" && /[:：]$/.test(leadText(below)) ? blocks[blockBelow(blocks, next)] : below;
  if (behind?.type !== "list") return undefined;
  const points = pointsIn(behind, prompt);
  const isSaid = points.every(({ name }) => text.toLowerCase().includes(name.toLowerCase()));
  const names = isSaid ? "" : tellNames(points, prompt);
  return names === "" ? undefined : names;
}

/** Some write a comma above lists and code, or nothing: `When the wind blows`, and points. A Chinese sentence may end in its verb: `最后执行`. */
function isLead(text: string, blocks: readonly RootContent[], at: number): boolean {
  if (/[:：]$/.test(text)) return true;
  const below = blocks[blockBelow(blocks, at)];
  if (/[,，、]$/.test(text))
    return below?.type === "list" || below?.type === "code" || (below?.type === "paragraph" && isTable(below));
  if (!/[\p{L}\p{N})）]$/u.test(text)) return false;
  const before = withoutLastSentence(text);
  const last = text.slice(before.length).trim();
  if (before !== "") return below !== undefined && (leadsOn(last) || isUnfinished(last)) && last.length <= mostLead;
  return below?.type === "list"
    ? below.children.length > 1 && text.length <= longestName
    : below?.type === "code" && isUnfinished(text) && !/(?:执行|运行|输入|使用)$/.test(text);
}

/** What only leads on is hardly longer. */
const mostLead = 100;

function isTable(paragraph: Paragraph): boolean {
  return readTableRows(textLines(paragraph.children)) !== undefined;
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

const leadsToCode =
  /^(?:.{0,80}\b)?(?:following|below|next) (?:[\w-]{1,20} )?(?:commands?|code|snippet|syntax|quer(?:y|ies))\b|(?:以下|下面|如下)的?(?:命令|代码|语句|语法)|следующ\p{L}{1,3} команд|наступн\p{L}{1,3} команд|(?:siguientes?|seguintes?) (?:comandos?|código)/iu;

/** A sentence with a colon at its end: with what follows, or what it says before. */
function tellLead(text: string, blocks: readonly RootContent[], at: number, prompt: string): string {
  const before = withoutLastSentence(text);
  if (before !== "" && !onlyAsks(before)) {
    const isAsked = countsThings(prompt) || isCountingOff(before);
    return (isAsked ? tellNamesBelow(before, blocks, at, prompt) : undefined) ?? before;
  }
  const next = blockBelow(blocks, at);
  const below = blocks[next];
  const lead = withoutMark(text);
  if (below?.type === "list") return tellList(lead, below, false, prompt);
  if (below?.type === "code" && isUnfinished(lead)) return tellFormula(lead, below);
  const points = below?.type === "paragraph" ? pointsFrom(blocks, next) : [];
  if (points.length > 1) return tellParagraphs(lead, points, prompt);
  const table = below?.type === "paragraph" ? readTableRows(textLines(below.children)) : undefined;
  if (table !== undefined && table.lead.length === 0) return leadsOn(lead) ? "" : tellTable(text, table, prompt);
  const isToldBelow = below?.type === "paragraph" && (isCounting(lead) || /^["“「『«„]/.test(leadText(below)));
  if (below?.type === "code" && leadsToCode.test(lead) && isProduced(prompt) && isToldWhole(below))
    return briefOfCode(below);
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
function tellListBlock(written: List, blocks: readonly RootContent[], at: number, prompt: string): string {
  const saying = written.children.filter((item) => !isAddress(item));
  const list = saying.length === 0 ? written : { ...written, children: saying };
  const said = tellOwnPoints(list, prompt);
  const lead = list.children.length === 1 ? said : "";
  const below = blocks[at + 1];
  if (!/[:：]$/.test(lead)) return said;
  return below?.type === "list" ? tellList(lead.replace(/\s?[:：]$/, ""), below, false, prompt) : "";
}

/** A point that is an address alone, beside others that speak. */
function isAddress({ children: [first, ...below] }: ListItem): boolean {
  return first?.type === "paragraph" && below.length === 0 && /^https?:\/\/\S+$/.test(leadText(first));
}

/** Points as they are told by themselves; of those that name parts, the names, or what the first part says. */
function tellOwnPoints(list: List, prompt: string): string {
  const first = briefOfList(list);
  if (onlyAsks(first)) return tellAsked(first, list.children[0]?.children ?? []);
  const more =
    list.children.length > 1 && wantsMore(list, prompt) ? tellPoints(pointsIn(list, prompt), prompt, true) : "";
  if (more !== "") return more;
  const points = pointsOf(list);
  if (!/[:：]$/.test(first)) return first === points[0] ? dropAnnouncement(first) : first;
  const names = points.length > 1 && points.every((point) => /[:：]$/.test(point)) ? joinPoints(points) : "";
  if (names !== "" && names.length <= LIST_ROOM) return names;
  const said = list.children[0] === undefined ? "" : tellBlock(list.children[0].children, 0, prompt);
  return said === "" ? first : said;
}

/** What a thing is, the first point says; unless all of them have names, of which the first is another than is asked for. */
function wantsMore(list: List, prompt: string): boolean {
  if (prompt === "") return false;
  if (wantedBy(prompt) !== "one") return true;
  const [first = ""] = headsOf(list);
  return first !== "" && !isAnnouncement(first) && !prompt.toLowerCase().includes(first.toLowerCase());
}

/** The points of a list, those that lead to something together with it. */
function pointsIn(list: List, prompt: string): Point[] {
  const texts = pointsOf(list);
  return list.children.map((item, at) => {
    const own = texts[at] ?? "";
    const told = /[:：]$/.test(own) && item.children.length > 1 ? tellBlock(item.children, 0, prompt) : "";
    const isName = /[:：]$/.test(own);
    const said = isName ? told : own;
    const text = at === 0 ? dropAnnouncement(said) : said;
    return { name: isName ? bareName(own) : headOf(item), text: onlyAsks(text) ? "" : text };
  });
}

/** A point that asks is told with its answer: `What is a sloop? A ship.` */
function tellAsked(asked: string, blocks: readonly RootContent[]): string {
  const said = blocks.length > 1 && asked.length <= longestName ? tellBlock(blocks, 1) : "";
  return said === "" ? "" : `${asked} ${said}`;
}

function isNoName(head: string): boolean {
  return isPlainName(head) || /[?？]$/.test(head);
}

function tellList(lead: string, list: List, isName: boolean, prompt: string): string {
  const first = withoutMark(tellOwnPoints(list, prompt));
  if (first === "") return "";
  const [points, heads] = [pointsOf(list), headsOf(list).some(isNoName) ? [] : headsOf(list)];
  const told = [points.includes("") ? "" : joinPoints(points), joinPoints(heads)].filter((said) => said !== "");
  const whole = told.map((said) => join(lead, said)).find((said) => said.length <= LIST_ROOM);
  if (whole !== undefined) return whole;
  if (isName) return join(lead, first);
  const areAsked = wantedBy(prompt) === "names" || countsThings(prompt);
  const names = areAsked ? tellNames(pointsIn(list, prompt), prompt) : "";
  if (names !== "") return names;
  if (!leadsOn(lead) && !isCounting(lead) && !isShort(lead) && !isUnfinished(lead)) return lead;
  return told.find((said) => said.length <= LIST_ROOM) ?? (isUnfinished(lead) ? join(lead, first) : first);
}

/** What stands below a block; HTML without words is passed over. */
function blockBelow(blocks: readonly RootContent[], at: number): number {
  let next = at + 1;
  while (blocks[next]?.type === "html" && leadText(blocks[next] as RootContent) === "") next++;
  return next;
}
