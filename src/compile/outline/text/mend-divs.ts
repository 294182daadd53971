import { type FencedDiv, hidesWords, isAnswerDiv, readFencedDiv } from "../signs/fenced-div.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { areOutsideCode } from "../signs/outside-code.js";
import { readPrompt } from "../signs/title.js";
import { linesAmong, partsOf } from "./parts-of.js";

const headingMark = /^[ \t>]*#{1,6}[ \t]+(?=\S)/;

/**
 * Writes `::: {.solution}` of pandoc, and what is like it in Docusaurus and VitePress, as CommonMark has it: the label of an answer, a title
 * in bold, or a heading where the title asks; what closes a passage becomes a blank line. Every line keeps its length, so that all places are
 * those of the author's file. In code, colons stay.
 */
export function mendDivs(source: string): string {
  if (!/^[ \t>]*:{3}/m.test(source)) return source;
  const parts = partsOf(source);
  const lines = linesAmong(parts);
  const isOutside = areOutsideCode(lines);
  const open: FencedDiv[] = [];
  let isTitled = false;
  let isLettered = false;
  for (const [at, line] of lines.entries()) {
    if (isOutside[at] !== true) continue;
    if (/^\S/.test(line)) isLettered = /^\(?[a-z][.)][ \t]/i.test(line);
    const div = readFencedDiv(line);
    if (div === undefined) {
      // The first heading in a callout of Quarto is its title.
      if (isTitled && line.trim() !== "") {
        parts[at * 2] = titleIn(line);
        isTitled = false;
      }
      continue;
    }
    if (div.kind === "" && open.length === 0) continue;
    // Below `a)`, which is no item of CommonMark, what is indented so far is code: a label would be one of its lines.
    parts[at * 2] = isLettered && /^ {4}/.test(div.indent) ? "".padEnd(line.length) : fill(line, div);
    isTitled = div.kind.startsWith("callout");
    if (div.kind === "") open.pop();
    else open.push(div);
  }
  return parts.join("");
}

function fill(line: string, div: FencedDiv): string {
  const written = div.kind === "" ? "" : wordsOf(line, div);
  const fits = div.indent.length + written.length <= line.length;
  return `${div.indent}${fits ? written : ""}`.padEnd(line.length);
}

function wordsOf(line: string, div: FencedDiv): string {
  const { indent, title } = div;
  if (isAnswerDiv(div)) return line.length - indent.length < "Answer:".length ? "A:" : "Answer:";
  if (title === "") return "";
  const isAsked = hidesWords(div.kind) && (looksLikeQuestion(title) || readPrompt(title).number !== undefined);
  // The title stays where it is, because an id may be written behind it.
  const from = line.lastIndexOf(title) - indent.length;
  return isAsked && from > 6 ? `${"######".padEnd(from)}${title}` : `**${title}**`;
}

/** `## Note` as `Note:`, which is no longer. */
function titleIn(line: string): string {
  const mark = headingMark.exec(line)?.[0];
  if (mark === undefined) return line;
  const words = line.slice(mark.length).trimEnd();
  const indent = mark.slice(0, mark.indexOf("#"));
  return `${indent}${words}${/[\p{L}\p{N})）]$/u.test(words) ? ":" : ""}`.padEnd(line.length);
}
