import type { Problem } from "../../model/problem.js";
import type { Edit } from "./apply-edits.js";

/** What compiling finds, added to as it goes. */
export interface Findings {
  readonly problems: Problem[];
  /** What `check --fix` writes. */
  readonly edits: Edit[];
}

/** Adds a list to another, however long: the arguments of a call are limited. */
export function appendTo<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item);
}
