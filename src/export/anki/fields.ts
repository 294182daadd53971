import type { ChoiceItem, ChoiceOption } from "../../model/article.js";
import type { Locale } from "../../model/bank-data.js";
import type { Reference } from "../../model/reference.js";
import { partNames } from "../../text/part-names.js";
import { addressOf } from "../cite-reference.js";
import type { ExportItem } from "../export-set.js";
import { optionLetter } from "../option-letter.js";
import { renderHtml, renderInlineHtml, renderPlainHtml, toLink, writeNodes } from "../render-html.js";

/** The fields of a question's note, as HTML in the order of its note type. A part that is not there is an empty text. */
export function openFields({ id, prompt, brief = "", article, references }: ExportItem, locale: Locale): string[] {
  const { correction = "", explanation = "", keyPoints = [], pitfalls = [], followUps = [] } = article ?? {};
  const must = `<strong class="must">${partNames[locale].must}</strong> `;
  return [
    renderPlainHtml(prompt),
    renderPlainHtml(brief),
    blocks(correction),
    blocks(explanation),
    list(
      "ul",
      keyPoints.map((point) => `${point.must ? must : ""}${line(point.text)}`),
    ),
    list(
      "ul",
      pitfalls.map(({ claim, rebuttal }) => `${box("claim", line(claim))}${box("rebuttal", line(rebuttal))}`),
    ),
    list(
      "ol",
      followUps.map((asked) => `${box("prompt", line(asked.prompt))}${box("answer", line(asked.answer))}`),
    ),
    list("ol", references.map(citation)),
    renderPlainHtml(id),
  ].map(disarm);
}

/** The fields of a choice item's note, likewise. */
export function choiceFields({ id, references }: ExportItem, { stem, options }: ChoiceItem): string[] {
  return [
    line(stem),
    options.map((option, index) => lettered(index, line(option.text))).join("\n"),
    options.flatMap((option, index) => (option.correct ? [lettered(index, line(option.text))] : [])).join("\n"),
    options.map((option, index) => lettered(index, line(option.rationale), verdict(option))).join("\n"),
    list("ol", references.map(citation)),
    renderPlainHtml(id),
  ].map(disarm);
}

function blocks(markdown: string): string {
  return markdown === "" ? "" : renderHtml(markdown, { formulas: "delimiters" });
}

function line(markdown: string): string {
  return renderInlineHtml(markdown, { formulas: "delimiters" });
}

function box(name: string, html: string): string {
  return `<div class="${name}">${html}</div>`;
}

function list(element: "ul" | "ol", items: readonly string[]): string {
  if (items.length === 0) return "";
  return `<${element}>\n${items.map((item) => `<li>${item}</li>\n`).join("")}</${element}>`;
}

/** Letters are text rather than a style of lists, because the key names one, and some programs show no style. */
function lettered(index: number, html: string, name = ""): string {
  return box(`option${name}`, `<span class="letter">${optionLetter(index)}.</span> ${box("text", html)}`);
}

function verdict({ correct }: ChoiceOption): string {
  return correct ? " right" : " wrong";
}

function citation(reference: Reference): string {
  const { authors, year, title, venue } = reference;
  const address = addressOf(reference);
  const name = address === undefined ? renderPlainHtml(title) : writeNodes([toLink(address, title)]);
  return `${renderPlainHtml(`${authors.join(", ")} (${year}).`)} ${name}. ${renderPlainHtml(venue)}.`;
}

/**
 * Anki reads `[sound:...]` and `[latex]` in a field as orders to play a file and to run LaTeX, and its elder relatives fill in
 * what stands in `{{ }}`. With a bracket as a character reference it is text to them, and to everyone else it is the same.
 * Line breaks are those of Unix, as everywhere in HTML.
 */
function disarm(html: string): string {
  return html
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/\[(?=sound:|anki:|\/?latex\]|\/?\${1,2}\])/gi, "&#x5B;")
    .replaceAll(/\{(?=\{)/g, "&#x7B;");
}
