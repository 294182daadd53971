import type { RootContent } from "mdast";
import { isLink } from "../../parse/link-list.js";
import { plainText } from "../../parse/plain-text.js";
import { type Reading, rangeOf } from "../../parse/reading.js";
import { type LeadEntry, promptContent } from "../entries.js";
import { isAnswerLabel, isRevealLabel } from "../signs/answer-label.js";
import { isContentsTitle } from "../signs/aside-title.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { readPrompt } from "../signs/title.js";
import { countLeads, type OutlineForm } from "./form.js";
import { type HiddenList, isGroup, readHiddenList } from "./hidden-list.js";
import { findHidden, type HiddenPassage } from "./hidden-passages.js";
import { makeItem, textOfItem } from "./item.js";
import { countBlocks, opensHidden } from "./pair-details.js";

/** `<details><summary>What is RAG?</summary> ... </details>`. */
export const details: OutlineForm<"details"> = {
  name: "details",
  entries(blocks, at, reading) {
    const first = blocks[at] as RootContent;
    if (!opensHidden(first)) return undefined;
    const count = countBlocks(blocks, at, reading);
    const last = blocks[at + count - 1];
    if (count === 0 || last === undefined) return undefined;
    const list = readHiddenList(blocks, reading);
    // Sections and questions that are hidden together stay what they are.
    if (!list.isList && blocks.slice(at, at + count).some(({ type }) => type === "heading")) return undefined;
    const range = { start: rangeOf(reading, first).start, end: rangeOf(reading, last).end };
    const hidden = findHidden(reading.source, range);
    if (hidden.some((passage) => isGroup(passage, first, reading))) return undefined;
    const leads = hidden.map((passage) => readPassage(passage, reading));
    if (leads.length === 0 || leads.some((lead) => (list.isList ? isOther(lead, list) : holdsOther(lead))))
      return undefined;
    return { entries: leads, blocks: count };
  },
  recognise: countLeads,
};

/** The name of what is hidden is no longer. */
const MOST_WORDS = 3;
const others =
  /^[^\p{L}]{0,6}(?:hint|tip|note|example|code|details?|more|spoiler|show|view|click|提示|示例|例子|代码|更多|详情|点击|展开|查看)/iu;

/** An answer, a hint, contents, or a part of the list with questions of its own. */
function holdsOther(lead: LeadEntry): boolean {
  const { text, node, asks, isLabelled } = lead;
  if (isNamed(text)) return true;
  if (asks || isLabelled) return false;
  return isRevealLabel(text) || others.test(text) || node.type !== "listItem" || asksInside(lead);
}

/** Where all others ask, `Name the reasons in a few steps.` is a question, whatever asks in its answer; `More on threads` is none. */
function isOther(lead: LeadEntry, { areLabelled }: HiddenList): boolean {
  const { text, node, asked = [], asks, isLabelled } = lead;
  if (isNamed(text)) return true;
  if (asks) return false;
  if (headingsAsk(lead)) return true;
  if (isLabelled) return false;
  // What alone has no number among those that have one is no neighbour of theirs.
  if (areLabelled && !/[.。!！]$/.test(text)) return true;
  const isShort = text.split(/\s+/).length <= MOST_WORDS;
  if ((isRevealLabel(text) || others.test(text)) && isShort) return true;
  return !/[.。!！]$/.test(text) && asksInside(lead) && node.children.length - asked.length === 2;
}

function isNamed(text: string): boolean {
  return text === "" || isAnswerLabel(text) || isContentsTitle(text);
}

/** `1. Threads` above headings that ask: a section. */
function headingsAsk({ node }: LeadEntry): boolean {
  const headings = node.children.flatMap((child: RootContent) => (child.type === "heading" ? [child] : []));
  const asking = headings.filter(({ children }) => looksLikeQuestion(plainText(children)));
  return asking.length > 1 && asking.length * 2 > headings.length;
}

/** Most points of a list ask. Links to read on may ask, too. */
function asksInside({ node, asked = [] }: LeadEntry): boolean {
  return node.children.slice(1 + asked.length).some((child) => {
    if (child.type !== "list") return false;
    const items = child.children.filter((item) => !isLink(item));
    const asking = items.filter((item) => looksLikeQuestion(textOfItem(item))).length;
    return asking * 2 > items.length;
  });
}

const closingTags = /^(?:\s|<\/[a-z][a-z0-9]*>)*$/i;

function readPassage({ whole, summary, body }: HiddenPassage, reading: Reading): LeadEntry {
  const isEmpty = closingTags.test(reading.source.slice(body.start, body.end));
  const item = makeItem(reading, summary, isEmpty ? [] : [body]);
  const { line, column } = reading.lines.placeOf(whole.start);
  const end = reading.lines.placeOf(whole.end);
  const position = { start: { line, column }, end: { line: end.line, column: end.column } };
  const node = { ...item, position };
  const text = plainText(promptContent(node));
  const number = readPrompt(text).number;
  const others = node.children.slice(1);
  const asked = others.filter((child) => rangeOf(reading, child).end <= summary.end);
  return {
    type: "lead",
    form: "details",
    node,
    group: node,
    marker: "",
    number: number ?? 0,
    text,
    // `What do you use to:` goes on below.
    asks: looksLikeQuestion(asked.length === 0 ? text : text.replace(/\s?[:：]$/, "")),
    asked,
    isLabelled: number !== undefined || readQuestionLabel(text) !== undefined,
  };
}
