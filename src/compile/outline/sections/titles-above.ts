import { takeId } from "../../parse/id-suffix.js";
import { readSectionTitle } from "../signs/title.js";
import type { OpenSection } from "./split-sections.js";

interface Named {
  readonly depth: number;
  /** With that of the heading above it, where others have the same. */
  readonly whole: string;
  /** Its own title, or of others with the same, that of the first heading above that has none. */
  readonly only: string;
}

interface Namesake extends Omit<Named, "depth"> {
  readonly section: OpenSection;
}

/**
 * Gives the titles of the headings above sections of which several have the same title: `Streams` and `Tables` above two that are called
 * `Basics`. None where they stand below one heading, or where one stands below none.
 *
 * @param hasLetters - The sections are counted with letters.
 */
export function findTitlesAbove(
  sections: readonly OpenSection[],
  hasLetters: boolean,
): ReadonlyMap<OpenSection, string> {
  const titles = sections.map(({ heading }) => readSectionTitle(takeId(heading?.text ?? "").text, hasLetters).title);
  const uses = new Map<string, number>();
  for (const title of titles) uses.set(title, (uses.get(title) ?? 0) + 1);
  const namesakes = new Map<string, Namesake[]>();
  const open: Named[] = [];
  for (const [index, section] of sections.entries()) {
    const title = titles[index] ?? "";
    const { heading } = section;
    if (heading === undefined) continue;
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    const { whole, only } = open.at(-1) ?? { whole: "", only: "" };
    const isOnly = whole === "" || (uses.get(title) ?? 0) < 2;
    open.push({ depth: heading.depth, whole: isOnly ? title : `${whole}: ${title}`, only: isOnly ? title : only });
    if (section.questions.length === 0) continue;
    const known = namesakes.get(title);
    if (known === undefined) namesakes.set(title, [{ section, whole, only }]);
    else known.push({ section, whole, only });
  }
  return new Map([...namesakes.values()].flatMap(tellApart));
}

/** By one heading each, where it is another for each; or else by all above it. */
function tellApart(alike: readonly Namesake[]): [section: OpenSection, above: string][] {
  const [wholes, onlys] = [new Set(alike.map(({ whole }) => whole)), new Set(alike.map(({ only }) => only))];
  if (wholes.size < 2 || wholes.has("")) return [];
  const areTold = onlys.size === alike.length && !onlys.has("");
  return alike.map(({ section, whole, only }) => [section, areTold ? only : whole]);
}
