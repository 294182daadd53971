import type { Paragraph, RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { isLinkLine } from "../../parse/link-list.js";
import { plainText, textLines } from "../../parse/plain-text.js";
import type { OpenQuestion } from "../open-question.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { isTable } from "../signs/table-rows.js";
import { requestsTask } from "../signs/tasks.js";
import { LONGEST } from "./question-below.js";

/** What is asked below a title that is none of the question. */
export interface AskedBelowTitle {
  readonly wording: Paragraph;
  /** All lines of it ask together. */
  readonly isWhole: boolean;
  /** Code that it asks about. */
  readonly task: readonly RootContent[];
  readonly behind: readonly RootContent[];
}

/** Fewer may be chance. */
const LEAST = 10;
/** More paragraphs tell something. */
const MOST_PARAGRAPHS = 3;

/**
 * Tells whether all headings of a list are titles, whatever they say: five in six stand above one paragraph and ask nothing, and most of these
 * paragraphs ask. Then a title asks nothing, either, where it is `Why?`, and nobody answers below any.
 */
export function areAllTitles(questions: readonly OpenQuestion[]): boolean {
  if (questions.length < LEAST || questions.some(({ entry }) => entry.type !== "heading" || entry.isLabelled))
    return false;
  if (questions.filter(({ entry }) => entry.asks).length * 5 > questions.length) return false;
  const alone = questions.flatMap(({ entry, answer: [first, ...others] }) =>
    !/[?？؟]/.test(entry.text) && others.length === 0 && first?.type === "paragraph" && !isTable(first) ? [first] : [],
  );
  if (alone.length * 6 < questions.length * 5) return false;
  return alone.filter(asks).length * 4 >= alone.length * 3;
}

/** Below such a title, what asks there: a paragraph or a few, the one item of a list, or what stands above code. */
export function askedBelowTitle({ entry, answer }: OpenQuestion): AskedBelowTitle | undefined {
  if (entry.type !== "heading") return undefined;
  const blocks = openOnlyItem(answer);
  const end = blocks.findIndex((node) => node.type !== "paragraph" || isTable(node) || isLinkLine(node));
  const paragraphs = (end === -1 ? blocks : blocks.slice(0, end)) as Paragraph[];
  const others = end === -1 ? [] : blocks.slice(end);
  const task = others.filter(({ type }) => type === "code");
  const behind = others.filter((node) => node.type !== "code");
  if (paragraphs.length > MOST_PARAGRAPHS || !behind.every(isLinkLine) || !paragraphs.some(asks)) return undefined;
  if (paragraphs.reduce((sum, { children }) => sum + plainText(children).length, 0) > LONGEST) return undefined;
  const [first, ...more] = paragraphs;
  if (first === undefined) return undefined;
  return { wording: more.reduce(join, first), isWhole: more.length > 0 || allAsk(first), task, behind };
}

function openOnlyItem(blocks: readonly RootContent[]): readonly RootContent[] {
  const [list] = blocks;
  if (blocks.length !== 1 || list?.type !== "list" || list.children.length !== 1) return blocks;
  return list.children[0]?.children ?? blocks;
}

/** It ends in a question, has one in it, or requests something, above which it may state what that is about. */
function asks({ children }: Paragraph): boolean {
  const text = takeId(plainText(children)).text;
  if (/[?？؟][)）"”’]*(?:\s|$)/.test(text)) return true;
  return text.split(/(?<=[.!。！])\s*/).some((sentence) => looksLikeQuestion(sentence) || requestsTask(sentence));
}

/** Two lines that ask are one prompt. */
function allAsk({ children }: Paragraph): boolean {
  const lines = textLines(children);
  return lines.length > 1 && lines.every(({ text }) => /[?？؟]$/.test(takeId(text).text));
}

/** With as many line ends as there are between them. */
function join(above: Paragraph, below: Paragraph): Paragraph {
  const [start, end] = [above.position?.start, below.position?.end];
  const lines = (below.position?.start.line ?? 0) - (above.position?.end.line ?? 0);
  const children = [
    ...above.children,
    { type: "text" as const, value: "\n".repeat(Math.max(lines, 1)) },
    ...below.children,
  ];
  return { type: "paragraph", children, ...(start && end && { position: { start, end } }) };
}
