import type { Article } from "../../model/article.js";
import type { Place } from "../../model/place.js";
import type { Problem, ProblemCode } from "../../model/problem.js";
import type { CardDraft } from "../card/draft.js";
import { lintChoice } from "./lint-choice.js";

/** The limits that authoring.md states; both bounds are allowed. Lengths are in characters without white space and markup. */
export const cardLimits = {
  brief: { zh: { least: 1, most: 80 }, en: { least: 1, most: 200 } },
  /** Counted in Chinese only: a translation is as long as it needs. */
  explanation: { least: 200, most: 700 },
  keyPoints: { least: 3, most: 6 },
  mustPoints: { least: 1, most: 3 },
  pitfalls: { least: 1, most: 3 },
  followUps: { least: 2, most: 3 },
  tags: { least: 2, most: 5 },
} as const;

interface Limits {
  readonly least: number;
  readonly most: number;
}

/** Holds one card to the limits and to the rules for choice items. */
export function lintCard(card: CardDraft): Problem[] {
  const problems: Problem[] = [];
  const { article, frontMatter, locale, places } = card;
  const hold = (code: ProblemCode, place: Place, what: string, found: number, { least, most }: Limits) => {
    if (found >= least && found <= most) return;
    const advice = found < least ? "Write more." : "Write less, or split it.";
    const message = `${what}: ${found}. It must be ${least} to ${most}.`;
    problems.push({ code, level: "error", ...place, message, suggestion: advice });
  };
  const at = (part: string) => places[part] ?? card.promptPlace;
  if (card.brief !== "") {
    hold("brief-length", card.briefPlace, "Characters of the brief", [...card.brief].length, cardLimits.brief[locale]);
  }
  if (frontMatter?.isSalvaged === false) {
    hold("tag-count", frontMatter.placeOf(["tags"]), "Tags", frontMatter.tags.length, cardLimits.tags);
    if (frontMatter.references.length === 0) {
      const message = "The card cites nothing. It must have at least one primary source.";
      problems.push({ code: "reference-count", level: "error", ...frontMatter.placeOf(["references"]), message });
    }
  }
  if (article === undefined) return problems;
  if (locale === "zh") {
    const length = countCharacters(article.explanation);
    hold("explanation-length", at("explanation"), "Characters of the explanation", length, cardLimits.explanation);
  }
  // A part that is missing altogether is reported as that.
  const holdItems = (code: ProblemCode, part: string, what: string, found: number, limits: Limits) => {
    const place = places[`${part}[0]`];
    if (place !== undefined) hold(code, place, what, found, limits);
  };
  const { keyPoints, pitfalls, followUps } = article;
  const musts = keyPoints.filter(({ must }) => must).length;
  holdItems("key-point-count", "keyPoints", "Key points", keyPoints.length, cardLimits.keyPoints);
  holdItems("must-count", "keyPoints", "Key points marked must", musts, cardLimits.mustPoints);
  holdItems("pitfall-count", "pitfalls", "Pitfalls", pitfalls.length, cardLimits.pitfalls);
  holdItems("follow-up-count", "followUps", "Follow-ups", followUps.length, cardLimits.followUps);
  if (article.choice !== undefined) problems.push(...lintChoice(article.choice, locale, places));
  return problems;
}

/** Characters of Markdown, white space not counted. */
export function countCharacters(markdown: string): number {
  return [...markdown.replace(/\s/g, "")].length;
}

/** What a translation must have in common with its source, part by part. */
export function compareStructure(source: CardDraft, translation: CardDraft): Problem[] {
  if (source.article === undefined || translation.article === undefined) return [];
  const problems: Problem[] = [];
  const outlines = { source: outline(source.article), translation: outline(translation.article) };
  for (const [part, expected] of Object.entries(outlines.source)) {
    const found = outlines.translation[part as keyof typeof outlines.translation];
    // A part that is missing in one of them is reported there.
    if (found === expected || (part !== "correction" && (found === "" || expected === ""))) continue;
    const place = translation.places[part] ?? translation.places[`${part}[0]`] ?? translation.promptPlace;
    const message = `The ${part} has ${found || "nothing"}, the source has ${expected || "nothing"}.`;
    problems.push({
      code: "translation-structure",
      level: "error",
      ...place,
      message,
      suggestion: "Make the two alike.",
    });
  }
  return problems;
}

function outline(
  article: Article,
): Readonly<Record<"correction" | "explanation" | "keyPoints" | "pitfalls" | "followUps" | "choice", string>> {
  const { correction, explanation, keyPoints, pitfalls, followUps, choice } = article;
  const formulas = explanation.match(/\$/g)?.length ?? 0;
  return {
    correction: correction === undefined ? "" : "a correction",
    explanation: `${explanation.split(/\n{2,}/).length} blocks and ${formulas} dollar signs`,
    keyPoints: keyPoints.map(({ must }) => (must ? "must" : "point")).join(", "),
    pitfalls: pitfalls.length === 0 ? "" : `${pitfalls.length} pitfalls`,
    followUps: followUps.length === 0 ? "" : `${followUps.length} follow-ups`,
    choice: choice?.options.map(({ correct }) => (correct ? "key" : "option")).join(", ") ?? "",
  };
}
