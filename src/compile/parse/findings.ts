import type { Problem } from "../../model/problem.js";
import type { Edit } from "./apply-edits.js";

/** What compiling finds, added to as it goes. */
export interface Findings {
  readonly problems: Problem[];
  /** What `check --fix` writes. */
  readonly edits: Edit[];
}
