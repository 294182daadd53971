import { takeId } from "../../parse/id-suffix.js";
import { readSectionTitle } from "../signs/title.js";
import type { OpenSection } from "./split-sections.js";

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
  const titleOf = ({ heading }: OpenSection) => readSectionTitle(takeId(heading?.text ?? "").text, hasLetters).title;
  const namesakes = new Map<string, { readonly section: OpenSection; readonly above: string }[]>();
  const open: OpenSection[] = [];
  for (const section of sections) {
    if (section.heading === undefined) continue;
    const { depth } = section.heading;
    while (open.length > 0 && (open.at(-1)?.heading?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1);
    open.push(section);
    if (section.questions.length === 0) continue;
    const own = { section, above: parent === undefined ? "" : titleOf(parent) };
    const known = namesakes.get(titleOf(section));
    if (known === undefined) namesakes.set(titleOf(section), [own]);
    else known.push(own);
  }
  const alike = [...namesakes.values()].filter((own) => {
    const above = new Set(own.map((each) => each.above));
    return above.size > 1 && !above.has("");
  });
  return new Map(alike.flatMap((own) => own.map(({ section, above }) => [section, above])));
}
