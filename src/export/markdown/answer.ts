import type { Locale } from "../../model/bank-data.js";
import { partNames } from "../../text/part-names.js";
import { citeReference } from "../cite-reference.js";
import type { ExportItem } from "../export-set.js";
import { optionLetter } from "../option-letter.js";
import { escapeBlockStart, escapeMarkdown } from "./escape.js";
import { labelled, listItem } from "./layout.js";
import { type MarkdownText, MarkdownTextError } from "./text.js";

/** What stands before the brief: the compiler knows it, and takes what is behind it for the brief. */
const answerLabels = { zh: "**答案：**", en: "**Answer:**" } as const satisfies Readonly<Record<Locale, string>>;
const difficultyNames = { zh: "难度", en: "Difficulty" } as const satisfies Readonly<Record<Locale, string>>;

/**
 * Writes all that is known of an item below its prompt: the brief, then the parts as items of one list, where code or a
 * formula that is never closed ends with the part.
 *
 * @param read - Makes a Markdown text fit for the document.
 * @throws MarkdownTextError if a text would take in what stands below it in the same part.
 */
export function renderAnswer(item: ExportItem, locale: Locale, read: (text: string) => MarkdownText): string[] {
  const names = partNames[locale];
  const { brief, article, choice, references, related } = item;
  const entry = (label: string, markdown: string) => listItem("-", [labelled(label, read(markdown))]);
  const pair = (label: string, above: string, sign: string, below: string) =>
    listItem("-", [labelled(label, requireClosed(read(above))), labelled(sign, read(below))]);
  const parts = [
    part(names.correction, article?.correction ? [read(article.correction).source] : []),
    part(names.explanation, article?.explanation ? [read(article.explanation).source] : []),
    part(
      names.keyPoints,
      article?.keyPoints.map((point) => entry(point.must ? names.must : "", point.text)),
    ),
    part(
      names.pitfalls,
      article?.pitfalls.map((one) => pair("✗", one.claim, "✓", one.rebuttal)),
    ),
    part(
      names.followUps,
      article?.followUps.map((one) => pair("", one.prompt, "→", one.answer)),
    ),
    part(
      names.choice,
      choice && [
        requireClosed(read(choice.stem)).source,
        ...choice.options.map((option, index) =>
          pair(`${optionLetter(index)}.`, option.text, option.correct ? "✓" : "✗", option.rationale),
        ),
      ],
    ),
    part(
      names.references,
      references.map((reference) => listItem("-", [escapeBlockStart(citeReference(reference))])),
    ),
    part(names.related, related.length > 0 ? [related.map(escapeMarkdown).join(", ")] : []),
    part(difficultyNames[locale], [String(item.difficulty)]),
  ];
  return [
    ...(brief === undefined ? [] : [`${answerLabels[locale]} ${escapeMarkdown(brief)}`]),
    ...(isBare(item) ? [] : [parts.filter((block) => block !== "").join("\n\n")]),
  ];
}

/** A prompt alone stays alone: the compiler would take whatever is below it for its answer. */
function isBare({ brief, article, choice }: ExportItem): boolean {
  return brief === undefined && article === undefined && choice === undefined;
}

function requireClosed(text: MarkdownText): MarkdownText {
  if (text.isClosed) return text;
  throw new MarkdownTextError("It has code or a formula that is never closed, which would take in the text below.");
}

function part(name: string, blocks: readonly string[] = []): string {
  return blocks.length === 0 ? "" : listItem("-", [`**${name}**`, ...blocks]);
}
