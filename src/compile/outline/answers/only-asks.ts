import type { Heading, Paragraph, RootContent } from "mdast";
import { escapeMarkdown } from "../../../markdown/escape-markdown.js";
import type { FollowUp } from "../../../model/article.js";
import { leadText, plainText } from "../../parse/plain-text.js";
import { leaveOutNode, placeOfNode } from "../../parse/reading.js";
import { richText } from "../../parse/rich-text.js";
import { reportWarning } from "../../report.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { textOfItem } from "../forms/item.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { dropFollowUpWord } from "../signs/follow-up-label.js";
import { endsInGluedHeading } from "../signs/glued-heading.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { endsInQuotedQuestion } from "../signs/quoted-question.js";
import { readBox } from "../signs/task-box.js";
import { readPrompt } from "../signs/title.js";
import { type FoundFollowUps, readFollowUps } from "./read-follow-ups.js";
import { isAnswerName, isLinkOnly, saysNothing } from "./says-nothing.js";

/** Somebody who is asked for questions answers with some. */
const wantsQuestions = /\bquestions?\b|\bask|问题|提问|反问|質問|질문|pregunta|pergunta|domand|frage|вопрос|питан/i;

/**
 * Reads an answer of which nothing answers: every block of it asks, is a heading, or leads elsewhere. What asks are follow-ups, and the question is
 * open. A paragraph at the margin may be a question of the list, too, and is reported. `undefined` for any other answer.
 *
 * @param prompt - The question that stands above.
 */
export function readOnlyAsked(
  reading: OutlineReading,
  blocks: readonly AnswerBlock[],
  prompt: string,
): FoundFollowUps | undefined {
  if (blocks.some(({ isHidden, isHint }) => isHidden || isHint) || wantsQuestions.test(prompt)) return undefined;
  const nodes = blocks.map(({ node }) => node);
  // What asks below `Short answer` is what is asked about.
  if (nodes[0] !== undefined && isAnswerName(nodes[0])) return undefined;
  if (!nodes.some(hasMark) || !nodes.every((node) => asksOnly(node) || isSilent(node))) return undefined;
  const asking = nodes.filter(asksOnly);
  // One question alone may be an answer, and the reader of answers reports it.
  if (asking.length === 1 && asking[0]?.type === "paragraph") return undefined;
  const [doubtful] = nodes.filter(
    (node) => node.type === "paragraph" && node.position?.start.column === 1 && asks(node),
  );
  const depths = new Set(asking.map((node) => (node.type === "heading" ? node.depth : undefined)));
  // A heading beside one that asks is asked as well, in whatever words.
  const isTaken = (node: RootContent) => asksOnly(node) || (node.type === "heading" && depths.has(node.depth));
  const followUps: FollowUp[] = [];
  const rest: AnswerBlock[] = [];
  for (const block of blocks) {
    if (isTaken(block.node)) takeAsked(reading, block.node, { followUps, rest });
    else if (block.node.type === "heading") leaveOutNode(reading, "label", block.node);
    else rest.push(block);
  }
  if (doubtful !== undefined) {
    const message = "This seems to be a question, but it became a follow-up of the one above, which has no answer.";
    const suggestion = "Write it as the questions around it, or answer the one above.";
    reportWarning(reading.problems, "unread-question", placeOfNode(reading, doubtful), message, suggestion);
  }
  return { followUps, rest };
}

/** It recurses: quotations are never deeper than `MAX_NESTING`. */
function asksOnly(node: RootContent): boolean {
  if (node.type === "paragraph" || node.type === "heading") return asks(node);
  if (node.type === "blockquote") return node.children.length > 0 && node.children.every(asksOnly);
  return (
    node.type === "list" &&
    node.children.every((item) => isAsked(textOfItem(item)) && readBox(leadText(item)) === undefined)
  );
}

function asks({ children }: Paragraph | Heading): boolean {
  return isAsked(plainText(children));
}

/** No sentence of it states anything. */
function isAsked(text: string): boolean {
  // `Q: Why?` is a question of the list.
  if (isAnswerLabel(text) || readQuestionLabel(text) !== undefined || /^[?!]{3}/.test(text)) return false;
  if (endsInGluedHeading(text)) return false;
  return looksLikeQuestion(text) && !endsInQuotedQuestion(text) && !/[.!](?=\s)|[。！](?=.)/u.test(withoutNumber(text));
}

/** Also `2-1.`, which counts what follows the second question, and `↳`. */
function withoutNumber(text: string): string {
  return dropFollowUpWord(readPrompt(text).prompt.replace(/^[0-9]{1,3}(?:[-.][0-9]{1,3})+[.)]?\s+/, ""));
}

/** One that ends with a mark makes it sure: without one, words may only look as if they asked. */
function hasMark(node: RootContent): boolean {
  if (node.type === "blockquote" || node.type === "list") {
    const inner = node.type === "list" ? node.children.map(textOfItem) : node.children.map((child) => leadText(child));
    return asksOnly(node) && inner.some((text) => /[?？؟]$/.test(text));
  }
  return asksOnly(node) && /[?？؟][)）"”]?$/.test(leadText(node));
}

function isSilent(node: RootContent): boolean {
  if (node.type === "heading" || node.type === "thematicBreak") return true;
  if (node.type === "html") return !/[\p{L}\p{N}]/u.test(leadText(node)) && !/<(?:img|video|iframe)/i.test(node.value);
  return isLinkOnly(node, true) || saysNothing(node);
}

function takeAsked(
  reading: OutlineReading,
  node: RootContent,
  into: { readonly followUps: FollowUp[]; readonly rest: AnswerBlock[] },
): void {
  if (node.type === "blockquote") for (const child of node.children) takeAsked(reading, child, into);
  else if (node.type === "list") {
    const known = { prompt: "", isOpen: true, areAsked: true };
    const found = readFollowUps(reading, [{ node, isHidden: false, isHint: false }], known);
    for (const each of found.followUps) into.followUps.push(each);
    for (const block of found.rest) into.rest.push(block);
  } else if (node.type === "paragraph" || node.type === "heading") {
    noteAsked(reading, node.position?.start.line ?? 1, node.position?.end.line ?? 1);
    const prompt = withoutNumber(plainText(node.children));
    into.followUps.push({
      prompt: richText(node.children, prompt, reading.addresses) ?? escapeMarkdown(prompt),
      answer: "",
    });
  }
}
