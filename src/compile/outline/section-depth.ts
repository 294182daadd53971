import { type Entry, LINE_DEPTH } from "./entries.js";
import { isQuestionOf, type OutlineShape } from "./shape.js";

interface Votes {
  /** Questions that ask something and stand directly below a heading of this depth. */
  asking: number;
  questions: number;
  /** Headings with a question below them that begin something new. */
  opening: number;
  /** Headings with a question below them that only interrupt the questions. */
  interrupting: number;
}

/**
 * Gives the depth down to which headings open sections; deeper ones belong to answers.
 *
 * Where lists are the questions it is the deepest level that has questions below it, but not a level whose headings
 * mostly stand inside answers: text follows them, and then the numbers go on.
 */
export function sectionDepth(entries: readonly Entry[], shape: OutlineShape): number {
  if (shape.shape === "headings") return shape.depth - 1;
  const levels = countVotes(entries, shape);
  const depths = [...levels.keys()].sort((a, b) => b - a);
  const open = depths.filter((depth) => {
    const votes = levels.get(depth);
    return votes !== undefined && votes.opening >= votes.interrupting;
  });
  const asking = open.find((depth) => (levels.get(depth)?.asking ?? 0) > 0);
  return asking ?? open.find((depth) => (levels.get(depth)?.questions ?? 0) > 0) ?? depths.at(-1) ?? 0;
}

function countVotes(entries: readonly Entry[], shape: OutlineShape): Map<number, Votes> {
  const levels = new Map<number, Votes>();
  let below: Votes | undefined;
  let isFirst = false;
  let hasText = false;
  let lastNumber = 0;
  for (const entry of entries) {
    if (entry.type === "heading" && entry.depth < LINE_DEPTH) {
      below = levels.get(entry.depth) ?? { asking: 0, questions: 0, opening: 0, interrupting: 0 };
      levels.set(entry.depth, below);
      isFirst = true;
      hasText = false;
    } else if (isQuestionOf(shape, entry)) {
      if (below !== undefined) {
        below.questions++;
        if (entry.asks) below.asking++;
        const goesOn = entry.type === "numbered" && lastNumber > 0 && entry.number === lastNumber + 1;
        if (isFirst && hasText && goesOn) below.interrupting++;
        else if (isFirst) below.opening++;
      }
      isFirst = false;
      lastNumber = entry.type === "numbered" ? entry.number : 0;
    } else {
      hasText = true;
    }
  }
  return levels;
}
