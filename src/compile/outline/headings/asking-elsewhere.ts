import { speaks } from "../entries.js";
import { type HeadingNode, listBelow } from "./heading-tree.js";
import { between, type Counts } from "./lead-counts.js";

/** Tells how much asks in the file that is of another form or level than some headings, and stands below none of them. */
export type AskingElsewhere = (units: readonly HeadingNode[]) => number;

/** @param tree - Of the whole file. */
export function tallyAsking(tree: HeadingNode, counts: Counts): AskingElsewhere {
  const levels = new Map<number, number>();
  // How many headings that ask stand before each entry.
  const before: number[] = [0];
  const asking = new Set(
    listBelow(tree).flatMap(({ heading, start }) => {
      if (heading === undefined || !speaks(heading)) return [];
      levels.set(heading.depth, (levels.get(heading.depth) ?? 0) + 1);
      return [start];
    }),
  );
  for (let index = 0; index < tree.end; index++) before.push((before[index] ?? 0) + (asking.has(index) ? 1 : 0));
  const leadsIn = (range: Pick<HeadingNode, "start" | "end">) =>
    between(counts.askingItems, range) + between(counts.askingOthers, range);
  return (units) => {
    const own = units.filter(({ heading }) => heading !== undefined && speaks(heading)).length;
    const below = units.reduce((sum, node) => sum + between(before, node) + leadsIn(node), 0) - own;
    const alike = levels.get(units[0]?.heading?.depth ?? 0) ?? 0;
    return asking.size + leadsIn(tree) - alike - below;
  };
}
