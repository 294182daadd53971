import type { Element, ElementContent } from "hast";
import { type HtmlOptions, toInlineNodes, toLineNodes, toNodes, toPlainNodes } from "./render-html.js";

/** What stands in an element. Strings are text: they are escaped when the tree is written, and cannot become anything else. */
export type Child = string | ElementContent | false | undefined | readonly Child[];

/**
 * Makes an element; `false` and `undefined` are left out.
 *
 * @param name - Tag and classes, such as `div.room`.
 */
export function element(name: string, ...children: readonly Child[]): Element {
  const [tagName = "", ...className] = name.split(".");
  const properties = className.length === 0 ? {} : { className };
  return { type: "element", tagName, properties, children: children.flatMap(toContent) };
}

/** The same with attributes. */
export function withAttributes(of: Element, attributes: Readonly<Record<string, string>>): Element {
  return { ...of, properties: { ...of.properties, ...attributes } };
}

/** How texts become nodes. */
export interface TextNodes {
  /** Markdown in blocks. */
  markdown(text: string): ElementContent[];
  /** Markdown, without the paragraph where there is but one. */
  inline(text: string): ElementContent[];
  /** A line of plain text, or the Markdown that says more than it where there is some. */
  line(text: string, markdown: string | undefined): ElementContent[];
}

/** Texts with their formulas in MathML, and with the pictures that are found. */
export function textNodes(findPicture?: HtmlOptions["findPicture"]): TextNodes {
  const options = { formulas: "mathml", findPicture } as const;
  return {
    markdown: (text) => toNodes(text, options),
    inline: (text) => toInlineNodes(text, options),
    line: (text, markdown) => toLineNodes(text, markdown, options),
  };
}

/** For pages without pictures. */
export const { markdown, inline, line } = textNodes();

/** Plain text with its line ends. */
export function plain(text: string): ElementContent[] {
  return toPlainNodes(text);
}

function toContent(child: Child): ElementContent[] {
  if (child === undefined || child === false) return [];
  if (typeof child === "string") return [{ type: "text", value: child }];
  return isList(child) ? child.flatMap(toContent) : [child];
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}
