import type { Place } from "../../model/place.js";
import { byPlace } from "./by-place.js";

/** A passage that belongs to no question. */
export interface LeftOut extends Place {
  readonly kind: LeftOutKind;
  /** Last line. */
  readonly endLine: number;
}

export type LeftOutKind =
  | "front-matter"
  | "title"
  | "introduction"
  | "table-of-contents"
  | "comment"
  | "navigation"
  | "closing-remark"
  | "label"
  | "answer-key"
  | "column"
  | "aside"
  | "passage";

/** In the order of the file, each passage once: what is hidden in HTML is parsed on its own, too. */
export function listLeftOut(leftOut: readonly LeftOut[]): LeftOut[] {
  const listed: LeftOut[] = [];
  for (const passage of [...leftOut].sort(byPlace)) {
    const last = listed.at(-1);
    if (last?.kind !== passage.kind || passage.endLine > last.endLine) listed.push(passage);
  }
  return listed;
}
