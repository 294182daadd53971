import type { Heading, List, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { LineIndex } from "../parse/line-index.js";
import { isLink, isLinkList } from "../parse/link-list.js";
import { firstLine, plainText } from "../parse/plain-text.js";
import { looksLikeQuestion } from "./looks-like-question.js";
import { parseNumeral, readBulletNumber, readSectionTitle } from "./title.js";

/** A top-level part of an outline that may be a heading, a question or a part of an answer. */
export type Entry = HeadingEntry | ItemEntry | BlockEntry;

export interface HeadingEntry {
  readonly type: "heading";
  /** A paragraph where the author wrote a bold line, or `Q: ...`, for a heading. */
  readonly node: Heading | Paragraph;
  /** 1 to 6, or `LINE_DEPTH` for a paragraph. */
  readonly depth: number;
  /** Plain text, with number and id. */
  readonly text: string;
  /** It looks like a question. A heading that counts its questions is a section, whatever it asks. */
  readonly asks: boolean;
}

export interface ItemEntry {
  readonly type: "numbered" | "bullet";
  readonly node: ListItem;
  readonly list: List;
  /** How the number is set off: `.`, `)`, `、`, `:` or `()`, in either width. Empty for a bullet. */
  readonly marker: string;
  /** As written. 0 for a bullet, unless the bullets of its list are numbered by hand: `- 1、...`. */
  readonly number: number;
  /** First line, plain text, with id. */
  readonly text: string;
  /** It looks like a question. */
  readonly asks: boolean;
}

export interface BlockEntry {
  readonly type: "block";
  readonly node: RootContent;
}

/** A line that stands for a heading is below all headings. */
export const LINE_DEPTH = 7;

const itemMarker = /^[ \t]*([（(]?)\s*([0-9０-９]+)\s*([.．)）、:：])/;
const questionLabel = /^(?:Q(?:uestion)?|问题?)\s*[0-9０-９]*\s*[:：.．、]/i;

/** Lays a document out as headings, items of top-level lists, and all else. */
export function listEntries(blocks: readonly RootContent[], source: string, lines: LineIndex): Entry[] {
  return blocks.flatMap((node): readonly Entry[] => {
    if (node.type === "heading") return [headingEntry(node)];
    if (node.type === "paragraph") return [lineHeading(node) ?? { type: "block", node }];
    if (node.type !== "list" || isLinkList(node)) return [{ type: "block", node }];
    return node.ordered === true ? numberedEntries(node, source, lines) : bulletEntries(node);
  });
}

function headingEntry(node: Heading): HeadingEntry {
  const text = plainText(node.children);
  const asks = looksLikeQuestion(text) && readSectionTitle(text).declaredCount === undefined;
  return { type: "heading", node, depth: node.depth, text, asks };
}

function numberedEntries(list: List, source: string, lines: LineIndex): ItemEntry[] {
  return list.children.map((node) => {
    const start = lines.startOf(node.position?.start.line ?? 1);
    const [, open = "", number = "", close = ""] = itemMarker.exec(source.slice(start, start + 40)) ?? [];
    const marker = open === "" ? close.normalize("NFKC") : "()";
    const text = textOfItem(node);
    return {
      type: "numbered",
      node,
      list,
      marker,
      number: parseNumeral(number) ?? 0,
      text,
      asks: looksLikeQuestion(text),
    };
  });
}

function bulletEntries(list: List): ItemEntry[] {
  const items = list.children.map((item) => {
    const { node, number } = unwrap(item);
    const text = textOfItem(node);
    return { node, text, number: number ?? readBulletNumber(text)?.number };
  });
  const isNumbered = areNumbered(items);
  return items.map(({ node, text, number }) => ({
    type: "bullet",
    node,
    list,
    marker: "",
    number: isNumbered ? (number ?? 0) : 0,
    text,
    asks: looksLikeQuestion(isNumbered ? (readBulletNumber(text)?.prompt ?? text) : text),
  }));
}

/** `- 1 ...` may begin with a figure; when most bullets of a list do, they are numbered. `- 1、...` always is. */
function areNumbered(
  items: readonly { readonly node: ListItem; readonly text: string; readonly number: number | undefined }[],
) {
  const worded = items.filter(({ node, text }) => /[\p{L}\p{N}]/u.test(text) && !isLink(node));
  const numbered = worded.filter(({ number }) => number !== undefined);
  return numbered.length * 2 > worded.length && (numbered.length > 1 || /^[^、]{1,3}、/.test(numbered[0]?.text ?? ""));
}

/** `- 1. What is RAG?` is a list in a bullet to CommonMark, and a numbered bullet to its author. */
function unwrap(item: ListItem): { readonly node: ListItem; readonly number: number | undefined } {
  const [list, ...others] = item.children;
  const only = list?.type === "list" && list.ordered === true && list.children.length === 1 ? list : undefined;
  const inner = only?.children[0];
  if (inner === undefined || others.length > 0) return { node: item, number: undefined };
  return { node: inner, number: only?.start ?? undefined };
}

/** A paragraph that begins with a bold line, or with `Q:`. */
function lineHeading(node: Paragraph): HeadingEntry | undefined {
  const [first] = node.children;
  const mayBe =
    first?.type === "strong" ||
    first?.type === "emphasis" ||
    (first?.type === "text" && /^\s*[Q问]/i.test(first.value));
  if (!mayBe) return undefined;
  const line = firstLine(node.children);
  if (line === undefined || !(line.bold || questionLabel.test(line.text))) return undefined;
  return { type: "heading", node, depth: LINE_DEPTH, text: line.text, asks: looksLikeQuestion(line.text) };
}

/** The inline content that holds a list item's prompt; some lists put a heading into the item. */
export function promptContent(item: ListItem): readonly PhrasingContent[] {
  const first = item.children[0];
  return first?.type === "paragraph" || first?.type === "heading" ? first.children : [];
}

function textOfItem(item: ListItem): string {
  return firstLine(promptContent(item))?.text.replace(/^\[[ xX]\]\s+/, "") ?? "";
}
