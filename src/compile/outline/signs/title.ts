import { trimMarks } from "../../../text/trim-marks.js";
import { rememberTexts } from "../../remember-texts.js";
import { beginsWithWord, dropOrnaments, readQuestionLabel } from "./question-label.js";

/** What the heading of a section says. */
export interface SectionTitle {
  readonly number?: number;
  /** Without number and count. */
  readonly title: string;
  readonly declaredCount?: number;
}

/** What the start of a prompt says. */
export interface NumberedPrompt {
  readonly number?: number;
  readonly prompt: string;
}

const han = "零〇一二两三四五六七八九十百";
const digits = "0-9０-９";
const onlyHan = new RegExp(`^[${han}]+$`);
const numeral = `[${digits}]{1,3}|[${han}]{1,5}`;
const englishNumbers = [
  ..."one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(" "),
  ..."sixteen seventeen eighteen nineteen twenty".split(" "),
];

/** `1.1.2锁`, without a space: a number of three parts is none of a version, as `3.5版` is. */
const gluedPath = new RegExp(
  `^(?:[${digits}]{1,2}[.．]){2}([${digits}]{1,2})(?=[\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af])`,
);

const sectionNumbers: readonly RegExp[] = [
  new RegExp(`^#\\s*([${digits}]{1,3})\\s*[.．、:：)）]\\s*`),
  new RegExp(`^第\\s*(${numeral})\\s*(?:章|节|部分|部|篇|讲|课|单元|模块)[\\s、:：.．,，-]*`),
  new RegExp(
    `^(?:part|chapter|section|unit|module|topic)\\s+([${digits}]{1,3}|[ivxlc]+|${englishNumbers.join("|")})(?![a-z0-9])[\\s:：.．、)）–—-]*`,
    "i",
  ),
  new RegExp(`^[（(]\\s*(${numeral})\\s*[)）]\\s*`),
  gluedPath,
  // The last part of `2.3` or `2.3.` counts.
  new RegExp(`^(?:[${digits}]{1,3}[.．])+([${digits}]{1,3})(?:(?:[.．](?![${digits}])|[、:：)）])\\s*|\\s+)`),
  new RegExp(`^(${numeral})\\s*(?:[.．](?![${digits}])|[、:：)）])\\s*`),
  /^([IVXLC]+)\s*[.．、:：)）]\s*/,
];

const promptNumbers: readonly RegExp[] = [
  // `【8-3】`, `[Part 8-3]`: the last part counts, as in `2.3`.
  new RegExp(`^[【\\[]\\s?(?:[^\\s\\d【】\\[\\]-]{1,12}\\s?)?[${digits}]{1,3}[-–.．]([${digits}]{1,3})\\s?[】\\]]\\s*`),
  // Of `(19-a)`, the number counts.
  new RegExp(`^[（(【\\[]\\s*([${digits}]{1,4})(?:-?[a-z])?\\s*[)）】\\]]\\s*`),
  // Of `12-1.`, the last part does; `2-3 years` counts nothing.
  new RegExp(`^[（(【\\[]?[${digits}]{1,3}-([${digits}]{1,4})[.．、:：)）】\\]]\\s*`),
  gluedPath,
  // `DS-001 - Locks`: figures with noughts before them name an entry.
  new RegExp(`^[A-Z]{1,6}-?(0[${digits}]{1,4})(?:\\s?[:：.．]|\\s[–—-])\\s+`),
  new RegExp(`^(?:[${digits}]{1,3}[.．])+([${digits}]{1,4})(?:(?:[.．](?![${digits}])|[、:：)）])\\s*|\\s+)`),
  new RegExp(`^([${digits}]{1,4})\\s*(?:[.．](?![${digits}])|[、:：)）])\\s*`),
  new RegExp(`^#\\s?([${digits}]{1,4})\\s*[.．、:：)）-]*\\s+`),
  // `3 · Locks`, `3 - Locks`; but `2 - 3 years` counts nothing.
  new RegExp(`^([${digits}]{1,3})\\s+[–—·•∙|｜-]\\s+(?![${digits}])`),
];

const keycaps = /^((?:[0-9]\uFE0F?\u20E3){1,3}|🔟)\s*/u;

const count = new RegExp(
  `(?:(?:共|约|total:?)\\s*)?([${digits}]{1,4}|[${han}]{1,5})\\s*(?:个问题|道?题目?|问|questions?(?: (?:and|&) answers?)?|Q&As?|Qs)`,
  "i",
);
/** The same in other languages. */
const countElsewhere =
  /(?:全)?([0-9０-９]{1,4}) ?(?:問|個問題|道?題|문항|개의? (?:질문|문제)|p(?:reg|erg)untas?|questões|domande|fragen|вопрос(?:ов|а)?|pytań|câu hỏi|soru)/i;
/** `(21-40 questions)` counts on from the section before. */
const countingOn = /(\d{1,4})\s*[-–—~]\s*(\d{1,4})\s*(?:questions?|问|道?题)/i;
const parenthesis = /\s?[（([]([^（()）[\]]*)[)）\]]/g;

/**
 * Reads `5. 推理优化（20问）`: number, title and count, each of them optional but the title.
 *
 * @param hasLetters - The sections are counted `A.`, `B.`, `C.`: then `C.` is no Roman hundred.
 */
export function readSectionTitle(text: string, hasLetters = false): SectionTitle {
  const letter = hasLetters ? takeLetter(text) : undefined;
  const { number, rest } = letter ?? takeSectionNumber(text);
  let declaredCount: number | undefined;
  const title = rest.replace(parenthesis, (whole, inside: string) => {
    const run = countingOn.exec(inside);
    const found = declaredCount === undefined ? (run ?? count.exec(inside) ?? countElsewhere.exec(inside)) : null;
    const value = run === null ? parseNumeral(found?.[1] ?? "") : Number(run[2]) - Number(run[1]) + 1;
    if (found === null || value === undefined) return whole;
    declaredCount = value;
    const remainder = trimMarks(inside.replace(found[0], ""), ",，、:：;；-");
    return remainder === "" ? "" : whole.replace(inside, remainder);
  });
  return {
    ...(number === undefined ? {} : { number }),
    title: title.trim() === "" ? text : title.trim(),
    ...(declaredCount === undefined ? {} : { declaredCount }),
  };
}

/** `1️⃣ Hulls`, `🚀 Part 2: Sails`: a sign before the number stays in the title. */
function takeSectionNumber(text: string): { readonly number: number | undefined; readonly rest: string } {
  const keycap = keycaps.exec(text)?.[0] ?? "";
  if (keycap !== "" && /\p{L}/u.test(text.slice(keycap.length)))
    return { number: readKeycap(keycap), rest: text.slice(keycap.length) };
  const signs = /^(?:\p{Extended_Pictographic}\uFE0F?\s*)+/u.exec(text)?.[0] ?? "";
  const { number, rest } = takeNumber(text.slice(signs.length), sectionNumbers);
  return { number, rest: number === undefined ? text : signs + rest };
}

function readKeycap(keycap = ""): number {
  return keycap.startsWith("🔟") ? 10 : Number(keycap.replace(/[^0-9]/g, ""));
}

/** Tells whether sections are counted with letters: one of them begins with `A.` or `B.`, or with `Section A`. */
export function hasLetters(titles: readonly string[]): boolean {
  return titles.some((title) => (takeLetter(title)?.number ?? 3) < 3);
}

const bareLetter = /^([A-Z])\s*[.．、:：)）]\s*(?=\S)/;
const namedLetter = /^(?:part|chapter|section|unit|module|topic)\s+([A-Z])\s*[.．、:：)）–—-]\s*(?=\S)/i;

function takeLetter(text: string): { readonly number: number; readonly rest: string } | undefined {
  const [whole = "", letter] = bareLetter.exec(text) ?? namedLetter.exec(text) ?? [];
  if (letter === undefined) return undefined;
  return { number: letter.toUpperCase().charCodeAt(0) - 64, rest: text.slice(whole.length) };
}

/** Reads `Q3: What is RAG?`, `1.2 What is RAG?`, `第3题 ...`: the number, and the prompt without it. */
export function readPrompt(text: string): NumberedPrompt {
  return beginsWithWord(text) ? { prompt: text } : readNumbered(text);
}

const readNumbered = rememberTexts((text): NumberedPrompt => {
  const label = readQuestionLabel(text);
  if (label !== undefined && /[\p{L}\p{N}]/u.test(label.rest)) {
    const number = parseNumeral(label.number);
    return { ...(number === undefined ? {} : { number }), prompt: dropOrnaments(label.rest) };
  }
  const bare = dropOrnaments(text);
  const keycap = keycaps.exec(bare) ?? keycaps.exec(text);
  const plain = keycap === null ? bare : keycap.input.slice(keycap[0].length);
  const { number, rest } =
    keycap === null ? takeNumber(plain, promptNumbers) : { number: readKeycap(keycap[1]), rest: plain };
  // `1.2 - What is RAG?`
  const prompt = number === undefined ? rest : rest.replace(/^[–—-]\s+(?=\S)/, "");
  return { ...(number === undefined ? {} : { number }), prompt };
});

const bulletNumbers: readonly RegExp[] = [
  new RegExp(`^([${han}]{1,3})[、.．]\\s*`),
  // `2-1-4 What is RAG?`; but `2-3 years` counts nothing, and neither does `2-3 年`.
  new RegExp(`^[${digits}]{1,2}-[${digits}]{1,2}-([${digits}]{1,3})\\s+`),
  new RegExp(
    `^[${digits}]{1,2}-([${digits}]{1,3})\\s+(?=[\\p{Lu}\\u2e80-\\uffdc])(?![年月日天周次倍万元岁个個小分名人种條条轮段句])`,
    "u",
  ),
  // `1.2【RAG】What is it?`
  new RegExp(`^(?:[${digits}]{1,3}[.．])+([${digits}]{1,3})(?=[【《「『（])`),
  // `1.2什么是 RAG？`; but `3.5版` counts nothing.
  /^[0-9]{1,2}[.．]([0-9]{1,2})(?=[\u3400-\u9fff])(?![年月日天周次倍万亿元岁个個小分秒米名人種条條轮段句版])/,
  new RegExp(`^(?:[${digits}]{1,3}[.．])*([${digits}]{1,3})(?:\\s?(?:[.．](?![${digits}])|[、:：)）])\\s*|\\s+)`),
];

/** Reads `一、什么是 RAG？`, `1、...` or `1 ...`. In one bullet that may be anything; in most of a list it is a number. */
export function readBulletNumber(text: string): NumberedPrompt | undefined {
  const { number, rest } = takeNumber(text, bulletNumbers);
  return number === undefined ? undefined : { number, prompt: rest };
}

/** Gives the value of `12`, `１２`, `十二`, `twelve` or `XII`; `undefined` for anything else. */
export function parseNumeral(text: string): number | undefined {
  if (/^[0-9]+$/.test(text)) return Number(text);
  const arabic = text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  if (/^[0-9]+$/.test(arabic)) return Number(arabic);
  const english = englishNumbers.indexOf(text.toLowerCase());
  if (english !== -1) return english + 1;
  if (/^[ivxlc]+$/i.test(text)) return parseRoman(text.toUpperCase());
  return onlyHan.test(text) ? parseHan(text) : undefined;
}

function takeNumber(
  text: string,
  patterns: readonly RegExp[],
): { readonly number: number | undefined; readonly rest: string } {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    // A number alone is no prefix: there must be something that it numbers.
    const rest = text.slice(match?.[0].length ?? 0);
    if (match !== null && /[\p{L}\p{N}]/u.test(rest)) return { number: parseNumeral(match[1] ?? ""), rest };
  }
  return { number: undefined, rest: text };
}

function parseRoman(text: string): number | undefined {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  let total = 0;
  for (let index = 0; index < text.length; index++) {
    const value = values[text[index] ?? ""] ?? 0;
    total += value < (values[text[index + 1] ?? ""] ?? 0) ? -value : value;
  }
  return total > 0 ? total : undefined;
}

function parseHan(text: string): number | undefined {
  const units: Readonly<Record<string, number>> = { 十: 10, 百: 100 };
  let total = 0;
  let digit: number | undefined;
  for (const character of text) {
    const unit = units[character];
    if (unit === undefined) {
      const value = character === "两" ? 2 : "零一二三四五六七八九".indexOf(character === "〇" ? "零" : character);
      // `二〇` counts by place, as figures do.
      digit = (digit ?? 0) * 10 + value;
    } else {
      total += (digit ?? 1) * unit;
      digit = undefined;
    }
  }
  total += digit ?? 0;
  return total > 0 ? total : undefined;
}
