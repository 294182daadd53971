import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { areOutsideCode } from "../signs/outside-code.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { linesAmong, partsOf } from "./parts-of.js";

/** So many lines that count on are a list. */
const LEAST = 3;

/** `Q.1 Why?`, `Q1 Why?`, `Ques 1 Why?`, up to the blank; and with a mark there: `Q.4) Why?`. */
const counted = /^( {0,3}\p{L}{1,12}[.．]?[ \t]?[#№]?[0-9]{1,3})(?:([.．:：)）、-])|[ \t])[ \t]{0,3}(?=[\p{L}"“«¿`])/u;

/**
 * Sets the number off behind the label of a question where a blank alone does, `Q.1 What is a keel?` or `Q1 What is a keel?`, at the starts of lines that
 * count on and mostly ask. The colon stands in place of the blank, so that every line keeps its length.
 */
export function mendCounts(source: string): string {
  if (!/^ {0,3}\p{L}{1,12}[.．]?[ \t]?[#№]?[0-9]{1,3}[ \t]/mu.test(source)) return source;
  const parts = partsOf(source);
  const lines = linesAmong(parts);
  const isOutside = areOutsideCode(lines);
  const found = lines.flatMap((line, at) => {
    const [whole, label = "", sign = ""] = isOutside[at] === true ? (counted.exec(line) ?? []) : [];
    const read = whole === undefined ? undefined : readQuestionLabel(line.trim());
    if (whole === undefined || read === undefined || read.number === "") return [];
    return [{ at, label, isBare: sign === "", number: Number(read.number), asks: looksLikeQuestion(read.rest) }];
  });
  const goOn = found.filter(({ number }, index) => number === 1 || number === (found[index - 1]?.number ?? 0) + 1);
  const asking = found.filter(({ asks }) => asks);
  if (found.length < LEAST || goOn.length * 10 < found.length * 9 || asking.length * 2 < found.length) return source;
  for (const { at, label, isBare } of found)
    if (isBare) parts[at * 2] = `${label}:${(lines[at] ?? "").slice(label.length + 1)}`;
  return parts.join("");
}
