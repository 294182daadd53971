import { lettersOf } from "../../../text/letters-of.js";
import { decodeAddress } from "../signs/link-place.js";
import { endsAsking } from "./find-suspects.js";
import type { WrittenLine } from "./written-lines.js";

const placeLink = /\[([^[\]]{1,300})\]\(#([^()\s]{1,2000})/;
const named = /\b(?:id|name)\s?=\s?["']?([^"'\s>]{1,300})/gi;

/** Where fewer than one in so many lead somewhere, places are named in another way. */
const LEAST_SHARE = 4;

/** How words are compared: letters and digits, without a number before them. */
type KeyOf = (text: string) => string;

/**
 * Finds lines of contents that ask, and link to a place of the file which nobody wrote: no line has these words, none is what the address is
 * made of, and no mark has its name.
 *
 * @param written - All lines of the file.
 */
export function findDeadLinks(
  contents: readonly WrittenLine[],
  written: readonly WrittenLine[],
  titleOf: (text: string) => string,
  keyOf: KeyOf,
): readonly WrittenLine[] {
  const links = contents.filter(({ text }) => placeLink.test(text) && endsAsking(titleOf(text)));
  if (links.length === 0) return [];
  const places = new Set<string>();
  for (const { text, words } of written) {
    for (const [, name = ""] of text.matchAll(named)) places.add(lettersOf(name));
    if (placeLink.test(text)) continue;
    for (const key of [lettersOf(text), lettersOf(words), keyOf(words)]) places.add(key);
  }
  const dead = links.filter(({ text }) => {
    const [, , address = ""] = placeLink.exec(text) ?? [];
    const place = decodeAddress(address);
    // `#3-what-is-a-lock`, `#what-is-a-lock-1` where it stands twice.
    const names = [place, place.replace(/^[0-9]+-+/, ""), place.replace(/-[0-9]+$/, "")];
    return !places.has(keyOf(titleOf(text))) && !names.some((name) => places.has(lettersOf(name)));
  });
  return (links.length - dead.length) * LEAST_SHARE >= links.length ? dead : [];
}
