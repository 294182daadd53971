import type { State } from "../../quiz/review/state.js";
import { byCodePoint } from "../../text/code-point-order.js";

/** Writes state as JSON; the same state gives the same bytes. */
export function renderState({ banks }: State): string {
  const sorted = Object.fromEntries(Object.entries(banks).sort(([a], [b]) => byCodePoint(a, b)));
  return `${JSON.stringify({ formatVersion: 1, banks: sorted } satisfies State)}\n`;
}
