import type { Bank } from "../../model/bank.js";
import type { BankIds } from "../../model/bank-ids.js";
import type { Blueprint } from "./blueprint.js";

/** A blueprint that names no id but these sections, and so fits every bank that has them. */
export type Preset<Section extends string> = Blueprint<{
  readonly question: never;
  readonly section: Section;
  readonly tag: never;
}>;

// Functions, not constants: spread one and change a field to have a blueprint of your own.

/** Twenty choice items: the same from each section of the bank, and basic, working and expert ones as 1 : 2 : 1. */
export function balancedPaper<Ids extends BankIds>(bank: Pick<Bank<Ids>, "sections">): Preset<Ids["section"]> {
  const shares = Object.fromEntries(bank.sections.map(({ id }) => [id, 1])) as Record<Ids["section"], number>;
  return {
    count: 20,
    kinds: ["choice"],
    quotas: { sections: { shares }, difficulties: { shares: { 1: 1, 2: 2, 3: 1 } } },
  };
}

/** Six items that are not for experts, in five minutes: choice items, or flashcards where there are none. */
export function warmUp(): Preset<never> {
  return { count: 6, query: { difficulties: [1, 2] }, kinds: ["choice", "flashcard"], limits: { total: 300 } };
}

/** Ten choice items of one section, basic ones first, with ninety seconds for each. */
export function sectionExam<Section extends string>(section: Section): Preset<Section> {
  return { count: 10, query: { sections: [section] }, kinds: ["choice"], order: "difficulty", limits: { item: 90 } };
}

/**
 * Six open questions for an hour, from basic to expert, each with its rubric: key points, pitfalls and what to ask next.
 *
 * @param sections - What the candidate is asked about. Default: everything.
 */
export function interviewPaper<Section extends string>(sections?: readonly Section[]): Preset<Section> {
  return {
    count: 6,
    ...(sections !== undefined && { query: { sections } }),
    kinds: ["open"],
    quotas: { difficulties: { counts: { 1: 1, 2: 3, 3: 2 } } },
    order: "difficulty",
    limits: { total: 3600 },
  };
}
