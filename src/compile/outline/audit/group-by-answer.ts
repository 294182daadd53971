import { lettersOf } from "../../../text/letters-of.js";
import type { QuestionDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";
import { asksBehind, bareWords, type Suspect } from "./find-suspects.js";

/** What stands in one answer, or outside of all. */
export interface Group {
  readonly suspects: Suspect[];
  readonly isAnswer: boolean;
}

/**
 * Gives each suspect to the answer that it stands in.
 *
 * @param suspects - Sorted by line.
 */
export function groupByAnswer(suspects: readonly Suspect[], reading: OutlineReading): Group[] {
  // Answers do not overlap.
  const answers = [...reading.answers].sort((a, b) => a.line - b.line);
  const outside: Group = { suspects: [], isAnswer: false };
  const groups = [outside];
  let at = 0;
  let open: Group | undefined;
  for (const suspect of suspects) {
    while (at < answers.length && (answers[at]?.endLine ?? 0) < suspect.line) {
      at++;
      open = undefined;
    }
    const answer = answers[at];
    if (answer === undefined || answer.line > suspect.line) {
      outside.suspects.push(suspect);
      continue;
    }
    if (open === undefined) {
      open = { suspects: [], isAnswer: true };
      groups.push(open);
    }
    open.suspects.push(suspect);
  }
  return groups;
}

/**
 * Tells what is a part of an answer. The same words three times in answers name a part of each: `**Why does it matter?**`; those of a prompt, what is
 * said to a part of it.
 *
 * @param questions - Sorted by line.
 */
export function findParts(
  groups: readonly Group[],
  questions: readonly QuestionDraft[],
): (suspect: Suspect) => boolean {
  const counts = new Map<string, number>();
  for (const { suspects, isAnswer } of groups) {
    if (!isAnswer) continue;
    for (const { text } of suspects) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const promptAbove = (line: number) => questions.findLast(({ place }) => place.line < line)?.prompt ?? "";
  return ({ text, kind, line }) =>
    (kind !== "told" && (counts.get(text) ?? 0) > 2) ||
    asksBehind(text) ||
    (text.startsWith("#") && lettersOf(promptAbove(line)).includes(lettersOf(bareWords(text))));
}
