import type { Element, ElementContent } from "xast";
import { x } from "xastscript";
import { isInline } from "./content.js";
import { score } from "./names.js";

/** The declaration of points, which are none before an answer. */
export function scoreDeclaration(attributes: { readonly normalMaximum?: number } = {}): Element {
  return x("outcomeDeclaration", { identifier: score, cardinality: "single", baseType: "float", ...attributes }, [
    x("defaultValue", [x("value", "0")]),
  ]);
}

/**
 * Where a question stands: as the prompt of its interaction, which screen readers read with the options, or before it.
 * The text of QTI 2.1 has lines alone in a prompt, though its schema has blocks.
 */
export function askedAs(nodes: ElementContent[]): readonly [before: Element[], prompt: Element[]] {
  return isInline(nodes) ? [[], [x("prompt", nodes)]] : [[x("div", { class: "stem" }, nodes)], []];
}
