import type { Problem } from "../../../model/problem.js";
import type { SectionDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { saysList } from "../signs/says-list.js";
import { endsAsking } from "./find-suspects.js";
import { isRule } from "./is-rule.js";
import { asksAgain } from "./read-below.js";
import type { WrittenLine } from "./written-lines.js";

/** Of fewer questions, nobody can say how they are written. */
const LEAST_QUESTIONS = 8;

/** One section alone may be called so by chance. */
const LEAST_SECTIONS = 2;

/**
 * Takes back what was reported of sections where nobody can have missed a question: behind the last one, where nothing asks and nothing is
 * written as the questions are, and of headings that belong to the one above or below them.
 */
export function dropNeedless(
  { problems, declared }: OutlineReading,
  sections: readonly SectionDraft[],
  lines: readonly WrittenLine[],
): void {
  if (!problems.some(({ code }) => code === "empty-section" || code === "section-without-questions")) return;
  const [from, end] = [quietFrom(lines), lines.at(-1)?.line ?? 0];
  const parts = partsOfHeadings(lines);
  const lessons = lessonsOf(sections, lines);
  const isNeedless = ({ code, line }: Problem) =>
    // Of code alone, nobody knows.
    (code === "section-without-questions" && ((line >= from && line < end) || lessons.has(line))) ||
    (code === "empty-section" && parts.has(line) && !declared.has(line));
  const kept = problems.filter((problem) => !isNeedless(problem));
  if (kept.length === problems.length) return;
  problems.length = 0;
  for (const problem of kept) problems.push(problem);
}

/** The line behind the last question from which on nothing seems to be one. */
function quietFrom(lines: readonly WrittenLine[]): number {
  const keys = new Set(lines.flatMap(({ isOwn, key }) => (isOwn && key !== "" ? [key] : [])));
  const mayAsk = ({ isOwn, key, words }: WrittenLine) =>
    isOwn || keys.has(key) || endsAsking(words) || (key !== "" && looksLikeQuestion(words));
  const at = lines.filter(({ isOwn }) => isOwn).length < LEAST_QUESTIONS ? lines.length : lines.findLastIndex(mayAsk);
  return lines[at + 1]?.line ?? Number.POSITIVE_INFINITY;
}

/**
 * Headings of lessons between questions, where all sections that have some are called so, `## Questions on sails`, and several are: nothing below
 * these headings asks.
 */
function lessonsOf(sections: readonly SectionDraft[], lines: readonly WrittenLine[]): ReadonlySet<number> {
  const filled = sections.filter(({ questions }) => questions.length > 0);
  const lessons = new Set<number>();
  if (filled.length < LEAST_SECTIONS || !filled.every(({ title }) => saysList(title))) return lessons;
  let lesson: number | undefined;
  const isRead = asksAgain(filled.flatMap(({ questions }) => questions));
  for (const { key, line, words, isOwn, text } of lines) {
    if (isPlainHeading(key)) {
      lesson = saysList(words) ? undefined : line;
      if (lesson !== undefined) lessons.add(lesson);
    }
    if (lesson !== undefined && (isOwn || (endsAsking(words) && !(line === lesson && isRead(text)))))
      lessons.delete(lesson);
  }
  return lessons;
}

/** `## With reasons` right below `# Fifty questions`, `# Sails` above `# Sails in general`. */
function partsOfHeadings(lines: readonly WrittenLine[]): ReadonlySet<number> {
  const parts = new Set<number>();
  for (const [at, { key, line, words }] of lines.entries()) {
    if (!isPlainHeading(key)) continue;
    const [above, below] = [lines[at - 1], lines[at + 1]];
    if (at === 1 && above !== undefined && isPlainHeading(above.key) && above.key < key) {
      if (above.line === line - 1 || isRule(below?.text ?? "")) parts.add(line);
    }
    if (below !== undefined && below.key === key && below.words.startsWith(`${words} `)) parts.add(line);
  }
  return parts;
}

/** A heading without a number, a label or emphasis before its words. */
function isPlainHeading(key: string): boolean {
  return /^h[1-6]$/.test(key);
}
