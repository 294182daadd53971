import { isLinkList } from "../../parse/link-list.js";
import type { Entry, HeadingEntry } from "../entries.js";
import { isContentsTitle } from "../signs/aside-title.js";
import { keyOfHeading, keysOfLinks } from "./listed-headings.js";

/** One group is the contents. */
const LEAST = 2;

interface Group {
  readonly at: number;
  readonly heading: HeadingEntry;
  /** What it names, in order. */
  readonly keys: readonly string[];
}

/**
 * Moves the titles of contents in groups to where their questions stand: `## Rigs` above links alone, and all questions behind the last
 * group. Only where the questions come in the order of the groups, and no title is written again above them.
 */
export function placeContentsGroups(entries: readonly Entry[]): readonly Entry[] {
  const groups = findGroups(entries);
  const last = groups.at(-1);
  if (groups.length < LEAST || last === undefined) return entries;
  const named = new Set(groups.flatMap(({ keys }) => keys));
  const behind = entries.slice(last.at + 1).flatMap((entry) => (entry.type === "heading" ? [entry] : []));
  const titles = new Set(groups.map(({ heading }) => keyOfHeading(heading.text)));
  if (behind.some(({ text }) => titles.has(keyOfHeading(text)))) return entries;
  const first = behind.find(({ text }) => named.has(keyOfHeading(text)));
  const questions = behind.filter(({ depth }) => depth === first?.depth);
  const starts = findStarts(groups, questions);
  if (first === undefined || first.depth === 1 || starts === undefined) return entries;
  const moved = new Set<Entry>(groups.map(({ heading }) => heading));
  const above = new Map<Entry | undefined, HeadingEntry>();
  for (const [index, { heading }] of groups.entries())
    above.set(questions[starts[index] ?? -1], { ...heading, depth: Math.min(heading.depth, first.depth - 1) });
  return entries.flatMap((entry) => {
    const title = above.get(entry);
    return moved.has(entry) ? [] : title === undefined ? [entry] : [title, entry];
  });
}

/** Headings in a row that have nothing below them but links to places of the file. */
function findGroups(entries: readonly Entry[]): Group[] {
  const groups: Group[] = [];
  for (const [at, heading] of entries.entries()) {
    if (heading.type !== "heading") continue;
    const keys: string[] = [];
    let end = at + 1;
    for (let next = entries[end]; next !== undefined && next.type !== "heading"; next = entries[++end]) {
      const own = next.node.type === "list" && isLinkList(next.node) ? keysOfLinks(next.node) : [];
      if (own.length === 0) break;
      for (const key of own) keys.push(key);
    }
    const isWhole = end === entries.length || entries[end]?.type === "heading";
    if (isWhole && keys.length > 0 && !isContentsTitle(heading.text)) groups.push({ at, heading, keys });
    else if (groups.length > 0) break;
  }
  return groups;
}

/** Where the questions of each group begin; `undefined` where most are not found, or not in the order of the groups. */
function findStarts(groups: readonly Group[], questions: readonly HeadingEntry[]): readonly number[] | undefined {
  const places = new Map<string, number>();
  for (const [index, { text }] of questions.entries()) {
    const key = keyOfHeading(text);
    if (!places.has(key)) places.set(key, index);
  }
  const starts: number[] = [];
  let before = -1;
  let found = 0;
  for (const { keys } of groups) {
    const own = keys.map((key) => places.get(key));
    const at = own.findIndex((place) => place !== undefined);
    const place = own[at];
    // Those before the first that is found are named in other words.
    if (place === undefined || place <= before) return undefined;
    starts.push(Math.max(place - at, before + 1));
    for (const each of own)
      if (each !== undefined) {
        if (each <= before) return undefined;
        before = each;
        found++;
      }
  }
  const all = groups.reduce((sum, { keys }) => sum + keys.length, 0);
  return found * 4 >= all * 3 ? starts : undefined;
}
