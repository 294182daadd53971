import { leadText } from "../../parse/plain-text.js";
import type { Reading } from "../../parse/reading.js";
import { type Entry, speaks } from "../entries.js";
import { readKeyList } from "../signs/key-list.js";
import { readKeyTable } from "./key-table.js";

/** So many letters show what they are, whatever the title above them says. */
const LEAST = 3;

const lettered = /^[（(]?([A-H](?:\s?[,，、]\s?[A-H](?!\p{L}))*)(?:\s?[.．、:：)）]\s*\S|\s[-–—]\s|[)）]?[.。]?$)/iu;

/**
 * Tells whether a heading has nothing below it but numbers of questions above, each with letters of options: `1. b) The second`, `2. a, c - ...`, in
 * items, lines or a table, perhaps in parts with titles of their own, or the headings of questions again. That is a list of answers in any language.
 */
export function isLetteredKey(reading: Reading, entries: readonly Entry[], at: number): boolean {
  const heading = entries[at];
  if (heading?.type !== "heading" || speaks(heading)) return false;
  const numbers: number[] = [];
  const letters = new Set<string>();
  let isRepeated = false;
  for (let to = at + 1; to < entries.length; to++) {
    const entry = entries[to] as Entry;
    if (entry.type === "heading") {
      if (entry.depth <= heading.depth) break;
      if (speaks(entry) && (firstOf(entries).get(entry.text) ?? at) >= at) return false;
      isRepeated ||= speaks(entry);
      continue;
    }
    const told = readLetters(reading, entry);
    // Right below the heading, something may be said of the list.
    if (told === undefined && to === at + 1 && entry.type === "block" && entry.node.type === "paragraph") continue;
    if (told === undefined) return false;
    for (const { number, letter } of told) {
      numbers.push(number);
      letters.add(letter);
    }
  }
  // Letters that are all alike may name a thing.
  if (numbers.length < LEAST || letters.size < 2) return false;
  // Questions within the answers are counted there, and each of their keys stands below the same heading.
  if (isRepeated) return true;
  const [first] = entries.slice(at + 1, at + 2);
  if (first?.type === "block" && readLetters(reading, first) === undefined) return false;
  const asked = new Set(entries.slice(0, at).map((entry) => (entry.type === "block" ? 0 : entry.number)));
  return numbers.every((number) => asked.has(number));
}

const known = new WeakMap<readonly Entry[], ReadonlyMap<string, number>>();

/** Where each heading of a file stands first. */
function firstOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const found = known.get(entries);
  if (found !== undefined) return found;
  const first = new Map<string, number>();
  for (const [at, entry] of entries.entries())
    if (entry.type === "heading" && !first.has(entry.text)) first.set(entry.text, at);
  known.set(entries, first);
  return first;
}

/** What an entry tells; nothing of what only sets parts off. `undefined` where it is something else. */
function readLetters(reading: Reading, entry: Exclude<Entry, { type: "heading" }>) {
  if (entry.type === "block") {
    const { node } = entry;
    if (node.type === "thematicBreak") return [];
    const text = node.type === "paragraph" ? leadText(node) : "";
    const told = text === "" ? undefined : (readKeyList(text) ?? readKeyTable(node, reading));
    if (told?.some(({ options }) => options === undefined) === true) return undefined;
    return told?.map(({ number, options = "" }) => ({ number, letter: options.toUpperCase() }));
  }
  const letter = entry.form === "numbered" && !speaks(entry) ? lettered.exec(entry.text)?.[1] : undefined;
  return letter === undefined ? undefined : [{ number: entry.number, letter: letter.toUpperCase() }];
}
