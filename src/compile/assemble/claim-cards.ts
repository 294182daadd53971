import type { Locale } from "../../model/bank-data.js";
import type { Place } from "../../model/place.js";
import type { Problem } from "../../model/problem.js";
import type { Origin } from "../../model/question.js";
import type { Section } from "../../model/section.js";
import { byCodePoint } from "../../text/code-point-order.js";
import { adviseNearest } from "../../text/nearest.js";
import type { CardDraft, CardFrontMatter } from "../card/draft.js";
import type { QuestionDraft } from "../outline/draft.js";
import { reportError } from "../report.js";
import { type Lints, reportLint } from "../vocabulary/lints.js";
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
      /** As the card says it; else that of the entry it speaks for, or behind the last of the section. */
      readonly number: number;
      readonly origin: Origin;
      /** The outline's entry that the card speaks for. */
      readonly claimed?: QuestionDraft;
      /** By language. */
      readonly translations: ReadonlyMap<Locale, CardDraft>;
    };

/** A card in the language of the bank that asks something, and whose front matter could be read. */
export type SourceCard = CardDraft & { readonly frontMatter: CardFrontMatter };

/** What a bank asks of its cards. */
export interface CardRules {
  /** The language of the bank. */
  readonly locale: Locale;
  /** Languages that cards are translated to. */
  readonly translations: readonly Locale[];
  /** Every card must be translated, to each of them. */
  readonly asksTranslations: boolean;
  readonly lints: Lints;
}

/**
 * Puts cards into the sections that their folders name. A seed card takes the place of the outline's question of its
 * section and number, or else of its id, which keeps its words; an added card comes in by its number, or else behind the last.
 * A card that does not say which it is, is a seed where the outline has a question of its id.
 */
export function claimCards(
  sections: readonly PlannedSection[],
  cards: readonly CardDraft[],
  rules: CardRules,
  problems: Problem[],
): SectionPlan[] {
  const translated = new Map(
    rules.translations.map((language) => [
      language,
      new Map(
        cards
          .filter(({ translatedTo, prompt }) => translatedTo === language && prompt !== "")
          .map((card) => [card.id, card]),
      ),
    ]),
  );
  const sources = cards.filter(isSource);
  reportTranslations(cards, rules, problems);
  reportDuplicateIds(cards, problems);
  for (const card of sources) {
    if (sections.some(({ section }) => section.id === card.section)) continue;
    const ids = sections.map(({ section }) => section.id);
    const message = `The folder "${card.section}" is no section. Known are ${ids.join(", ")}.`;
    const suggestion = adviseNearest(card.section, ids, "Add it to sections.yaml.");
    reportError(problems, "unknown-section", card.frontMatter.place, message, suggestion);
  }
  const bySection = groupBySection(sources);
  return sections.map(({ section, questions }) => {
    const own = bySection.get(section.id) ?? [];
    const byNumber = new Map(questions.map((question) => [question.draft.number, question]));
    const byId = new Map(questions.map((question) => [question.draft.id ?? question.sidecar?.id, question]));
    const owners = new Map<number, Place>();
    const claims = own.map((card) =>
      findClaim(card, byNumber.get(card.frontMatter.number ?? Number.NaN), byId.get(card.id)),
    );
    const numbers = [...questions.map(({ draft }) => draft.number), ...claims.map(({ number }) => number ?? 0)];
    let last = numbers.reduce((most, number) => Math.max(most, number), 0);
    const entries: QuestionPlan[] = [];
    const claimed = new Set<PlannedQuestion>();
    for (const { card, origin, question, number = ++last } of claims) {
      const place = card.frontMatter.places.number;
      const owner = owners.get(number) ?? (origin === "added" ? byNumber.get(number)?.draft.place : undefined);
      if (owner !== undefined) {
        const message = `Number ${number} of the section "${section.id}" belongs to ${showPlace(owner)}.`;
        const code = origin === "seed" ? "duplicate-claim" : "duplicate-number";
        reportError(problems, code, place, message, "Choose another.");
      }
      owners.set(number, place);
      if (origin === "seed") {
        if (question === undefined) reportUnknownClaim(card, problems);
        else {
          claimed.add(question);
          compareWithOriginal(card, question, rules.lints, problems);
        }
      }
      const translations = [...translated].flatMap(([language, byId]) => {
        const translation = byId.get(card.id);
        return translation === undefined ? [] : [[language, translation] as const];
      });
      entries.push({
        kind: "card",
        card,
        number,
        origin,
        ...(origin === "seed" && question !== undefined ? { claimed: question.draft } : {}),
        translations: new Map(translations),
      });
    }
    const unclaimed = questions.filter((question) => !claimed.has(question));
    for (const question of unclaimed) entries.push({ kind: "outline", ...question });
    // An outline alone keeps its own order, whatever its numbers.
    if (own.length > 0) entries.sort((a, b) => numberOf(a) - numberOf(b));
    return { section, entries };
  });
}

/** By the id of their section, each sorted by id. */
function groupBySection(cards: readonly SourceCard[]): ReadonlyMap<string, readonly SourceCard[]> {
  const groups = new Map<string, SourceCard[]>();
  for (const card of [...cards].sort((a, b) => byCodePoint(a.id, b.id))) {
    const group = groups.get(card.section);
    if (group === undefined) groups.set(card.section, [card]);
    else group.push(card);
  }
  return groups;
}

/** Which question a card is: that of its number or of its id, or one of its own. Its number may be open still. */
function findClaim(card: SourceCard, ofNumber: PlannedQuestion | undefined, ofId: PlannedQuestion | undefined) {
  const { number, origin: written } = card.frontMatter;
  const isOfId = ofId !== undefined && (number === undefined || ofNumber === ofId);
  const origin: Origin = written ?? (isOfId ? "seed" : "added");
  const question = number === undefined ? ofId : ofNumber;
  return { card, origin, question, number: number ?? (origin === "seed" ? question?.draft.number : undefined) };
}

function isSource(card: CardDraft): card is SourceCard {
  return card.translatedTo === undefined && card.frontMatter !== undefined && card.prompt !== "";
}

function numberOf(entry: QuestionPlan): number {
  return entry.kind === "card" ? entry.number : entry.draft.number;
}

function reportUnknownClaim({ frontMatter, section, id }: SourceCard, problems: Problem[]): void {
  const message = `The outline has no question ${frontMatter.number ?? `"${id}"`} in the section "${section}" to claim.`;
  const suggestion = "Correct the number, or write `origin: added`.";
  reportError(problems, "unknown-claim", frontMatter.places.number, message, suggestion);
}

/** Where a bank asks for it: the prompt stays as it was; a brief that is not the original answer says why. */
function compareWithOriginal(
  card: SourceCard,
  { draft, sidecar }: PlannedQuestion,
  lints: Lints,
  problems: Problem[],
): void {
  if (card.prompt !== draft.prompt) {
    const message = `The original prompt, at ${showPlace(draft.place)}, is "${draft.prompt}".`;
    const suggestion = "Keep its words; the translation may say more.";
    reportLint(problems, lints, "changed-prompt", card.promptPlace, message, suggestion);
  }
  const original = draft.answer?.text;
  const isCorrected = card.article.correction !== undefined;
  if (original !== undefined && card.brief !== original && !isCorrected) {
    const message = `The brief differs from the original answer, at ${showPlace(draft.place)}: "${original}".`;
    const suggestion = "Keep its words, or say in a correction why they do not hold.";
    reportLint(problems, lints, "missing-correction", card.briefPlace, message, suggestion);
  }
  if (isCorrected && (original === undefined || card.brief === original)) {
    const message =
      original === undefined ? "The original gives no answer to correct." : "The brief keeps the original words.";
    const place = card.places.correction?.start ?? card.briefPlace;
    reportLint(problems, lints, "needless-correction", place, message, "Remove the correction, or correct the brief.");
  }
  if (sidecar !== undefined) {
    const message = `The card at ${showPlace(card.promptPlace)} speaks for this question.`;
    reportError(problems, "claimed-entry", sidecar.place, message, "Remove the entry.");
  }
}

function reportTranslations(
  cards: readonly CardDraft[],
  { locale, translations, asksTranslations }: CardRules,
  problems: Problem[],
): void {
  const keyOf = ({ section, id }: CardDraft) => `${section}/${id}`;
  const sources = new Set(cards.filter(({ translatedTo }) => translatedTo === undefined).map(keyOf));
  const written = new Set(cards.map((card) => `${keyOf(card)}.${card.translatedTo}`));
  for (const card of cards) {
    const { translatedTo, promptPlace } = card;
    const key = keyOf(card);
    if (translatedTo === undefined) {
      if (!asksTranslations) continue;
      for (const language of translations) {
        if (written.has(`${key}.${language}`)) continue;
        const message = `The card has no translation: ${key}.${language}.md.`;
        reportError(problems, "missing-translation", promptPlace, message, "Write it.");
      }
    } else if (!sources.has(key)) {
      const message = `The translation has no source: ${key}.md.`;
      reportError(problems, "missing-translation", promptPlace, message, "Write it, or remove this.");
    } else if (translatedTo === locale) {
      const message = `The bank itself is in "${locale}".`;
      const suggestion = "If it is not, say its `locale` in bank.yaml; otherwise remove this.";
      reportError(problems, "unknown-translation", promptPlace, message, suggestion);
    } else if (!translations.includes(translatedTo)) {
      const others = translations.map((language) => `"${language}"`).join(", ");
      const message = `The bank has no translation to "${translatedTo}"${others === "" ? "" : `, but to ${others}`}.`;
      const suggestion = "Add it to `translations` in bank.yaml, or remove this.";
      reportError(problems, "unknown-translation", promptPlace, message, suggestion);
    }
  }
}

function reportDuplicateIds(cards: readonly CardDraft[], problems: Problem[]): void {
  const owners = new Map<string, CardDraft>();
  for (const card of cards) {
    const key = `${card.translatedTo ?? ""} ${card.id}`;
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, card);
    else {
      const message = `The id "${card.id}" is already used at ${showPlace(owner.promptPlace)}.`;
      reportError(problems, "duplicate-id", card.promptPlace, message, "Rename one of the two.");
    }
  }
}
