import type { Element, ElementContent } from "hast";
import { toInlineNodes, toLineNodes, toNodes, toPlainNodes } from "./render-html.js";

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

/** Markdown in blocks. */
export function markdown(text: string): ElementContent[] {
  return toNodes(text, { formulas: "mathml" });
}

/** Markdown, without the paragraph where there is but one. */
export function inline(text: string): ElementContent[] {
  return toInlineNodes(text, { formulas: "mathml" });
}

/** Plain text with its line ends. */
export function plain(text: string): ElementContent[] {
  return toPlainNodes(text);
}

/** A line of plain text, or the Markdown that says more than it where there is some. */
export function line(text: string, markdown: string | undefined): ElementContent[] {
  return toLineNodes(text, markdown, { formulas: "mathml" });
}

function toContent(child: Child): ElementContent[] {
  if (child === undefined || child === false) return [];
  if (typeof child === "string") return [{ type: "text", value: child }];
  return isList(child) ? child.flatMap(toContent) : [child];
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}
