import type { Bilingual } from "../../text/language.js";
import { adviseInBoth } from "../../text/nearest.js";
import { wrongLine } from "./wrong-line.js";

/** A value of an option is none of those that are allowed. Its message goes on from what was typed: "it must be 1, 2 or 3." */
export class ValueError extends Error {
  override readonly name = "ValueError";
  readonly allowed: Bilingual;

  constructor(allowed: Bilingual) {
    super(allowed.en);
    this.allowed = allowed;
  }
}

/**
 * Makes the value of what was typed.
 *
 * @param place - The option or argument, as help shows it.
 * @throws UsageError that names both, where `parse` throws a ValueError.
 */
export function readValue<Value>(place: string, text: string, parse: () => Value): Value {
  try {
    return parse();
  } catch (cause) {
    if (!(cause instanceof ValueError)) throw cause;
    const { zh, en } = cause.allowed;
    throw wrongLine({ zh: `${place} 不能是“${text}”：${zh}`, en: `${place} cannot be "${text}": ${en}` }, { cause });
  }
}

/** Reads one of the words that an option or argument takes. */
export function readChoice(place: string, text: string, choices: readonly string[]): string {
  return readValue(place, text, () => {
    if (choices.includes(text)) return text;
    const all: Bilingual = { zh: `可选 ${choices.join("、")}。`, en: `it is one of ${choices.join(", ")}.` };
    const advice = adviseInBoth(text, choices, { zh: "", en: "" });
    throw new ValueError({ zh: `${all.zh}${advice.zh}`, en: `${all.en} ${advice.en}`.trim() });
  });
}
