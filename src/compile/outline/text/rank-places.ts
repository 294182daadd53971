import { areOutsideCode } from "../signs/outside-code.js";

const item = /^(?:[-*+]|[0-9]{1,4}[.)])[ \t]/;
const ruleOfTable = /^[ \t>]*\|?[ \t]{0,3}:?-{2,}:?[ \t]{0,3}\|/;
/** HTML whose lines are kept as they are. Inside a line, such a tag is a word. */
const opens = /^ {0,3}<(?:pre|script|style|textarea)(?=[\s>]|$)/i;
const closes = /<\/(?:pre|script|style|textarea)>/i;

/** Tells of each line whether a label may stand there: outside code, in fences or set in by four blanks, and outside tables. */
export function mayHoldLabels(lines: readonly string[]): readonly boolean[] {
  const isOutside = areOutsideCode(lines);
  let isKept = false;
  let isTable = false;
  let isItem = false;
  return lines.map((line, at) => {
    if (isOutside[at] !== true) return false;
    if (line.trim() === "") {
      isTable = false;
      return !isKept;
    }
    const wasKept = isKept;
    if (line.includes("<")) isKept = (isKept || opens.test(line)) && !closes.test(line);
    // Its head stands above the rule.
    isTable ||= /^[ \t>]*\|/.test(line) || (line.includes("|") && ruleOfTable.test(lines[at + 1] ?? ""));
    if (/^\S/.test(line)) isItem = item.test(line);
    const isSetIn = /^(?: {4}| {0,3}\t)/.test(line) && (!isItem || /^(?: {8}| {0,3}\t\t)/.test(line));
    return !(wasKept || isKept || isTable || isSetIn);
  });
}
