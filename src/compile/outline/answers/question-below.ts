import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { leadText, plainText, textLines } from "../../parse/plain-text.js";
import { type Reading, rangeOf } from "../../parse/reading.js";
import { letterMark, toLetter } from "../choice/letters.js";
import { parseRange } from "../forms/item.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { isMetadata } from "../signs/metadata.js";
import { isOptionsLabel } from "../signs/options-label.js";
import { beginsWithQuestionWord, dropQuestionWord, isQuestionWord } from "../signs/question-label.js";
import { readBox } from "../signs/task-box.js";
import { marksAnswer } from "./part-question.js";
import { areOfOtherScripts } from "./translations.js";

/** What asks below a title: words behind `**Question:**`, or a paragraph that asks above options or the label of an answer. */
export interface QuestionBelow {
  /** Without its label, if it has one. Absent where the label stands above code or a list. */
  readonly wording?: Paragraph;
  /** It has a label. */
  readonly isNamed: boolean;
  /** Labels, and lines such as `Level: Senior` above them. */
  readonly names: readonly RootContent[];
  /** What stands above it and belongs to it, too. */
  readonly before: readonly RootContent[];
  readonly behind: readonly RootContent[];
}

/** Paragraphs that are one prompt together are no longer than this. */
export const LONGEST = 500;

/** Finds what asks among the blocks below a title. */
export function findQuestionBelow(reading: Reading, written: readonly RootContent[]): QuestionBelow | undefined {
  const end = written.findIndex(endsQuestion);
  const blocks = splitAtNames(reading, written, end === -1 ? written.length : end);
  const mark = blocks.findIndex(endsQuestion);
  const head = mark === -1 ? blocks : blocks.slice(0, mark);
  const label = head.findIndex(isNamed);
  if (label !== -1) return behindName(reading, blocks, label, mark);
  return mark < 1 ? undefined : askedBefore(blocks, head);
}

/** `**Question:** Why?`, and perhaps its properties above it. */
function behindName(reading: Reading, blocks: readonly RootContent[], at: number, mark: number): QuestionBelow {
  const label = blocks[at] as RootContent;
  const isAlone = isQuestionWord(leadText(label));
  const above = blocks.slice(0, at);
  const names = [...above.filter(isProperties), ...(isAlone ? [label] : [])];
  const before = above.filter((node) => !isProperties(node));
  const from = isAlone ? at + 1 : at;
  const asked = isAlone ? [] : behindWord(reading, label as Paragraph);
  const head = [...asked, ...blocks.slice(at + 1, mark === -1 ? blocks.length : mark)];
  const tail = mark === -1 ? [] : blocks.slice(mark);
  const first = head[0];
  if (first?.type !== "paragraph") return { isNamed: true, names, before, behind: blocks.slice(from) };
  const found = mark === -1 ? undefined : askedBefore([], head);
  if (found !== undefined)
    return {
      ...found,
      isNamed: true,
      names: [...names, ...found.names],
      before: [...before, ...found.before],
      behind: [...found.behind, ...tail],
    };
  return { wording: first, isNamed: true, names, before, behind: [...head.slice(1), ...tail] };
}

/** The paragraphs of a question up to the last that asks; where something else stands between them, that one alone. */
function askedBefore(blocks: readonly RootContent[], head: readonly RootContent[]): QuestionBelow | undefined {
  const at = findLastAsked(head);
  const last = head[at];
  if (last?.type !== "paragraph") return undefined;
  const others = [...head.slice(at + 1), ...blocks.slice(head.length)];
  const above = head.slice(0, at).filter((node) => !isProperties(node));
  const found = { isNamed: false, names: head.slice(0, at).filter(isProperties) };
  const paragraphs = above.filter((node) => node.type === "paragraph");
  const length = paragraphs.reduce((sum, { children }) => sum + plainText(children).length, 0);
  if (paragraphs.length < above.length || length > LONGEST)
    return { ...found, wording: last, before: above, behind: others };
  return { ...found, wording: join([...paragraphs, last]), before: [], behind: others };
}

/** The last paragraph that asks, or the only one, where it requests: `"Tell me of a storm."` What asks in another script says the same again. */
function findLastAsked(head: readonly RootContent[]): number {
  const [only, ...others] = head;
  if (only?.type === "paragraph" && others.length === 0 && looksLikeQuestion(withoutQuotes(only))) return 0;
  const at = head.findLastIndex((node) => node.type === "paragraph" && asks(node));
  const first = head.findIndex((node) => node.type === "paragraph" && asks(node));
  return first !== -1 && areOfOtherScripts(head[first] as RootContent, head[at] as RootContent) ? first : at;
}

function withoutQuotes({ children }: Paragraph): string {
  return plainText(children)
    .replace(/^["“„«「『]/, "")
    .replace(/["”“»」』]$/, "");
}

function join(paragraphs: readonly Paragraph[]): Paragraph {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  const [start, end] = [first?.position?.start, last?.position?.end];
  const children = paragraphs.flatMap((paragraph, index): PhrasingContent[] =>
    index === 0 ? paragraph.children : [{ type: "text", value: " " }, ...paragraph.children],
  );
  return { type: "paragraph", children, ...(start && end && { position: { start, end } }) };
}

/** Here options begin, or the answer. */
export function endsQuestion(node: RootContent): boolean {
  if (marksAnswer(node)) return true;
  if (node.type === "list") {
    const text = leadText(node);
    return readBox(text)?.isClear === true || beginsOptions(text);
  }
  if (node.type !== "paragraph" && node.type !== "heading") return false;
  return isOptionsLabel(leadText(node)) || (node.type === "paragraph" && beginsOptions(leadText(node)));
}

function beginsOptions(text: string): boolean {
  const letter = letterMark.exec(text)?.[1];
  return letter !== undefined && toLetter(letter) === "A";
}

/** `#### Question`, `**Question:** Why?`. A letter alone is the label of a question by itself. */
function isNamed(node: RootContent): boolean {
  if (node.type === "heading") return isQuestionWord(plainText(node.children));
  return node.type === "paragraph" && beginsWithQuestionWord(textLines(node.children)[0]?.text ?? "");
}

function behindWord(reading: Reading, label: Paragraph): RootContent[] {
  const { start, end } = rangeOf(reading, label);
  const rest = dropQuestionWord(reading.source.slice(start, end));
  return parseRange(reading, { start: end - rest.length, end });
}

/** `**Level:** Senior` in each of its lines. */
function isProperties(node: RootContent): boolean {
  if (node.type !== "paragraph" && node.type !== "blockquote") return false;
  if (node.type === "blockquote") return node.children.every(isProperties);
  const lines = textLines(node.children);
  return lines.every(({ text }) => isMetadata(text) || /^[\p{L} ]{2,30}[:：]\s?\S.{0,80}$/u.test(text));
}

const nameInBold = /^[ \t]{0,12}(?:\*\*|__)[^*_\r\n]{1,60}(?:[:：](?:\*\*|__)|(?:\*\*|__)\s?[:：])/;

/** Cuts paragraphs that have `**Question:**` in a line at that line, and where the next name in bold begins. */
function splitAtNames(reading: Reading, blocks: readonly RootContent[], end: number): RootContent[] {
  return blocks.flatMap((node, index) => {
    if (index > end || node.type !== "paragraph" || node.position === undefined) return [node];
    const lines = textLines(node.children);
    const at = lines.findIndex(({ text }) => beginsWithQuestionWord(text));
    if (lines.length < 2 || at === -1) return [node];
    const { start, end: last } = rangeOf(reading, node);
    const first = node.position.start.line;
    const cuts = lines.slice(1).flatMap(({ line }, rest) => {
      const offset = reading.lines.startOf(first + line);
      const source = reading.source.slice(offset, reading.lines.startOf(first + line + 1));
      return rest + 1 === at || (rest + 1 > at && nameInBold.test(source)) ? [offset] : [];
    });
    const all = [start, ...cuts];
    return all.flatMap((from, part) => {
      const source = reading.source.slice(from, all[part + 1] ?? last);
      const begin = from + (source.length - source.trimStart().length);
      return parseRange(reading, { start: begin, end: from + source.trimEnd().length });
    });
  });
}

function asks({ children }: Paragraph): boolean {
  return /[?？؟][)）"”’]*(?:\s|$)/.test(plainText(children));
}
