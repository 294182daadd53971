import { isAnswerLabel } from "../signs/answer-label.js";
import { isVerdict } from "../signs/judged.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { isMetadata, isPropertyName } from "../signs/metadata.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { namesRank } from "../signs/ranks.js";

/** What stands alone in a line, or behind a prompt in bold, and may say how hard a question is or who asks it. */
export interface RankLine {
  /** Where it stands among the lines of the file. */
  readonly at: number;
  /** Its first character in the line. */
  readonly start: number;
  /** The name of a field, or the marks around it. */
  readonly key: string;
  readonly value: string;
  /** Its words say so. */
  readonly isTold: boolean;
  /** `field`: its name says what it is, wherever it stands. `usual`: so it does right below a prompt. */
  readonly place: "field" | "usual" | "tail";
}

const quoted = /^[ \t>]*/;
const item = /^(?:[-*+]|[0-9]{1,4}[.)、．])[ \t]+/;
const LONGEST = 120;
const sentence = /[.。!！?？؟]$/;

/** The forms of marks that set such words off, each around a whole text. */
const marks: readonly (readonly [key: string, form: RegExp])[] = [
  ["stars", /^(?:[⭐★☆🌟🔥🔴🟡🟢🟠]\uFE0F?\s?){1,10}$/u],
  ["code", /^(?:`[^`]{1,30}`[\s,，·|/]{0,3}){1,6}$/],
  ["brackets", /^(?:[[【][^[\]【】]{1,40}[\]】]\s?){1,4}$/],
  ["parentheses", /^[*_]{0,2}[(（][^()（）]{1,40}[)）][*_]{0,2}$/],
  ["italics", /^(?:\*[^*\s][^*]{0,40}\*|_[^_\s][^_]{0,40}_)$/],
];

/** Tells whether it is the name of a field that may also tell of a thing: `**Frequency:** daily`. */
export function isFrequency({ key }: RankLine): boolean {
  return howOften.test(key);
}

/** Reads a line that is such a label from its first word to its last. */
export function readRankLine(line: string, at: number): RankLine | undefined {
  const start = quoted.exec(line)?.[0].length ?? 0;
  const text = line.slice(start).trim();
  // A heading holds what stands below it: `## Company: Ahoy`.
  if (text === "" || text.length > LONGEST || text.includes("](") || /^#{1,6}[ \t]/.test(text)) return undefined;
  const field = /[:：]/.test(text) ? readField(text.replace(item, "")) : undefined;
  if (field !== undefined) return { at, start, ...field };
  const mark = readMarks(text);
  return mark === undefined ? undefined : { at, start, ...mark, place: "usual" };
}

/** `**Difficulty:** Easy`, `*Level: Mid | Company: Ahoy*` */
function readField(text: string): Pick<RankLine, "key" | "value" | "isTold" | "place"> | undefined {
  const words = text.replace(/\*\*|__|^[*_]|[*_]$/g, "").trim();
  const colon = words.search(/[:：]/);
  const key = nameBefore(words, colon);
  const value = words.slice(colon + 1).trim();
  if (key === "" || value === "" || sentence.test(words) || !isPropertyName(key) || staying.test(key)) return undefined;
  const isOften = howOften.test(key);
  const isTold = namesRank(value) || (isOften && often.test(value));
  // A formula tells of a thing.
  if (isOften && /[$\\=]/.test(value)) return undefined;
  if (isMetadata(words)) return { key, value, isTold, place: "field" };
  return value.length > 40 ? undefined : { key, value, isTold, place: "usual" };
}

/** These say where something is from, what it is about, or when it was written: they stay. */
const staying =
  /^(?:source|author|date|last updated|出处|来源|考点|考察点|tags?|标签|タグ|태그|etiquetas?|étiquettes?|теги?)$/i;

/** A question is asked so, and so does a meeting take place. */
const howOften = /^(?:frequency|频率|频次)$/;
const often =
  /^(?:very )?(?:high|medium|low|often|rare(?:ly)?|sometimes|always|frequent(?:ly)?|common(?:ly)?)$|^[0-9]{1,3}(?:\.[0-9])?(?:\s?[%％]|\s?\/\s?[0-9])|^[极较很非常]{0,2}[高中低]$|[★☆⭐🔥]/iu;

function nameBefore(words: string, colon: number): string {
  if (colon < 2 || colon > 24) return "";
  return words
    .slice(0, colon)
    .replace(/[^\p{L}\s]/gu, "")
    .trim()
    .toLowerCase();
}

const yesOrNo = /^(?:yes|no|sí|oui|non|ja|nein|sim|não|да|нет|是|否|不是|はい|いいえ|예|네|아니오)$/i;

function readMarks(text: string): Pick<RankLine, "key" | "value" | "isTold"> | undefined {
  const key = marks.find(([, form]) => form.test(text))?.[0];
  if (key === undefined) return undefined;
  const value = text
    .replace(/`[\s,，·|/]{1,3}`|[\]】]\s?[[【]/g, ", ")
    .replace(key === "parentheses" ? /[()（）*_]/g : /[`[\]【】*_]/g, "")
    .trim();
  // It may be the key of a question, the answer, or a number of a source.
  const tells =
    /^(?:[\p{L}0-9]|[A-H](?:\s?[,、]\s?[A-H]){1,6}|[0-9 ,.]{1,12})$/u.test(value) ||
    isVerdict(value) ||
    yesOrNo.test(value);
  if (value === "" || tells || isAnswerLabel(value) || sentence.test(value)) return undefined;
  return { key, value, isTold: namesRank(value) };
}

/** A line that may hold a prompt. */
export interface PromptLine {
  readonly at: number;
  /** How it is written: `h3`, `bold`, `numbered`. */
  readonly kind: string;
  /** What stands behind it in its line. */
  readonly tail?: RankLine;
}

/** Reads how a line begins; `undefined` where that opens nothing. */
export function readPromptLine(line: string, at: number): PromptLine | undefined {
  const depth = /^#{1,6}(?=[ \t])/.exec(line)?.[0].length;
  if (depth !== undefined) return { at, kind: `h${depth}` };
  const before = quoted.exec(line)?.[0].length ?? 0;
  const mark = item.exec(line.slice(before))?.[0] ?? "";
  const start = before + mark.length;
  const close = line.startsWith("**", start) ? line.indexOf("**", start + 2) : -1;
  const lead = close === -1 ? "" : line.slice(start + 2, close).trim();
  if (lead !== "" && isPrompt(lead)) {
    const id = /^\s{0,3}(?:\{#[^{}]*\})?\s{0,3}/.exec(line.slice(close + 2))?.[0].length ?? 0;
    const tail = readMarks(line.slice(close + 2 + id).trim());
    const found: RankLine | undefined = tail && { at, start: close + 2 + id, ...tail, place: "tail" };
    return { at, kind: "bold", ...(found !== undefined && { tail: found }) };
  }
  if (mark !== "" && before === 0) return { at, kind: /^[0-9]/.test(mark) ? "numbered" : "bullet" };
  return /^[Q问問质質질第PВF]/.test(line) && readQuestionLabel(line) !== undefined ? { at, kind: "label" } : undefined;
}

/** `1. Explain a keel`, `Question:`, `What is a keel?` */
function isPrompt(lead: string): boolean {
  return /[?？؟]$|^[0-9]{1,4}[.．、)）]/.test(lead) || readQuestionLabel(lead) !== undefined || looksLikeQuestion(lead);
}
