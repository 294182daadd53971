import type { Place } from "./place.js";

/** Where the prompt stands. */
export interface Source extends Place {
  /** Where the brief stands. Absent for an open question. */
  readonly brief?: Place;
  /** The words of the outline's entry. Only seed questions have them. */
  readonly original?: OriginalText;
}

/** An entry of an outline, verbatim. */
export interface OriginalText {
  readonly prompt: string;
  /** Absent where the outline gives no answer. */
  readonly answer?: string;
}
