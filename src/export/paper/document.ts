import { writeNodes } from "../../html/render-html.js";
import { type Child, element, plain, type TextNodes, withAttributes } from "../../html/tree.js";
import { wordsFor } from "../../text/language.js";
import type { ExportItem, ExportSet } from "../export-set.js";
import { answerPages } from "./answers.js";
import type { PaperOptions } from "./options.js";
import { groupItems, questionPages } from "./questions.js";
import { paperStyle } from "./style.js";
import { paperWords } from "./words.js";

// Nothing runs and nothing is fetched, whatever the content says. Formulas have style attributes, and pictures are in the document.
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Writes a paper as one HTML document. It is built as a tree, in which content is text or the nodes of render-html.ts. */
export function writePaper(
  set: ExportSet,
  { title, answers, lines }: Required<Omit<PaperOptions, "pictures">>,
  textsOf: (item: ExportItem) => TextNodes,
): string {
  const words = wordsFor(set.locale, paperWords);
  const groups = groupItems(set, textsOf);
  const about = words.about(set.items.length, set.version);
  const pages: Child[] = [];
  if (answers !== "only")
    pages.push(
      cover(title, about, [words.candidate, words.date, words.time, words.score]),
      questionPages(groups, lines, words),
    );
  if (answers !== "none") {
    const fields = [words.candidate, words.marker, words.date];
    pages.push(
      element("section.answers", cover(words.answers, `${title} · ${about}`, fields), answerPages(groups, words)),
    );
  }
  const page = element(
    "html",
    element(
      "head",
      withAttributes(element("meta"), { charSet: "utf-8" }),
      withAttributes(element("meta"), { httpEquiv: "content-security-policy", content: policy }),
      withAttributes(element("meta"), { name: "viewport", content: "width=device-width, initial-scale=1" }),
      withAttributes(element("meta"), { name: "referrer", content: "no-referrer" }),
      element("title", title),
      element("style", paperStyle(words)),
    ),
    element("body", pages),
  );
  return `<!DOCTYPE html>\n${writeNodes([withAttributes(page, { lang: words.lang })])}\n`;
}

function cover(title: string, about: string, fields: readonly string[]): Child {
  return element(
    "header.cover",
    element("h1", plain(title)),
    element("p.about", about),
    element(
      "ul.fields",
      fields.map((name) => element("li", name, element("span.blank"))),
    ),
  );
}
