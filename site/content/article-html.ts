import type { Element, ElementContent, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { toText } from "hast-util-to-text";
import type { Article, ChoiceItem, PartName, Question, Reference } from "llm-interview";
import { buildQuiz } from "llm-interview/quiz";
import { renderArticle, renderQuizItem, renderRationales } from "llm-interview/render";
import { common, createLowlight } from "lowlight";
import { SKIP, visit } from "unist-util-visit";
import type { Lang } from "../frame/language.js";
import { wordsOf } from "../frame/words.js";
import { drawDiagram } from "./diagram.js";
import { isSequence, tellSequence } from "./sequence-diagram.js";

/** A part of an article as a page shows it. */
export interface PartHtml {
  /** Its heading, in the language of the page. */
  readonly title: string;
  /** Safe HTML of what stands below the heading. */
  readonly html: string;
}

/** Name of a part, or `references`. */
export type PagePart = PartName | "references";

const lowlight = createLowlight(common);

/** All but the choice item, which pages put together from its pieces. */
const shownParts = [
  "correction",
  "alsoAsked",
  "spoken",
  "explanation",
  "code",
  "keyPoints",
  "pitfalls",
  "followUps",
] as const satisfies readonly PartName[];

/**
 * Renders an article by the package's own entry, and takes it apart. Diagrams are drawn, and code is coloured, when the site is built.
 */
export function readParts(
  article: Article,
  options: { readonly lang: Lang; readonly references: readonly Reference[] },
): ReadonlyMap<PagePart, PartHtml> {
  const known = partsKept.get(article) ?? makeParts(article, options);
  partsKept.set(article, known);
  return known;
}

function makeParts(
  article: Article,
  { lang, references }: { readonly lang: Lang; readonly references: readonly Reference[] },
): ReadonlyMap<PagePart, PartHtml> {
  const html = renderArticle(article, { locale: lang, heading: 2, references, parts: shownParts });
  const tree = fromHtml(html, { fragment: true });
  decorate(tree, lang);
  const parts = new Map<PagePart, PartHtml>();
  visit(tree, "element", (node) => {
    const name = node.tagName === "section" ? partName(node) : undefined;
    if (name === undefined) return;
    const [heading, ...body] = node.children;
    parts.set(name, { title: heading === undefined ? "" : toText(heading), html: toHtml(body as RootContent[]) });
    return SKIP;
  });
  return parts;
}

function partName({ properties }: Element): PagePart | undefined {
  const classes = Array.isArray(properties["className"]) ? properties["className"] : [];
  const name = classes.find((one) => one !== "part");
  if (typeof name !== "string" || !classes.includes("part")) return undefined;
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()) as PagePart;
}

/** In which order a page shows the options of a choice item: by lot, and the same at every build. Positions in the source. */
export function orderOptions(question: Question, article: Article): readonly number[] {
  const [item] = buildQuiz([{ ...question, article }], { count: 1, kinds: ["choice"] }, question.id).items;
  const source = article.choice?.options ?? [];
  return item?.kind === "choice" ? item.options.map(({ text }) => source.findIndex((one) => one.text === text)) : [];
}

/** A choice item in pieces, for a page that puts it together itself. Options are in the order of the source. */
export interface ChoicePieces {
  readonly stem: string;
  readonly options: readonly { readonly text: string; readonly correct: boolean; readonly rationale?: string }[];
  /** Several options are to be picked. */
  readonly multiple: boolean;
}

/** Renders the texts of a choice item one by one. */
export function renderPieces(choice: ChoiceItem, lang: Lang): ChoicePieces {
  const known = piecesKept.get(choice) ?? makePieces(choice, lang);
  piecesKept.set(choice, known);
  return known;
}

/** A question's page and the texts of its section show the same: each is rendered once. */
const piecesKept = new WeakMap<ChoiceItem, ChoicePieces>();
const partsKept = new WeakMap<Article, ReadonlyMap<PagePart, PartHtml>>();

function makePieces(choice: ChoiceItem, lang: Lang): ChoicePieces {
  const item = { kind: "choice", number: 1, section: "", difficulty: 1, multiple: false } as const;
  const form = renderQuizItem(
    { ...item, stem: choice.stem, options: choice.options.map(({ text }) => text) },
    { locale: lang },
  );
  const tree = fromHtml(form, { fragment: true });
  decorate(tree, lang);
  const reasons = fromHtml(renderRationales(choice, { locale: lang }), { fragment: true });
  decorate(reasons, lang);
  const texts = innerOf(tree, "option-text");
  const items = findAll(reasons, "option");
  return {
    stem: innerOf(tree, "stem")[0] ?? "",
    options: texts.map((text, position) => {
      const own = items[position];
      const [rationale] = own === undefined ? [] : innerOf({ type: "root", children: [own] }, "rationale");
      const correct = choice.options[position]?.correct === true;
      return { text, correct, ...(rationale !== undefined && { rationale }) };
    }),
    multiple: choice.options.filter(({ correct }) => correct).length > 1,
  };
}

/** Draws diagrams, colours code, and lets what is wider than the page be scrolled by keyboard. */
export function decorate(tree: Root, lang: Lang): void {
  let diagrams = 0;
  visit(tree, "element", (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    if (node.tagName === "table") {
      node.properties["tabIndex"] = 0;
      return;
    }
    if (node.tagName !== "pre") return;
    node.properties["tabIndex"] = 0;
    const [code] = node.children;
    if (code?.type !== "element" || code.tagName !== "code") return SKIP;
    const language = languageOf(code);
    const source = toText(code, { whitespace: "pre" });
    if (language === "mermaid") parent.children[index] = diagramFigure(source, `d${++diagrams}`, lang);
    else if (language !== undefined && lowlight.registered(language))
      code.children = lowlight.highlight(language, source).children as ElementContent[];
    return SKIP;
  });
}

function languageOf({ properties }: Element): string | undefined {
  const classes = Array.isArray(properties["className"]) ? properties["className"] : [];
  const found = classes.find((one) => String(one).startsWith("language-"));
  return found === undefined ? undefined : String(found).slice("language-".length);
}

/** A drawing, and its source for who cannot see it; the source alone where it cannot be drawn as it is. */
function diagramFigure(source: string, name: string, lang: Lang): Element {
  const words = wordsOf(lang);
  const svg = drawDiagram(source, name);
  const text = element("pre", { tabIndex: 0 }, [element("code", {}, [{ type: "text", value: source }])]);
  if (svg === undefined) return element("figure", { className: ["diagram", "undrawn"] }, [text]);
  const [drawing] = fromHtml(svg, { fragment: true, space: "html" }).children;
  if (drawing?.type !== "element") throw new Error("A drawing must be one SVG element.");
  drawing.properties = { ...drawing.properties, role: "img", ariaLabel: `${words.diagram}: ${labelsOf(source)}` };
  return element("figure", { className: ["diagram"] }, [
    element("div", { className: ["drawing"], tabIndex: 0, role: "group", ariaLabel: words.diagram }, [drawing]),
    element("details", {}, [element("summary", {}, [{ type: "text", value: words.diagramSource }]), text]),
  ]);
}

/** The words in a diagram, for those who hear it. */
function labelsOf(source: string): string {
  if (isSequence(source)) return tellSequence(source);
  return [...source.matchAll(/[[({|]+"?([^\][(){}|"]+)"?[\])}|]/g)].map(([, label = ""]) => label.trim()).join("; ");
}

function element(tagName: string, properties: Element["properties"], children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}

function innerOf(tree: Root, className: string): string[] {
  return findAll(tree, className).map((node) => toHtml(node.children as RootContent[]));
}

function findAll(tree: Root, className: string): Element[] {
  const found: Element[] = [];
  visit(tree, "element", (node) => {
    const classes = node.properties["className"];
    if (Array.isArray(classes) && classes.includes(className)) found.push(node);
  });
  return found;
}
