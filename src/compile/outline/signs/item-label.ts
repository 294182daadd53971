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

/**
 * Takes the number off a bullet whose list has no other: `一、What is it?`, which is one anywhere.
 *
 * @param haveNumbers - Many bullets of the file do: then `4.2 How?` and `1 How?` are numbers, too.
 */
export function dropLoneNumber(text: string, haveNumbers: boolean): string {
  return text.replace(han, "").replace(haveNumbers ? figures : han, "");
}

const joiners = /(?:\u200B|\u200C|\u200D|\u2060|\uFE0E|\uFE0F|\uFEFF){1,9}$/;

/** Takes off what is left at the end of a prompt of an emoji that somebody took away. One that is there needs it. */
export function dropInvisible(text: string): string {
  const rest = text.replace(joiners, "");
  return /\p{Extended_Pictographic}$/u.test(rest) ? text : rest.trimEnd();
}
