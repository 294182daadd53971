import type { Code } from "mdast";
import { escapeMarkdown } from "../../../markdown/escape-markdown.js";
import { letterAt } from "./letters.js";
import type { WrittenOption } from "./written-option.js";

/** So few may be letters that something is called by. */
const LEAST_ALONE = 3;

const codeMark = /^([A-J])\s*[.)：:]\s*(?=\S)/;

/**
 * Lines of code that begin with A, B, C: options that are code. What else may begin so is left alone where no key is told, unless it names no
 * language and is all that stands below a question.
 *
 * @param isAbove - It stands right above something hidden.
 */
export function readCodeLines({ value, lang }: Code, isAbove: boolean, isAlone = false): WrittenOption[] | undefined {
  const options: WrittenOption[] = [];
  for (const line of value.split(/\r\n|\n|\r/).map((each) => each.trim())) {
    const mark = codeMark.exec(line);
    if (mark !== null && mark[1] === letterAt(options.length)) {
      const text = line.slice(mark[0].length);
      const markdown = text.includes("`") ? escapeMarkdown(text) : `\`${text}\``;
      options.push({ letter: mark[1], needsKey: !isAbove, text, markdown, isTicked: false, isBold: false });
    } else if (line !== "") return undefined;
  }
  if (options.length < 2) return undefined;
  const areOptions = isAlone && (lang ?? "") === "" && options.length >= LEAST_ALONE;
  return areOptions ? options.map((option) => ({ ...option, needsKey: false })) : options;
}
