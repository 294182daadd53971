import type { Place } from "../../model/place.js";
import { byCodePoint } from "../../text/code-point-order.js";

/** The order of places: by file, then from the start of each to its end. */
export function byPlace(a: Place, b: Place): number {
  return byCodePoint(a.file, b.file) || a.line - b.line || a.column - b.column;
}
