import { dropPairedNumber } from "./paired-number.js";
import { dropOrnaments, readQuestionLabel } from "./question-label.js";
import { readPrompt } from "./title.js";

/** Takes off the text of an item what stands before its prompt: `Q3.`, `问：`, `📌`, `:bulb:`. A bare number belongs to its words. */
export function dropItemLabel(text: string): string {
  if (readQuestionLabel(text) !== undefined) return readPrompt(text).prompt;
  return dropPairedNumber(dropOrnaments(text));
}

const han = /^[一二三四五六七八九十]{1,3}、\s*(?=\S)/;
const figures = /^(?:(?:[0-9]{1,2}[.．]){1,3}[0-9]{1,2}|1)\s+(?=\S)/;
/** `1-18 What is it?`; but `2-3 years` counts nothing, and neither does `2-3 年`. */
const pair = /^[0-9]{1,2}-[0-9]{1,3}\s+(?=[\p{Lu}\u2e80-\uffdc])(?![年月日天周次倍万元岁个個小分名人种條条轮段句])/u;

/**
 * Takes the number off a bullet whose list has no other: `一、What is it?`, which is one anywhere.
 *
 * @param haveNumbers - Many bullets of the file do: then `4.2 How?` and `1 How?` are numbers, too.
 */
export function dropLoneNumber(text: string, haveNumbers: boolean): string {
  const rest = text.replace(han, "");
  return haveNumbers ? rest.replace(figures, "").replace(pair, "") : rest;
}

/** Takes a number off that somebody wrote twice: `7-1-11 7-1-11 What is it?`. */
export function dropSecondNumber(text: string, rest: string): string {
  const number = text.slice(0, text.length - rest.length).trim();
  const isAgain = /[0-9][-.．][0-9]/.test(number) && text.endsWith(rest) && rest.startsWith(`${number} `);
  return isAgain ? rest.slice(number.length).trimStart() : rest;
}

const joiners = /(?:\u200B|\u200C|\u200D|\u2060|\uFE0E|\uFE0F|\uFEFF){1,9}$/;

/** Takes off what is left at the end of a prompt of an emoji that somebody took away. One that is there needs it. */
export function dropInvisible(text: string): string {
  const rest = text.replace(joiners, "");
  return /\p{Extended_Pictographic}$/u.test(rest) ? text : rest.trimEnd();
}
