import type { OpenSection } from "./split-sections.js";

/**
 * Joins a section below a heading without words to the one above it: such a heading sets questions apart, as a rule does, and tells of no
 * section.
 *
 * @param isFixed - The shape of the section was chosen.
 */
export function joinUntitled(
  sections: readonly OpenSection[],
  isFixed: (section: OpenSection) => boolean,
): readonly OpenSection[] {
  const joined: OpenSection[] = [];
  for (const section of sections) {
    const above = joined.at(-1);
    if (above === undefined || above.questions.length === 0 || !isUntitled(section) || isFixed(section))
      joined.push(section);
    else for (const question of section.questions) above.questions.push(question);
  }
  return joined;
}

/** What stands above its first question would be lost in another section. */
function isUntitled({ heading, questions, passage, asides, strays }: OpenSection): boolean {
  const hasOthers = passage.length + asides.length + strays.length > 0;
  const isBare = heading?.node.type === "heading" && heading.node.children.length === 0;
  return isBare && questions.length > 0 && !hasOthers;
}
