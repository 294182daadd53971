import type { LeftOut } from "../../parse/left-out.js";
import type { WrittenLine } from "./written-lines.js";

/**
 * The lines of a passage.
 *
 * @param lines - Sorted.
 */
export function linesOf(
  lines: readonly WrittenLine[],
  { line, endLine }: Pick<LeftOut, "line" | "endLine">,
): readonly WrittenLine[] {
  return lines.slice(firstAt(lines, line), firstAt(lines, endLine + 1));
}

function firstAt(lines: readonly WrittenLine[], at: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.line ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
