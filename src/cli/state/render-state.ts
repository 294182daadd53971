import type { State } from "../../quiz/review/state.js";
import { byCodePoint } from "../../text/code-point-order.js";

/** Writes state as JSON, with what it has of later releases; the same state gives the same bytes, and all begin alike. */
export function renderState({ formatVersion, banks, ...others }: State): string {
  const sorted = Object.fromEntries(Object.entries(banks).sort(([a], [b]) => byCodePoint(a, b)));
  return `${JSON.stringify({ formatVersion, banks: sorted, ...others } satisfies State)}\n`;
}
