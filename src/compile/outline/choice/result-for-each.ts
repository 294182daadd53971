import type { RootContent } from "mdast";
import { lettersOf } from "../../../text/letters-of.js";
import { leadText, textLines } from "../../parse/plain-text.js";
import { toLetter } from "./letters.js";
import type { WrittenOption } from "./written-option.js";

const marked = /^[（(]?([A-Ja-j1-8])[)）]?\s?(?:[.．、:：)）=–—-]|=>|→)\s?(?=\S)/;

/**
 * Tells whether a block says something of each option, in its own line, such as what each statement gives: `1: true`, `2: 5`. Then none of them
 * is the key. Lines that say the options over again do not.
 */
export function tellsOfEach(options: readonly WrittenOption[], node: RootContent | undefined): boolean {
  const lines = linesOf(node);
  if (lines.length < 2 || lines.length !== options.length) return false;
  return lines.every((line, index) => {
    const mark = marked.exec(line);
    const option = options[index];
    if (mark === null || option === undefined || toLetter(mark[1]) !== option.letter) return false;
    return lettersOf(line.slice(mark[0].length)) !== lettersOf(option.text);
  });
}

function linesOf(node: RootContent | undefined): readonly string[] {
  if (node?.type === "paragraph") return textLines(node.children).map(({ text }) => text);
  if (node?.type !== "list") return [];
  const first = node.start ?? 1;
  return node.children.map((item, index) => `${node.ordered === true ? `${first + index}. ` : ""}${leadText(item)}`);
}
