import { textLines } from "../../parse/plain-text.js";
import type { Entry } from "../entries.js";
import { type ListedKey, readKeyList } from "../signs/key-list.js";
import { readSectionTitle } from "../signs/title.js";
import { isVerdictWord } from "./verdicts.js";

/** A title in a list of letters is no longer. */
const LONGEST = 60;

/** What a list of answers says in one of its parts, as far as it stands in a paragraph; nothing where that is only the title. */
export type ReadPart = (entry: Entry) => readonly ListedKey[] | undefined;

/** Titles in the order of the file, each once, and where what they are called stands first and again. */
export interface NamedTitles {
  readonly titles: Set<string>;
  /** Those whose names nobody has asked for yet. */
  readonly unnamed: string[];
  readonly places: Map<string, number[]>;
}

export function noTitles(): NamedTitles {
  return { titles: new Set(), unnamed: [], places: new Map() };
}

export function addTitle({ titles, unnamed }: NamedTitles, title: string): void {
  if (titles.has(title)) return;
  titles.add(title);
  unnamed.push(title);
}

/** The place of the next title behind another that is called so; -1 where none is. */
function nextCalled({ titles, unnamed, places }: NamedTitles, name: string, behind: number): number {
  const first = titles.size - unnamed.length;
  for (const [index, title] of unnamed.splice(0).entries())
    for (const own of namesOf(title)) {
      const known = places.get(own);
      if (known === undefined) places.set(own, [first + index]);
      else known.push(first + index);
    }
  return places.get(name)?.find((place) => place > behind) ?? -1;
}

/**
 * Reads a list of answers in parts: `Part 1: 1-a, 2-b`, `一、1. A 2. B`, or `**Basics**` above items. Each line names a title that stands above, or its
 * number, and these come in their order.
 */
export function readInParts(titles: NamedTitles): ReadPart {
  let last = -1;
  const goesOn = (name: string) => {
    const bare = bareOf(name);
    const at = bare === "" ? -1 : nextCalled(titles, bare, last);
    if (at !== -1) last = at;
    return at !== -1;
  };
  return (entry) => {
    const keys: ListedKey[] = [];
    const lines = linesOf(entry);
    for (const [at, line] of lines.entries()) {
      // Below the title of its part, a line has keys alone.
      const told = readPart(line, goesOn) ?? (at > 0 ? readKeyList(line, isVerdictWord) : undefined);
      if (told === undefined) return undefined;
      for (const key of told) keys.push(key);
    }
    return lines.length === 0 ? undefined : keys;
  };
}

/** Of a paragraph, or of a bullet with nothing below it. */
function linesOf(entry: Entry): readonly string[] {
  if (entry.type === "heading" || (entry.type === "lead" && entry.form === "numbered")) return [];
  const { node } = entry;
  const [first = node, ...others] = node.type === "listItem" ? node.children : [];
  return first.type === "paragraph" && others.length === 0 ? textLines(first.children).map(({ text }) => text) : [];
}

/** The title alone, or the keys of its part behind it. */
function readPart(line: string, isNext: (name: string) => boolean): readonly ListedKey[] | undefined {
  for (const { index } of line.slice(0, LONGEST).matchAll(/(?<![\p{L}\p{N}])[0-9]/gu)) {
    const keys = index === 0 ? undefined : readKeyList(line.slice(index), isVerdictWord);
    if (keys !== undefined && keys.length > 0) return isNext(line.slice(0, index)) ? keys : undefined;
  }
  return line.length <= LONGEST && isNext(line) ? [] : undefined;
}

/** A title, its words without its number, and what stands before them: `Part 1: Basics`, `Basics`, `Part 1`. */
function namesOf(title: string): ReadonlySet<string> {
  const words = readSectionTitle(title, true).title;
  const before = title.endsWith(words) ? title.slice(0, title.length - words.length) : "";
  const label = /^[^:：.．、–—]{1,20}(?=\s?[:：.．、–—])/.exec(title)?.[0] ?? "";
  // `一、选择题（每题 2 分）` is called `一、选择题` there.
  const plain = [title, words].map((name) => name.replace(/\s?[（(][^()（）]{1,40}[)）]$/, ""));
  return new Set([title, words, before, label, ...plain].map(bareOf).filter((name) => name !== ""));
}

/** Without the signs and blanks around it. */
function bareOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .replace(/[^\p{L}\p{N}]{1,8}$/u, "");
}
