import { takeId } from "../../parse/id-suffix.js";
import { areOutsideCode } from "../signs/outside-code.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { linesAmong, partsOf } from "./parts-of.js";

/** So many other lines that ask show that the list is written in another way. */
const LEAST = 3;

const comment = /^ {0,3}#(?=[ \t]+\S)/;
/** A heading, words in bold, a number or a bullet. */
const lead = /^[ \t]*(?:#{1,6}[ \t]|[-*+][ \t]|[0-9]{1,4}[.)][ \t]|\*\*|Q[0-9. :])\s*/;

/** What no sentence looks like: a call, an assignment, a statement, a flag. */
const code: readonly RegExp[] = [
  /^(?:async )?def \w+\(|^class \w+(?:\([\w., ]*\))?\s?[:{]|^(?:try|else|finally|while True):$/,
  /^import [\w.]+(?: as \w+)?(?:, ?[\w.]+)*;?$|^import [\w{}*, ]+ from ["']|^from [\w.]+ import /,
  /^(?:if|elif|while|for|with|except)\b[^=<>%()!]*[=<>%()!].*[:{]$|^for \w+(?:, ?\w+)* in [\w.]+:$/,
  /^(?:return|raise|yield|assert|del)\s[^()[\]"'=;]*[()[\]"'=;]/,
  /^(?:const|let|var)\s[\w{[][^=]*=|^(?:public|private|static|func|fn|package|using)\s.*[{;(]$/,
  /^[A-Za-z_$][\w.$]*(?:\[[^\]]*\])?(?:, ?[A-Za-z_][\w.]*)*\s?(?:[-+*/|&:]?=|<-)\s?[^\s=>]/,
  /^(?:await )?[A-Za-z_$][\w.$]*\([^()]*(?:\([^()]*\)[^()]*)*\)[;,]?$/,
  /^[\w.$[\]()"', ]+[;{]$|^@[\w.]+(?:\(.*\))?$|^[{}\])]+[;,]?$|^\$ \S|^>>> \S|^#include\b/,
  /^(?:sudo \S|(?:npm|npx|yarn|pip3?|brew|apt(?:-get)?|cargo|docker|kubectl|git|helm|go) (?:install|run|build|pull|push|add|init|get|apply|create|delete|commit|clone|exec|test|update)\s[^\s.]+$)/,
  /^[a-z][\w./-]*(?: [\w./:@="'*-]+){0,4} --?[\w-]+/,
];

/** A line of the file, as far as code and comments are told by it. */
interface Line {
  readonly text: string;
  /** The first or last line of a fence, or one in it. */
  readonly isFenced: boolean;
}

/**
 * Takes the mark off a comment of code that nobody fenced, `# sort it` above `values.sort()`, which is a heading to CommonMark: behind the mark,
 * a blank stands that makes none, because all places are those of the author's file. Only where the list asks in other lines, and the
 * comment touches code, or is counted and stands between two fences, and no heading is written so.
 */
export function mendComments(source: string): string {
  if (!/^ {0,3}#[ \t]/m.test(source)) return source;
  const parts = partsOf(source);
  const lines = readLines(linesAmong(parts));
  const found = findComments(lines);
  if (found.length === 0) return source;
  for (const at of found) parts[at * 2] = (parts[at * 2] ?? "").replace(/#[ \t]/, "#\u00a0");
  return parts.join("");
}

function readLines(lines: readonly string[]): readonly Line[] {
  const isOutside = areOutsideCode(lines);
  return lines.map((text, at) => ({ text, isFenced: isOutside[at] !== true }));
}

function findComments(lines: readonly Line[]): readonly number[] {
  const headings = lines.flatMap(({ text, isFenced }, at) => (!isFenced && comment.test(text) ? [at] : []));
  const silent = headings.filter((at) => !speaks(lines[at]?.text ?? ""));
  const touching = chainsOf(lines, silent);
  const found = new Set(touching);
  // Where the headings of this level are questions, one of them may have code right below it.
  const areAsked = headings.length - silent.length >= LEAST;
  const kept = areAsked ? touching.filter((at) => isCode(lines[at - 1]) || isLower(lines[at])) : touching;
  const others = headings.filter((at) => !found.has(at));
  const steps = others.filter((at) => isStep(lines[at]) && isBetweenFences(lines, at));
  const areSteps = others.slice(1).every((at) => steps.includes(at));
  const all = [...kept, ...(areSteps && !areAsked ? steps : steps.filter((at) => countsOn(lines, at)))];
  if (all.length === 0) return [];
  const own = new Set(all);
  const asking = lines.filter(({ text, isFenced }, at) => !isFenced && !own.has(at) && lead.test(text) && speaks(text));
  return asking.length < LEAST ? [] : all;
}

/** It asks with a mark, or has the label of a question. */
function speaks(text: string): boolean {
  const { text: asked } = takeId(text.replace(lead, "").trimEnd());
  const words = asked.replace(/[*_]{1,3}$/, "");
  return /[?？؟]$/.test(words) || readQuestionLabel(words) !== undefined;
}

/** Comments right above or below code, or others that are. */
function chainsOf(lines: readonly Line[], headings: readonly number[]): readonly number[] {
  const comments = new Set(headings);
  const found: number[] = [];
  for (const at of headings) {
    if (found.at(-1) === at - 1 || isCode(lines[at - 1])) {
      found.push(at);
      continue;
    }
    let next = at + 1;
    while (comments.has(next)) next++;
    if (isCode(lines[next])) found.push(at);
  }
  return found;
}

function isCode(line: Line | undefined): boolean {
  if (line === undefined || line.isFenced) return false;
  const text = line.text.trim();
  return code.some((each) => each.test(text));
}

function isLower(line: Line | undefined): boolean {
  return /^ {0,3}#[ \t]+\p{Ll}/u.test(line?.text ?? "");
}

/** `# 3) reverse it`, `# then sort it` */
function isStep(line: Line | undefined): boolean {
  return isLower(line) || /^ {0,3}#[ \t]+[0-9]{1,2}(?:[.] |[)])/.test(line?.text ?? "");
}

/** `# 3) sort it` behind `#2) split it`, which is no heading, because no blank is in it. */
function countsOn(lines: readonly Line[], at: number): boolean {
  const number = Number(/[0-9]{1,2}(?=[.)])/.exec(lines[at]?.text ?? "")?.[0] ?? 0);
  for (let above = at - 1; above >= 0; above--) {
    const { text, isFenced } = lines[above] as Line;
    if (isFenced) continue;
    if (/^ {0,3}#{1,6}[ \t]/.test(text)) return false;
    const before = /^ {0,3}#([0-9]{1,2})[.)]/.exec(text)?.[1];
    if (before !== undefined) return Number(before) === number - 1;
  }
  return false;
}

function isBetweenFences(lines: readonly Line[], at: number): boolean {
  const isBlank = (index: number) => lines[index]?.text.trim() === "";
  let [above, below] = [at - 1, at + 1];
  while (isBlank(above)) above--;
  while (isBlank(below)) below++;
  return lines[above]?.isFenced === true && lines[below]?.isFenced === true;
}
