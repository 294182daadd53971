import { type ArticlePart, articleParts, partOrder, partsOf } from "../../article/parts.js";
import type { PartName } from "../../model/article.js";
import type { Place } from "../../model/place.js";
import type { Problem, ProblemCode } from "../../model/problem.js";
import type { CardDraft } from "../card/draft.js";
import { placeOfPart } from "../card/part-places.js";
import { lintChoice } from "./lint-choice.js";

/** The limits that authoring.md states; both bounds are allowed. Lengths are in characters without white space. */
export const cardLimits = {
  brief: { zh: { least: 1, most: 80 }, en: { least: 1, most: 200 } },
  /** Counted in Chinese only: a translation is as long as it needs. Fenced blocks, displayed formulas and tables do not count. */
  explanation: { least: 250, most: 800 },
  /** Of a card that nobody has marked as checked; everything counts. */
  uncheckedExplanation: { least: 200, most: 700 },
  alsoAsked: { least: 4, most: 8 },
  /** Characters in Chinese, words in English. */
  spoken: { zh: { least: 100, most: 220 }, en: { least: 60, most: 150 } },
  codeLines: { least: 8, most: 35 },
  keyPoints: { least: 3, most: 6 },
  mustPoints: { least: 1, most: 3 },
  pitfalls: { least: 1, most: 3 },
  followUps: { least: 2, most: 3 },
  tags: { least: 2, most: 5 },
} as const;

/** Parts that every card has. */
const required: readonly PartName[] = ["explanation", "keyPoints", "pitfalls", "followUps", "choice"];
/** Parts that a card has once it is marked as checked. */
const requiredOfChecked: readonly PartName[] = ["alsoAsked", "spoken"];

interface Limits {
  readonly least: number;
  readonly most: number;
}

/**
 * Holds one card to the limits and to the rules for choice items.
 *
 * @param isChecked - The card, or the one that it translates, says when it was last held against its sources: only then it
 * owes what was asked of cards later.
 */
export function lintCard(card: CardDraft, isChecked: boolean): Problem[] {
  const problems: Problem[] = [];
  const { article, frontMatter, locale } = card;
  const report = (code: ProblemCode, place: Place, message: string, suggestion?: string) => {
    problems.push({ code, level: "error", ...place, message, ...(suggestion === undefined ? {} : { suggestion }) });
  };
  const hold = (code: ProblemCode, place: Place, what: string, found: number, { least, most }: Limits) => {
    if (found >= least && found <= most) return;
    const advice = found < least ? "Write more." : "Write less, or split it.";
    report(code, place, `${what}: ${found}. It must be ${least} to ${most}.`, advice);
  };
  if (card.brief !== "")
    hold("brief-length", card.briefPlace, "Characters of the brief", [...card.brief].length, cardLimits.brief[locale]);
  if (frontMatter?.isSalvaged === false) {
    hold("tag-count", frontMatter.placeOf(["tags"]), "Tags", frontMatter.tags.length, cardLimits.tags);
    if (frontMatter.references.length === 0) {
      const message = "The card cites nothing. It must have at least one primary source.";
      report("reference-count", frontMatter.placeOf(["references"]), message);
    }
  }
  for (const name of partOrder) {
    // A part that is there and cannot be read is reported as that.
    if (card.places[name] !== undefined) continue;
    if (!required.includes(name) && !(isChecked && requiredOfChecked.includes(name))) continue;
    const heading = articleParts[name].heading[locale];
    report("missing-part", card.promptPlace, `The part "${heading}" is missing.`, `Write it below "## ${heading}".`);
  }
  for (const part of partsOf(article)) {
    const place = (entry?: number) => placeOfPart(card, part.name, entry);
    if (part.name === "explanation" && part.form === "prose") {
      if (locale !== "zh") continue;
      const [length, limits] = isChecked
        ? [countCharacters(withoutBlocks(part.content)), cardLimits.explanation]
        : [countCharacters(part.content), cardLimits.uncheckedExplanation];
      hold("explanation-length", place(), "Characters of the explanation", length, limits);
    } else if (part.name === "spoken" && part.form === "prose") {
      const length = locale === "zh" ? countCharacters(part.content) : countWords(part.content);
      const what = `${locale === "zh" ? "Characters" : "Words"} of what is said aloud`;
      hold("spoken-length", place(), what, length, cardLimits.spoken[locale]);
    } else if (part.form === "code")
      hold("code-length", place(), "Lines of code", part.content.text.split("\n").length, cardLimits.codeLines);
    else if (part.form === "choice") problems.push(...lintChoice(part.content, locale, place));
    else holdEntries(part, (code, what, found, limits) => hold(code, place(0), what, found, limits));
  }
  return problems;
}

/** Limits of parts with entries, with what they are called. */
const entryLimits: Readonly<Partial<Record<PartName, readonly [code: ProblemCode, what: string, limits: Limits]>>> = {
  alsoAsked: ["also-asked-count", "Other phrasings", cardLimits.alsoAsked],
  keyPoints: ["key-point-count", "Key points", cardLimits.keyPoints],
  pitfalls: ["pitfall-count", "Pitfalls", cardLimits.pitfalls],
  followUps: ["follow-up-count", "Follow-ups", cardLimits.followUps],
};

function holdEntries(
  part: ArticlePart,
  hold: (code: ProblemCode, what: string, found: number, limits: Limits) => void,
): void {
  if (part.form !== "list" && part.form !== "pairs") return;
  const limits = entryLimits[part.name];
  if (limits !== undefined) hold(limits[0], limits[1], part.content.length, limits[2]);
  if (part.form !== "list" || part.record.hasMusts !== true) return;
  const musts = part.content.filter(({ must }) => must).length;
  hold("must-count", "Key points marked must", musts, cardLimits.mustPoints);
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
export function compareStructure(source: CardDraft, translation: CardDraft): Problem[] {
  const problems: Problem[] = [];
  for (const name of partOrder) {
    const [expected, found] = [describePart(source, name), describePart(translation, name)];
    // A part that every card has is reported where it is missing.
    const isReported = required.includes(name) && (found === undefined || expected === undefined);
    if (found?.structure === expected?.structure || isReported) continue;
    problems.push({
      code: "translation-structure",
      level: "error",
      ...placeOfPart(translation, name, 0),
      message: `The ${name} has ${found?.words ?? "nothing"}, the source has ${expected?.words ?? "nothing"}.`,
      suggestion: "Make the two alike.",
    });
  }
  return problems;
}

/** The structure of a part, to compare and in words. `undefined` where the card has none. */
function describePart(
  { article }: CardDraft,
  name: PartName,
): { readonly structure: string; readonly words: string } | undefined {
  const part = partsOf(article).find((one) => one.name === name);
  const told = (words: string, structure = words) => ({ structure, words });
  switch (part?.form) {
    case undefined:
      return undefined;
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
    .replace(/[ \t]*#.*$/gm, "");
}
