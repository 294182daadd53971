import { escapeMarkdown } from "../../../markdown/escape-markdown.js";
import type { Place } from "../../../model/place.js";
import { takeId } from "../../parse/id-suffix.js";
import type { ReadAnswer } from "../answers/answer-context.js";
import type { OpenQuestion } from "../open-question.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";

/** A statement that is told to be true or false, behind its words. */
export interface Verdict {
  readonly prompt: string;
  readonly isTrue: boolean;
  /** What is said if it is, and if it is not. */
  readonly words: readonly [string, string];
  /** Why, in the same line. May be empty. */
  readonly reason: string;
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
const signs = ["√✓✔☑", "×✗✘✕❌"] as const;
const inWords = pairs.flat().join("|");
/** `（×）`, `(True)`; behind a full stop or a space, where it is no argument: `f(T)`. */
const bracketed = new RegExp(
  `(?<=[\\s.。！!\\u2e80-\\u9fff”）)])[（(]\\s?([${signs.join("")}]|${inWords})\\uFE0F?\\s?[)）]\\s?[.。]?$`,
  "iu",
);
/** `False – because ...` behind a sentence. */
const behindSentence = new RegExp(`(?<=[.。!！] ?)[（(]?(${inWords})(?!\\p{L})[)）]?`, "iu");
/** What sets off why. */
const setOff = /^ ?[.。:：,，–—-]{1,2} ?/;

/** Finds statements of a section that are told to be true or false behind their words. */
export function findVerdicts(questions: readonly OpenQuestion[]): ReadonlySet<OpenQuestion> {
  const told = questions.map((question) => ({ question, text: takeId(question.entry.text).text }));
  const found = told.filter(({ text }) => readVerdict(text) !== undefined);
  const areClear = found.every(({ text }) => bracketed.test(text)) || found.length * 3 >= questions.length * 2;
  return new Set(found.length >= LEAST && areClear ? found.map(({ question }) => question) : []);
}

/** Reads a statement with its verdict; `undefined` where it asks, or has none. */
export function readVerdict(text: string): Verdict | undefined {
  const found = bracketed.exec(text) ?? behindSentence.exec(text);
  if (found === null) return undefined;
  const rest = text.slice(found.index + found[0].length).trim();
  const reason = rest.replace(setOff, "");
  // `Truth tables have rows. True rows are ...`
  if (rest !== "" && reason === rest) return undefined;
  const prompt = text.slice(0, found.index).trimEnd();
  if (prompt === "" || looksLikeQuestion(prompt)) return undefined;
  const word = found[1] ?? "";
  const same = (a: string) => a.toLowerCase() === word.toLowerCase();
  const own = pairs.find(([yes, no]) => same(yes) || same(no));
  const isTrue = own === undefined ? signs[0].includes(word) : same(own[0]);
  const isHan = /[\u4e00-\u9fff]/.test(prompt);
  const words = own === undefined || own[0] === "T" ? (isHan ? pairs[2] : pairs[5]) : own;
  return { prompt, isTrue, words, reason };
}

/** Makes a choice between the two words of it. What stands below, and why it is so, explain it. */
export function withVerdict(
  read: ReadAnswer,
  { isTrue, words, reason }: Verdict,
  stem: string,
  place: Place,
): ReadAnswer {
  const below = read.article?.explanation ?? read.answer?.text ?? "";
  const explanation = [reason === "" ? "" : escapeMarkdown(reason), below].filter((part) => part !== "").join("\n\n");
  const brief = words[isTrue ? 0 : 1];
  const options = words.map((text, index) => ({ text, correct: isTrue === (index === 0) }));
  const text = explanation === "" ? brief : `${brief}\n\n${explanation}`;
  const article = read.article ?? { followUps: [] };
  return {
    answer: { brief, place, text, isLong: true },
    article: { ...article, ...(explanation !== "" && { explanation }), choice: { stem, options } },
  };
}
