import { withoutTags } from "../../../text/stretches.js";
import { isAnswerMark, isRevealLabel } from "../signs/answer-label.js";
import { type FieldRole, roleOf } from "../signs/field-role.js";
import { areOutsideCode } from "../signs/outside-code.js";
import { isQuestionWord } from "../signs/question-label.js";

/** A line that names a part of the entry that it stands in: `### Scenario`, `**Scenario:** A producer fails.` */
export interface FieldLine {
  /** Where it stands among the lines of the file. */
  readonly at: number;
  /** 2 to 6 of a heading, 7 of words in bold. */
  readonly depth: number;
  /** What sets it off, as written: signs of a heading, or what stands before the words in bold. */
  readonly lead: string;
  /** As written, with its colon. */
  readonly name: string;
  /** What follows on the same line, with the mark that ends the bold words. */
  readonly rest: string;
  /** Letters of the name, by which it is known again. */
  readonly key: string;
  readonly role: FieldRole;
  /** Others look for it already: `**Answer:**`, a summary that hides an answer. */
  readonly isKnown: boolean;
}

/** What stands below a heading, down to the next as high. */
export interface FieldEntry {
  readonly at: number;
  readonly depth: number;
  readonly title: string;
  readonly fields: FieldLine[];
}

const heading = /^(#{1,6}[ \t]+)(\S.*)$/;
const bold = /^([ \t]*\*\*)([^*\r\n]+)\*\*/;

/** A name is no longer. */
const longestName = 50;

/** Lists the headings of a file with the fields below them; those of one name and level. */
export function listFieldEntries(lines: readonly string[]): FieldEntry[] {
  const entries: FieldEntry[] = [];
  const open: FieldEntry[] = [];
  const isOutside = areOutsideCode(lines);
  for (const [at, line] of lines.entries()) {
    if (isOutside[at] !== true) continue;
    const field = readFieldLine(line, at);
    if (field === undefined) continue;
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= field.depth) open.pop();
    // Who answers below `### Options` answers the question above it.
    for (const entry of field.isKnown && field.depth > 6 ? open : open.slice(-1)) entry.fields.push(field);
    if (field.depth > 6) continue;
    const entry = { at, depth: field.depth, title: field.name, fields: [] };
    open.push(entry);
    entries.push(entry);
  }
  return entries;
}

/** Reads such a line; `undefined` where it is none. */
export function readFieldLine(line: string, at: number): FieldLine | undefined {
  // Most lines are items.
  if (/^[-+0-9]/.test(line) && !line.includes("<summary")) return undefined;
  const [, signs, title] = heading.exec(line) ?? [];
  if (signs !== undefined && title !== undefined) return fieldOf(at, signs.trimEnd().length, signs, title, "");
  const [whole, lead, name] = bold.exec(line) ?? [];
  if (whole !== undefined && lead !== undefined && name !== undefined) {
    const rest = line.slice(whole.length - 2);
    // With a colon on either side of the marks, or alone in its line.
    const isName = /[:：]\s?$/.test(name) || /^\*\*\s?(?:[:：]|$)/.test(rest);
    return isName ? fieldOf(at, 7, lead, name, rest) : undefined;
  }
  const summary = line.indexOf("<summary");
  const words = summary === -1 ? "" : withoutTags(line.slice(summary)).trim();
  if (words !== "" && isRevealLabel(words)) return { ...fieldOf(at, 7, line, words, ""), isKnown: true };
  return isAnswerMark(line.trim()) ? { ...fieldOf(at, 7, line, "Answer", ""), isKnown: true } : undefined;
}

function fieldOf(at: number, depth: number, lead: string, name: string, rest: string): FieldLine {
  const bare = bareName(name);
  // A letter counts points or options, and a number one of a series: `### Question 2` below each section is no field.
  const isName = bare.length <= longestName && /\p{L}{2}/u.test(bare) && !/[0-9]$/.test(bare);
  const key = isName ? bare.toLowerCase() : "";
  const role = key === "" ? "other" : roleOf(bare);
  return { at, depth, lead, name, rest, key, role, isKnown: isAnswerMark(name.trim()) || isQuestionWord(name) };
}

/** Without emoji, its colon and a remark in brackets. With a number, it is one of a series, and names no field. */
function bareName(name: string): string {
  const words = name.replace(/\s?[:：]\s*$/, "").replace(/\s?[（(][^()（）]{0,60}[)）]$/, "");
  const start = /\p{L}/u.exec(words)?.index ?? words.length;
  return words
    .slice(start)
    .replace(/\s?[:：]$/, "")
    .trim();
}
