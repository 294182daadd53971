import { lettersOf } from "../../../text/letters-of.js";
import type { QuestionDraft } from "../draft.js";
import { dropFollowUpWord } from "../signs/follow-up-label.js";
import { sharesWords } from "../signs/shares-words.js";
import { endsAsking } from "./find-suspects.js";
import type { Swallowed } from "./swallowed-numbers.js";
import type { WrittenLine } from "./written-lines.js";

/** So many follow-up questions in one manner show how the list writes them. */
const LEAST_ALIKE = 2;

/** Finds lines in answers that ask, and are written as follow-up questions of the list are, in a list that has some. */
export function findAsFollowUps(lines: readonly WrittenLine[], questions: readonly QuestionDraft[]): Swallowed[] {
  const followed = new Map<number, ReadonlySet<string>>();
  for (const { place, article } of questions)
    if (article !== undefined && article.followUps.length > 0)
      followed.set(place.line, new Set(article.followUps.map(({ prompt }) => lettersOf(prompt))));
  if (followed.size === 0) return [];
  const counts = new Map<string, number>();
  const unread: { readonly line: WrittenLine; readonly prompt: string }[] = [];
  let own: WrittenLine | undefined;
  for (const line of lines) {
    if (line.isOwn) own = line;
    if (line.isOwn || own === undefined || line.key === "" || !endsAsking(line.words)) continue;
    const said = followed.get(own.line);
    if (said !== undefined && (!line.isUnread || said.has(lettersOf(dropFollowUpWord(line.words)))))
      counts.set(mannerOf(line), (counts.get(mannerOf(line)) ?? 0) + 1);
    else if (line.isUnread && line.isInAnswer) unread.push({ line, prompt: own.words });
  }
  return unread.flatMap(({ line, prompt }) =>
    (counts.get(mannerOf(line)) ?? 0) >= LEAST_ALIKE && !sharesWords(line.words, prompt)
      ? [{ at: line, why: "asks, and is written as follow-up questions are" }]
      : [],
  );
}

function mannerOf({ key, indent }: WrittenLine): string {
  return `${Math.min(indent, 4)} ${key}`;
}
