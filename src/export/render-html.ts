import type { Element, Root as HastRoot, RootContent } from "hast";
import { defaultSchema, type Schema, sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { type Handlers, toHast } from "mdast-util-to-hast";
import temml from "temml";
import { type Formula, parseText } from "../markdown/parse-text.js";

/**
 * How formulas are written: as MathML, which browsers and readers of QTI show themselves, or as TeX in `\( \)` and `\[ \]`,
 * which MathJax finds.
 */
export type FormulaStyle = "mathml" | "delimiters";

/** How to write HTML. */
export interface HtmlOptions {
  readonly formulas: FormulaStyle;
  /** Well-formed XML, as XHTML is: every element is closed. Default: HTML. */
  readonly xml?: boolean;
}

/**
 * Writes Markdown as HTML, in blocks. Safe wherever HTML may stand: tags in the text are shown as text, links lead to
 * `http`, `https` or `mailto` or nowhere, and no element or attribute is there that Markdown does not have.
 */
export function renderHtml(markdown: string, options: HtmlOptions): string {
  return render(parse(markdown), options);
}

/** As `renderHtml`, but a text of one paragraph is written without its `<p>`. */
export function renderInlineHtml(markdown: string, options: HtmlOptions): string {
  const tree = parse(markdown);
  const blocks = tree.children.filter((node) => node.type !== "text" || node.value.trim() !== "");
  const [only] = blocks;
  const isLine = blocks.length === 1 && only?.type === "element" && only.tagName === "p";
  return render(isLine ? { ...tree, children: only.children } : tree, options);
}

/** Writes plain text as HTML; lines are broken where it breaks them. */
export function renderPlainHtml(text: string, options: Pick<HtmlOptions, "xml"> = {}): string {
  const children = text.split(/\r\n|\n|\r/).flatMap((line, index): RootContent[] => {
    const words: RootContent = { type: "text", value: line };
    return index === 0 ? [words] : [{ type: "element", tagName: "br", properties: {}, children: [] }, words];
  });
  return render({ type: "root", children }, { formulas: "delimiters", ...options });
}

// Sanitizing knows no MathML, so a formula is a `var` of this class until all else is clean.
const formulaClass = "formula";

const handlers: Handlers = {
  /** Tags are words of the author: they are shown, not obeyed. */
  html: (_, node: { value: string }) => ({ type: "text", value: node.value }),
  /** A picture would be fetched from elsewhere when the text is read: it is a link. */
  image: (_, { url, alt }: { url: string; alt?: string | null }): Element => link(url, alt),
  imageReference: (state, node: { identifier: string; alt?: string | null }): Element =>
    link(state.definitionById.get(node.identifier.toUpperCase())?.url ?? "", node.alt),
  formula: (_, { value, display }: Formula): Element => ({
    type: "element",
    tagName: "var",
    properties: { className: [formulaClass, ...(display ? ["display"] : [])] },
    children: [{ type: "text", value }],
  }),
};

function link(url: string, alt: string | null | undefined): Element {
  const words = alt === null || alt === undefined || alt === "" ? url : alt;
  return { type: "element", tagName: "a", properties: { href: url }, children: [{ type: "text", value: words }] };
}

const schema: Schema = {
  ...defaultSchema,
  attributes: { ...defaultSchema.attributes, var: [["className", formulaClass, "display"]] },
  protocols: { href: ["http", "https", "mailto"] },
};

function parse(markdown: string): HastRoot {
  const clean = sanitize(toHast(parseText(markdown), { handlers }), schema);
  return clean.type === "root" ? clean : { type: "root", children: [clean as RootContent] };
}

function render(tree: HastRoot, { formulas, xml = false }: HtmlOptions): string {
  const write = formulas === "mathml" ? (formula: Element) => mathml(formula, xml) : delimited;
  return toHtml(replaceFormulas(tree, write), {
    allowDangerousHtml: true,
    ...(xml && { closeSelfClosing: true, tightSelfClosing: false, closeEmptyElements: true, space: "html" }),
    characterReferences: { useNamedReferences: false },
  });
}

function replaceFormulas<Parent extends HastRoot | Element>(
  parent: Parent,
  write: (formula: Element) => RootContent,
): Parent {
  const children = parent.children.map((node) => {
    if (node.type !== "element") return node;
    return isFormula(node) ? write(node) : replaceFormulas(node, write);
  });
  return { ...parent, children };
}

function isFormula({ tagName, properties }: Element): boolean {
  return tagName === "var" && Array.isArray(properties["className"]) && properties["className"].includes(formulaClass);
}

function read(formula: Element): { readonly tex: string; readonly display: boolean } {
  const [text] = formula.children;
  const names = formula.properties["className"];
  return { tex: text?.type === "text" ? text.value : "", display: Array.isArray(names) && names.includes("display") };
}

function delimited(formula: Element): RootContent {
  const { tex, display } = read(formula);
  return { type: "text", value: display ? `\\[${tex}\\]` : `\\(${tex}\\)` };
}

/** TeX that Temml cannot read is shown as code. */
function mathml(formula: Element, xml: boolean): RootContent {
  const { tex, display } = read(formula);
  try {
    return { type: "raw", value: temml.renderToString(tex, { displayMode: display, throwOnError: true, xml }) };
  } catch {
    return { type: "element", tagName: "code", properties: {}, children: [{ type: "text", value: tex }] };
  }
}
