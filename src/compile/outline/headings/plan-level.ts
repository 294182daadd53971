import { type Entry, type HeadingEntry, speaks } from "../entries.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { isAsideTitle } from "../signs/aside-title.js";
import type { HeadingRole } from "./heading-role.js";

interface Level {
  readonly depth: number;
  readonly units: number;
  readonly asking: number;
  readonly numbered: number;
}

function countLevels(entries: readonly Entry[]): Level[] {
  const levels = new Map<number, Level>();
  for (const entry of entries) {
    if (
      entry.type !== "heading" ||
      (entry.isPart && !speaks(entry)) ||
      isAnswerLabel(entry.text) ||
      isAsideTitle(entry.text)
    )
      continue;
    const { depth } = entry;
    const level = levels.get(depth) ?? { depth, units: 0, asking: 0, numbered: 0 };
    levels.set(depth, {
      depth,
      units: level.units + 1,
      asking: level.asking + (speaks(entry) ? 1 : 0),
      numbered: level.numbered + (entry.number > 0 ? 1 : 0),
    });
  }
  return [...levels.values()];
}

export function levelThatAsks(entries: readonly Entry[]): number {
  const levels = countLevels(entries);
  const best = levels.reduce<Level | undefined>(
    (most, next) =>
      most === undefined || next.asking > most.asking || (next.asking === most.asking && next.units >= most.units)
        ? next
        : most,
    undefined,
  );
  return best?.depth ?? 0;
}

/** Where nothing asks anywhere: the level that names topics, unless lists have more of them. */
export function levelOfTopics(entries: readonly Entry[]): number | undefined {
  const leads = entries.filter((entry) => entry.type === "lead");
  if (leads.some(speaks)) return undefined;
  const levels = countLevels(entries).filter(({ units }) => units > 1);
  const numbered = levels.findLast((level) => level.numbered * 2 > level.units);
  if (numbered !== undefined) return numbered.depth;
  const most = levels.reduce<Level | undefined>(
    (best, next) => (best === undefined || next.units >= best.units ? next : best),
    undefined,
  );
  const items = leads.filter(({ form }) => form === "numbered").length;
  const others = leads.length - items;
  return most !== undefined && most.units > items && most.units >= others ? most.depth : undefined;
}

/** Headings of one level are the questions: higher ones are sections, deeper ones belong to answers. */
export function planLevel(entries: readonly Entry[], roles: Map<HeadingEntry, HeadingRole>, depth: number): void {
  for (const entry of entries) {
    if (entry.type !== "heading" || roles.get(entry) === "aside") continue;
    const order = entry.depth - depth;
    roles.set(entry, order === 0 ? "question" : order < 0 ? "section" : "answer");
  }
}
