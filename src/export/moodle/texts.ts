import type { Locale } from "../../model/bank-data.js";
import { partNames } from "../../text/part-names.js";
import { citeReference } from "../cite-reference.js";
import type { ExportItem, ExportKind } from "../export-set.js";
import { renderHtml, renderInlineHtml, renderPlainHtml } from "../render-html.js";

// Moodle shows the texts of a question as they are, without cleaning them: what is safe must be safe here.
// MathJax as Moodle sets it up finds `\( \)` and `\[ \]`, and no single dollar. Closed elements are good HTML, too.
const options = { formulas: "delimiters", xml: true } as const;

/**
 * Markdown as HTML that importers keep to the letter: it starts and ends with a tag, because they trim, its line ends are
 * those that XML keeps, and nothing in it ends a CDATA section, or is the arrow that makes some readers of GIFT see pairs to
 * match. Empty if nothing would be seen.
 */
export function blockHtml(markdown: string): string {
  const html = markdown.trim() === "" ? "" : settle(renderHtml(markdown, options));
  return html === "" || (html.startsWith("<") && html.endsWith(">")) ? html : `<div>${html}</div>`;
}

/** A plain text as HTML, in a paragraph; empty if there is none. */
export function plainHtml(text: string): string {
  return text.trim() === "" ? "" : `<p>${settle(renderPlainHtml(text, options))}</p>`;
}

/**
 * What Moodle shows to everyone after an attempt: the answer, what it corrects and explains, where to read on, and, of an
 * open question, what may be asked next.
 */
export function answerHtml({ brief, article, references }: ExportItem, kind: ExportKind, locale: Locale): string {
  const names = partNames[locale];
  return joinParts([
    [names.brief, plainHtml(brief ?? "")],
    [names.correction, blockHtml(article?.correction ?? "")],
    [names.explanation, blockHtml(article?.explanation ?? "")],
    [
      names.followUps,
      listHtml(
        kind === "open" ? article?.followUps : [],
        ({ prompt, answer }) => `${blockHtml(prompt)}\n${blockHtml(answer)}`,
      ),
    ],
    // Addresses are plain text: Moodle makes them links.
    [names.references, listHtml(references, (reference) => settle(renderPlainHtml(citeReference(reference), options)))],
  ]);
}

/** What the one who marks an open question goes by: its key points, and the mistakes to look out for. */
export function rubricHtml({ article }: ExportItem, locale: Locale): string {
  const names = partNames[locale];
  return joinParts([
    [
      names.keyPoints,
      listHtml(article?.keyPoints, ({ text, must }) => `${must ? `${names.must} ` : ""}${inlineHtml(text)}`),
    ],
    [
      names.pitfalls,
      listHtml(article?.pitfalls, ({ claim, rebuttal }) => `${blockHtml(claim)}\n${blockHtml(rebuttal)}`),
    ],
  ]);
}

/** Parts under their headings, without those that are empty. Moodle's own headings of a question are `h3` and `h4`. */
function joinParts(parts: readonly (readonly [heading: string, html: string])[]): string {
  return parts.flatMap(([heading, html]) => (html === "" ? [] : [`<h5>${heading}</h5>\n${html}`])).join("\n");
}

function listHtml<Entry>(entries: readonly Entry[] = [], write: (entry: Entry) => string): string {
  return entries.length === 0 ? "" : `<ul>\n${entries.map((entry) => `<li>${write(entry)}</li>`).join("\n")}\n</ul>`;
}

function inlineHtml(markdown: string): string {
  return settle(renderInlineHtml(markdown, options));
}

function settle(html: string): string {
  return html.replaceAll(/\r\n?/g, "\n").replaceAll(/(?<=\]\]|-)>/g, "&#x3E;");
}
