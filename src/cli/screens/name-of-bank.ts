import type { Bank } from "../../model/bank.js";
import { escapeControls } from "../../text/escape-controls.js";

/** What a bank is called, and which version of it this is. */
export function nameOfBank({ title = "llm-interview", version }: Pick<Bank, "title" | "version">): string {
  return `${escapeControls(title)} ${version}`;
}
