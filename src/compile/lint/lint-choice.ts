import type { ChoiceItem } from "../../model/article.js";
import type { Place } from "../../model/place.js";
import type { Problem } from "../../model/problem.js";
import type { Bilingual, Language } from "../../text/language.js";
import { type Lints, reportLint } from "../vocabulary/lints.js";

/** The key may be at most this many times as long as the other options on average. */
const MAX_KEY_RATIO = 1.25;
/** The longest option may be at most this many times as long as the shortest. */
const MAX_LENGTH_RATIO = 3;

const absoluteWords: Bilingual<RegExp> = {
  zh: /总是|绝不|一定|永远|从不|必然|绝对/g,
  en: /\b(?:always|never|certainly|inevitably|under no circumstances)\b/gi,
};
const negations: Bilingual<RegExp> = {
  zh: /(?:不正确|不属于|不成立|错误|不是)的是/,
  // "What is wrong?" asks for a cause, not for what does not hold.
  en: /\bwhich(?: [\w-]+){0,4} (?:is|are) (?:not|false|incorrect|wrong|untrue)\b|\bwhat(?: [\w-]+){0,4} (?:is|are) not\b|\bexcept\b/i,
};

/**
 * Holds a choice item to the rules that keep its key from showing: one key of four, options that differ and are alike in
 * length and form, no absolute words in distractors alone.
 *
 * @param language - Whose words to look for; `undefined` for another than these.
 * @param at - Gives the place of an option, or of the item.
 */
export function lintChoice(
  { stem, options }: ChoiceItem,
  language: Language | undefined,
  lints: Lints,
  at: (option?: number) => Place,
): Problem[] {
  const problems: Problem[] = [];
  const start = at();
  if (options.length !== 4) {
    const message = `The choice item has ${options.length} options. It must have four.`;
    reportLint(problems, lints, "option-count", start, message);
  }
  const keys = options.flatMap(({ correct }, index) => (correct ? [index] : []));
  const key = keys[0];
  if (keys.length !== 1 || key === undefined) {
    const message = `The choice item has ${keys.length} keys. It must have one.`;
    reportLint(problems, lints, "key-count", start, message, "Mark one option with [x].");
    return problems;
  }

  const texts = options.map(({ text }) => plain(text));
  for (const [index, text] of texts.entries()) {
    const container = texts.findIndex((other, at) => at !== index && containsWords(other, text));
    if (container === -1) continue;
    const message = `Option ${container + 1} contains option ${index + 1}.`;
    reportLint(problems, lints, "option-contained", at(index), message, "Reword one.");
  }
  const lengths = texts.map((text) => [...text].length);
  const others = lengths.filter((_, index) => index !== key);
  const mean = others.reduce((sum, length) => sum + length, 0) / others.length;
  if ((lengths[key] ?? 0) > MAX_KEY_RATIO * mean) {
    const message = `The key has ${lengths[key]} characters, the others have ${mean.toFixed(1)} on average; at most ${MAX_KEY_RATIO} times that is allowed.`;
    reportLint(problems, lints, "key-too-long", at(key), message, "Shorten the key, or make the others more exact.");
  }
  const byLength = [...lengths].sort((a, b) => a - b);
  if ((byLength.at(-1) ?? 0) > MAX_LENGTH_RATIO * (byLength[0] ?? 0)) {
    const message = `The options have ${lengths.join(", ")} characters. They must be alike in detail.`;
    reportLint(problems, lints, "option-length", start, message);
  }
  const endings = new Set(texts.map((text) => /[。.！!？?；;]$/.test(text)));
  const starts = new Set(
    texts.flatMap((text) => (/^[A-Za-z]/.test(text) && language === "en" ? [/^[A-Z]/.test(text)] : [])),
  );
  if (endings.size > 1 || starts.size > 1) {
    const message = "Some options begin or end like a sentence, others do not.";
    reportLint(problems, lints, "option-form", start, message, "Give all four the same form.");
  }
  if (language !== undefined && (texts[key]?.match(absoluteWords[language]) ?? []).length === 0) {
    for (const [index, text] of texts.entries()) {
      const [word] = text.match(absoluteWords[language]) ?? [];
      if (word === undefined) continue;
      const message = `"${word}" stands in distractors alone.`;
      reportLint(problems, lints, "absolute-words", at(index), message, "Say it without.");
    }
  }
  if (
    language !== undefined &&
    negations[language].test(lastSentence(stem)) &&
    !(stem.match(/\*\*[^*]*\*\*/g) ?? []).some((bold) => /不|错|not|false|incorrect|except/i.test(bold))
  ) {
    const message = "The stem asks for what does not hold.";
    reportLint(problems, lints, "plain-negation", start, message, "Set the negation in bold, or ask for what holds.");
  }
  for (const [index, { rationale }] of options.entries()) {
    if (rationale === undefined)
      reportLint(problems, lints, "missing-rationale", at(index), "The option has no rationale.");
  }
  return problems;
}

/** Options without marks of emphasis and code. */
export function plain(option: string): string {
  return option.replace(/[`*_$]/g, "").trim();
}

/** What is asked: the facts before it may well have an exception. */
function lastSentence(stem: string): string {
  return (
    stem
      .trim()
      .split(/(?<=[.!?。！？；;])\s*(?=\S)/)
      .at(-1) ?? ""
  );
}

/** Whether a text has another in it as whole words: 187.5 does not contain 87.5. */
function containsWords(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    const isWhole = !/[a-z0-9]$/i.test(text.slice(0, at)) || !/^[a-z0-9]/i.test(part);
    const endsWhole = !/^[a-z0-9]/i.test(text.slice(at + part.length)) || !/[a-z0-9]$/i.test(part);
    if (isWhole && endsWhole) return true;
  }
  return false;
}
