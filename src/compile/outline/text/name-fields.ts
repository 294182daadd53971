import { listFieldEntries } from "./field-lines.js";
import { judgeEntry } from "./judge-fields.js";
import { nameLetterAnswers } from "./letter-answers.js";
import { linesAmong, partsOf } from "./parts-of.js";
import { type Group, idOf, readGroup } from "./recurring-fields.js";
import { type Meaning, rename } from "./rename-field.js";

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
  const parts = partsOf(source);
  const lines = linesAmong(parts);
  const written = partsOf(text);
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
