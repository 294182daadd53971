import type { Article, ChoiceItem, FollowUp, KeyPoint, Pitfall } from "../../model/article.js";
import type { Locale } from "../../model/bank-data.js";
import type { Reference } from "../../model/reference.js";
import { partNames } from "../../text/part-names.js";
import { paint } from "./paint.js";
import { renderPart } from "./render-part.js";
import { renderText, type TextStyle } from "./render-text.js";

/** Writes a long answer, part by part, answers of its choice item included; parts that it does not have are left out. */
export function renderArticle(article: Article, locale: Locale, style: TextStyle): string {
  const { correction, explanation, keyPoints, pitfalls, followUps, choice } = article;
  const names = partNames[locale];
  const parts = [
    renderPart(names.explanation, renderText(explanation, style), style),
    renderPart(names.correction, correction === undefined ? "" : renderText(correction, style), style),
    renderPart(names.keyPoints, keyPoints.map((point) => renderKeyPoint(point, names.must, style)).join(""), style),
    renderPart(names.pitfalls, pitfalls.map((pitfall) => renderPitfall(pitfall, locale, style)).join(""), style),
    renderPart(names.followUps, followUps.map((followUp) => renderFollowUp(followUp, style)).join(""), style),
    renderPart(names.choice, choice === undefined ? "" : renderChoice(choice, style), style),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

/** Writes the sources of an answer with their addresses. Empty if there are none. */
export function renderReferences(references: readonly Reference[], locale: Locale, style: TextStyle): string {
  const items = references.map((reference) => {
    const { title, year } = reference;
    return hang("- ", renderText(`${escapeMarkdown(title)} (${year}). ${addressOf(reference)}`, narrow(style, 2)));
  });
  return renderPart(partNames[locale].references, items.join(""), style);
}

function renderKeyPoint({ text, must }: KeyPoint, mark: string, style: TextStyle): string {
  return hang("- ", renderText(must ? `**${escapeMarkdown(mark)}** ${text}` : text, narrow(style, 2)));
}

function renderPitfall({ claim, rebuttal }: Pitfall, locale: Locale, style: TextStyle): string {
  const text = locale === "zh" ? `“${claim}”${rebuttal}` : `"${claim}" ${rebuttal}`;
  return hang("- ", renderText(text, narrow(style, 2)));
}

function renderFollowUp({ prompt, answer }: FollowUp, style: TextStyle): string {
  const inner = narrow(style, 2);
  return `${hang("- ", renderText(`**${prompt}**`, inner))}${hang("  ", renderText(answer, inner))}`;
}

function renderChoice({ stem, options }: ChoiceItem, style: TextStyle): string {
  const { green, dim } = paint(style.hasColor);
  const inner = narrow(style, 6);
  const items = options.map(({ text, correct, rationale }) => {
    const box = correct ? green("[x]") : dim("[ ]");
    return `${hang("- ", hang(`${box} `, renderText(text, inner), 4))}${hang("      ", renderText(rationale, inner))}`;
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

/** Names and marks are plain text, which must not become Markdown. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>$&|]/g, "\\$&");
}

function addressOf({ arxiv, doi, url }: Reference): string {
  if (arxiv !== undefined) return `https://arxiv.org/abs/${arxiv}`;
  return doi === undefined ? (url ?? "") : `https://doi.org/${doi}`;
}
