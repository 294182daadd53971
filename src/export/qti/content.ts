import type { Element, ElementContent } from "xast";
import {
  type HtmlOptions,
  renderHtml,
  renderInlineHtml,
  renderLineHtml,
  renderPlainHtml,
} from "../../html/render-html.js";
import { mathAttributes, mathCommon } from "./mathml.js";
import { readXhtml } from "./read-xhtml.js";
import { QtiGap } from "./xml.js";

const style = { formulas: "mathml", xml: true } as const;

/** How the texts of an item become content. */
export interface QtiTexts {
  /** Markdown in blocks, for content that may hold blocks and lines. */
  blocks(markdown: string): ElementContent[];
  /** Markdown; a text of one paragraph is a line, without its `p`. */
  inline(markdown: string): ElementContent[];
  /** A line of plain text, or the Markdown that says more than it where there is some. */
  line(text: string, markdown: string | undefined): ElementContent[];
}

/** Texts with the pictures that are found. */
export function qtiTexts(findPicture: HtmlOptions["findPicture"]): QtiTexts {
  const how = { ...style, findPicture };
  return {
    blocks: (markdown) => fitAll(readXhtml(renderHtml(markdown, how))),
    inline: (markdown) => fitAll(readXhtml(renderInlineHtml(markdown, how))),
    line: (text, markdown) => fitAll(readXhtml(renderLineHtml(text, markdown, how))),
  };
}

/** Plain text, with its line ends. */
export function plain(text: string): ElementContent[] {
  return fitAll(readXhtml(renderPlainHtml(text, style)));
}

/** Whether nodes fit into a line: a prompt holds no blocks in early readers of QTI 2.1. */
export function isInline(nodes: readonly ElementContent[]): boolean {
  return nodes.every((node) => !isBlock(node));
}

// The XHTML of QTI 2.1 and its attributes, as far as Markdown needs them.
const attributesOf: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  blockquote: [],
  br: [],
  code: ["class"],
  em: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  img: ["src", "alt"],
  li: [],
  ol: [],
  p: [],
  pre: [],
  span: [],
  strong: [],
  table: [],
  tbody: [],
  td: ["align"],
  th: ["align"],
  thead: [],
  tr: [],
  ul: [],
};
const lines = new Set(["a", "br", "code", "em", "img", "math", "span", "strong"]);

function isBlock(node: ElementContent): boolean {
  return node.type === "element" && !(lines.has(node.name) && node.attributes["display"] !== "block");
}

function fitAll(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => (node.type === "element" ? fitOne(node) : [node]));
}

/** Gives an element the form that the schema of QTI 2.1 wants. */
function fitOne(element: Element): ElementContent[] {
  if (element.name === "math") return [fitMath(element)];
  const children = fitAll(element.children);
  const { start, ...attributes } = element.attributes;
  const fitted = { ...element, attributes, children };
  if (element.name === "ol" && typeof start === "string") return numbered(children, Number(start));
  assertAttributes(fitted, attributesOf[element.name]);
  switch (element.name) {
    case "a":
      // A link that led nowhere safe has lost its target, which QTI demands.
      return attributes["href"] === undefined ? children : [fitted];
    case "blockquote":
      return [{ ...fitted, children: inParagraphs(children) }];
    case "table":
      return [{ ...fitted, children: withBody(children) }];
    default:
      return [fitted];
  }
}

/** QTI's lists begin at one, so that the numbers of another are written out. */
function numbered(nodes: readonly ElementContent[], start: number): ElementContent[] {
  const items = nodes.filter((node) => node.type === "element");
  return nodes.map((node) => (node.type === "element" ? withNumber(node, `${start + items.indexOf(node)}. `) : node));
}

/** The number stands in the first paragraph, as that of a list does. */
function withNumber(item: Element, number: string): Element {
  const place = item.children.findIndex((node) => !isBlank(node));
  const [first, ...rest] = item.children.slice(Math.max(place, 0));
  const words = { type: "text", value: number } as const;
  const children: ElementContent[] =
    first?.type === "element" && first.name === "p"
      ? [{ ...first, children: [words, ...first.children] }, ...rest]
      : [words, ...item.children];
  return { ...item, name: "div", children };
}

/** A quotation holds blocks alone; what stands between them becomes paragraphs. */
function inParagraphs(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) =>
    isBlank(node) || (isBlock(node) && node.type === "element" && node.name !== "math")
      ? node
      : { type: "element", name: "p", attributes: {}, children: [node] },
  );
}

/** A table has a body, be it of headings. */
function withBody(parts: readonly ElementContent[]): ElementContent[] {
  const hasBody = parts.some((part) => part.type === "element" && part.name === "tbody");
  return parts.map((part) =>
    !hasBody && part.type === "element" && part.name === "thead" ? { ...part, name: "tbody" } : part,
  );
}

function isBlank(node: ElementContent): boolean {
  return node.type === "text" && node.value.trim() === "";
}

/** Writes a formula in MathML 2 where Temml has what is newer, and leaves the rest as it is. */
function fitMath(element: Element): Element {
  const { name, attributes } = inMathml2(element);
  const own = mathAttributes[name];
  assertAttributes({ name, attributes }, own && [...mathCommon, ...own]);
  const children = element.children.map((child) => (child.type === "element" ? fitMath(child) : child));
  return { ...element, name, attributes, children };
}

/** A row with a style of its own was `mstyle`, an operator that breaks the line `mspace`, and a zero of `mpadded` had a unit. */
function inMathml2({ name, attributes }: Element): Pick<Element, "name" | "attributes"> {
  const has = (...names: readonly string[]) => names.some((attribute) => attributes[attribute] !== undefined);
  if (name === "mrow" && has("scriptlevel", "displaystyle", "mathcolor", "mathbackground"))
    return { name: "mstyle", attributes };
  if (name === "mo" && has("linebreak")) return { name: "mspace", attributes };
  if (name !== "mpadded") return { name, attributes };
  const padding = Object.entries(attributes).map(([key, value]) => [key, value === "0" ? "0em" : value]);
  return { name, attributes: Object.fromEntries(padding) };
}

function assertAttributes(
  { name, attributes }: Pick<Element, "name" | "attributes">,
  allowed: readonly string[] | undefined,
): void {
  if (allowed === undefined) throw new QtiGap(`QTI has no <${name}>.`);
  const [unknown] = Object.keys(attributes).filter((attribute) => !allowed.includes(attribute));
  if (unknown !== undefined) throw new QtiGap(`QTI has no "${unknown}" of <${name}>.`);
}
