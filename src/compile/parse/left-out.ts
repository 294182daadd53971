import type { Place } from "../../model/place.js";

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
