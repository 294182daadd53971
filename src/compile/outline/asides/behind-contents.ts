import type { Entry, HeadingEntry } from "../entries.js";
import { isContentsTitle } from "../signs/aside-title.js";

/**
 * Gives what stands below the heading of the contents the title of the file: once that heading is left out, the one before it, such as
 * `## Requirements`, would be the title of all questions.
 *
 * @param entries - Before contents were left out.
 * @param kept - Those of them that stay.
 */
export function nameBehindContents(entries: readonly Entry[], kept: Entry[]): Entry[] {
  const staying = new Set(kept);
  const above: HeadingEntry[] = [];
  const named = new Map<Entry, HeadingEntry>();
  let contents: HeadingEntry | undefined;
  let isFilled = false;
  for (const entry of entries) {
    if (!staying.has(entry)) {
      if (entry.type === "heading" && isContentsTitle(entry.text)) contents ??= entry;
      else if (entry.node.type !== "html") isFilled = true;
      continue;
    }
    // What introduces contents is no part of what follows them.
    if (entry.type === "block") continue;
    if (contents !== undefined && (isFilled || entry.type === "lead")) {
      const { depth } = contents;
      const title = above.findLast((heading) => heading.depth < depth);
      const isBelow = entry.type === "lead" || entry.depth > depth;
      if (isBelow && title !== undefined && title !== above.at(-1)) named.set(entry, { ...title, depth });
    }
    contents = undefined;
    isFilled = false;
    if (entry.type === "lead") continue;
    while ((above.at(-1)?.depth ?? 0) >= entry.depth) above.pop();
    above.push(entry);
  }
  return named.size === 0
    ? kept
    : kept.flatMap((entry) => [...(named.has(entry) ? [named.get(entry) as Entry] : []), entry]);
}
