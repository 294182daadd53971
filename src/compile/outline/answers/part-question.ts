import type { Paragraph, RootContent } from "mdast";
import { leadText, plainText, textLines } from "../../parse/plain-text.js";
import { leaveOutNode } from "../../parse/reading.js";
import { textOfBlocks } from "../blocks/answer-text.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { isAnswerMark, isBareAnswerLabel } from "../signs/answer-label.js";
import { isMetadata } from "../signs/metadata.js";
import { announcesQuestions, isQuestionWord, readQuestionLabel } from "../signs/question-label.js";

/** Blocks below a prompt, where a mark says where the answer begins. */
export interface PartedBlocks {
  /** What belongs to the question, such as code that it is about. Never empty. */
  readonly task: readonly AnswerBlock[];
  /** From the mark on. */
  readonly answer: readonly AnswerBlock[];
}

/**
 * Tells the rest of a question from its answer, by the mark that announces the answer: `**Answer:**`, or what hides it. `undefined` where
 * there is no mark, nothing before it, or a part of the answer, such as `**Explanation:**`. Hints stay with the answer.
 *
 * @param prompt - The question. Where it asks, what only says `show` may hide more of an answer that stands above.
 */
export function partQuestion(blocks: readonly AnswerBlock[], prompt: string): PartedBlocks | undefined {
  const mark = blocks.findIndex((block) => marksAnswer(block.node) || isHiddenAnswer(block));
  const hint = blocks.findIndex(({ isHint }) => isHint);
  const at = hint === -1 ? mark : Math.min(mark, hint);
  if (at < 1) return undefined;
  const task = blocks.slice(0, at);
  const { isHidden, isToldAnswer } = blocks[mark] as AnswerBlock;
  if (isHidden && isToldAnswer !== true && /[?？؟]$/.test(prompt) && task.some(mayAnswer)) return undefined;
  return task.every(mayBeAsked) ? { task, answer: blocks.slice(at) } : undefined;
}

function isHiddenAnswer({ isHidden, isHint, asked }: AnswerBlock): boolean {
  return isHidden && !isHint && asked === undefined;
}

/** A sentence that states something. */
function mayAnswer({ node }: AnswerBlock): boolean {
  return node.type === "paragraph" && /[.。!！]$/.test(plainText(node.children));
}

/** What a question has beside its prompt, in Markdown, without names, properties, and what says the prompt again. Empty where there are names alone. */
export function taskOf(reading: OutlineReading, nodes: readonly RootContent[], prompt: string): string {
  const [first, last] = [nodes[0]?.position?.start.line ?? 1, nodes.at(-1)?.position?.end.line ?? 0];
  noteAsked(reading, first, last);
  const isName = (node: RootContent) => {
    const text = node.type === "heading" || node.type === "paragraph" ? leadText(node) : "";
    if (node.type === "heading" && namesTask(text)) return true;
    return text !== "" && (isQuestionWord(text) || announcesQuestions(text) || text === prompt || isProperties(node));
  };
  for (const node of nodes) if (isName(node)) leaveOutNode(reading, "label", node);
  return textOfBlocks(
    reading,
    nodes.filter((node) => !isName(node)),
  );
}

/** Tells whether a heading says that what is asked stands below it. */
function namesTask(text: string): boolean {
  const name = text.replace(/\s?[:：]$/, "");
  return isQuestionWord(name) || announcesQuestions(name) || descriptions.test(name) || taskNames.test(name);
}

/** `Difficulty: hard`, in each of its lines; it may be quoted. */
export function isProperties(node: RootContent): boolean {
  const [first, ...others] = node.type === "blockquote" ? node.children : [];
  if (first !== undefined && others.length === 0) return isProperties(first);
  const lines = node.type === "paragraph" ? textLines(node.children) : [];
  return lines.length > 0 && lines.every(({ text }) => isMetadata(text));
}

/** A paragraph or heading that begins with `Answer:`, or with `Answer` in bold. */
export function marksAnswer(node: RootContent): boolean {
  if (node.type !== "paragraph" && node.type !== "heading") return false;
  if (isAnswerMark(leadText(node))) return true;
  // `Answer` alone is a heading, or a line of its own.
  const bold = node.type === "paragraph" ? boldStart(node) : "";
  return bold !== "" && isAnswerMark(bold) && isBareAnswerLabel(bold);
}

/** Names of parts of a task. */
export const taskNames =
  /^(?:questions?|scenario|context|situation|background|description|task|problem|given|inputs?|code|snippets?|constraints?|requirements?|notes?|场景|背景|题目|任务|输入|代码|注意|状況|前提|コード|상황|배경|코드|escenario|contexto|código|nota|énoncé|contexte|szenario|kontext|code|сценарий|контекст|код)$/iu;

/** Names of what describes a question, and can describe nothing else. */
export const descriptions =
  /^(?:(?:问题|题目|場景|场景|需求)(?:描述|背景|要求)|題目描述|問題描述|問題文|문제 ?설명|(?:problem|question|task|scenario) (?:description|statement)|(?:descripción|enunciado) del (?:problema|ejercicio)|описание задачи)$/iu;

/** No headings, nothing hidden, and no name of a part but those of a task. */
function mayBeAsked({ node, isHidden, isHint }: AnswerBlock): boolean {
  if (isHidden || isHint) return false;
  if (node.type === "heading") return namesTask(plainText(node.children));
  if (node.type !== "paragraph") return node.type !== "html";
  const name = nameOf(node);
  return (
    name === undefined || isQuestionWord(name) || readQuestionLabel(`${name}:`) !== undefined || taskNames.test(name)
  );
}

/** What stands in bold before a colon at the start of a paragraph, or alone in it. */
function nameOf(node: Paragraph): string | undefined {
  const bold = boldStart(node);
  const rest = plainText(node.children).slice(bold.length).trimStart();
  const isName = /[:：]$/.test(bold) || /^[:：]/.test(rest) || (rest === "" && !/[.。!！?？؟]$/.test(bold));
  return bold !== "" && isName ? bold.replace(/\s?[:：]$/, "") : undefined;
}

function boldStart({ children: [first] }: Paragraph): string {
  return first?.type === "strong" ? plainText([first]) : "";
}
