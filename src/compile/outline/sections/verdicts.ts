import { escapeMarkdown } from "../../../markdown/escape-markdown.js";
import type { Place } from "../../../model/place.js";
import { takeId } from "../../parse/id-suffix.js";
import type { ReadAnswer } from "../answers/answer-context.js";
import { dropKeyBefore } from "../answers/key-before-reason.js";
import type { OpenQuestion } from "../open-question.js";
import { isToBeJudged } from "../signs/judged.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { dropRemarks, type Remark } from "../signs/remarks.js";
import { readPrompt } from "../signs/title.js";

/** A statement that is told to be true or false, behind its words. */
export interface Verdict {
  readonly prompt: string;
  readonly isTrue: boolean;
  /** What is said if it is, and if it is not. */
  readonly words: readonly [string, string];
  /** Why, in the same line. May be empty. */
  readonly reason: string;
  /** It stands in brackets at the end, or behind a sentence. */
  readonly isSure: boolean;
}

/** Of fewer, nobody can tell what stands in brackets. */
const LEAST = 2;

const pairs = [
  ["对", "错"],
  ["對", "錯"],
  ["正确", "错误"],
  ["正確", "錯誤"],
  ["是", "否"],
  ["True", "False"],
  ["T", "F"],
  ["Verdadero", "Falso"],
  ["Verdadeiro", "Falso"],
  ["Vrai", "Faux"],
  ["Richtig", "Falsch"],
  ["Верно", "Неверно"],
] as const;
const signs = ["√✓✔☑✅", "×✗✘✕✖❌"] as const;
const inWords = pairs.flat().join("|");
const any = `([${signs.join("")}]|${inWords})\\uFE0F?`;
/** `（×）`, `(True)`; behind a full stop or a space, where it is no argument: `f(T)`. */
const bracketed = new RegExp(`(?<=[\\s.。！!\\u2e80-\\u9fff”）)])[（(【[]\\s?${any}\\s?[)）】\\]]\\s?[.。]?$`, "iu");
/** `（×）` before the words. */
const inFront = new RegExp(`^[（(【[]\\s?${any}\\s?[)）】\\]]\\s?(?=\\S)`, "iu");
/** `- True`, `→ √` at the end. */
const setApart = new RegExp(`\\s(?:[–—-]{1,2}|[-=]>|→)\\s${any}[.。]?$`, "iu");
/** A sign behind a full stop: `It is so. ✅` */
const bareSign = new RegExp(`(?<=[.。!！]\\s?)([${signs.join("")}])\\uFE0F?$`, "u");
/** `False – because ...` behind a sentence. */
const behindSentence = new RegExp(`(?<=[.。!！] ?)[（(]?(${inWords})(?!\\p{L})[)）]?`, "iu");
const ways = [bracketed, behindSentence, setApart, inFront, bareSign] as const;
/** What sets off why. */
const setOff = /^ ?[.。:：,，–—-]{1,2} ?/;
const reasonInBrackets = /^[（(]([^()（）]+)[)）][.。]?$/u;

/**
 * Finds statements of a section that are told to be true or false beside their words.
 *
 * @param remarks - Marks of the list that stand further out.
 */
export function findVerdicts(
  questions: readonly OpenQuestion[],
  remarks: readonly Remark[],
): ReadonlySet<OpenQuestion> {
  const found = questions.flatMap((question) => {
    const text = dropRemarks(readPrompt(takeId(question.entry.text).text).prompt, remarks);
    const verdict = readVerdict(text);
    return verdict === undefined ? [] : [{ question, verdict, isBracketed: bracketed.test(text) }];
  });
  const areClear = found.every(({ isBracketed }) => isBracketed) || found.length * 3 >= questions.length * 2;
  // What stands elsewhere may be the mark of a list where all have the same.
  const areSure = found.every(({ verdict }) => verdict.isSure) || areBoth(found.map(({ verdict }) => verdict));
  return new Set(found.length >= LEAST && areClear && areSure ? found.map(({ question }) => question) : []);
}

function areBoth(verdicts: readonly Verdict[]): boolean {
  return new Set(verdicts.map(({ isTrue }) => isTrue)).size > 1;
}

/** Tells what a word or sign alone says of a statement; `undefined` where it is no verdict. */
export function verdictOf(word: string): boolean | undefined {
  const sign = word.replace("\uFE0F", "");
  const own = pairOf(sign);
  if (own !== undefined) return sign.toLowerCase() === own[0].toLowerCase();
  return sign === "" || !signs.join("").includes(sign) ? undefined : signs[0].includes(sign);
}

/** It says that something is true, or that it is not. */
export function isVerdictWord(word: string): boolean {
  return verdictOf(word) !== undefined;
}

function pairOf(word: string): readonly [string, string] | undefined {
  return pairs.find((pair) => pair.some((each) => each.toLowerCase() === word.toLowerCase()));
}

/** Reads a statement with its verdict; `undefined` where it asks, or has none. */
export function readVerdict(text: string): Verdict | undefined {
  const way = ways.find((expression) => expression.test(text));
  const found = way?.exec(text) ?? null;
  if (found === null) return undefined;
  const isFront = found.index === 0;
  const rest = isFront ? "" : text.slice(found.index + found[0].length).trim();
  const reason = reasonInBrackets.exec(rest)?.[1] ?? rest.replace(setOff, "");
  // `Truth tables have rows. True rows are ...`
  if (rest !== "" && reason === rest) return undefined;
  const prompt = isFront ? text.slice(found[0].length) : text.slice(0, found.index).trimEnd();
  if (prompt === "" || looksLikeQuestion(prompt)) return undefined;
  return { ...told(prompt, found[1] ?? ""), reason, isSure: way === bracketed || way === behindSentence };
}

/** Reads the verdict that stands elsewhere; `undefined` where the word is none. `F` may name an option of what asks. */
export function toldOf(prompt: string, word: string | undefined): Verdict | undefined {
  if (word === undefined || verdictOf(word) === undefined) return undefined;
  if (/^[TF]$/i.test(word) && looksLikeQuestion(prompt) && !isToBeJudged(prompt)) return undefined;
  return { ...told(prompt, word), reason: "", isSure: true };
}

function told(prompt: string, word: string): Pick<Verdict, "prompt" | "isTrue" | "words"> {
  const own = pairOf(word);
  const isHan = /[\u4e00-\u9fff]/.test(prompt);
  const words = own === undefined || own[0] === "T" ? (isHan ? pairs[2] : pairs[5]) : own;
  return { prompt, isTrue: verdictOf(word) === true, words };
}

/** Makes a choice between the two words of it. What stands below, and why it is so, explain it. */
export function withVerdict(
  read: ReadAnswer,
  { isTrue, words, reason }: Verdict,
  stem: string,
  place: Place,
): ReadAnswer {
  const said = words[isTrue ? 0 : 1];
  const below = dropKeyBefore(read.article?.explanation ?? read.answer?.text ?? "", [said]);
  const explanation = [reason === "" ? "" : escapeMarkdown(reason), below].filter((part) => part !== "").join("\n\n");
  const brief = said;
  const options = words.map((text, index) => ({ text, correct: isTrue === (index === 0) }));
  const text = explanation === "" ? brief : `${brief}\n\n${explanation}`;
  const article = read.article ?? { followUps: [] };
  return {
    answer: { brief, place, text, isLong: true },
    article: { ...article, ...(explanation !== "" && { explanation }), choice: { stem, options } },
  };
}

/** Of an answer that is a verdict alone, what stands behind its label explains it. */
export function explainVerdict(read: ReadAnswer): ReadAnswer {
  const { answer, article } = read;
  if (answer === undefined || !isVerdictWord(answer.brief)) return read;
  const whole = article?.explanation ?? answer.text;
  const explanation = dropKeyBefore(whole, [answer.brief]);
  return explanation === whole ? read : { ...read, article: { followUps: [], ...article, explanation } };
}
