import type { RootContent } from "mdast";
import { type Reading, rangeOf } from "../../parse/reading.js";

/** A passage that takes up more blocks is none: somebody forgot to close one, and closed another twice. */
const MAX_BLOCKS = 500;

/** Tells whether a block opens a hidden passage. */
export function opensHidden(block: RootContent): boolean {
  return block.type === "html" && /^\s*<details[\s>]/i.test(block.value);
}

const known = new WeakMap<readonly RootContent[], readonly number[]>();

/**
 * How many blocks there are from one that opens passages to the one that closes the last of them; 0 where none does. What one block closes
 * and opens again goes on.
 */
export function countBlocks(blocks: readonly RootContent[], at: number, reading: Reading): number {
  const counts = known.get(blocks) ?? pairTags(blocks, reading);
  known.set(blocks, counts);
  return counts[at] ?? 0;
}

interface OpenBlock {
  readonly at: number;
  /** Of what is open before it. */
  readonly depth: number;
  /** Where the last of its passages that is closed ends. */
  from: number;
  isWhole: boolean;
}

/** All pairs in one pass: a search from each block would go to the end of the file where none is closed. */
function pairTags(blocks: readonly RootContent[], reading: Reading): number[] {
  const counts = blocks.map(() => 0);
  const open: OpenBlock[] = [];
  const byDepth = new Map<number, OpenBlock>();
  let depth = 0;
  for (const [at, block] of blocks.entries()) {
    const tags = tagsIn(block, reading);
    if (tags.length === 0) continue;
    const own = { at, depth, from: at, isWhole: true };
    open.push(own);
    byDepth.set(depth, own);
    for (const tag of tags) {
      depth += tag === "open" ? 1 : -1;
      const closed = tag === "close" ? byDepth.get(depth) : undefined;
      if (closed === undefined) continue;
      closed.isWhole &&= at - closed.from < MAX_BLOCKS;
      closed.from = at;
    }
    for (let last = open.at(-1); last !== undefined && depth <= last.depth; last = open.at(-1)) {
      counts[last.at] = last.isWhole ? at - last.at + 1 : 0;
      byDepth.delete(last.depth);
      open.pop();
    }
  }
  return counts;
}

/** Tags anywhere in a block but code: a closing one often ends the last line of a list. */
export function tagsIn(block: RootContent, reading: Reading): ("open" | "close")[] {
  if (block.type === "code" || block.type === "thematicBreak") return [];
  const { start, end } = rangeOf(reading, block);
  const source = reading.source.slice(start, end);
  if (!/details/i.test(source)) return [];
  return [...source.matchAll(/<(\/?)details(?=[\s>])/gi)].map(([, slash]) => (slash === "" ? "open" : "close"));
}
