import type { Paragraph, RootContent } from "mdast";
import { escapeMarkdown } from "../../../markdown/escape-markdown.js";
import { leadText, plainText, textLines } from "../../parse/plain-text.js";
import { richText } from "../../parse/rich-text.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readPrompt } from "../signs/title.js";

/** Fewer may be chance. */
const LEAST = 3;

const scripts = {
  latin: /\p{Script=Latin}/gu,
  // A sign of these says as much as two letters.
  east: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu,
  cyrillic: /\p{Script=Cyrillic}/gu,
  greek: /\p{Script=Greek}/gu,
  arabic: /\p{Script=Arabic}/gu,
  hebrew: /\p{Script=Hebrew}/gu,
  indic: /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}]/gu,
  thai: /\p{Script=Thai}/gu,
} satisfies Readonly<Record<string, RegExp>>;
type Script = keyof typeof scripts;

/**
 * Tells whether the questions of a section stand there in two languages: below two of three is a line in another script first, and most of
 * these lines ask.
 */
export function areTranslated(questions: readonly OpenQuestion[]): boolean {
  const lines = questions.flatMap((question) => {
    const line = lineBelow(blocksBelow(question));
    return line !== undefined && isOfOtherScript(question.entry.text, line) ? [line] : [];
  });
  const asking = lines.filter((line) => looksLikeQuestion(plainText(line.children))).length;
  return asking >= LEAST && lines.length * 3 >= questions.length * 2 && asking * 3 >= lines.length * 2;
}

export interface FoundTranslation {
  /** Markdown. */
  readonly alsoAsked: string;
  /** What stands behind it. */
  readonly rest: readonly RootContent[];
}

/** Takes the line below a prompt that asks the same in another language; `undefined` where there is none. */
export function takeTranslation(
  reading: OutlineReading,
  prompt: string,
  blocks: readonly RootContent[],
): FoundTranslation | undefined {
  const line = lineBelow(blocks);
  if (line === undefined || !isOfOtherScript(prompt, line)) return undefined;
  noteAsked(reading, line.position?.start.line ?? 1, line.position?.end.line ?? 1);
  const text = readPrompt(plainText(line.children)).prompt;
  return { alsoAsked: richText(line.children, text, reading.addresses) ?? escapeMarkdown(text), rest: blocks.slice(1) };
}

/** The first block, where it is one line, or a list of one such item. */
function lineBelow([first]: readonly RootContent[]): Paragraph | undefined {
  const item = first?.type === "list" && first.children.length === 1 ? first.children[0] : undefined;
  const block = item?.children.length === 1 ? item.children[0] : first;
  return block?.type === "paragraph" && textLines(block.children).length === 1 ? block : undefined;
}

function isOfOtherScript(prompt: string, line: Paragraph): boolean {
  const [asked, own] = [scriptOf(prompt), scriptOf(leadText(line))];
  return asked !== undefined && own !== undefined && asked !== own;
}

/** The script of most of a text. Names of things may be Latin in any. */
function scriptOf(text: string): Script | undefined {
  let best: { readonly script: Script; readonly count: number } | undefined;
  for (const script of Object.keys(scripts) as Script[]) {
    const count = (text.match(scripts[script])?.length ?? 0) * (script === "east" ? 3 : 1);
    if (count > (best?.count ?? 0)) best = { script, count };
  }
  return best?.script;
}
