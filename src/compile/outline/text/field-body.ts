import { withoutTags } from "../../../text/stretches.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { scriptOf } from "../signs/script-of.js";
import { type FieldLine, readFieldLine } from "./field-lines.js";

/** A question has hardly more lines. */
const MOST_LINES = 12;

/** What a field holds: the rest of its line, and the lines below it. */
export function bodyOf(lines: readonly string[], { at, rest }: FieldLine): string[] {
  const body = [rest.replace(/^[*:：\s]+/, "")];
  for (let line = at + 1; line < lines.length && body.length < MOST_LINES; line++) {
    const text = lines[line] ?? "";
    if (/^(?:\s*<|-{3})/.test(text) || (readFieldLine(text, line)?.key ?? "") !== "") break;
    body.push(text);
  }
  return body.map((text) => text.trim()).filter((text) => text !== "");
}

/** Nothing stands between a heading and a field, or it asks. */
export function asksAbove(lines: readonly string[], at: number, field: FieldLine | undefined): boolean {
  const above = lines.slice(at + 1, Math.min(field?.at ?? 0, at + MOST_LINES)).map((text) => text.trim());
  const said = above.filter(hasWords);
  return said.length === 0 || said.some(hasMark) || looksLikeQuestion((said[0] ?? "").replace(/^[*_>"“«「『\s]+/, ""));
}

/** It is no rule, no label and no tag alone. */
export function hasWords(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(withoutTags(line));
}

/** It asks, too, in other letters. */
export function saysAgain(lines: readonly string[], question: FieldLine, again: FieldLine): boolean {
  if (again.role !== "other") return false;
  const [own, other] = [question, again].map((field) => scriptOf(bodyOf(lines, field).join(" ")));
  return own !== undefined && other !== undefined && own !== other && asksIn(lines, again);
}

export function asksIn(lines: readonly string[], field: FieldLine): boolean {
  return bodyOf(lines, field).some(hasMark);
}

export function hasMark(text: string): boolean {
  return /？|[?؟](?:["”*_)\s]|$)/.test(text);
}

/** More than a word or two behind it, which are a property. */
export function saysMuch({ rest }: FieldLine): boolean {
  const words = rest.replace(/^[*:：\s]+/, "").trim();
  return words === "" || /[.。!！?？؟"”]$/.test(words) || words.length > 40;
}

/** Nothing but properties stands between the heading and the field. */
export function isRightBelow(
  lines: readonly string[],
  at: number,
  { at: to }: FieldLine,
  fields: readonly FieldLine[],
): boolean {
  const own = new Set(fields.map((field) => field.at));
  for (let line = at + 1; line < to; line++) if (hasWords(lines[line] ?? "") && !own.has(line)) return false;
  return true;
}
