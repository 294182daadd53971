import type { RootContent } from "mdast";
import type { Reading } from "../parse/reading.js";
import type { Entry } from "./entries.js";
import { forms } from "./forms/forms.js";

/** Lays a document out as headings, what may be a question, and all else. */
export function listEntries(blocks: readonly RootContent[], reading: Reading): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < blocks.length; ) {
    const read = readForm(blocks, at, reading);
    const node = blocks[at] as RootContent;
    for (const entry of read?.entries ?? [{ type: "block", node } as const]) entries.push(entry);
    at += read?.blocks ?? 1;
  }
  return entries;
}

function readForm(blocks: readonly RootContent[], at: number, reading: Reading) {
  for (const form of forms) {
    const read = form.entries(blocks, at, reading);
    if (read !== undefined) return read;
  }
  return undefined;
}
