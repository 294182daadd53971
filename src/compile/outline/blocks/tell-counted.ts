import type { RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { join, joinPoints, LIST_ROOM } from "./in-one-line.js";
import { nameIn } from "./part-name.js";

/** `3 kinds:` above `1. Full:` and `2. Partial:`, with whatever stands below each: what they are called. */
export function tellCounted(name: string, blocks: readonly RootContent[], from: number): string {
  const parts: string[] = [];
  // Up to a name without the next number: whoever has a name before each of a thousand others must not look at all of them each time.
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at];
    const part = block?.type === "paragraph" ? nameIn(block) : undefined;
    if (block === undefined || part === undefined) continue;
    if (!leadText(block).startsWith(`${parts.length + 1}`)) return "";
    parts.push(part.text);
  }
  const told = join(name, joinPoints(parts));
  return parts.length > 1 && told.length <= LIST_ROOM ? told : "";
}
