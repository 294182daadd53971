import { takeId } from "../../parse/id-suffix.js";
import { leaveOutNode, type Reading } from "../../parse/reading.js";
import type { OpenSection } from "./split-sections.js";

/** Fewer may be titles of sections that have one question by chance. */
const LEAST = 3;

/** `ROLE-JN-01`, `Exercise 4`, `#12`: it counts, and says nothing of what is asked. */
const counts = [/^[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)+$/u, /^\p{L}{2,20} #?[0-9]{1,4}$/u, /^#?[0-9]{1,4}$/];

/**
 * Puts questions below headings that only count them, `### ROLE-JN-01`, into the section around these: nearly each of such headings has one question.
 */
export function joinCounted(reading: Reading, sections: readonly OpenSection[]): readonly OpenSection[] {
  const counted = sections.filter(isCounted);
  const single = counted.filter(({ questions }) => questions.length === 1);
  if (single.length < LEAST || single.length * 10 < counted.length * 9) return sections;
  const depth = single.reduce((least, { heading }) => Math.min(least, heading?.depth ?? least), 6);
  const joined = new Set(single);
  let around: OpenSection | undefined;
  return sections.filter((section) => {
    const { heading, questions, passage, asides, strays } = section;
    if (heading === undefined || heading.depth < depth) around = section;
    else if (heading.depth === depth && !joined.has(section)) around = undefined;
    if (!joined.has(section) || around === undefined || around === section || heading === undefined) return true;
    leaveOutNode(reading, "label", heading.node);
    for (const question of questions) around.questions.push(question);
    for (const block of passage) around.passage.push(block);
    for (const block of asides) around.asides.push(block);
    for (const stray of strays) around.strays.push(stray);
    return false;
  });
}

function isCounted({ heading }: OpenSection): boolean {
  const text = takeId(heading?.text ?? "").text.replace(/ ?[:：.]$/, "");
  return /[0-9]/.test(text) && counts.some((count) => count.test(text));
}
