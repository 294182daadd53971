import { type ArticlePart, articleParts, partOrder, partsOf } from "../../article/parts.js";
import type { PartName } from "../../model/article.js";
import type { Locale } from "../../model/bank-data.js";
import type { Place } from "../../model/place.js";
import type { Problem } from "../../model/problem.js";
import { type Bilingual, type Language, languageOf, languages } from "../../text/language.js";
import type { CardDraft, CardFrontMatter } from "../card/draft.js";
import { placeOfPart } from "../card/part-places.js";
import { rememberLast } from "../remember-last.js";
import { type LimitedLint, type Limits, type Lints, reportLint } from "../vocabulary/lints.js";
import { lintChoice } from "./lint-choice.js";

/**
 * The limits that authoring.md states; both bounds are allowed. Lengths are in characters without white space. By language where they
 * differ: there are none for others than Chinese and English.
 */
const cardLimits = {
  "brief-length": { zh: { least: 1, most: 80 }, en: { least: 1, most: 200 } },
  /** Counted in Chinese only: a translation is as long as it needs. Fenced blocks, displayed formulas and tables do not count. */
  "explanation-length": { zh: { least: 250, most: 800 } },
  "also-asked-count": { least: 4, most: 8 },
  /** Characters in Chinese, words in English. */
  "spoken-length": { zh: { least: 100, most: 220 }, en: { least: 60, most: 150 } },
  "code-length": { least: 8, most: 35 },
  "key-point-count": { least: 3, most: 6 },
  "must-count": { least: 1, most: 3 },
  "pitfall-count": { least: 1, most: 3 },
  "follow-up-count": { least: 2, most: 3 },
  "tag-count": { least: 2, most: 5 },
} as const satisfies Record<LimitedLint, Limits | Partial<Bilingual<Limits>>>;

/** Of the explanation of a card that nobody has marked as checked; everything counts. */
const uncheckedExplanation: Limits = { least: 200, most: 700 };

/** Parts that every card has. */
const required: readonly PartName[] = ["explanation", "keyPoints", "pitfalls", "followUps", "choice"];
/** Parts that a card has once it is marked as checked. */
const requiredOfChecked: readonly PartName[] = ["alsoAsked", "spoken"];
/** Fields of the front matter that every card has. */
const requiredFields = ["number", "origin", "difficulty", "tags", "references", "related"] as const;

/** In which language a card is written, and what is asked of it. */
export interface CardLintContext {
  readonly locale: Locale;
  readonly lints: Lints;
  /**
   * The card, or the one that it translates, says when it was last held against its sources: only then it owes what was asked of cards
   * later.
   */
  readonly isChecked: boolean;
}

/** Holds one card to what its bank asks. */
export function lintCard(card: CardDraft, { locale, lints, isChecked }: CardLintContext): readonly Problem[] {
  return lintOnce(card, locale, lints, isChecked);
}

const lintOnce = rememberLast((card: CardDraft, locale: Locale, lints: Lints, isChecked: boolean) =>
  findFaults(card, { locale, lints, isChecked }),
);

function findFaults(card: CardDraft, context: CardLintContext): Problem[] {
  const { lints, locale, isChecked } = context;
  const { article, frontMatter, translatedTo } = card;
  const problems: Problem[] = [];
  const hold = (code: LimitedLint, place: Place, what: string, found: number, own = limitsOf(code, context)) => {
    if (own === undefined || (found >= own.least && found <= own.most)) return;
    const advice = found < own.least ? "Write more." : "Write less, or split it.";
    const bounds = own.most === Number.POSITIVE_INFINITY ? `at least ${own.least}` : `${own.least} to ${own.most}`;
    reportLint(problems, lints, code, place, `${what}: ${found}. It must be ${bounds}.`, advice);
  };
  if (card.brief === "" && card.prompt !== "") {
    const message = "The card has no brief: a paragraph below the prompt.";
    reportLint(problems, lints, "missing-part", card.promptPlace, message, "Write a one-line answer.");
  }
  if (card.brief !== "") hold("brief-length", card.briefPlace, "Characters of the brief", [...card.brief].length);
  if (frontMatter?.isSalvaged === false) lintFrontMatter(frontMatter, lints, problems, hold);
  const language = languageOf(locale);
  for (const name of partOrder) {
    // A part that is there and cannot be read is reported as that.
    if (card.places[name] !== undefined) continue;
    if (!required.includes(name) && !(isChecked && requiredOfChecked.includes(name))) continue;
    const heading = articleParts[name].heading[language];
    const message = `The part "${heading}" is missing.`;
    reportLint(problems, lints, "missing-part", card.promptPlace, message, `Write it below "## ${heading}".`);
  }
  for (const part of partsOf(article)) {
    const place = (entry?: number) => placeOfPart(card, part.name, entry);
    if (part.name === "explanation" && part.form === "prose") {
      if (translatedTo !== undefined) continue;
      const own = lints.get("explanation-length");
      const isWhole = !isChecked && own === undefined;
      const length = countCharacters(isWhole ? part.content : withoutBlocks(part.content));
      const limits = isWhole && language === "zh" ? uncheckedExplanation : undefined;
      hold("explanation-length", place(), "Characters of the explanation", length, limits);
    } else if (part.name === "spoken" && part.form === "prose") {
      const countsWords = lintedLanguage(locale) === "en";
      const length = countsWords ? countWords(part.content) : countCharacters(part.content);
      hold("spoken-length", place(), `${countsWords ? "Words" : "Characters"} of what is said aloud`, length);
    } else if (part.form === "code")
      hold("code-length", place(), "Lines of code", part.content.text.split("\n").length);
    else if (part.form === "choice") problems.push(...lintChoice(part.content, lintedLanguage(locale), lints, place));
    else holdEntries(part, (code, what, found) => hold(code, place(0), what, found));
  }
  return problems;
}

/** The language whose words and lengths our rules know; `undefined` for others. */
function lintedLanguage(locale: Locale): Language | undefined {
  return languages.find((language) => new RegExp(`^${language}(?:-|$)`, "i").test(locale));
}

/** The bank's own limits, or else ours. `undefined` where there are none for the language. */
function limitsOf(code: LimitedLint, { lints, locale }: CardLintContext): Limits | undefined {
  const ours: Limits | Partial<Bilingual<Limits>> = cardLimits[code];
  const language = lintedLanguage(locale);
  return lints.get(code) ?? ("least" in ours ? ours : language === undefined ? undefined : ours[language]);
}

function lintFrontMatter(
  frontMatter: CardFrontMatter,
  lints: Lints,
  problems: Problem[],
  hold: (code: LimitedLint, place: Place, what: string, found: number) => void,
): void {
  const { place, absent, places, tags, references } = frontMatter;
  const missing = requiredFields.filter((field) => absent.includes(field));
  if (missing.length === requiredFields.length) {
    const message = `A card begins with front matter between --- lines: ${requiredFields.join(", ")}.`;
    const suggestion = "Write it, or make the card with `llm-interview new card`.";
    reportLint(problems, lints, "missing-field", place, message, suggestion);
    return;
  }
  for (const field of missing)
    reportLint(problems, lints, "missing-field", places.start, `The field \`${field}\` is missing.`);
  if (!missing.includes("tags")) hold("tag-count", places.tags.start, "Tags", tags.length);
  if (!missing.includes("references") && references.length === 0) {
    const message = "The card cites nothing. It must have at least one primary source.";
    reportLint(problems, lints, "reference-count", places.references.start, message);
  }
}

/** Lints of parts with entries, with what they are called. */
const entryLints: Readonly<Partial<Record<PartName, readonly [code: LimitedLint, what: string]>>> = {
  alsoAsked: ["also-asked-count", "Other phrasings"],
  keyPoints: ["key-point-count", "Key points"],
  pitfalls: ["pitfall-count", "Pitfalls"],
  followUps: ["follow-up-count", "Follow-ups"],
};

function holdEntries(part: ArticlePart, hold: (code: LimitedLint, what: string, found: number) => void): void {
  if (part.form !== "list" && part.form !== "pairs") return;
  const lint = entryLints[part.name];
  if (lint !== undefined) hold(lint[0], lint[1], part.content.length);
  if (part.form !== "list" || part.record.hasMusts !== true) return;
  const musts = part.content.filter(({ must }) => must).length;
  hold("must-count", "Key points marked must", musts);
}

/** Characters of Markdown, white space not counted. */
export function countCharacters(markdown: string): number {
  return [...markdown.replace(/\s/g, "")].length;
}

/** Words of English, such as `don't` and `top-p`. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}

/** Running text: without fenced blocks, displayed formulas and rows of tables. */
function withoutBlocks(markdown: string): string {
  let fence: string | undefined;
  let isFormula = false;
  return markdown
    .split("\n")
    .filter((line) => {
      const bare = line.trim();
      const [mark] = /^(?:`{3,}|~{3,})/.exec(bare) ?? [];
      if (fence !== undefined) {
        if (mark?.startsWith(fence) && bare === mark) fence = undefined;
        return false;
      }
      if (!isFormula && mark !== undefined) {
        fence = mark;
        return false;
      }
      if (bare.startsWith("$$") || isFormula) {
        const marks = bare.split("$$").length - 1;
        isFormula = marks % 2 === 1 ? !isFormula : isFormula;
        return false;
      }
      return !bare.startsWith("|");
    })
    .join("\n");
}

/** What a translation must have in common with its source, part by part. */
export function compareStructure(source: CardDraft, translation: CardDraft, lints: Lints): Problem[] {
  const problems: Problem[] = [];
  const [inSource, inTranslation] = [describeParts(source), describeParts(translation)];
  for (const name of partOrder) {
    const [expected, found] = [inSource.get(name), inTranslation.get(name)];
    // A part that every card has is reported where it is missing.
    const isReported = required.includes(name) && (found === undefined || expected === undefined);
    if (found?.structure === expected?.structure || isReported) continue;
    const message = `The ${name} has ${found?.words ?? "nothing"}, the source has ${expected?.words ?? "nothing"}.`;
    const place = placeOfPart(translation, name, 0);
    reportLint(problems, lints, "translation-structure", place, message, "Make the two alike.");
  }
  return problems;
}

/** The structure of a part, to compare and in words. */
interface PartStructure {
  readonly structure: string;
  readonly words: string;
}

/** Of the parts that a card has. */
const describeParts = rememberLast(
  ({ article }: CardDraft): ReadonlyMap<PartName, PartStructure> =>
    new Map(partsOf(article).map((part) => [part.name, describePart(part)])),
);

function describePart(part: ArticlePart): PartStructure {
  const told = (words: string, structure = words) => ({ structure, words });
  switch (part.form) {
    case "prose": {
      const formulas = part.content.match(/\$/g)?.length ?? 0;
      return told(`${part.content.split(/\n{2,}/).length} blocks and ${formulas} dollar signs`);
    }
    case "list":
      if (part.record.hasMusts !== true) return told(`${part.content.length} entries`);
      return told(part.content.map(({ must }) => (must ? "must" : "point")).join(", "));
    case "pairs":
      return told(`${part.content.length} entries`);
    case "code": {
      const { language, text } = part.content;
      return told(
        `${text.split("\n").length} lines of code, comments and texts apart`,
        `${language}\n${bareCode(text)}`,
      );
    }
    case "choice":
      return told(part.content.options.map(({ correct }) => (correct ? "key" : "option")).join(", "));
    default:
      return part satisfies never;
  }
}

/** Code without comments and texts, which are translated. */
function bareCode(text: string): string {
  return text
    .replace(/"""[\s\S]*?"""/g, '""')
    .replace(/"[^"\n]*"|'[^'\n]*'/g, '""')
    .replace(/[^\n]+/g, (line) => (line.includes("#") ? line.slice(0, line.indexOf("#")).trimEnd() : line));
}
