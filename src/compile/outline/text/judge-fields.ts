import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { asksAbove, asksIn, hasMark, hasWords, isRightBelow, saysAgain, saysMuch } from "./field-body.js";
import type { FieldEntry, FieldLine } from "./field-lines.js";
import { type Group, idOf } from "./recurring-fields.js";
import type { Meaning } from "./rename-field.js";

/** Fields whose names tell nothing must recur in more entries than others. */
const LEAST_UNNAMED = 3;

/** What follows the first field below a question are parts of an answer beside it, if they are more than this. */
const MOST_PARTS = 2;

/** What the fields of one entry mean, by their names, what they say, and where they stand. One entry alone proves nothing: the entries of a group vote. */
export function judgeEntry(
  { at, title, fields }: FieldEntry,
  counts: Group["counts"],
  lines: readonly string[],
): [meaning: Meaning, field: FieldLine][] {
  const named = fields.findIndex(({ role }) => role === "question");
  const answered = fields.findIndex(({ role }, index) => role === "answer" && index > named);
  const above = answered === -1 ? [] : fields.slice(0, answered);
  // Right below `Question 2`, nothing has been asked yet.
  const isAsked = looksLikeQuestion(title) || hasWords(readQuestionLabel(title)?.rest ?? "");
  const unnamed = above.findIndex(
    (field) =>
      field.role === "other" &&
      !hasMark(field.name) &&
      (counts.get(idOf(field)) ?? 0) >= LEAST_UNNAMED &&
      saysMuch(field) &&
      asksIn(lines, field),
  );
  const scenario = looksLikeQuestion(title) ? -1 : above.findIndex(({ role }) => role === "scenario");
  const asking = [named, unnamed, scenario].find((index) => index !== -1) ?? -1;
  const found: [meaning: Meaning, field: FieldLine][] = [];
  const [question, answer] = [fields[asking], fields[answered]];
  if (question !== undefined && !question.isKnown) found.push(["question", question]);
  const next = above[asking + 1];
  const again = question !== undefined && next !== undefined && saysAgain(lines, question, next) ? next : undefined;
  if (again !== undefined) found.push(["again", again]);
  const isGiven = (field: FieldLine, index: number) =>
    index <= asking || field === again || /^(?:given|hint|property)$/.test(field.role);
  const isApart = question !== undefined || asksAbove(lines, at, above[0] ?? answer);
  if (answer !== undefined && !answer.isKnown && above.every(isGiven) && isApart) found.push(["answer", answer]);
  if (question === undefined && answer === undefined && !isAsked) return judgeGiven(fields, counts);
  if (question !== undefined || answer !== undefined || !isAsked) return found;
  // Right below the question, and not the first of several parts, one names all of the answer.
  const [first, ...others] = fields.filter(({ role }) => role !== "property");
  const isFirst = first?.role === "other" && others.length < MOST_PARTS && isRightBelow(lines, at, first, fields);
  const isUsual = first !== undefined && (counts.get(idOf(first)) ?? 0) >= LEAST_UNNAMED;
  if (isFirst && isUsual && saysMuch(first)) found.push(["answer", first]);
  return found;
}

/** `**Setup**: ...`, and then `**Root cause**: ...`, below a title that asks nothing: what is given is the question, and whatever comes next answers. */
function judgeGiven(fields: readonly FieldLine[], counts: Group["counts"]): [meaning: Meaning, field: FieldLine][] {
  const [first, second] = fields.filter(({ role }) => role !== "property");
  if (first === undefined || second === undefined) return [];
  const isUsual = (field: FieldLine) => (counts.get(idOf(field)) ?? 0) >= LEAST_UNNAMED && saysMuch(field);
  const isGiven = (first.role === "given" || first.role === "scenario") && second.role === "other";
  // As headings, they may be parts of an answer.
  if (!isGiven || Math.min(first.depth, second.depth) < 7 || !isUsual(first) || !isUsual(second)) return [];
  return [
    ["question", first],
    ["answer", second],
  ];
}
