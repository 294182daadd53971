import { leadText } from "../../parse/plain-text.js";
import type { LeadEntry } from "../entries.js";
import { readBox } from "../signs/task-box.js";

/** An item that can be ticked off: `- [ ] What is a lock?` */
export function hasBox({ node }: LeadEntry): boolean {
  return readBox(leadText(node))?.isClear === true;
}
