import { isBareAnswerLabel } from "./answer-label.js";
import { readQuestionLabel } from "./question-label.js";

const digitsBehind = /^(\D{1,24}?)\s?[#№]?\s?([0-9]{1,3})\s?[.:：)）]?$/u;
const digitsAlone = /^[#№]?\s?([0-9]{1,3})\s?[.．、:：)）]?$/;
const toQuestion = /^(?:answer|solution|ans) (?:to|of|for) (?:question|q|no\.?) ?#?([0-9]{1,3})\s?[.:]?$/i;
const ofQuestion =
  /^(?:第\s?([0-9]{1,3})\s?[题題问問]|(?:问题|題目|题目)\s?([0-9]{1,3}))\s?的?(?:答案|解答|回答|解析)[:：]?$/;

/** Reads the number of a title that says whose answer stands below it, and nothing else: `Answer 3`, `答案 3`, `Answer to question 3`. */
export function readAnswerNumber(text: string): number | undefined {
  if (text.length > 40 || !/[0-9]/.test(text)) return undefined;
  const [, word = "", number] = digitsBehind.exec(text) ?? [];
  if (number !== undefined && (isBareAnswerLabel(word) || /^[aа]$/i.test(word))) return Number(number);
  const [, english] = toQuestion.exec(text) ?? [];
  const [, first, second] = ofQuestion.exec(text) ?? [];
  const written = english ?? first ?? second;
  return written === undefined ? undefined : Number(written);
}

/** Reads the number of a title that only counts: `3.`, `Question 3`, `第 3 题`. Below a title of answers, it says the same. */
export function readBareNumber(text: string): number | undefined {
  const label = readQuestionLabel(text);
  const number = digitsAlone.exec(text)?.[1] ?? (label?.rest === "" ? label.number : undefined);
  return number !== undefined && /^[0-9]+$/.test(number) ? Number(number) : undefined;
}
