import type { Paragraph, RootContent } from "mdast";
import { escapeMarkdown } from "../../../markdown/escape-markdown.js";
import { leadText, plainText, textLines } from "../../parse/plain-text.js";
import { richText } from "../../parse/rich-text.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { scriptOf } from "../signs/script-of.js";
import { readPrompt } from "../signs/title.js";
import { marksAnswer } from "./part-question.js";

/** Fewer may be chance. */
const LEAST = 3;

/**
 * Tells whether the questions of a section stand there in two languages: below two of three is a line in another script first, and most of
 * these lines ask.
 */
export function areTranslated(questions: readonly OpenQuestion[]): boolean {
  const below = questions.flatMap((question) => {
    const line = lineBelow(blocksBelow(question));
    return line === undefined ? [] : [{ prompt: question.entry.text, line }];
  });
  const asks = ({ line }: { readonly line: Paragraph }) => looksLikeQuestion(plainText(line.children));
  // Of two thirds of the questions, two thirds.
  const mayBe = below.filter(asks).length;
  if (mayBe < LEAST || mayBe * 9 < questions.length * 4) return false;
  const lines = below.filter(({ prompt, line }) => isOfOtherScript(prompt, line));
  const asking = lines.filter(asks).length;
  return asking >= LEAST && lines.length * 3 >= questions.length * 2 && asking * 3 >= lines.length * 2;
}

export interface FoundTranslation {
  /** Markdown. */
  readonly alsoAsked: string;
  /** What stands behind it. */
  readonly rest: readonly RootContent[];
}

/**
 * Takes the line below a prompt that asks the same in another language; `undefined` where there is none.
 *
 * @param isUsual - Most questions of the section have one: then it need not look as if it asked.
 */
export function takeTranslation(
  reading: OutlineReading,
  prompt: string,
  blocks: readonly RootContent[],
  isUsual: boolean,
): FoundTranslation | undefined {
  const line = lineBelow(blocks);
  if (line === undefined || !isOfOtherScript(prompt, line)) return undefined;
  if (!isUsual && !looksLikeQuestion(plainText(line.children))) return undefined;
  noteAsked(reading, line.position?.start.line ?? 1, line.position?.end.line ?? 1);
  const text = readPrompt(plainText(line.children)).prompt;
  return { alsoAsked: richText(line.children, text, reading.addresses) ?? escapeMarkdown(text), rest: blocks.slice(1) };
}

/** The first block, where it is one line, or a list of one such item, and has no label of an answer. */
function lineBelow([first]: readonly RootContent[]): Paragraph | undefined {
  const item = first?.type === "list" && first.children.length === 1 ? first.children[0] : undefined;
  const block = item?.children.length === 1 ? item.children[0] : first;
  if (block?.type !== "paragraph" || marksAnswer(block)) return undefined;
  return textLines(block.children).length === 1 ? block : undefined;
}

/** Tells whether two blocks are each in a script that the other is not in. */
export function areOfOtherScripts(a: RootContent, b: RootContent): boolean {
  return b.type === "paragraph" && isOfOtherScript(leadText(a), b);
}

function isOfOtherScript(prompt: string, line: Paragraph): boolean {
  const [asked, own] = [scriptOf(prompt), scriptOf(leadText(line))];
  return asked !== undefined && own !== undefined && asked !== own;
}
