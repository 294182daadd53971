import type { List, ListItem, RootContent } from "mdast";
import { escapeMarkdown } from "../../../markdown/escape-markdown.js";
import type { FollowUp } from "../../../model/article.js";
import { leadText } from "../../parse/plain-text.js";
import { leaveOutNode, type Reading, rangeOf } from "../../parse/reading.js";
import { richText } from "../../parse/rich-text.js";
import { joinRanges } from "../blocks/answer-text.js";
import { findPrompt } from "../blocks/find-prompt.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { textOfItem } from "../forms/item.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { dropMarkedLabel, isAnswerLabel } from "../signs/answer-label.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readPrompt } from "../signs/title.js";

const label =
  /^(?:follow[- ]?ups?(?: questions?)?|追问|延伸问题|相关问题|進階|深掘り|追加質問|꼬리 ?질문|추가 ?질문|repreguntas)\s*[:：]?$/i;

const going = /^(?:(?:etc|et cetera|and so on|等等?|など|u\. ?s\. ?w|и т\. ?д)[.。…]{0,3}|[.…]{1,6})$/i;

/** Tells whether a line only announces what an interviewer asks next: `追问：`, `Follow-up questions`. */
export function isFollowUpLabel(text: string): boolean {
  return label.test(text);
}

export interface FoundFollowUps {
  readonly followUps: readonly FollowUp[];
  /** The blocks without them. */
  readonly rest: readonly AnswerBlock[];
}

/**
 * Takes lists in which every item asks out of the blocks below a question: what an interviewer asks next. A list that
 * a sentence with a colon introduces belongs to the answer, unless the sentence says that these are follow-ups.
 */
export function readFollowUps(reading: OutlineReading, blocks: readonly AnswerBlock[]): FoundFollowUps {
  const followUps: FollowUp[] = [];
  const rest: AnswerBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as AnswerBlock;
    const lists = listsFrom(blocks, at);
    const items = lists.flatMap(({ children }) => children);
    const before = rest.at(-1)?.node;
    const isLabelled = before !== undefined && label.test(leadText(before));
    const isIntroduced =
      !isLabelled && (before?.type === "heading" || (before?.type === "paragraph" && /[:：]$/.test(leadText(before))));
    const asking = items.filter((item) => !goesOn(item));
    if (asking.length === 0 || isIntroduced || !asking.every((item) => asks(item))) {
      for (const other of lists.length === 0 ? [block] : blocks.slice(at, at + lists.length)) rest.push(other);
      at += Math.max(lists.length, 1) - 1;
      continue;
    }
    if (isLabelled) {
      rest.pop();
      leaveOutNode(reading, "label", before);
    }
    for (const item of items)
      if (!goesOn(item)) followUps.push(readItem(reading, item));
      else leaveOutNode(reading, "label", item);
    at += lists.length - 1;
  }
  return { followUps, rest };
}

/** Items at the margin are lists of their own, one behind the other. */
function listsFrom(blocks: readonly AnswerBlock[], at: number): List[] {
  const lists: List[] = [];
  for (let index = at; index < blocks.length; index++) {
    const node = blocks[index]?.node;
    if (node?.type !== "list") break;
    lists.push(node);
  }
  return lists;
}

/** `Etc.` names nothing that could be asked. */
function goesOn(item: ListItem): boolean {
  return item.children.length === 1 && going.test(textOfItem(item));
}

function asks(item: ListItem): boolean {
  const text = textOfItem(item);
  return /[?？؟][)）"”]?$/.test(text) && looksLikeQuestion(text) && !isAnswerLabel(text);
}

function readItem(reading: OutlineReading, node: ListItem): FollowUp {
  const lead = {
    type: "lead",
    form: "bullets",
    node,
    group: node,
    marker: "",
    number: 0,
    text: "",
    asks: true,
  } as const;
  const found = findPrompt(reading, { ...lead, isLabelled: false });
  noteAsked(reading, node.position?.start.line ?? 1, found.endLine);
  const nested = node.children.slice(1) as RootContent[];
  const start = found.gap?.end ?? reading.lines.startOf(found.endLine + 1);
  const sameParagraph = found.answer.length > 0 ? [{ start: skipSpace(reading, start), end: found.range.end }] : [];
  const answer = joinRanges(reading, [...sameParagraph, ...nested.map((block) => rangeOf(reading, block))]);
  const { prompt } = readPrompt(found.text);
  return {
    prompt: richText(found.content, prompt, reading.addresses) ?? escapeMarkdown(prompt),
    answer: dropMarkedLabel(answer),
  };
}

function skipSpace({ source }: Reading, start: number): number {
  return start + (/^[ \t]*/.exec(source.slice(start, start + 400))?.[0].length ?? 0);
}
