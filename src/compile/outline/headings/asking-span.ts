import type { HeadingNode } from "./heading-tree.js";

/** So many headings that ask, one behind the other, are a list, whatever stands before and behind it. */
const LEAST = 5;

/**
 * Finds the headings from the first that asks to the last, where two of three of them ask, and twice as many as what asks in another form:
 * behind a plan of topics, and before items with numbers.
 */
export function findSpan(
  units: readonly HeadingNode[],
  speaking: readonly HeadingNode[],
  askingElsewhere: number,
): readonly HeadingNode[] | undefined {
  const [first, last] = [speaking[0], speaking.at(-1)];
  if (first === undefined || last === undefined || speaking.length < LEAST) return undefined;
  const span = units.slice(units.indexOf(first), units.lastIndexOf(last) + 1);
  return speaking.length * 3 >= span.length * 2 && speaking.length >= askingElsewhere * 2 ? span : undefined;
}
