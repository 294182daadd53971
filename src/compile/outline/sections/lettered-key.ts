import { leadText } from "../../parse/plain-text.js";
import { type Entry, speaks } from "../entries.js";
import { readKeyList } from "../signs/key-list.js";

/** So many letters show what they are, whatever the title above them says. */
const LEAST = 3;

const lettered = /^[（(]?([A-H](?:\s?[,，、]\s?[A-H](?!\p{L}))*)(?:\s?[.．、:：)）]\s*\S|\s[-–—]\s|[)）]?[.。]?$)/iu;

/**
 * Tells whether a heading has nothing below it but numbers of questions above, each with letters of options: `1. b) The second`, `2. a, c - ...`, perhaps
 * in parts with titles of their own. That is a list of answers in any language.
 */
export function isLetteredKey(entries: readonly Entry[], at: number): boolean {
  const heading = entries[at];
  if (heading?.type !== "heading" || speaks(heading)) return false;
  const numbers: number[] = [];
  const letters = new Set<string>();
  for (let to = at + 1; to < entries.length; to++) {
    const entry = entries[to] as Entry;
    if (entry.type === "heading") {
      if (entry.depth <= heading.depth) break;
      if (speaks(entry)) return false;
      continue;
    }
    const told = readLetters(entry);
    if (told === undefined) return false;
    for (const { number, letter } of told) {
      numbers.push(number);
      letters.add(letter);
    }
  }
  // Letters that are all alike may name a thing.
  if (numbers.length < LEAST || letters.size < 2) return false;
  const asked = new Set(entries.slice(0, at).map((entry) => (entry.type === "block" ? 0 : entry.number)));
  return numbers.every((number) => asked.has(number));
}

/** What an entry tells; nothing of what only sets parts off. `undefined` where it is something else. */
function readLetters(entry: Exclude<Entry, { type: "heading" }>) {
  if (entry.type === "block") {
    const { node } = entry;
    if (node.type === "thematicBreak") return [];
    const text = node.type === "paragraph" ? leadText(node) : "";
    const told = text === "" ? undefined : readKeyList(text);
    return told?.map(({ number, options }) => ({ number, letter: options.toUpperCase() }));
  }
  const letter = entry.form === "numbered" && !speaks(entry) ? lettered.exec(entry.text)?.[1] : undefined;
  return letter === undefined ? undefined : [{ number: entry.number, letter: letter.toUpperCase() }];
}
