import { fenceCode } from "../../article/fence-code.js";
import { partNamesFor } from "../../article/part-names.js";
import { type ArticlePart, partsOf } from "../../article/parts.js";
import { escapeBlockStart, escapeMarkdown } from "../../markdown/escape-markdown.js";
import type { Locale } from "../../model/bank-data.js";
import { type Bilingual, wordsFor } from "../../text/language.js";
import { splitPrompt } from "../../text/split-prompt.js";
import { citeReference } from "../cite-reference.js";
import type { ExportItem } from "../export-set.js";
import { optionLetter } from "../option-letter.js";
import { labelled, listItem } from "./layout.js";
import { type MarkdownText, MarkdownTextError } from "./text.js";

/** What stands before the brief: the compiler knows it, and takes what is behind it for the brief. */
const answerLabels = { zh: "**答案：**", en: "**Answer:**" } as const satisfies Bilingual;
const difficultyNames = { zh: "难度", en: "Difficulty" } as const satisfies Bilingual;

/**
 * Writes all that is known of an item below its prompt: the brief, then the parts as items of one list, where code or a
 * formula that is never closed ends with the part.
 *
 * @param read - Makes a Markdown text fit for the document.
 * @throws MarkdownTextError if a text would take in what stands below it in the same part.
 */
export function renderAnswer(item: ExportItem, locale: Locale, read: (text: string) => MarkdownText): string[] {
  const names = partNamesFor(locale);
  const { brief, briefMarkdown, article, choice, references, related } = item;
  const entry = (label: string, markdown: string) => listItem("-", [labelled(label, read(markdown))]);
  const { given } = splitPrompt(item.promptMarkdown);
  if (isBare(item) && given !== "")
    throw new MarkdownTextError("What belongs to its question would be read as the answer.");
  if (isBare(item)) return onlyAsked(item).map((prompt) => entry("", prompt));
  const pair = (label: string, above: string, sign: string, below: MarkdownText) =>
    listItem("-", [labelled(label, requireClosed(read(above))), labelled(sign, below)]);
  const writePart = (one: ArticlePart): string[] => {
    switch (one.form) {
      case "prose":
        return [read(one.content).source];
      case "list": {
        const write = one.record.isPlain === true ? (text: string) => escapeMarkdown(text) : (text: string) => text;
        return one.content.map(({ text, must }) => entry(must ? names.must : "", write(text)));
      }
      case "pairs": {
        const [before, between] = pairSigns[one.record.style];
        return one.content.map(({ first, second }) => {
          const below = read(second);
          return below.source === "" ? entry(before, first) : pair(before, first, between, below);
        });
      }
      case "code":
        return [read(fenceCode(one.content)).source];
      case "choice":
        return [
          requireClosed(read(one.content.stem)).source,
          ...one.content.options.map(({ text, correct, rationale }, index) => {
            const label = `${optionLetter(index)}.`;
            if (rationale !== undefined) return pair(label, text, correct ? "✓" : "✗", read(rationale));
            return listItem("-", [labelled(correct ? `✓ ${label}` : label, requireClosed(read(text)))]);
          }),
        ];
      default:
        return one satisfies never;
    }
  };
  const parts = [
    ...partsOf({ ...article, ...(choice !== undefined && { choice }) }).map((one) =>
      part(names[one.name], writePart(one)),
    ),
    part(
      names.references,
      references.map((reference) => listItem("-", [escapeBlockStart(citeReference(reference))])),
    ),
    part(names.related, related.length > 0 ? [related.map(escapeMarkdown).join(", ")] : []),
    part(wordsFor(locale, difficultyNames), [String(item.difficulty)]),
  ];
  return [
    // The label of the answer sets it off.
    ...(given === "" ? [] : [requireClosed(read(given)).source]),
    ...(brief === undefined
      ? []
      : [`${wordsFor(locale, answerLabels)} ${writeLine(brief, briefMarkdown, read) ?? escapeMarkdown(brief)}`]),
    parts.filter((block) => block !== "").join("\n\n"),
  ];
}

/** What stands before the first text of a pair, and between the two. */
const pairSigns = { claim: ["✗", "✓"], question: ["", "→"] } as const;

/** The Markdown of a plain text, where there is some and a document can take it over. */
export function writeLine(
  text: string,
  markdown: string | undefined,
  read: (text: string) => MarkdownText,
): string | undefined {
  if (markdown === undefined || text === "") return undefined;
  try {
    const { source, isProse } = read(markdown);
    return isProse && !source.includes("\n") ? source : undefined;
  } catch (error) {
    if (error instanceof MarkdownTextError) return undefined;
    throw error;
  }
}

/** Nothing in it answers: the compiler would take whatever else stands below the prompt for the answer. */
function isBare(item: ExportItem): boolean {
  const { brief, article, choice } = item;
  if (brief !== undefined || choice !== undefined) return false;
  return article === undefined || onlyAsked(item).length > 0;
}

/** The follow-ups of an article that has nothing else, and no answer to any: a list of questions, which the compiler reads as such. */
function onlyAsked({ article = {} }: ExportItem): string[] {
  const [one, ...others] = partsOf(article);
  if (one?.name !== "followUps" || one.form !== "pairs" || others.length > 0) return [];
  return one.content.every(({ second }) => second === "") ? one.content.map(({ first }) => first) : [];
}

function requireClosed(text: MarkdownText): MarkdownText {
  if (text.isClosed) return text;
  throw new MarkdownTextError("It has code or a formula that is never closed, which would take in the text below.");
}

function part(name: string, blocks: readonly string[] = []): string {
  return blocks.length === 0 ? "" : listItem("-", [`**${name}**`, ...blocks]);
}
