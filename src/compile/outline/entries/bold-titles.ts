import type { Paragraph, PhrasingContent } from "mdast";
import { withoutTags } from "../../../text/stretches.js";
import { takeId } from "../../parse/id-suffix.js";
import { collapseSpace, plainText } from "../../parse/plain-text.js";
import type { Entry } from "../entries.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { isRank } from "../signs/ranks.js";
import { readPrompt } from "../signs/title.js";
import { titleHeading } from "./title-heading.js";
import { findTitlesOfRuns } from "./titles-of-runs.js";

/** A line deeper than any heading. */
const DEPTH = 6;
const DEPTH_ABOVE = 5;

/**
 * Reads `**Databases**` between questions as the heading that its author means: alone in a line, in front of items that
 * ask, and followed by two of them on average, because an answer stands behind each. Levels may be followed by one.
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
    for (const title of findTitlesOfRuns(stretch, isTitle)) titles.add(title);
    stretch = [];
  }
  if (titles.size === 0) return entries;
  return entries.map((entry, index) => {
    const next = entries[index + 1];
    // A title above another is that of both.
    const isAbove = next !== undefined && titles.has(next);
    return titles.has(entry) ? titleHeading(entry, textOf(entry.node), isAbove ? DEPTH_ABOVE : DEPTH) : entry;
  });
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
  const areSure = isRare || (others.length === titles.length && areLevels(entries, titles, items));
  return areAlike && areSure && asking * 5 >= items.length ? titles : [];
}

/** `**Easy**` above the first item, and `**Hard**` above another: one item below each is enough, where all are levels, or no item is without its answer. */
function areLevels(entries: readonly Entry[], titles: readonly Entry[], items: readonly Entry[]): boolean {
  const [first, ...others] = titles;
  if (first === undefined || others.length === 0 || entries.indexOf(first) > entries.findIndex(isItem)) return false;
  const texts = titles.map(({ node }) => takeId(textOf(node)).text);
  if (new Set(texts).size < texts.length) return false;
  return texts.every(isRank) || (items.length > titles.length && items.every(isAnswered));
}

/** More than its first paragraph stands in it. */
function isAnswered({ node }: Entry): boolean {
  return node.type === "listItem" && node.children.length > 1;
}

function isItem(entry: Entry): boolean {
  return entry.type === "lead" && (entry.form === "numbered" || entry.form === "bullets");
}

/** A line in bold, in italics or in brackets, and no question, label or number. */
export function isTitle(entry: Entry): boolean {
  return isNamed(entry) && /[\p{L}\p{N}]$/u.test(takeId(textOf(entry.node)).text);
}

/** Such a line, perhaps with a colon at its end: above a heading, it leads in nothing else. */
export function isTitleAboveHeading(entry: Entry): boolean {
  return isNamed(entry) && /[\p{L}\p{N})）] ?[:：]?$/u.test(takeId(textOf(entry.node)).text);
}

function isNamed({ node, type }: Entry): boolean {
  if (type === "heading" || (node.type === "paragraph" ? !isMarked(node) : !isMarkedHtml(node))) return false;
  const { text } = takeId(textOf(node));
  return (
    !looksLikeQuestion(text) &&
    !isAnswerLabel(text) &&
    readQuestionLabel(text) === undefined &&
    readPrompt(text).number === undefined
  );
}

/** `[Level 2]`, `【基础】`: a line in brackets, which is no link. */
const inBrackets = /^(?:\[([^[\]]{1,40})\]|【([^【】]{1,40})】)$/;

/** All of it is bold or in italics, in Markdown or in HTML, or stands in brackets, but for an id. */
function isMarked({ children }: Paragraph): boolean {
  if (children.length === 1 && children[0]?.type === "text" && inBrackets.test(takeId(children[0].value.trim()).text))
    return true;
  const words = children.filter((child) => child.type !== "text" || takeId(child.value.trim()).text !== "");
  const [first, last] = [words[0], words.at(-1)];
  if (words.length === 1) return first?.type === "strong" || first?.type === "emphasis";
  return (
    isTag(first, /^<(?:b|strong|i|u|em|ins)[\s>]/i) && isTag(last, /^<\/(?:b|strong|i|u|em|ins|br)>$|^<br\s*\/?>$/i)
  );
}

/** `<br>` above `<b>Databases</b>`: to the parser, all of it is HTML. */
function isMarkedHtml(node: Entry["node"]): boolean {
  if (node.type !== "html" || !/[\p{L}\p{N}]/u.test(withoutTags(node.value.split(/\r\n|\n|\r/).at(-1) ?? "")))
    return false;
  return /^(?:\s|<br\s*\/?>)*<(?:b|strong|i|u|em)[\s>]/i.test(node.value);
}

export function textOf(node: Entry["node"]): string {
  if (node.type === "html") return collapseSpace(withoutTags(node.value, " "));
  return node.type === "paragraph" ? withoutBrackets(plainText(node.children)) : "";
}

function withoutBrackets(text: string): string {
  const { text: words } = takeId(text);
  const [, square, other] = inBrackets.exec(words) ?? [];
  return (square ?? other) === undefined ? text : text.replace(words, square ?? other ?? words);
}

function isTag(node: PhrasingContent | undefined, tag: RegExp): boolean {
  return node?.type === "html" && tag.test(node.value);
}
