import { fenceCode } from "../../article/fence-code.js";
import { partNamesFor } from "../../article/part-names.js";
import { type ArticlePart, articleParts, partOrder, partsOf } from "../../article/parts.js";
import { referenceUrl } from "../../article/reference-url.js";
import {
  type HtmlOptions,
  renderHtml,
  renderInlineHtml,
  renderLineHtml,
  renderPlainHtml,
  toLink,
  writeNodes,
} from "../../html/render-html.js";
import type { ChoiceItem, ChoiceOption } from "../../model/article.js";
import type { Locale } from "../../model/bank-data.js";
import type { Reference } from "../../model/reference.js";
import { splitPrompt } from "../../text/split-prompt.js";
import type { ExportItem } from "../export-set.js";
import { optionLetter } from "../option-letter.js";

/** The parts that have a field of their own, in its order; options have a note of their own. */
export const ankiParts = partOrder.filter((name) => articleParts[name].form !== "choice");

/** The fields of a question's note, as HTML in the order of its note type. A part that is not there is an empty text. */
export function openFields(item: ExportItem, locale: Locale, findPicture: FindPicture): string[] {
  const html = ankiHtml(findPicture);
  const { id, prompt, promptMarkdown, brief = "", briefMarkdown, article = {}, references } = item;
  const { line, given } = splitPrompt(promptMarkdown);
  const found = new Map(partsOf(article).map((part) => [part.name, writePart(part, locale, html)]));
  return [
    renderLineHtml(prompt, line, html) + blocks(given, html),
    renderLineHtml(brief, briefMarkdown, html),
    ...ankiParts.map((name) => found.get(name) ?? ""),
    list("ol", references.map(citation)),
    renderPlainHtml(id),
  ].map(disarm);
}

function writePart(part: ArticlePart, locale: Locale, html: HtmlOptions): string {
  switch (part.form) {
    case "prose":
      return blocks(part.content, html);
    case "list": {
      const must = `<strong class="must">${partNamesFor(locale).must}</strong> `;
      const write = (text: string) =>
        part.record.isPlain === true ? renderPlainHtml(text) : renderInlineHtml(text, html);
      return list(
        "ul",
        part.content.map((entry) => `${entry.must ? must : ""}${write(entry.text)}`),
      );
    }
    case "pairs": {
      const [element, first, second] = pairBoxes[part.record.style];
      return list(
        element,
        part.content.map(
          (pair) =>
            box(first, renderInlineHtml(pair.first, html)) + boxIfAny(second, renderInlineHtml(pair.second, html)),
        ),
      );
    }
    case "code":
      return blocks(fenceCode(part.content), html);
    case "choice":
      return "";
    default:
      return part satisfies never;
  }
}

const pairBoxes = { claim: ["ul", "claim", "rebuttal"], question: ["ol", "prompt", "answer"] } as const;

/** The fields of a choice item's note, likewise. */
export function choiceFields(
  { id, references }: ExportItem,
  { stem, options }: ChoiceItem,
  findPicture: FindPicture,
): string[] {
  const html = ankiHtml(findPicture);
  const line = (markdown: string) => renderInlineHtml(markdown, html);
  return [
    line(stem),
    options.map((option, index) => lettered(index, line(option.text))).join("\n"),
    options.flatMap((option, index) => (option.correct ? [lettered(index, line(option.text))] : [])).join("\n"),
    options.map((option, index) => lettered(index, line(option.rationale ?? ""), verdict(option))).join("\n"),
    list("ol", references.map(citation)),
    renderPlainHtml(id),
  ].map(disarm);
}

type FindPicture = HtmlOptions["findPicture"];

function ankiHtml(findPicture: FindPicture): HtmlOptions {
  return { formulas: "delimiters", findPicture };
}

function blocks(markdown: string, html: HtmlOptions): string {
  return markdown === "" ? "" : renderHtml(markdown, html);
}

function box(name: string, html: string): string {
  return `<div class="${name}">${html}</div>`;
}

function boxIfAny(name: string, html: string): string {
  return html === "" ? "" : box(name, html);
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
  const address = referenceUrl(reference);
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
