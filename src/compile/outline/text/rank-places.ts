import { areOutsideCode } from "./outside-code.js";

const item = /^(?:[-*+]|[0-9]{1,4}[.)])[ \t]/;
const ruleOfTable = /^[ \t>]*\|?[ \t]{0,3}:?-{2,}:?[ \t]{0,3}\|/;
const kept = /<(\/?)(?:pre|script|style|textarea)\b/gi;

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
    if (line.includes("<")) for (const [, slash] of line.matchAll(kept)) isKept = slash === "";
    // Its head stands above the rule.
    isTable ||= /^[ \t>]*\|/.test(line) || (line.includes("|") && ruleOfTable.test(lines[at + 1] ?? ""));
    if (/^\S/.test(line)) isItem = item.test(line);
    const isSetIn = /^(?: {4}| {0,3}\t)/.test(line) && (!isItem || /^(?: {8}| {0,3}\t\t)/.test(line));
    return !(wasKept || isKept || isTable || isSetIn);
  });
}
