import { isAnswerMark } from "../signs/answer-label.js";
import { areOutsideCode } from "../signs/outside-code.js";
import { isQuestionWord } from "../signs/question-label.js";
import { linesAmong, partsOf } from "./parts-of.js";

/** So many labels with a colon show that one without has lost it. */
const LEAST = 2;

/** `Q: Why?`, `- **Question:** Why?`, `**问**：` */
const labelled = /^( {0,3}(?:[-*+][ \t]{1,3})?(?:\*\*|__)?)(\p{L}{1,12})(?:\s?[:：](?:\*\*|__)?|(?:\*\*|__)\s?[:：])/u;
/** `Q Why?`, `**Question** Why?`, `Q; Why?` */
const bare =
  /^( {0,3}(?:[-*+][ \t]{1,3})?(?:\*\*|__)?)(\p{L}{1,12})(\*\*|__)?(?:[ \t\u3000](?=\S)|[;；,，、]|[.．](?=[ \t\u3000]))/u;

/**
 * Writes the colon behind the label of a question where it was forgotten among others: `Q What is a keel?` and `**Q** What is a keel?`, which ask or have
 * the answer below them. It stands in place of the blank, so that every line keeps its length.
 */
export function mendLabels(source: string): string {
  if (!/^ {0,3}(?:[-*+][ \t]{1,3})?(?:\*\*|__)?\p{L}{1,12}(?:\*\*|__)?\s?[:：]/mu.test(source)) return source;
  const parts = partsOf(source);
  const lines = linesAmong(parts);
  const counts = new Map<string, number>();
  const found: { readonly at: number; readonly name: string }[] = [];
  for (const [at, line] of lines.entries()) {
    const [, before = "", word = ""] = labelled.exec(line) ?? [];
    const name = `${before}${word}`;
    if (word !== "" && isQuestionWord(word)) counts.set(name, (counts.get(name) ?? 0) + 1);
    else {
      const [, own = "", slipped = ""] = bare.exec(line) ?? [];
      if (slipped !== "" && isQuestionWord(slipped)) found.push({ at, name: `${own}${slipped}` });
    }
  }
  const own = found.filter(({ name }) => (counts.get(name) ?? 0) >= LEAST);
  if (own.length === 0) return source;
  const isOutside = areOutsideCode(lines);
  for (const { at } of own) {
    const line = lines[at] ?? "";
    const below = lines.slice(at + 1, at + 3).find((each) => each.trim() !== "") ?? "";
    const isAsked = /[?？؟](?:\*\*|__)?\s*$/.test(line) || isAnswerMark(below.trim().replace(/^(?:\*\*|__)/, ""));
    if (isOutside[at] === true && isAsked) parts[at * 2] = line.replace(bare, write);
  }
  return parts.join("");
}

function write(_: string, before: string, word: string, close: string | undefined): string {
  // Behind a Han character, a colon is as wide as it is.
  return `${before}${word}${close ?? ""}${/[a-z]/i.test(word) ? ":" : "："}`;
}
