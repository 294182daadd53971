import { codeFence } from "./code-fence.js";

/** Signs of an item or a heading may stand before the name. */
const property = /^[ \t#*-]*([a-z][a-z._-]*)::[ \t]/;
/** What Logseq notes of a block below its first line, for itself. */
const names =
  /^(?:collapsed|id|heading|background-color|created-at|updated-at|template|template-including-parent)$|^(?:card|hl|ls|query)-|^logseq\./;

/** What kramdown notes of the block above it, for the page: `{: .note}`, `{:toc}`. */
const attributes = /^[ \t>]*\{:(?:[ \t]*(?:[.#][\w-]|[a-z][\w-]*=["'])[^{}]*|[a-z][\w-]*)\}[ \t]*$/;

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
  // Of lines and the breaks behind them, every other is a line.
  const parts = source.split(/(\r\n|\n|\r)/);
  const properties: number[] = [];
  let code: string | undefined;
  for (let at = 0; at < parts.length; at += 2) {
    const line = parts[at] ?? "";
    const own = codeFence.exec(line)?.[1];
    if (own !== undefined && (code === undefined || own.startsWith(code))) code = code === undefined ? own : undefined;
    else if (code === undefined && (names.test(property.exec(line)?.[1] ?? "") || attributes.test(line))) {
      parts[at] = "".padEnd(line.length);
      properties.push(at / 2 + 1);
    }
  }
  return { text: parts.join(""), properties };
}
