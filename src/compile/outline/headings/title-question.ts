import { leadText } from "../../parse/plain-text.js";
import type { HeadingEntry } from "../entries.js";
import { type Entry, speaks } from "../entries.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import type { HeadingRole } from "./heading-role.js";

/** So many questions show how a file labels its answers. */
const LEAST = 3;

/**
 * Takes the title of a file for its first question where it asks and a label below it says that an answer follows, as below most of the others:
 * `# Do you know ropes?`, and `Answer: ...`.
 */
export function takeTitle(entries: readonly Entry[], roles: Map<HeadingEntry, HeadingRole>): void {
  const first = entries.findIndex(({ type }) => type === "heading");
  const title = entries[first];
  if (title?.type !== "heading" || title.depth > 1 || roles.get(title) !== "section" || !speaks(title)) return;
  const asked = entries.flatMap((entry, at) =>
    entry.type === "heading" && roles.get(entry) === "question" ? [isLabelled(entries, at)] : [],
  );
  const labelled = asked.filter((is) => is).length;
  if (labelled >= LEAST && labelled * 2 > asked.length && isLabelled(entries, first)) roles.set(title, "question");
}

/** Before the next heading, a paragraph begins with the label of an answer. */
function isLabelled(entries: readonly Entry[], heading: number): boolean {
  for (let at = heading + 1; at < entries.length && entries[at]?.type !== "heading"; at++)
    if (entries[at]?.node.type === "paragraph" && isAnswerLabel(leadText((entries[at] as Entry).node))) return true;
  return false;
}
