import type { RootContent } from "mdast";
import type { Entry } from "../entries.js";

/** What takes up more entries is not hidden: somebody forgot to close one passage, and closed another twice. */
const MOST = 500;

/** Which hidden passage an entry stands in. Passages are named by the entry that opens them. */
export interface HiddenRanges {
  /** The innermost one that is open there; -1 where none is. */
  readonly around: readonly number[];
  /** The entry that closes it, by the one that opens it. */
  readonly ends: ReadonlyMap<number, number>;
}

/** Finds what stands between `<details>` and the `</details>` that belongs to it. */
export function findHiddenRanges(entries: readonly Entry[]): HiddenRanges {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const [index, entry] of entries.entries())
    if (entry.type === "block") {
      for (const isOpening of readTags(entry.node)) {
        if (isOpening) {
          open.push(index);
          continue;
        }
        const start = open.pop();
        if (start !== undefined && index > start && index - start <= MOST) ends.set(start, index);
      }
    }
  const inside: number[] = [];
  const around = entries.map((_, index) => {
    while (inside.length > 0 && (ends.get(inside.at(-1) ?? 0) ?? 0) <= index) inside.pop();
    const innermost = inside.at(-1) ?? -1;
    if (ends.has(index)) inside.push(index);
    return innermost;
  });
  return { around, ends };
}

/** For each tag, whether it opens a passage. */
function readTags(node: RootContent): boolean[] {
  const html = node.type === "html" ? [node.value] : node.type === "paragraph" ? node.children.flatMap(tagOf) : [];
  return html.flatMap((value) => (value.match(/<\/?details(?=[\s>])/gi) ?? []).map((tag) => !tag.startsWith("</")));
}

function tagOf(child: { readonly type: string; readonly value?: string }): string[] {
  return child.type === "html" && child.value !== undefined ? [child.value] : [];
}
