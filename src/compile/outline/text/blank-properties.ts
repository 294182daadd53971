import { areOutsideCode } from "../signs/outside-code.js";
import { linesAmong, partsOf } from "./parts-of.js";

/** Signs of an item or a heading may stand before the name. */
const property = /^[ \t#*-]*([a-z][a-z._-]*)::[ \t]/;
/** What Logseq notes of a block below its first line, for itself. */
const names =
  /^(?:collapsed|id|heading|background-color|created-at|updated-at|template|template-including-parent)$|^(?:card|hl|ls|query)-|^logseq\./;

/** What kramdown notes of the block above it, for the page: `{: .note}`, `{:toc}`. First, what it stands in. */
const attributes = /^([ \t>]*)\{:[ \t]*(?:(?:[.#][\w-]|[a-z][\w-]*=["'])[^{}]*|toc[ \t]*)\}[ \t]*$/;

/** A text without such lines. */
interface WithoutProperties {
  /** Blanks stand in their place, because all places are those of the author's file. */
  readonly text: string;
  /** Where they stood. The first line is 1. */
  readonly properties: readonly number[];
}

/** Takes `collapsed:: true` of Logseq and `{: .note}` of kramdown out of a list, which say nothing of question or answer. In code, they stay. */
export function blankProperties(source: string): WithoutProperties {
  if (!/[a-z]:: |\{:/.test(source)) return { text: source, properties: [] };
  const parts = partsOf(source);
  const lines = linesAmong(parts);
  const isOutside = areOutsideCode(lines);
  const properties: number[] = [];
  for (const [at, line] of lines.entries()) {
    if (isOutside[at] !== true) continue;
    const signs = names.test(property.exec(line)?.[1] ?? "") ? "" : findSigns(line, lines[at - 1]);
    if (signs === undefined) continue;
    parts[at * 2] = signs.padEnd(line.length);
    properties.push(at + 1);
  }
  return { text: parts.join(""), properties };
}

/** What stands before attributes, as the signs of a quotation, which goes on; `undefined` where there are none. */
function findSigns(line: string, above = ""): string | undefined {
  const signs = attributes.exec(line)?.[1];
  // So far in, and below no words, it is code.
  return signs !== undefined && /^(?: {4}|\t)/.test(signs) && above.trim() === "" ? undefined : signs;
}
