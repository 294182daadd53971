import type { SectionDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";
import { knownLines } from "./known-lines.js";
import { type LineManner, readManner } from "./line-manner.js";
import type { ProseLine } from "./prose-lines.js";

/** A line with words, and what became of it. */
export interface WrittenLine extends ProseLine, LineManner {
  /** Nobody asked for it yet: neither a prompt, nor known to be none. */
  readonly isUnread: boolean;
  /** It stands in an answer. */
  readonly isInAnswer: boolean;
  /** It is the title of a section, or of several. */
  readonly isTitle: boolean;
  /** A question begins here. */
  readonly isOwn: boolean;
  /** How many questions begin above or here. */
  readonly questions: number;
}

/** The lines of a list that have words, with how they are written. */
export function listWritten(
  reading: OutlineReading,
  prose: readonly ProseLine[],
  sections: readonly SectionDraft[],
): WrittenLine[] {
  const isKnown = knownLines(reading);
  const isChosen = (line: number) => reading.chosen.some((part) => part.line <= line && line <= part.endLine);
  const inAnswer = new Set<number>();
  for (const { line, endLine } of reading.answers) for (let at = line; at <= endLine; at++) inAnswer.add(at);
  const starts = new Set(sections.flatMap(({ questions }) => questions.map(({ place }) => place.line)));
  const titles = new Set([
    ...sections.map(({ place }) => place.line),
    ...reading.leftOut.filter(({ kind }) => kind === "title").map(({ line }) => line),
  ]);
  const written: WrittenLine[] = [];
  let count = 0;
  // Where the words of the last question end: its further lines are no label of the next.
  let promptEnd = 0;
  for (const { line: at, indent, text, isFrontMatter } of prose) {
    if (isFrontMatter || text.trim() === "") continue;
    const isAsked = reading.asked.has(at);
    const isStart = starts.has(at);
    const last = written.at(-1);
    // `### Question 3` above the words of the question is how it is written.
    const isBelowLabel =
      isStart &&
      last !== undefined &&
      last.line > promptEnd &&
      !last.isOwn &&
      !last.isUnread &&
      // A follow-up question above it is none.
      !last.isInAnswer &&
      reading.asked.has(last.line) &&
      at - last.line < 3;
    if (isBelowLabel) written[written.length - 1] = { ...last, isOwn: true, questions: count + 1 };
    if (isStart) count++;
    const goesOn = isAsked && at === promptEnd + 1 && !/^\s{0,3}#/.test(text);
    if (isStart || goesOn) promptEnd = at;
    const { key, isSeries, numbers, words } = readManner(text);
    written.push({
      line: at,
      indent,
      text,
      isFrontMatter,
      key,
      isSeries,
      numbers,
      words,
      isUnread: !isAsked && !isKnown(at) && !isChosen(at) && !titles.has(at),
      isInAnswer: inAnswer.has(at),
      isTitle: titles.has(at),
      isOwn: isStart && !isBelowLabel,
      questions: count,
    });
  }
  return written;
}
