import { dropPairedNumber } from "./paired-number.js";
import { dropOrnaments, readQuestionLabel } from "./question-label.js";
import { readPrompt } from "./title.js";

/** Takes off the text of an item what stands before its prompt: `Q3.`, `问：`, `📌`, `:bulb:`. A bare number belongs to its words. */
export function dropItemLabel(text: string): string {
  if (readQuestionLabel(text) !== undefined) return readPrompt(text).prompt;
  return dropPairedNumber(dropOrnaments(text));
}
