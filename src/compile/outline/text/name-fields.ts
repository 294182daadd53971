import { withoutTags } from "../../../text/stretches.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { scriptOf } from "../signs/script-of.js";
import { type FieldEntry, type FieldLine, listFieldEntries, readFieldLine } from "./field-lines.js";
import { nameLetterAnswers } from "./letter-answers.js";

/** So many entries show what recurs in them; of fields whose names tell nothing, more. */
const LEAST = 2;
const LEAST_UNNAMED = 3;
/** What follows the first field below a question are parts of an answer beside it, if they are more than this. */
const MOST_PARTS = 2;

/** A question has hardly more lines. */
const MOST_LINES = 12;

/** What a field is called in its place. The longest that has room is written; all are known to whoever reads questions. */
const names = { question: ["Question", "Ques", "Q"], answer: ["Answer", "Ans", "A"] } as const;
/** A field that says the question again, in another language, needs no name. */
type Meaning = keyof typeof names | "again";

/** The entries of one level with the fields that recur in nearly all of them. */
interface Group {
  readonly entries: readonly FieldEntry[];
  /** How many entries have each. */
  readonly counts: ReadonlyMap<string, number>;
}

/** A text in two wordings of one length. */
export interface NamedText {
  /** With names that are known. */
  readonly source: string;
  /** With those of its author. */
  readonly written: string;
}

/**
 * Calls the fields of entries by the names that are known, whatever their author calls them: what recurs at the same place of nearly every entry
 * of a file is a field. `### Interview question` above `### Strong senior-level answer` are question and answer; of fields whose names tell
 * nothing, the first that asks is the question, and a name that asks is a question itself. Every line keeps its length, so that all places are those of the author's file.
 */
export function nameFields(text: string): NamedText {
  const source = nameLetterAnswers(text);
  if (!/^(?:#{2,6}[ \t]|[ \t]*\*\*)/m.test(source)) return { source, written: text };
  // Of lines and the breaks behind them, every other is a line.
  const parts = source.split(/(\r\n|\n|\r)/);
  const lines = parts.filter((_, index) => index % 2 === 0);
  const written = text.split(/(\r\n|\n|\r)/);
  const all = listFieldEntries(lines);
  for (const depth of new Set(all.map((entry) => entry.depth))) {
    const group = readGroup(all.filter((entry) => entry.depth === depth));
    if (group === undefined) continue;
    const meanings = findMeanings(group, lines);
    for (const { fields } of group.entries) {
      // Below a scenario, one entry may have a question of its own.
      const hasQuestion = fields.some(({ role }) => role === "question");
      for (const field of fields) {
        const meaning = meanings.get(idOf(field));
        if (meaning === undefined || (meaning === "question" && hasQuestion && field.role !== "question")) continue;
        const named = rename(lines[field.at] ?? "", field, meaning);
        parts[field.at * 2] = named;
        // What the question says again stands elsewhere in its line now.
        if (meaning === "again") written[field.at * 2] = named;
        // A summary gets its label behind it: all that follows stands at the same offset in both.
        else written[field.at * 2] = (written[field.at * 2] ?? "").padEnd(named.length);
      }
    }
  }
  return { source: parts.join(""), written: written.join("") };
}

function idOf({ depth, key }: FieldLine): string {
  return `${depth} ${key}`;
}

/** `undefined` where nothing recurs. */
function readGroup(all: readonly FieldEntry[]): Group | undefined {
  const counts = new Map<string, number>();
  const often = new Set<string>();
  for (const { fields } of all) {
    const own = new Map<string, number>();
    for (const id of fields.map(idOf)) own.set(id, (own.get(id) ?? 0) + 1);
    for (const [id, count] of own) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
      // What stands in one entry again and again is something else.
      if (count > 2) often.add(id);
    }
  }
  const recurs = (field: FieldLine) => field.key !== "" && (counts.get(idOf(field)) ?? 0) >= LEAST;
  const entries = all.filter(({ fields }) => fields.some(recurs));
  if (entries.length < LEAST) return undefined;
  const usual = new Map(
    [...counts].filter(([id, count]) => count >= LEAST && count * 3 >= entries.length * 2 && !often.has(id)),
  );
  const isField = (field: FieldLine) => field.isKnown || (field.key !== "" && usual.has(idOf(field)));
  const own = entries.map((entry) => ({ ...entry, fields: entry.fields.filter(isField) }));
  return { entries: own, counts: usual };
}

/** What each field means that is not called by a known name, by its level and name. */
function findMeanings({ entries, counts }: Group, lines: readonly string[]): Map<string, Meaning> {
  const votes = new Map<string, Readonly<Record<Meaning, number>>>();
  for (const entry of entries) {
    for (const [meaning, field] of judgeEntry(entry, counts, lines)) {
      const known = votes.get(idOf(field)) ?? { question: 0, answer: 0, again: 0 };
      votes.set(idOf(field), { ...known, [meaning]: known[meaning] + 1 });
    }
  }
  const found = new Map<string, Meaning>();
  for (const [id, given] of votes) {
    const least = ((counts.get(id) ?? 0) * 2) / 3;
    const meaning = (["question", "answer", "again"] as const).find((each) => given[each] >= least);
    if (meaning !== undefined) found.set(id, meaning);
  }
  return found;
}

function judgeEntry(
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

/** What a field holds: the rest of its line, and the lines below it. */
function bodyOf(lines: readonly string[], { at, rest }: FieldLine): string[] {
  const body = [rest.replace(/^[*:：\s]+/, "")];
  for (let line = at + 1; line < lines.length && body.length < MOST_LINES; line++) {
    const text = lines[line] ?? "";
    if (/^(?:\s*<|-{3})/.test(text) || (readFieldLine(text, line)?.key ?? "") !== "") break;
    body.push(text);
  }
  return body.map((text) => text.trim()).filter((text) => text !== "");
}

/** Nothing stands between a heading and a field, or it asks. */
function asksAbove(lines: readonly string[], at: number, field: FieldLine | undefined): boolean {
  const above = lines.slice(at + 1, Math.min(field?.at ?? 0, at + MOST_LINES)).map((text) => text.trim());
  const said = above.filter(hasWords);
  return said.length === 0 || said.some(hasMark) || looksLikeQuestion((said[0] ?? "").replace(/^[*_>"“«「『\s]+/, ""));
}

/** It is no rule, no label and no tag alone. */
function hasWords(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(withoutTags(line));
}

/** It asks, too, in other letters. */
function saysAgain(lines: readonly string[], question: FieldLine, again: FieldLine): boolean {
  if (again.role !== "other") return false;
  const [own, other] = [question, again].map((field) => scriptOf(bodyOf(lines, field).join(" ")));
  return own !== undefined && other !== undefined && own !== other && asksIn(lines, again);
}

function asksIn(lines: readonly string[], field: FieldLine): boolean {
  return bodyOf(lines, field).some(hasMark);
}

function hasMark(text: string): boolean {
  return /？|[?؟](?:["”*_)\s]|$)/.test(text);
}

/** More than a word or two behind it, which are a property. */
function saysMuch({ rest }: FieldLine): boolean {
  const words = rest.replace(/^[*:：\s]+/, "").trim();
  return words === "" || /[.。!！?？؟"”]$/.test(words) || words.length > 40;
}

/** Nothing but properties stands between the heading and the field. */
function isRightBelow(
  lines: readonly string[],
  at: number,
  { at: to }: FieldLine,
  fields: readonly FieldLine[],
): boolean {
  const own = new Set(fields.map((field) => field.at));
  for (let line = at + 1; line < to; line++) if (hasWords(lines[line] ?? "") && !own.has(line)) return false;
  return true;
}

/** Calls a field otherwise in its line, which keeps its length where there is room. */
export function rename(line: string, { depth, lead, name, rest }: FieldLine, meaning: Meaning): string {
  if (meaning === "again") return (depth < 7 ? "" : rest.replace(/^[*:：\s]+/, "")).padEnd(line.length);
  const mark = depth < 7 || /^\*\*\s?[:：]/.test(rest) ? "" : ":";
  const written = names[meaning].find((word) => word.length + mark.length <= name.length);
  if (written === undefined) return line;
  if (depth < 7) return `${lead}${written}`.padEnd(line.length);
  const end = /^\*\*\s?[:：]?/.exec(rest)?.[0] ?? "";
  const behind = rest.slice(end.length);
  const start = `${lead}${written}${mark}${end}`;
  return start.padEnd(line.length - behind.length) + behind;
}
