import type { Paragraph, RootContent } from "mdast";
import { leadText, textLines } from "../../parse/plain-text.js";
import { isProduced } from "../signs/about-code.js";
import { dropAnswerLabel, isAnswerLabel } from "../signs/answer-label.js";
import { isImprint } from "../signs/imprints.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { isMetadata } from "../signs/metadata.js";
import { dropSourceLink } from "../signs/source-link.js";
import { readTableRows } from "../signs/table-rows.js";
import { countsThings, wantedBy } from "../signs/wanted.js";
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
import { blockBelow } from "./block-below.js";
import { briefOfCode, isToldWhole } from "./brief-of-code.js";
import { goesOn, tellBehindCode, withHalf, withSentence } from "./half-sentences.js";
import { fromSaying, isSetUp, withoutOpenEnd } from "./hollow-sentences.js";
import { join, withoutMark } from "./in-one-line.js";
import { isLead, withoutDash } from "./is-lead.js";
import { nameAbove, wordsOf } from "./named-lines.js";
import { isMarkedAll, isPartName, isShort, nameIn, type PartName } from "./part-name.js";
import { isPointerLine } from "./pointer-line.js";
import { onlyAsks, withoutLastSentence } from "./sentences.js";
import { spokenLines } from "./spoken-lines.js";
import { tellBelow, tellHeadingsBelow } from "./tell-below.js";
import { tellCounted } from "./tell-counted.js";
import { tellFormula } from "./tell-formula.js";
import { pointsIn, tellList, tellListBlock } from "./tell-list.js";
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
  if (block.type === "list") return tellListBlock(block, blocks, at, prompt, tellBlock);
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
  if (below?.type === "list")
    return isLead ? "" : tellList(name, below, isMarked || !name.includes(" "), prompt, tellBlock);
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
  let numbered: number[] = [];
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
    if (/^[0-9]{1,2}[.)、]/.test(leadText(block))) numbered = [...numbered, parts.length];
    parts.push({ name, text: said });
  }
  // What has no number stands above those that have, or sums them up.
  const areTitles = parts.slice(0, numbered[0]).every(({ name, text }) => text === name);
  if (numbered.length > 1 && areTitles) return parts.slice(numbered[0], (numbered.at(-1) ?? 0) + 1);
  const [title, ...others] = parts;
  return title?.text === title?.name && others.some(({ name, text }) => name !== text) ? others : parts;
}

function isTitle(block: RootContent | undefined): boolean {
  return block?.type === "paragraph" && nameIn(block)?.hasColon === false;
}

function isOfPart(name: string): boolean {
  return name !== "" && !isAnnouncement(name) && !isMetadata(name) && !isAnswerLabel(`${name}:`);
}

function saidBelow(blocks: readonly RootContent[], at: number, prompt: string): string {
  const block = blocks[at];
  if (block?.type === "list") return tellListBlock(block, blocks, at, prompt, tellBlock);
  if (block?.type === "code") return briefOfCode(block);
  return block?.type === "paragraph" && !isPartName(block) ? tellParagraph(block, blocks, at, prompt) : "";
}

/** `Method: https://a.example` leads there. */
const namedAddress = /^[\p{L} ]{1,16}[:：]\s?https?:\/\/\S+$/u;

function tellParagraph(paragraph: Paragraph, blocks: readonly RootContent[], at: number, prompt: string): string {
  if (isPointerLine(paragraph)) return "";
  const lines = textLines(paragraph.children);
  const table = readTableRows(lines);
  const spoken = spokenLines(paragraph, table?.lead ?? lines);
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
  if (
    isSetUp(text, blocks[at + 1]) ||
    onlyAsks(text) ||
    isAnnouncement(text) ||
    (blocks.length > at + 1 && announcesBelow(text))
  )
    return "";
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
  const lead = blocks[at];
  const next = blockBelow(blocks, at);
  const below = blocks[next];
  const isNamed = below?.type === "paragraph" && /[:：]$/.test(leadText(below));
  const place = isNamed ? blockBelow(blocks, next) : next;
  const behind = blocks[place];
  if (lead === undefined || behind?.type !== "list") return undefined;
  // The points of one part of several are not all of them.
  const other = blocks[blockBelow(blocks, place)];
  if (isNamed && isMarkedAll(below.children) && other?.type === "paragraph" && nameIn(other)?.isMarked === true) {
    const names = /[:：]$/.test(leadText(lead)) ? tellNames(partsFrom(blocks, next, prompt), prompt) : "";
    return names === "" ? undefined : names;
  }
  const points = pointsIn(behind, prompt, tellBlock);
  const isSaid = points.every(({ name }) => text.toLowerCase().includes(name.toLowerCase()));
  const names = isSaid ? "" : tellNames(points, prompt);
  return names === "" ? undefined : names;
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
  // What asks is not told with what stands below it.
  const lead = withoutMark(text.slice(before.length).trimStart());
  if (below?.type === "list") return tellList(lead, below, false, prompt, tellBlock);
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
