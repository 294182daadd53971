import type { Place } from "../../model/place.js";
import type { Problem } from "../../model/problem.js";
import type { Section } from "../../model/section.js";
import { byCodePoint } from "../../text/code-point-order.js";
import { adviseNearest } from "../../text/nearest.js";
import type { CardDraft, CardFrontMatter } from "../card/draft.js";
import type { QuestionDraft } from "../outline/draft.js";
import { showPlace } from "../vocabulary/vocabulary.js";
import type { PlannedQuestion, PlannedSection } from "./plan-sections.js";

/** A section whose questions come from outlines, cards, or both, in bank order. */
export interface SectionPlan {
  readonly section: Omit<Section, "questionCount">;
  readonly entries: readonly QuestionPlan[];
}

export type QuestionPlan =
  | ({ readonly kind: "outline" } & PlannedQuestion)
  | {
      readonly kind: "card";
      readonly card: SourceCard;
      /** The outline's entry that the card speaks for. */
      readonly claimed?: QuestionDraft;
      readonly translation?: CardDraft;
    };

/** A Chinese card whose front matter could be read. */
export type SourceCard = CardDraft & { readonly frontMatter: CardFrontMatter };

/**
 * Puts cards into the sections that their folders name. A seed card takes the place of the outline's question of its
 * section and number, which keeps its words; an added card comes in by its number.
 */
export function claimCards(
  sections: readonly PlannedSection[],
  cards: readonly CardDraft[],
  problems: Problem[],
): SectionPlan[] {
  const translations = new Map(cards.filter(({ locale }) => locale === "en").map((card) => [card.id, card]));
  const sources = cards.filter(isSource);
  reportTranslations(cards, problems);
  reportDuplicateIds(cards, problems);
  for (const card of sources) {
    if (sections.some(({ section }) => section.id === card.section)) continue;
    const ids = sections.map(({ section }) => section.id);
    const message = `The folder "${card.section}" is no section. Known are ${ids.join(", ")}.`;
    const suggestion = adviseNearest(card.section, ids, "Add it to sections.yaml.");
    problems.push({ code: "unknown-section", level: "error", ...card.frontMatter.place, message, suggestion });
  }
  return sections.map(({ section, questions }) => {
    const own = sources.filter((card) => card.section === section.id);
    const byNumber = new Map(questions.map((question) => [question.draft.number, question]));
    const owners = new Map<number, Place>();
    const entries: QuestionPlan[] = [];
    const claimed = new Set<PlannedQuestion>();
    for (const card of own.sort((a, b) => byCodePoint(a.id, b.id))) {
      const { number, origin } = card.frontMatter;
      const question = byNumber.get(number);
      const owner = owners.get(number) ?? (origin === "added" ? question?.draft.place : undefined);
      if (owner !== undefined) {
        const message = `Number ${number} of the section "${section.id}" belongs to ${showPlace(owner)}.`;
        const code = origin === "seed" ? "duplicate-claim" : "duplicate-number";
        problems.push({
          code,
          level: "error",
          ...card.frontMatter.placeOf(["number"]),
          message,
          suggestion: "Choose another.",
        });
      }
      owners.set(number, card.frontMatter.placeOf(["number"]));
      if (origin === "seed") {
        if (question === undefined) reportUnknownClaim(card, problems);
        else {
          claimed.add(question);
          compareWithOriginal(card, question, problems);
        }
      }
      const translation = translations.get(card.id);
      entries.push({
        kind: "card",
        card,
        ...(origin === "seed" && question !== undefined ? { claimed: question.draft } : {}),
        ...(translation === undefined ? {} : { translation }),
      });
    }
    const unclaimed = questions.filter((question) => !claimed.has(question));
    entries.push(...unclaimed.map((question) => ({ kind: "outline", ...question }) as const));
    // An outline alone keeps its own order, whatever its numbers.
    if (own.length > 0) entries.sort((a, b) => numberOf(a) - numberOf(b));
    return { section, entries };
  });
}

function isSource(card: CardDraft): card is SourceCard {
  return card.locale === "zh" && card.frontMatter !== undefined;
}

function numberOf(entry: QuestionPlan): number {
  return entry.kind === "card" ? entry.card.frontMatter.number : entry.draft.number;
}

function reportUnknownClaim({ frontMatter, section }: SourceCard, problems: Problem[]): void {
  const message = `The outline has no question ${frontMatter.number} in the section "${section}" to claim.`;
  const suggestion = "Correct the number, or write `origin: added`.";
  problems.push({ code: "unknown-claim", level: "error", ...frontMatter.placeOf(["number"]), message, suggestion });
}

/** The prompt stays as it was; a brief that is not the original answer says why. */
function compareWithOriginal(card: SourceCard, { draft, sidecar }: PlannedQuestion, problems: Problem[]): void {
  const report = (code: Problem["code"], place: Place, message: string, suggestion: string) =>
    problems.push({ code, level: "error", ...place, message, suggestion });
  if (card.prompt !== draft.prompt) {
    const message = `The original prompt, at ${showPlace(draft.place)}, is "${draft.prompt}".`;
    report("changed-prompt", card.promptPlace, message, "Keep its words; the translation may say more.");
  }
  const original = draft.answer?.text;
  const isCorrected = card.article.correction !== undefined;
  if (original !== undefined && card.brief !== original && !isCorrected) {
    const message = `The brief differs from the original answer, at ${showPlace(draft.place)}: "${original}".`;
    report(
      "missing-correction",
      card.briefPlace,
      message,
      "Keep its words, or say in a correction why they do not hold.",
    );
  }
  if (isCorrected && (original === undefined || card.brief === original)) {
    const message =
      original === undefined ? "The original gives no answer to correct." : "The brief keeps the original words.";
    report(
      "needless-correction",
      card.places.correction?.start ?? card.briefPlace,
      message,
      "Remove the correction, or correct the brief.",
    );
  }
  if (sidecar !== undefined) {
    const message = `The card at ${showPlace(card.promptPlace)} speaks for this question.`;
    report("claimed-entry", sidecar.place, message, "Remove the entry.");
  }
}

function reportTranslations(cards: readonly CardDraft[], problems: Problem[]): void {
  const ids = (locale: string) =>
    new Set(cards.filter((card) => card.locale === locale).map(({ section, id }) => `${section}/${id}`));
  const [sources, translations] = [ids("zh"), ids("en")];
  for (const { section, id, locale, promptPlace } of cards) {
    const key = `${section}/${id}`;
    if (locale === "zh" && !translations.has(key)) {
      const message = `The card has no translation: ${section}/${id}.en.md.`;
      problems.push({ code: "missing-translation", level: "error", ...promptPlace, message, suggestion: "Write it." });
    }
    if (locale === "en" && !sources.has(key)) {
      const message = `The translation has no source: ${section}/${id}.md.`;
      problems.push({
        code: "missing-translation",
        level: "error",
        ...promptPlace,
        message,
        suggestion: "Write it, or remove this.",
      });
    }
  }
}

function reportDuplicateIds(cards: readonly CardDraft[], problems: Problem[]): void {
  const owners = new Map<string, CardDraft>();
  for (const card of cards) {
    const key = `${card.locale} ${card.id}`;
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, card);
    else {
      const message = `The id "${card.id}" is already used at ${showPlace(owner.promptPlace)}.`;
      problems.push({
        code: "duplicate-id",
        level: "error",
        ...card.promptPlace,
        message,
        suggestion: "Rename one of the two.",
      });
    }
  }
}
