import { fenceCode } from "../../article/fence-code.js";
import { partNamesFor } from "../../article/part-names.js";
import { type ArticlePart, type PartRole, partsOf } from "../../article/parts.js";
import {
  type HtmlOptions,
  renderHtml,
  renderInlineHtml,
  renderLineHtml,
  renderPlainHtml,
} from "../../html/render-html.js";
import type { Locale } from "../../model/bank-data.js";
import { citeReference } from "../cite-reference.js";
import type { ExportItem, ExportKind } from "../export-set.js";

// Moodle shows the texts of a question as they are, without cleaning them: what is safe must be safe here.
// MathJax as Moodle sets it up finds `\( \)` and `\[ \]`, and no single dollar. Closed elements are good HTML, too.
const options = { formulas: "delimiters", xml: true } as const;

/** How the texts of an item are written. */
export function moodleHtml(findPicture: HtmlOptions["findPicture"]): HtmlOptions {
  return { ...options, findPicture };
}

/**
 * Markdown as HTML that importers keep to the letter: it starts and ends with a tag, because they trim, its line ends are
 * those that XML keeps, and nothing in it ends a CDATA section, or is the arrow that makes some readers of GIFT see pairs to
 * match. Empty if nothing would be seen.
 */
export function blockHtml(markdown: string, how: HtmlOptions): string {
  const html = markdown.trim() === "" ? "" : settle(renderHtml(markdown, how));
  return html === "" || (html.startsWith("<") && html.endsWith(">")) ? html : `<div>${html}</div>`;
}

/** A plain text as HTML, in a paragraph, or the Markdown that says more; empty if there is none. */
export function lineHtml(text: string, markdown: string | undefined, how: HtmlOptions): string {
  if (text.trim() === "") return "";
  return `<p>${settle(renderLineHtml(text, markdown, how))}</p>`;
}

/**
 * What Moodle shows to everyone after an attempt: the answer and what explains it, where to read on, and, of an open question,
 * what may be asked next.
 */
export function answerHtml(item: ExportItem, kind: ExportKind, locale: Locale, how: HtmlOptions): string {
  const { brief = "", briefMarkdown, references } = item;
  const names = partNamesFor(locale);
  const roles: readonly PartRole[] = kind === "open" ? ["answer", "next"] : ["answer"];
  return joinParts([
    [names.brief, lineHtml(brief, briefMarkdown, how)],
    ...writeParts(item, locale, roles, how),
    // Addresses are plain text: Moodle makes them links.
    [names.references, listHtml(references, (reference) => settle(renderPlainHtml(citeReference(reference), options)))],
  ]);
}

/** What the one who marks an open question goes by: its key points, and the mistakes to look out for. */
export function rubricHtml(item: ExportItem, locale: Locale, how: HtmlOptions): string {
  return joinParts(writeParts(item, locale, ["rubric"], how));
}

/** The parts of an answer that are for these, with their headings. Other phrasings of the question are for nobody here. */
function writeParts({ article = {} }: ExportItem, locale: Locale, roles: readonly PartRole[], how: HtmlOptions) {
  const names = partNamesFor(locale);
  return partsOf(article).flatMap((part) =>
    roles.includes(part.record.role) ? [[names[part.name], writePart(part, names.must, how)] as const] : [],
  );
}

function writePart(part: ArticlePart, must: string, how: HtmlOptions): string {
  switch (part.form) {
    case "prose":
      return blockHtml(part.content, how);
    case "list":
      return listHtml(part.content, (entry) => `${entry.must ? `${must} ` : ""}${inlineHtml(entry.text, how)}`);
    case "pairs":
      return listHtml(part.content, ({ first, second }) =>
        [blockHtml(first, how), blockHtml(second, how)].filter((html) => html !== "").join("\n"),
      );
    case "code":
      return blockHtml(fenceCode(part.content), how);
    case "choice":
      return "";
    default:
      return part satisfies never;
  }
}

/** Parts under their headings, without those that are empty. Moodle's own headings of a question are `h3` and `h4`. */
function joinParts(parts: readonly (readonly [heading: string, html: string])[]): string {
  return parts.flatMap(([heading, html]) => (html === "" ? [] : [`<h5>${heading}</h5>\n${html}`])).join("\n");
}

function listHtml<Entry>(entries: readonly Entry[] = [], write: (entry: Entry) => string): string {
  return entries.length === 0 ? "" : `<ul>\n${entries.map((entry) => `<li>${write(entry)}</li>`).join("\n")}\n</ul>`;
}

function inlineHtml(markdown: string, how: HtmlOptions): string {
  return settle(renderInlineHtml(markdown, how));
}

function settle(html: string): string {
  return html.replaceAll(/\r\n?/g, "\n").replaceAll(/(?<=\]\]|-)>/g, "&#x3E;");
}
