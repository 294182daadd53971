import type { Code, RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { type Reading, rangeOf } from "../../parse/reading.js";
import { parseIndented } from "../forms/item.js";
import { isAnswerLabel, isRevealLabel } from "../signs/answer-label.js";

/** What an admonition holds, and how many blocks of the answer it takes up. */
export interface OpenedAdmonition {
  readonly children: readonly RootContent[];
  readonly count: number;
}

/** How far MkDocs indents what stands in an admonition. */
const indentation = 4;

const opening =
  /^(?:!!!|\?\?\?\+?)[ \t]+([a-z]+)(?:[ \t]+"([^"\r\n]*)"(?:[ \t]*(\{#[^{}\r\n]*\}))?)?[ \t]*(?:[\r\n]|$)/i;

/** Tells whether a line opens an admonition: it says nothing itself. */
export function isAdmonitionLine(text: string): boolean {
  return opening.test(text);
}

/** What an admonition holds, and what its line says. */
export interface Admonition extends OpenedAdmonition {
  readonly kind: string;
  /** With the id behind it; empty where there is none. */
  readonly title: string;
}

/**
 * Opens `??? success "View Answer"` of MkDocs, which CommonMark takes for a paragraph above code. `undefined` where it is none, or holds
 * something else, such as a hint.
 */
export function openAdmonition(
  reading: Reading,
  blocks: readonly RootContent[],
  at: number,
): OpenedAdmonition | undefined {
  return readAdmonition(reading, blocks, at, isReveal);
}

/**
 * Reads an admonition with what is indented below it. `undefined` where there is none, or nothing in it.
 *
 * @param isMeant - By its kind and its title. Default: any.
 */
export function readAdmonition(
  reading: Reading,
  blocks: readonly RootContent[],
  at: number,
  isMeant: (kind: string, title: string | undefined) => boolean = () => true,
): Admonition | undefined {
  const title = blocks[at];
  if (title?.type !== "paragraph" || title.position === undefined || !/^[!?]{3}/.test(leadText(title)))
    return undefined;
  const { start, end } = rangeOf(reading, title);
  const found = opening.exec(reading.source.slice(start, end));
  if (found === null || !isMeant(found[1] ?? "", found[2])) return undefined;
  let last = at;
  while (isIndented(reading, blocks[last + 1])) last++;
  const { position } = title;
  const glued = position.end.line > position.start.line;
  const below = glued ? title : blocks[at + 1];
  if (below?.position === undefined || (!glued && last === at)) return undefined;
  const from = reading.lines.startOf(glued ? position.start.line + 1 : below.position.start.line);
  const to = rangeOf(reading, blocks[last] as RootContent).end;
  const columns = position.start.column - 1 + indentation;
  const children = parseIndented(reading, { start: from, end: to }, columns);
  const [, kind = "", words = "", id = ""] = found;
  return { children, count: last - at + 1, kind, title: `${words} ${id}`.trim() };
}

const kindOfAnswer = /^(?:answer|solution|success|check|done)$/i;
/** `View Code Example`: what is named stands in it. */
const viewing =
  /^(?:(?:click to )?(?:view|show|see|reveal)|点击(?:查看|展开)|查看|展开|显示|ver|mostrar|voir|afficher|zeigen?|показать|보기|göster|xem|lihat)(?=[\s\p{Script=Han}])/iu;
const helping = /\b(?:hints?|clues?|tips?)\b|提示|思路|pista|dica|indice|hinweis|подсказк/i;

function isReveal(kind: string, title: string | undefined): boolean {
  const words = title?.trim() ?? "";
  if (words === "") return kindOfAnswer.test(kind);
  if (isAnswerLabel(words) || isRevealLabel(words)) return true;
  return kindOfAnswer.test(kind) && viewing.test(words) && !helping.test(words);
}

function isIndented(reading: Reading, block: RootContent | undefined): block is Code {
  return block?.type === "code" && !isFence(reading.source, rangeOf(reading, block).start);
}

function isFence(source: string, start: number): boolean {
  return source.startsWith("```", start) || source.startsWith("~~~", start);
}
