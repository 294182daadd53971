import { leadText } from "../../parse/plain-text.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { dropAnswerLabel, isAnswerLabel } from "../signs/answer-label.js";
import { readLetters } from "./key-letters.js";
import type { WrittenOptions } from "./written-option.js";

/** A key stands right behind its options. */
const MOST_BLOCKS = 3;

/** Says, as a sentence, that a line names as right what is no option: `Answer: D` below A, B and C. `undefined` where none does. */
export function findStrangeKey({ options, to }: WrittenOptions, blocks: readonly AnswerBlock[]): string | undefined {
  if (options[0]?.letter !== "A") return undefined;
  for (const { node } of blocks.slice(to, to + MOST_BLOCKS)) {
    const text = node.type === "paragraph" ? leadText(node) : "";
    if (!isAnswerLabel(text)) continue;
    const words = dropAnswerLabel(text).trim();
    const letters = readLetters(words);
    // Behind the letters, words may explain them; without a mark between, they are words themselves.
    if (letters === undefined || (letters.written !== words && !/[.．、:：)）,，。;；–—-]\s*$/.test(letters.written)))
      return undefined;
    const strange = [...letters.named].filter((letter) => !options.some((option) => option.letter === letter));
    if (strange.length === 0) return undefined;
    const areOne = strange.length === 1;
    return `The key names ${strange.join(", ")}, and ${areOne ? "no option has that letter" : "no options have those letters"}.`;
  }
  return undefined;
}
