import type { Element, ElementContent, RootContent } from "hast";
import { defaultSchema, type Schema, sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import type { Image, ImageReference, Table } from "mdast";
import { defaultHandlers, type Handlers, toHast } from "mdast-util-to-hast";
import { type Formula, parseText } from "../markdown/parse-text.js";
import { renderMathml } from "./render-mathml.js";

/**
 * How formulas are written: as MathML, which browsers and readers of QTI show themselves, or as TeX in `\( \)` and `\[ \]`,
 * which MathJax finds.
 */
export type FormulaStyle = "mathml" | "delimiters";

/** How to write HTML. Formulas that cannot be shown as such, or would do more than show, are code. */
export interface HtmlOptions {
  readonly formulas: FormulaStyle;
  /** Well-formed XML, as XHTML is: every element is closed. Default: HTML. */
  readonly xml?: boolean;
  /**
   * Gives what `src` of a picture is, by the address in the text, which must be safe to show; `undefined`: words or a link stand for it.
   * Default: for all.
   */
  readonly findPicture?: ((address: string) => string | undefined) | undefined;
}

/**
 * Writes Markdown as HTML, in blocks. Safe wherever HTML may stand: tags in the text are shown as text, links lead to
 * `http`, `https` or `mailto` or nowhere, and no element or attribute is there that Markdown does not have.
 */
export function renderHtml(markdown: string, options: HtmlOptions): string {
  return writeNodes(toNodes(markdown, options), options);
}

/** As `renderHtml`, but a text of one paragraph is written without its `<p>`. */
export function renderInlineHtml(markdown: string, options: HtmlOptions): string {
  return writeNodes(toInlineNodes(markdown, options), options);
}

/** Writes plain text as HTML; lines are broken where it breaks them. */
export function renderPlainHtml(text: string, options: Pick<HtmlOptions, "xml"> = {}): string {
  return writeNodes(toPlainNodes(text).flatMap(withoutDelimiters), options);
}

/** What `renderHtml` writes, as a tree, for documents that are built as one. Formulas in MathML are its only `raw` nodes. */
export function toNodes(markdown: string, options: HtmlOptions): ElementContent[] {
  return finish(parse(markdown, options).children, options);
}

/** What `renderInlineHtml` writes, as a tree. */
export function toInlineNodes(markdown: string, options: HtmlOptions): ElementContent[] {
  const { children } = parse(markdown, options);
  const blocks = children.filter((node) => node.type !== "text" || node.value.trim() !== "");
  const [only] = blocks;
  const isLine = blocks.length === 1 && only?.type === "element" && only.tagName === "p";
  return finish(isLine ? only.children : children, options);
}

/** What `renderPlainHtml` writes, as a tree. */
export function toPlainNodes(text: string): ElementContent[] {
  return text.split(/\r\n|\n|\r/).flatMap((line, index): ElementContent[] => {
    const words: ElementContent = { type: "text", value: line };
    return index === 0 ? [words] : [{ type: "element", tagName: "br", properties: {}, children: [] }, words];
  });
}

/** A line: plain text, or the Markdown that says more than it, where there is some and it is one line indeed. */
export function toLineNodes(text: string, markdown: string | undefined, options: HtmlOptions): ElementContent[] {
  const nodes = markdown === undefined ? undefined : toInlineNodes(markdown, options);
  const isLine = nodes?.every((node) => node.type !== "element" || inlineTags.has(node.tagName)) === true;
  if (isLine) return nodes;
  return options.formulas === "delimiters" ? toPlainNodes(text).flatMap(withoutDelimiters) : toPlainNodes(text);
}

/** What `toLineNodes` gives, written. */
export function renderLineHtml(text: string, markdown: string | undefined, options: HtmlOptions): string {
  return writeNodes(toLineNodes(text, markdown, options), options);
}

const inlineTags = new Set(["a", "br", "code", "em", "img", "span", "strong"]);

/** A link, or its words alone where the address is not one to follow: other than of `http`, `https` or `mailto`. */
export function toLink(address: string, words = address): Element {
  return withoutBadLinks(link(address, words));
}

/** Writes a tree. All of its text is escaped, so `raw` nodes must come from here. */
export function writeNodes(
  nodes: readonly (ElementContent | RootContent)[],
  { xml = false }: Pick<HtmlOptions, "xml"> = {},
): string {
  const html = toHtml(
    { type: "root", children: [...nodes] },
    {
      allowDangerousHtml: true,
      ...(xml && { closeSelfClosing: true, tightSelfClosing: false, closeEmptyElements: true, space: "html" }),
      characterReferences: { useNamedReferences: false },
    },
  );
  const safe = html.replaceAll(/<[a-z][a-z0-9]*(?: [a-z:-]+="[^"]*")+/gi, escapeBrackets);
  return xml ? safe.replaceAll("]]>", "]]&#x3E;") : safe;
}

/** In attributes, HTML allows angle brackets and XML does not; and who reads HTML by patterns takes them for tags. */
function escapeBrackets(tag: string): string {
  return `<${tag.slice(1).replaceAll("<", "&#x3C;").replaceAll(">", "&#x3E;")}`;
}

// Sanitizing knows no MathML, so a formula is a `var` of this class until all else is clean.
const formulaClass = "formula";

const handlersFor = ({ findPicture }: HtmlOptions): Handlers => ({
  /** Tags are words of the author: they are shown, not obeyed. */
  html: (_, node: { value: string }) => ({ type: "text", value: node.value }),
  image: (_, { url, alt, title }: Image) => picture({ url, alt, title }, findPicture),
  imageReference: (state, { identifier, alt }: ImageReference) => {
    const { url = "", title } = state.definitionById.get(identifier.toUpperCase()) ?? {};
    return picture({ url, alt, title }, findPicture);
  },
  /** GitHub drops cells beyond those of the first row; here every row has as many as the longest. */
  table: (state, node: Table) => {
    const columns = node.children.reduce((most, { children }) => Math.max(most, children.length), 0);
    const align = Array.from({ length: columns }, (_, index) => node.align?.[index] ?? null);
    return defaultHandlers.table(state, { ...node, align });
  },
  formula: (_, { value, display }: Formula): Element => ({
    type: "element",
    tagName: "var",
    properties: { className: [formulaClass, ...(display ? ["display"] : [])] },
    children: [{ type: "text", value }],
  }),
});

/**
 * A picture, where it is found. Else one on the web is a link, because it would be fetched from elsewhere when the text is read, and
 * of one beside the list the name is told.
 */
function picture(
  { url, alt, title }: Pick<Image, "url" | "alt" | "title">,
  findPicture: HtmlOptions["findPicture"],
): ElementContent {
  const src = url === "" ? undefined : findPicture?.(url);
  if (src !== undefined) {
    return {
      type: "element",
      tagName: "img",
      properties: { src, alt: alt ?? "", title: title || undefined },
      children: [],
    };
  }
  const isFile = url !== "" && !/^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
  if (!isFile) return link(url, alt);
  return { type: "text", value: alt ? `${alt} [${url}]` : `[${url}]` };
}

function link(url: string, alt: string | null | undefined): Element {
  const words: ElementContent = { type: "text", value: alt || url };
  return { type: "element", tagName: "a", properties: { href: url }, children: [words] };
}

const schema: Schema = {
  ...defaultSchema,
  attributes: { ...defaultSchema.attributes, var: [["className", formulaClass, "display"]] },
  protocols: { href: ["http", "https", "mailto"] },
};

function parse(markdown: string, options: HtmlOptions): { readonly children: ElementContent[] } {
  const clean = sanitize(toHast(parseText(markdown), { handlers: handlersFor(options) }), schema);
  const nodes = clean.type === "root" ? clean.children : [clean];
  return { children: nodes.filter((node): node is ElementContent => node.type !== "doctype") };
}

/** Sanitizing has left links that name no protocol: there is no page here that they could be relative to. */
function withoutBadLinks(element: Element): Element {
  const { href, ...properties } = element.properties;
  return href === undefined || /^(?:https?:\/\/|mailto:)/i.test(String(href)) ? element : { ...element, properties };
}

function finish(nodes: readonly ElementContent[], options: HtmlOptions, isCode = false): ElementContent[] {
  const { formulas, xml = false } = options;
  return nodes.flatMap((node) => {
    if (node.type !== "element") return formulas === "delimiters" && !isCode ? withoutDelimiters(node) : [node];
    if (isFormula(node)) return [formulas === "mathml" ? mathml(node, xml) : delimited(node)];
    const { children, ...element } = withoutBadLinks(node);
    return [{ ...element, children: finish(children, options, isCode || /^(?:code|pre)$/.test(node.tagName)) }];
  });
}

/** Words that MathJax would take for the start of a formula are broken up by a `span`, which it does not read across. */
function withoutDelimiters(node: ElementContent): ElementContent[] {
  if (node.type !== "text") return [node];
  return node.value.split(/(?<=\\)(?=[([])|(?<=\$)(?=\$)/).map((value, index): ElementContent => {
    const words: ElementContent = { type: "text", value };
    return index === 0 ? words : { type: "element", tagName: "span", properties: {}, children: [words] };
  });
}

function isFormula({ tagName, properties }: Element): boolean {
  return tagName === "var" && Array.isArray(properties["className"]) && properties["className"].includes(formulaClass);
}

function read(formula: Element): { readonly tex: string; readonly display: boolean } {
  const [text] = formula.children;
  const names = formula.properties["className"];
  return { tex: text?.type === "text" ? text.value : "", display: Array.isArray(names) && names.includes("display") };
}

/**
 * MathJax obeys TeX that links and defines: `\href` leads anywhere, and a definition holds in all formulas that follow.
 * Formulas that Temml does not take for harmless are shown as code to either.
 */
const reachesOut = /(?:def|command|newenvironment)$|^\\(?:let|futurelet|require|href|url|class|style|cssId)$/;

function delimited(formula: Element): ElementContent {
  const { tex, display } = read(formula);
  const isTrusted = !(tex.match(/\\\w+/g) ?? []).some((name) => reachesOut.test(name));
  if (!isTrusted || renderMathml(tex, { display, xml: false }) === undefined) return code(tex);
  return { type: "text", value: display ? `\\[${tex}\\]` : `\\(${tex}\\)` };
}

function mathml(formula: Element, xml: boolean): ElementContent {
  const { tex, display } = read(formula);
  const markup = renderMathml(tex, { display, xml });
  return markup === undefined ? code(tex) : { type: "raw", value: markup };
}

function code(words: string): Element {
  return { type: "element", tagName: "code", properties: {}, children: [{ type: "text", value: words }] };
}
