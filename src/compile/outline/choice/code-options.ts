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
  const lines: { readonly letter: string; text: string }[] = [];
  const mayWrap = isAlone && (lang ?? "") === "";
  let isWrapped = false;
  for (const line of value.split(/\r\n|\n|\r/).map((each) => each.trim())) {
    const mark = codeMark.exec(line);
    if (mark?.[1] !== undefined && mark[1] === letterAt(lines.length))
      lines.push({ letter: mark[1], text: line.slice(mark[0].length) });
    else if (line !== "") {
      // `... and then`, `set sail.` below it: a long option goes on.
      const last = lines.at(-1);
      if (last === undefined || !mayWrap || !/^\p{Ll}/u.test(line)) return undefined;
      last.text += ` ${line}`;
      isWrapped = true;
    }
  }
  if (lines.length < (isWrapped ? LEAST_ALONE : 2)) return undefined;
  const needsKey = !isAbove && !(mayWrap && lines.length >= LEAST_ALONE);
  return lines.map((own) => ({ ...own, needsKey, markdown: inCode(own.text), isTicked: false, isBold: false }));
}

function inCode(text: string): string {
  return text.includes("`") ? escapeMarkdown(text) : `\`${text}\``;
}
