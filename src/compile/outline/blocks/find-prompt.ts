import type { PhrasingContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { type TextLine, textLines } from "../../parse/plain-text.js";
import { type Range, type Reading, rangeOf } from "../../parse/reading.js";
import { type HeadingEntry, type LeadEntry, promptContent } from "../entries.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { isNumberedQuestion, readQuestionLabel } from "../signs/question-label.js";
import { rankBefore } from "../signs/remarks.js";
import { requestsAnswer } from "../signs/requests.js";
import { dropBox } from "../signs/task-box.js";
import { readPrompt } from "../signs/title.js";

/** The words of a question, and what else stands in the same paragraph. */
export interface FoundPrompt {
  /** Plain text on one line, with number and id. */
  readonly text: string;
  /** The content that it is read from, with what else stands there. */
  readonly content: readonly PhrasingContent[];
  /** Where its paragraph or heading stands. */
  readonly range: Range;
  /** Last line of the file that holds a word of it. */
  readonly endLine: number;
  /** Where its last line goes on with the answer, in offsets: the prompt ends at `start`, the answer begins at `end`. */
  readonly gap?: Range;
  /** Lines of the paragraph behind the prompt. */
  readonly answer: readonly TextLine[];
}

const ROOM = 60;
/** What is more than that tells something. */
const LONGEST_REQUEST = 80;

/**
 * Tells the prompt from an answer in the same paragraph. The prompt ends with a line that ends in a question mark,
 * is bold, or was broken on purpose; without such a line the whole paragraph is the prompt.
 */
export function findPrompt(reading: Reading, entry: HeadingEntry | LeadEntry): FoundPrompt {
  const isItem = entry.type === "lead" && entry.node.type === "listItem";
  const node = isItem ? (entry.node.children[0] ?? entry.node) : entry.node;
  const content = contentOf(entry);
  const range = rangeOf(reading, node);
  const startLine = node.position?.start.line ?? 1;
  const lines = textLines(content);
  const isWhole = node.type === "heading" || (entry.type === "lead" && entry.isWhole === true);
  const lead = isWhole ? undefined : (boldLead(reading, content, entry) ?? inlineLabel(reading, content, lines));
  if (lead !== undefined) return { ...lead, content, range, endLine: startLine };
  const end = isWhole ? -1 : findEndBelowLabel(lines);
  const prompt = end === -1 ? lines : lines.slice(0, end + 1);
  const answer = end === -1 ? [] : lines.slice(end + 1);
  const lastLine = prompt.at(-1)?.line ?? 0;
  const tags = prompt.filter(({ line }, index) => lines[index + 1]?.line === line).length;
  const gap = answer[0]?.line === lastLine ? lineBreakTag(reading, range, tags) : undefined;
  return {
    text: dropBox(prompt.map((line) => line.text).join(" ")),
    content,
    range,
    endLine: startLine + lastLine,
    ...(gap === undefined ? {} : { gap }),
    answer,
  };
}

function contentOf({ node }: HeadingEntry | LeadEntry): readonly PhrasingContent[] {
  return node.type === "listItem" ? promptContent(node) : (node.children as readonly PhrasingContent[]);
}

/** Tells whether further lines of a prompt's paragraph may answer it: those of a prompt that an editor wrapped do not. */
export function mayAnswerInLines(entry: HeadingEntry | LeadEntry): boolean {
  const content = contentOf(entry);
  const lines = textLines(content);
  if (lines.length < 2) return false;
  return findEnd(lines) !== -1 || content[0]?.type === "strong" || findLabel(lines[0]?.text ?? "") !== undefined;
}

/** Of `Question 1` in a line of its own, the prompt goes on below it. */
function findEndBelowLabel([first, ...others]: readonly TextLine[]): number {
  const lines = first === undefined ? others : [first, ...others];
  if (others.length === 0 || !isNumberedQuestion(first?.text ?? "")) return findEnd(lines);
  const end = findEnd(others);
  return end === -1 ? end : end + 1;
}

/** The last line of the prompt; -1 where all lines belong to it. */
function findEnd(lines: readonly TextLine[]): number {
  // An id stands behind the prompt: what is before it belongs to it.
  if (lines.length > 1 && endsWithId(lines.at(-1)?.text ?? "")) return -1;
  // Options in lines of their own are no part of it, though its sentence goes on in them.
  const options = lines.findIndex(({ text }, index) => index > 0 && letterOf(text) === "a");
  if (options !== -1 && lines.slice(options + 1).some(({ text }) => letterOf(text) === "b")) return options - 1;
  const end = lines.findIndex((line, index) => endsPrompt(line, lines[index + 1]));
  const line = lines[end];
  // `Tell me about a storm.`, and in the next line `What did you do?`: a request goes on asking.
  const isRequest = line !== undefined && !line.bold && !asks(line) && looksLikeQuestion(line.text);
  if (isRequest && lines.slice(end + 1).every(asks)) return -1;
  // `Why does it float?`, and in the next line `Explain.`: so does a question that requests.
  if (line !== undefined && asks(line) && !line.bold && lines.slice(end + 1).every(requestsMore)) return -1;
  if (line === undefined || !line.hardBreak || line.bold || asks(line) || isAnswerLabel(lines[end + 1]?.text ?? ""))
    return end;
  // A question may be broken on purpose before its mark: `What does a cache<br>store?`
  const mark = lines.findIndex((other, index) => index > end && asks(other));
  if (mark === -1) return end;
  return mark === lines.length - 1 ? -1 : mark;
}

const requests = /^(?:(?:explain|describe|discuss|compare)\b|请(?:说明|解释|举例|简述|分析)|説明|理由を)/i;

/** `Justify your answer.`, and no sentence that states something. */
function requestsMore({ text }: TextLine): boolean {
  return (
    text.length <= LONGEST_REQUEST &&
    !/[.!?](?=\s)|[。！？](?=.)/u.test(text) &&
    (requests.test(text) || requestsAnswer(text))
  );
}

/** The letter that counts an option: `a.`, `A)`, `(A)`. */
function letterOf(text: string): string | undefined {
  return /^[（(]?([A-Ja-j])[.)）、]\s*\S/.exec(text)?.[1]?.toLowerCase();
}

/** `**What is RAG?** Retrieval, then generation.` on one line: the bold words are the prompt. */
function boldLead(
  reading: Reading,
  [first, ...others]: readonly PhrasingContent[],
  entry: HeadingEntry | LeadEntry,
): Pick<FoundPrompt, "text" | "answer" | "gap"> | undefined {
  if (first?.type !== "strong") return undefined;
  const words = textLines([first]);
  const rest = textLines(others);
  const lead = words[0]?.text ?? "";
  // `**1) Merge.** Merge two lists.`: a number sets the bold words off as a mark does.
  // `**Question 3 (5 points)** - Voltage`: the bold words are the label alone.
  const named = readPrompt(lead);
  const isNumbered =
    entry.type === "lead" && entry.form === "lines" && named.number !== undefined && !isRemark(named.prompt);
  if (isLabelOnly(lead)) return undefined;
  const isBold = entry.type === "lead" && entry.isBold === true;
  if (words.length !== 1 || rest[0]?.line !== 0 || !(/[?？؟]$/.test(lead) || isNumbered || isBold)) return undefined;
  const suffix = /^\{#[^{}]*\}(?:(?:\s+#[^\s#]+)*(?=\s|$))?/.exec(rest[0].text)?.[0] ?? rankBefore(rest[0].text);
  const answer = [{ ...rest[0], text: rest[0].text.slice(suffix.length).trim() }, ...rest.slice(1)];
  // Emoji, an id and `(Easy)` at the end belong to the prompt.
  if (!/[\p{L}\p{N}]/u.test(takeId(answer[0]?.text ?? "").text)) return undefined;
  const start = rangeOf(reading, first).end;
  const end = suffix === "" ? start : reading.source.indexOf(suffix, start) + suffix.length;
  // `**1) Merge**. Merge two lists.`, `**What is RAG?** - Retrieval first.`: what sets the two apart belongs to neither.
  const mark = /^\s*(?:(?:[.．:–—→-]|[-=]>)\s+|[：。]\s*)/.exec(reading.source.slice(end, end + 20))?.[0] ?? "";
  const cut = { ...answer[0], text: (answer[0]?.text ?? "").replace(mark.trim(), "").trim() } as TextLine;
  const gap = { start, end: end + mark.length };
  const asked = isBold ? lead.replace(/[:：]$/, "").trimEnd() : lead;
  return { text: `${asked} ${suffix}`.trim(), answer: mark === "" ? answer : [cut, ...answer.slice(1)], gap };
}

function isRemark(text: string): boolean {
  return /^[（([][^()（）[\]]{1,40}[)）\]]$/.test(text);
}

/** `**1. Question:** Why?`: what is in bold is no prompt. */
function isLabelOnly(lead: string): boolean {
  return readQuestionLabel(lead)?.rest === "";
}

const endOfPrompt = /[?？؟]["”’*_)）]*(?:\s*\{#[^{}]*\}(?:\s+#[^\s#]+)*)?(\s+)/g;
const labelOfAnswer = /^(?:\*\*|__)?(?:answer|ans|a|答案|答|回答|解答)(?:\*\*|__)?\s*[:：]/i;

/** Where the label of an answer begins behind a mark of asking, and how much space is before it. */
function findLabel(line: string): { readonly at: number; readonly space: number } | undefined {
  for (const { 0: found, 1: space = "", index } of line.matchAll(endOfPrompt)) {
    const at = index + found.length;
    if (labelOfAnswer.test(line.slice(at))) return { at, space: space.length };
  }
  return undefined;
}

/** `Q: What is RAG? A: Retrieval.` on one line. With an id behind all of it, all of it is asked. */
function inlineLabel(
  reading: Reading,
  content: readonly PhrasingContent[],
  lines: readonly TextLine[],
): Pick<FoundPrompt, "text" | "answer" | "gap"> | undefined {
  const first = lines[0];
  const label = first?.line === 0 ? findLabel(first.text) : undefined;
  if (first === undefined || label === undefined || endsWithId(first.text)) return undefined;
  const start = content[0]?.position === undefined ? -1 : rangeOf(reading, content[0]).start;
  const inSource = start === -1 ? undefined : findLabel(/^[^\r\n]*/.exec(reading.source.slice(start))?.[0] ?? "");
  if (inSource === undefined) return undefined;
  const end = start + inSource.at;
  return {
    text: dropBox(first.text.slice(0, label.at).trim()),
    answer: [{ ...first, text: first.text.slice(label.at) }, ...lines.slice(1)],
    gap: { start: end - inSource.space, end },
  };
}

/** The `<br>` of a paragraph behind which the answer begins. */
function lineBreakTag(reading: Reading, range: Range, count: number): Range | undefined {
  const tags = /<br\s*\/?>/gi;
  const source = reading.source.slice(range.start, range.end);
  let match: RegExpExecArray | null = null;
  for (let index = 0; index < count; index++) match = tags.exec(source);
  if (match === null) return undefined;
  const start = range.start + match.index;
  return { start, end: start + match[0].length };
}

function endsWithId(text: string): boolean {
  const { id, malformed } = takeId(text);
  return (id ?? malformed) !== undefined;
}

function asks(line: TextLine): boolean {
  return /[?？؟][)）"”]?(?: ?\.)?(?:\s*\{#[\s\S]*)?$/.test(line.text);
}

function endsPrompt(line: TextLine, next: TextLine | undefined): boolean {
  if (next === undefined) return false;
  if (line.hardBreak || (line.bold && !next.bold) || asks(line)) return true;
  if (isAnswerLabel(next.text)) return true;
  // An English sentence goes on in lower case.
  if (/^[a-z]/.test(next.text) && /[a-z,]$/.test(line.text) && !beginsAnother(line.text, next.text)) return false;
  // A line that had room for the next word was not wrapped by an editor.
  return columns(line.text) + columns(/^\S*/.exec(next.text)?.[0] ?? "") < ROOM && !/[,，、;；(（-]$/.test(line.text);
}

/** A name and what it means, code, or a sentence about the first word of the line above: `useMemo: ...`, `const a = 1;`. */
function beginsAnother(text: string, next: string): boolean {
  const first = /^[\w.]+/.exec(next)?.[0] ?? "";
  if (next.charAt(first.length) === ":" || /[{;]$/.test(next)) return true;
  return /[a-z][A-Z]/.test(first) && text.startsWith(`${first} `);
}

/** Width in a terminal, near enough: Han characters take two columns. */
function columns(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}
