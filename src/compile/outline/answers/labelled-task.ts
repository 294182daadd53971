import type { Heading, RootContent } from "mdast";
import { leadText, plainText } from "../../parse/plain-text.js";
import { isAnnouncement } from "../blocks/announcement.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { isPartName } from "../blocks/part-name.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { announcesQuestions, isQuestionWord } from "../signs/question-label.js";
import { descriptions, marksAnswer, type PartedBlocks, taskNames } from "./part-question.js";

/**
 * Tells what a question is about from its answer where both have a label of their own, in whatever language: a name, code or a list below it
 * and nothing else, or words, too, below `Question:`, then the label of the answer. `undefined` where it is not so, or where the first label names a part of an answer.
 */
export function partLabelled(blocks: readonly AnswerBlock[]): PartedBlocks | undefined {
  const [name, ...others] = blocks;
  if (name?.node.type === "heading") return partDescribed(blocks, name.node);
  if (name === undefined || name.isHidden || name.isHint || !namesTask(name.node)) return undefined;
  // The label of a question says itself that words below it are asked.
  const mayBeGiven = asksBelow(leadText(name.node)) ? isGivenOrSaid : isGiven;
  const end = others.findIndex(({ node, isHidden, isHint }) => isHidden || isHint || !mayBeGiven(node));
  const mark = others[end];
  if (end < 1 || mark === undefined || mark.isHidden || mark.isHint || !marksAnswer(mark.node)) return undefined;
  return { task: blocks.slice(0, end + 1), answer: blocks.slice(end + 1) };
}

function namesTask(node: RootContent): boolean {
  const text = leadText(node);
  const bare = text.replace(/\s?[:：]$/, "");
  if (bare === text || !isPartName(node) || isAnswerLabel(text)) return false;
  return taskNames.test(bare) || !(knowledge.test(bare) || isAnnouncement(bare));
}

/** What is to be known for the answer, or said in it: nobody who is asked may see it. */
const knowledge =
  /知识点|知識點|要点|要點|考点|考點|考察|思路|提示|线索|ポイント|ヒント|핵심|힌트|\b(?:hints?|tips?|key (?:points?|concepts?|ideas?|facts?)|concepts?|knowledge|approach|reasoning|keywords?)\b|\b(?:puntos clave|pistas?|indices?|points? clés?|hinweise?|stichpunkte)\b|подсказк|ключев/iu;

/** What no sentence says. */
function isGiven({ type }: RootContent): boolean {
  return type === "code" || type === "list";
}

/** `Question:`, `Questions:` */
function asksBelow(name: string): boolean {
  return isQuestionWord(name) || announcesQuestions(name);
}

/** `### 问题描述` above other headings of its level: what stands below it is asked. Of `### Scenario`, one of them must say that it answers. */
function partDescribed(blocks: readonly AnswerBlock[], { depth, children }: Heading): PartedBlocks | undefined {
  const end = blocks.findIndex(({ node }, index) => index > 0 && node.type === "heading" && node.depth <= depth);
  const name = plainText(children).replace(/\s?[:：]$/, "");
  const isTold = blocks.some(({ node }) => node.type === "heading" && isAnswerLabel(plainText(node.children)));
  if (end < 2 || !(descriptions.test(name) || (isTold && (taskNames.test(name) || asksBelow(name))))) return undefined;
  const task = blocks.slice(0, end);
  return task.some(({ isHidden, isHint }) => isHidden || isHint) ? undefined : { task, answer: blocks.slice(end) };
}

function isGivenOrSaid(node: RootContent): boolean {
  return isGiven(node) || (node.type === "paragraph" && !marksAnswer(node) && !isPartName(node));
}

/** Opens quotations in which the label of an answer stands below something else, so that both can be told from each other. */
export function openQuotations(blocks: readonly RootContent[]): readonly RootContent[] {
  const isMarkedWithin = (node: RootContent) =>
    node.type === "blockquote" && node.children.findIndex((child) => marksAnswer(child)) > 0;
  return blocks.some(isMarkedWithin)
    ? blocks.flatMap((node) => (node.type === "blockquote" && isMarkedWithin(node) ? node.children : [node]))
    : blocks;
}
