import type { Heading, Html, RootContent } from "mdast";
import { withoutTags } from "../../../text/stretches.js";
import { takeId } from "../../parse/id-suffix.js";
import { parsePart } from "../../parse/parse-markdown.js";
import { plainText } from "../../parse/plain-text.js";
import { type Reading, rangeOf } from "../../parse/reading.js";
import type { HeadingEntry } from "../entries.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { isSpoken } from "../signs/quotation.js";
import { readPrompt, readSectionTitle } from "../signs/title.js";
import { details } from "./details.js";
import { countLeads, type OutlineForm } from "./form.js";
import { readTaggedHeading } from "./tagged-cards.js";

/** `### What is RAG?`, also underlined, and `<h3>What is RAG?</h3>`. */
export const headings: OutlineForm<"headings"> = {
  name: "headings",
  entries(blocks, at, reading) {
    const node = blocks[at] as RootContent;
    if (node.type === "heading") {
      const card = readTaggedHeading(node, reading);
      const entry = headingEntry(withoutStrayMark(card ?? node, reading), false);
      return { entries: [card === undefined ? entry : { ...entry, isLabelled: true }], blocks: 1 };
    }
    const heading = node.type === "html" ? readHtml(node, reading) : undefined;
    // `<summary><h3>What is RAG?</h3></summary>` hides an answer; around a part of the list, it is the heading of it.
    const isHidden = heading !== undefined && details.entries(blocks, at, reading) !== undefined;
    return heading === undefined || isHidden ? undefined : { entries: [headingEntry(heading, true)], blocks: 1 };
  },
  recognise: countLeads,
};

const strayMark = /^\*{1,2}\s?(?=[\p{Lu}\p{Lo}¿“"])/u;

/** A mark of emphasis goes that nothing closes, `## *What is a lock?`, but none that its author escaped. */
function withoutStrayMark(node: Heading, reading: Reading): Heading {
  const [first, ...others] = node.children;
  const mark = first?.type === "text" ? (strayMark.exec(first.value)?.[0] ?? "") : "";
  if (first?.type !== "text" || mark === "" || plainText(node.children).includes("*", mark.length)) return node;
  const { start, end } = rangeOf(reading, first);
  if (!reading.source.slice(start, end).startsWith(mark) || first.position === undefined) return node;
  const place = { ...reading.lines.placeOf(start + mark.length), offset: start + mark.length };
  const text = { ...first, value: first.value.slice(mark.length), position: { start: place, end: first.position.end } };
  return { ...node, children: [text, ...others] };
}

function headingEntry(node: Heading, isHtml: boolean): HeadingEntry {
  const text = plainText(node.children);
  const looksAsked = looksLikeQuestion(text) || isSpoken(readPrompt(takeId(text).text).prompt);
  const asks = looksAsked && readSectionTitle(text).declaredCount === undefined;
  const isLabelled = readQuestionLabel(text) !== undefined;
  return {
    type: "heading",
    node,
    depth: node.depth,
    text,
    asks,
    isLabelled,
    number: readPrompt(text).number ?? 0,
    isHtml,
  };
}

/** Code that nobody fenced: `<h1>Hello {name}</h1>`. An id has a sign before it. */
function holdsExpression(words: string): boolean {
  return /\{[^{}#]{1,200}\}/.test(words);
}

/** HTML that has a heading and no other words. */
function readHtml(node: Html, reading: Reading): Heading | undefined {
  const start = /<h([1-6])(?:\s[^<>]*)?>/i.exec(node.value);
  if (start === null || node.position === undefined) return undefined;
  const end = node.value.indexOf(`</h${start[1]}>`, start.index);
  const from = start.index + start[0].length;
  const others = node.value.slice(0, start.index) + node.value.slice(end === -1 ? from : end);
  if (end === -1 || /[\p{L}\p{N}]/u.test(withoutTags(others))) return undefined;
  const words = node.value.slice(from, end);
  if (holdsExpression(words)) return undefined;
  // As a heading, so that its number makes no list; the sign for it is not there.
  const space = words.length - words.trimStart().length;
  const { column, ...place } = reading.lines.placeOf(rangeOf(reading, node).start + from + space);
  const [block] = parsePart(`# ${words.trim().replace(/[\r\n]/g, " ")}`, { ...place, column: column - 2 }, reading);
  const children = block?.type === "heading" ? block.children : [];
  return { type: "heading", depth: Number(start[1]) as Heading["depth"], children, position: node.position };
}
