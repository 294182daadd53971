import type { Element, ElementContent } from "hast";
import { kebabCase } from "../article/part-names.js";
import { partsOf } from "../article/parts.js";
import { referenceUrl } from "../article/reference-url.js";
import { askedElements } from "../html/asked.js";
import { toLink, writeNodes } from "../html/render-html.js";
import { type Child, element, line, markdown, withAttributes } from "../html/tree.js";
import type { Article, ArticleParts } from "../model/article.js";
import type { Question } from "../model/question.js";
import type { Reference } from "../model/reference.js";
import { type ArticleOptions, assertHeading, type QuestionOptions } from "./options.js";
import { partBody } from "./part-bodies.js";
import { renderWordsFor } from "./words.js";

/**
 * Writes an article as safe HTML: an `article` with a `section` for each of its parts. Formulas are MathML, code has the class of its
 * language (`language-python`), tags in texts are shown as text, and links lead to `http`, `https` or `mailto` or nowhere.
 *
 * @param article - Or any parts of one, such as an open item of a quiz, whose rubric it writes.
 * @throws RangeError if `heading` is no level.
 * @example
 * ```ts
 * const html = renderArticle(await bank.article("paged-attention"), {
 *   locale: bank.locale,
 *   references: await bank.references(),
 * });
 * ```
 */
export function renderArticle(
  article: ArticleParts & Partial<Pick<Article, "references">>,
  options: ArticleOptions = {},
): string {
  const { locale = "en", heading = 2, parts, references = [] } = options;
  assertHeading(heading);
  const words = renderWordsFor(locale);
  const sections = partsOf(article)
    .filter(({ name }) => parts?.includes(name) ?? true)
    .map((part) => section(kebabCase(part.name), words[part.name], heading, partBody(part, words)));
  const known = new Map(references.map((reference) => [reference.id, reference]));
  const cited = (article.references ?? []).flatMap((id) => known.get(id) ?? []);
  const sources =
    cited.length > 0 &&
    section(
      "references",
      words.references,
      heading,
      element(
        "ul",
        cited.map((one) => element("li", citation(one))),
      ),
    );
  return write(element("article.answer", sections, sources), locale);
}

/** Writes what a question asks as a paragraph; where code or the like belongs to it, in a `div` with that below the paragraph. */
export function renderPrompt({ prompt }: Pick<Question, "prompt">, options: QuestionOptions = {}): string {
  const { locale = "en", article } = options;
  const [asked, ...given] = askedElements("p.prompt", prompt, article?.promptMarkdown, { line, markdown });
  return write(asked !== undefined && given.length === 0 ? asked : element("div.asked", asked, given), locale);
}

/** Writes the one-line answer of a question as a paragraph. Empty for an open question, which has none. */
export function renderBrief(question: Question, { locale = "en", article }: QuestionOptions = {}): string {
  if (question.status === "open") return "";
  return write(element("p.brief", line(question.brief, article?.briefMarkdown)), locale);
}

/** Writes one element, in the language of its texts. */
export function write(of: Element, locale: string): string {
  return writeNodes([withAttributes(of, { lang: locale })]);
}

function section(name: string, title: string, heading: number, body: Child): Element {
  const { children } = element("div", body);
  return element(`section.part.${name}`, element(`h${heading}.part-name`, title), lowerHeadings(children, heading + 1));
}

/** Headings in a text are below that of its part: an outline of the page would be wrong otherwise. */
function lowerHeadings(nodes: readonly ElementContent[], least: number): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== "element") return node;
    const [, digit] = /^h([1-6])$/.exec(node.tagName) ?? [];
    const tagName = digit === undefined ? node.tagName : `h${Math.min(6, Math.max(Number(digit), least))}`;
    return { ...node, tagName, children: lowerHeadings(node.children, least) };
  });
}

function citation(reference: Reference): Child {
  const { authors, title, venue, year } = reference;
  const address = referenceUrl(reference);
  const cite = element("cite", address === undefined ? title : toLink(address, title));
  return [
    authors.length > 0 && `${authors.join(", ").replace(/\.?$/, ".")} `,
    cite,
    `. ${[venue, venue.endsWith(String(year)) ? "" : year].filter((one) => one !== "").join(", ")}.`,
  ];
}
