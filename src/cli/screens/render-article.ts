import { fenceCode } from "../../article/fence-code.js";
import { partNamesFor } from "../../article/part-names.js";
import { type ArticlePart, type PairEntry, partsOf } from "../../article/parts.js";
import { referenceUrl } from "../../article/reference-url.js";
import { escapeMarkdown } from "../../markdown/escape-markdown.js";
import type { ArticleParts, ChoiceItem } from "../../model/article.js";
import type { Locale } from "../../model/bank-data.js";
import type { Reference } from "../../model/reference.js";
import { languageOf } from "../../text/language.js";
import { paint } from "./paint.js";
import { renderPart } from "./render-part.js";
import { renderText, type TextStyle } from "./render-text.js";

/** Writes the parts of an article, answers of its choice item included. */
export function renderArticle(article: ArticleParts, locale: Locale, style: TextStyle): string {
  const names = partNamesFor(locale);
  return partsOf(article)
    .map((part) => renderPart(names[part.name], renderBody(part, locale, style), style))
    .filter((text) => text !== "")
    .join("\n");
}

function renderBody(part: ArticlePart, locale: Locale, style: TextStyle): string {
  switch (part.form) {
    case "prose":
      return renderText(part.content, style);
    case "list": {
      const { must } = partNamesFor(locale);
      const asMarkdown = part.record.isPlain === true ? escapeMarkdown : (text: string) => text;
      return part.content
        .map((entry) => `${entry.must ? `**${escapeMarkdown(must)}** ` : ""}${asMarkdown(entry.text)}`)
        .map((text) => hang("- ", renderText(text, narrow(style, 2))))
        .join("");
    }
    case "pairs":
      return part.content.map((pair) => pairRenderers[part.record.style](pair, locale, style)).join("");
    case "code":
      return renderText(fenceCode(part.content), style);
    case "choice":
      return renderChoice(part.content, style);
    default:
      return part satisfies never;
  }
}

/** Writes the sources of an answer with their addresses. Empty if there are none. */
export function renderReferences(references: readonly Reference[], locale: Locale, style: TextStyle): string {
  const items = references.map((reference) => {
    const { title, year } = reference;
    return hang(
      "- ",
      renderText(`${escapeMarkdown(title)} (${year}). ${referenceUrl(reference) ?? ""}`, narrow(style, 2)),
    );
  });
  return renderPart(partNamesFor(locale).references, items.join(""), style);
}

function renderPitfall({ first, second }: PairEntry, locale: Locale, style: TextStyle): string {
  const text = languageOf(locale) === "zh" ? `“${first}”${second}` : `"${first}" ${second}`;
  return hang("- ", renderText(text, narrow(style, 2)));
}

function renderFollowUp({ first, second }: PairEntry, _: Locale, style: TextStyle): string {
  const inner = narrow(style, 2);
  const answer = renderText(second, inner).trimEnd();
  return `${hang("- ", renderText(`**${first}**`, inner))}${answer === "" ? "" : hang("  ", answer)}`;
}

const pairRenderers = { claim: renderPitfall, question: renderFollowUp } as const;

function renderChoice({ stem, options }: ChoiceItem, style: TextStyle): string {
  const { green, dim } = paint(style.hasColor);
  const inner = narrow(style, 6);
  const items = options.map(({ text, correct, rationale }) => {
    const box = correct ? green("[x]") : dim("[ ]");
    const why = rationale === undefined ? "" : hang("      ", renderText(rationale, inner));
    return `${hang("- ", hang(`${box} `, renderText(text, inner), 4))}${why}`;
  });
  return `${renderText(stem, style)}\n${items.join("")}`;
}

/** Puts a marker before the first line of a text, and as many spaces before the others. */
function hang(marker: string, text: string, width = marker.length): string {
  return `${marker}${text.trimEnd().replaceAll(/\n(?=.)/g, `\n${" ".repeat(width)}`)}\n`;
}

function narrow({ columns, hasColor }: TextStyle, by: number): TextStyle {
  return { columns: columns - by, hasColor };
}
