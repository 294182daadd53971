import type { Entry, HeadingEntry } from "../entries.js";
import type { HeadingRole } from "./heading-role.js";
import { findInsideAnswers } from "./inside-answers.js";
import { sectionDepth } from "./section-depth.js";

/** Headings between the items of a list open sections only down to a depth; deeper ones stand inside answers. */
export function closeAnswers(entries: readonly Entry[], roles: Map<HeadingEntry, HeadingRole>): void {
  let isInside = false;
  const outside = entries.filter((entry) => {
    if (entry.type === "heading") isInside = roles.get(entry) !== "section";
    return !isInside;
  });
  if (!outside.some((entry) => entry.type === "lead")) return;
  const inside = findInsideAnswers(outside);
  for (const heading of inside) roles.set(heading, "answer");
  const depth = sectionDepth(outside.filter((entry) => entry.type !== "heading" || !inside.has(entry)));
  const above = new Set<HeadingEntry>();
  const open: HeadingEntry[] = [];
  for (const entry of entries) {
    if (entry.type !== "heading") continue;
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= entry.depth) open.pop();
    if (roles.get(entry) !== "section") for (const higher of open) above.add(higher);
    open.push(entry);
  }
  const levels = new Set(
    entries.flatMap((entry) => (entry.type === "heading" && roles.get(entry) === "question" ? [entry.depth] : [])),
  );
  const isAboveAll = (depth: number) => levels.size > 0 && [...levels].every((level) => depth < level);
  for (const entry of outside) {
    if (entry.type !== "heading" || entry.depth <= depth || above.has(entry) || levels.has(entry.depth)) continue;
    // No answer to a question has a heading higher than any question.
    if (!isAboveAll(entry.depth)) roles.set(entry, "answer");
  }
}
