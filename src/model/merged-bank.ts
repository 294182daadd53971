import type { Bank } from "./bank.js";

/** A bank to merge. */
export interface BankPart {
  readonly bank: Bank;
  /**
   * Stands before its ids, and a dot: `mine` makes `rag` to `mine.rag`. Letters a to z, digits and hyphens, a letter first. Default: ids stay, and
   * must differ from those of the other parts.
   */
  readonly as?: string;
}

/** Several banks as one, that still knows where each question is from. Its ids are known when it runs, not before. */
export interface MergedBank extends Bank {
  readonly parts: readonly BankPart[];

  /**
   * Tells which part a question is from, and its id there; `undefined` where the merged bank has and had none of that id. What somebody
   * did is kept under these, so that it counts whether or not banks are merged, and under whatever name.
   */
  partOf(id: string): PartId | undefined;
}

/** A question as its own bank knows it. */
export interface PartId {
  /** Position in `parts`. */
  readonly part: number;
  readonly id: string;
}
