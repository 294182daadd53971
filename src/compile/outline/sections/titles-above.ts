import { takeId } from "../../parse/id-suffix.js";
import { readSectionTitle } from "../signs/title.js";
import type { OpenSection } from "./split-sections.js";

interface Named {
  readonly depth: number;
  /** With that of the heading above it, where others have the same. */
  readonly name: string;
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
  const namesakes = new Map<string, { readonly section: OpenSection; readonly above: string }[]>();
  const open: Named[] = [];
  for (const [index, section] of sections.entries()) {
    const title = titles[index] ?? "";
    const { heading } = section;
    if (heading === undefined) continue;
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    const above = open.at(-1)?.name ?? "";
    const isOnly = above === "" || (uses.get(title) ?? 0) < 2;
    open.push({ depth: heading.depth, name: isOnly ? title : `${above}: ${title}` });
    if (section.questions.length === 0) continue;
    const known = namesakes.get(title);
    if (known === undefined) namesakes.set(title, [{ section, above }]);
    else known.push({ section, above });
  }
  const alike = [...namesakes.values()].filter((own) => {
    const above = new Set(own.map((each) => each.above));
    return above.size > 1 && !above.has("");
  });
  return new Map(alike.flatMap((own) => own.map(({ section, above }) => [section, above])));
}
