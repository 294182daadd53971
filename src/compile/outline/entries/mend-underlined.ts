import type { Heading, Paragraph, RootContent } from "mdast";
import { type TextLine, textLines } from "../../parse/plain-text.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { isTable } from "../signs/table-rows.js";

/** As many lines right above rules, one below each question, are no titles. */
const LEAST_ALIKE = 3;

/**
 * Takes the last words of an answer, or a table, with a rule right below for what they are: to CommonMark, the rule makes a heading of
 * them. What is one line is an answer only where other headings have signs (`###`), and rules close answers or it ends as a sentence.
 */
export function mendUnderlined(source: string, blocks: readonly RootContent[]): readonly RootContent[] {
  const headings = blocks.filter((block) => block.type === "heading");
  const underlined = headings.filter(isUnderlined);
  if (underlined.length === 0) return blocks;
  const haveSigns = headings.length >= 2 * underlined.length;
  const areRules = haveSigns && (closeQuestions(headings) || haveRules(source, blocks, underlined));
  const isText = (heading: Heading, before: RootContent | undefined, next: RootContent | undefined) => {
    if (isTable(paragraphOf(heading))) return true;
    const lines = textLines(heading.children);
    const last = lines.at(-1)?.text ?? "";
    if (looksLikeQuestion(last)) return false;
    if (lines.length > 1) return haveSigns || isAnswered(lines);
    if (lines.length === 0 || !haveSigns) return haveSigns;
    // A title has something below it, and rules above it set it apart.
    if (before?.type === "thematicBreak") return false;
    if (next !== undefined && (next.type !== "heading" || isUnderlined(next))) return false;
    return areRules || isAnswerLabel(last) || (next !== undefined && /[\p{L}\p{N}][)\]"'”’]?[.。!！]$/u.test(last));
  };
  return blocks.flatMap((block, at) =>
    block.type === "heading" && isUnderlined(block) && isText(block, blocks[at - 1], blocks[at + 1])
      ? [paragraphOf(block), ruleOf(block)]
      : [block],
  );
}

/** It has no sign: it ends in a line below its words. */
function isUnderlined({ position }: Heading): boolean {
  return position !== undefined && position.end.line > position.start.line;
}

/** `Q1: What is a rope?`, and its answer in the next line. A request may go on there. */
function isAnswered([first, ...others]: readonly TextLine[]): boolean {
  if (first === undefined || !(looksLikeQuestion(first.text) || readQuestionLabel(first.text) !== undefined))
    return false;
  return /[?？؟]$/.test(first.text) || (first.bold && others.every(({ bold }) => !bold));
}

/** One stands below each heading of a level, from the first on: none of them is above these. */
function closeQuestions(headings: readonly Heading[]): boolean {
  const above = headings.flatMap((heading, at) => (isUnderlined(heading) ? [headings[at - 1]] : []));
  const first = above[0];
  if (above.length < LEAST_ALIKE || first === undefined || isUnderlined(first)) return false;
  const alike = above.filter((heading) => heading?.depth === first.depth && !isUnderlined(heading)).length;
  const level = headings.filter((heading) => heading.depth === first.depth && !isUnderlined(heading)).length;
  return alike * 10 >= above.length * 9 && alike * 10 >= level * 8;
}

/** Rules as long stand alone above headings, too, and more of them. */
function haveRules(source: string, blocks: readonly RootContent[], underlined: readonly Heading[]): boolean {
  const lines = new Set(underlined.map((heading) => lastLineOf(source, heading)));
  const rules = blocks.filter((block, at) => {
    const next = blocks[at + 1];
    if (block.type !== "thematicBreak" || next?.type !== "heading" || isUnderlined(next)) return false;
    return lines.has(lastLineOf(source, block));
  });
  return rules.length >= Math.max(2, underlined.length);
}

function lastLineOf(source: string, { position }: RootContent): string {
  if (position?.end.offset === undefined) return "";
  return source.slice(position.end.offset - position.end.column + 1, position.end.offset).trim();
}

function paragraphOf({ children, position }: Heading): Paragraph {
  const end = children.at(-1)?.position?.end;
  return {
    type: "paragraph",
    children,
    ...(position !== undefined && end !== undefined && { position: { start: position.start, end } }),
  };
}

function ruleOf({ position }: Heading): RootContent {
  if (position?.end.offset === undefined) return { type: "thematicBreak" };
  const { line, column, offset } = position.end;
  return {
    type: "thematicBreak",
    position: { start: { line, column: 1, offset: offset - column + 1 }, end: position.end },
  };
}
