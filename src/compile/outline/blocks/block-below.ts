import type { RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";

/** What stands below a block; HTML without words is passed over. */
export function blockBelow(blocks: readonly RootContent[], at: number): number {
  let next = at + 1;
  while (blocks[next]?.type === "html" && leadText(blocks[next] as RootContent) === "") next++;
  return next;
}
