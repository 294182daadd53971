import type { Heading, Paragraph, PhrasingContent } from "mdast";
import { takeId } from "../parse/id-suffix.js";
import { plainText } from "../parse/plain-text.js";
import { isAnswerLabel } from "./answer-label.js";
import type { Entry, HeadingEntry } from "./entries.js";
import { looksLikeQuestion } from "./looks-like-question.js";
import { readQuestionLabel } from "./question-label.js";
import { readPrompt } from "./title.js";

/** A line deeper than any heading. */
const DEPTH = 6;

/**
 * Reads `**Databases**` between questions as the heading that its author means: alone in a line, in front of items that
 * ask, and followed by two of them on average, because an answer stands behind each.
 */
export function readBoldTitles(entries: readonly Entry[]): readonly Entry[] {
  const titles = new Set<Entry>();
  let stretch: Entry[] = [];
  for (const entry of [...entries, undefined]) {
    if (entry !== undefined && entry.type !== "heading") {
      stretch.push(entry);
      continue;
    }
    for (const title of findTitles(stretch)) titles.add(title);
    stretch = [];
  }
  return titles.size === 0 ? entries : entries.map((entry) => (titles.has(entry) ? headingOf(entry) : entry));
}

function findTitles(entries: readonly Entry[]): Entry[] {
  const items = entries.filter(isItem);
  const titles = entries.filter((entry, index) => {
    if (!isTitle(entry) || entries[index - 1]?.node.type === "code") return false;
    // One title may stand below another.
    const [first, second] = [entries[index + 1], entries[index + 2]];
    const isAbove = first !== undefined && isTitle(first) && second !== undefined && isItem(second);
    return isAbove || (first !== undefined && isItem(first));
  });
  const others = entries.filter((entry) => entry.type === "block" || (entry.type === "lead" && !isItem(entry)));
  const asking = items.filter((item) => item.type === "lead" && item.asks).length;
  const form = items[0]?.type === "lead" ? items[0].form : undefined;
  const areAlike = items.every((item) => item.type === "lead" && item.form === form);
  // `others` has the titles, too.
  const found = new Set(titles);
  const parts = entries.filter((entry, index) => isItem(entry) && found.has(entries[index - 1] ?? entry)).length;
  const isRare = parts * 2 <= items.length && (others.length - titles.length) * 2 <= items.length;
  return areAlike && isRare && asking * 5 >= items.length ? titles : [];
}

function isItem(entry: Entry): boolean {
  return entry.type === "lead" && (entry.form === "numbered" || entry.form === "bullets");
}

function isTitle({ node, type }: Entry): boolean {
  if (type === "heading" || node.type !== "paragraph" || !isMarked(node)) return false;
  const { text } = takeId(plainText(node.children));
  return (
    /[\p{L}\p{N}]$/u.test(text) &&
    !looksLikeQuestion(text) &&
    !isAnswerLabel(text) &&
    readQuestionLabel(text) === undefined &&
    readPrompt(text).number === undefined
  );
}

/** All of it is bold or in italics, in Markdown or in HTML, but for an id. */
function isMarked({ children }: Paragraph): boolean {
  const words = children.filter((child) => child.type !== "text" || takeId(child.value.trim()).text !== "");
  const [first, last] = [words[0], words.at(-1)];
  if (words.length === 1) return first?.type === "strong" || first?.type === "emphasis";
  return isTag(first, /^<(?:b|strong|i|u|em)[\s>]/i) && isTag(last, /^<\/(?:b|strong|i|u|em)>$|^<br\s*\/?>$/i);
}

function isTag(node: PhrasingContent | undefined, tag: RegExp): boolean {
  return node?.type === "html" && tag.test(node.value);
}

function headingOf({ node }: Entry): HeadingEntry {
  const { children, position } = node as Paragraph;
  const heading: Heading = { type: "heading", depth: DEPTH, children, ...(position !== undefined && { position }) };
  const text = plainText(children);
  return {
    type: "heading",
    node: heading,
    depth: DEPTH,
    text,
    asks: false,
    isLabelled: false,
    number: 0,
    isHtml: false,
  };
}
