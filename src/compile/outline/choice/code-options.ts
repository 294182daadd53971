import type { Code } from "mdast";
import { escapeMarkdown } from "../../../markdown/escape-markdown.js";
import { letterAt } from "./letters.js";
import type { WrittenOption } from "./written-option.js";

const codeMark = /^([A-J])\s*[.)：:]\s*(?=\S)/;

/**
 * Lines of code that begin with A, B, C: options that are code. What else may begin so is left alone where no key is told.
 *
 * @param isAbove - It stands right above something hidden.
 */
export function readCodeLines({ value }: Code, isAbove: boolean): WrittenOption[] | undefined {
  const options: WrittenOption[] = [];
  for (const line of value.split(/\r\n|\n|\r/).map((each) => each.trim())) {
    const mark = codeMark.exec(line);
    if (mark !== null && mark[1] === letterAt(options.length)) {
      const text = line.slice(mark[0].length);
      const markdown = text.includes("`") ? escapeMarkdown(text) : `\`${text}\``;
      options.push({ letter: mark[1], needsKey: !isAbove, text, markdown, isTicked: false, isBold: false });
    } else if (line !== "") return undefined;
  }
  return options.length < 2 ? undefined : options;
}
