import type { Code } from "mdast";
import { collapseSpace, leadText } from "../../parse/plain-text.js";
import { isFencedText } from "../signs/fenced-text.js";

/** Code is told in one line up to this width. */
const ROOM = 160;
/** All of it, if it has no more lines. */
const MOST_LINES = 8;

/** Tells whether a line of code is one of a tree or a box: `│ sail │`. A rule is none. */
export function isDrawn(line: string): boolean {
  return /^\s*[\u2502-\u254F\u2551-\u257F]/.test(line);
}

/** Lines of trees and boxes. */
const drawing = /[\u2500-\u257F▼▲↓]{1,400}/g;

/** What tells a block of code in one line: all of a few lines, or else its first statement, which may go over several; of a formula, all of it. */
export function briefOfCode(code: Code): string {
  return /^(?:\$\$|\\\[)/.test(code.value) ? inOneLine(code) : collapseSpace(tell(code).replace(drawing, " "));
}

const letters = /[\p{L}\p{N}]+/gu;

/** Tells whether that is all that the code says, but for its comments. */
export function isToldWhole(code: Code): boolean {
  const said = code.value.split(/\r\n|\n|\r/).filter((line) => !comment.test(line));
  const count = (text: string) => (text.match(letters) ?? []).join("").length;
  return count(briefOfCode(code)) >= count(said.join(" ")) && !isFencedText(code);
}

/** A displayed formula as one in a line; a long one by its first line. */
function inOneLine(formula: Code): string {
  const tex = collapseSpace(formula.value.replace(/^(?:\$\$|\\\[)|(?:\$\$|\\\])\s*$/g, ""));
  // A comment ends with its line.
  const isWhole = tex !== "" && tex.length <= ROOM && !/[$%]/.test(tex);
  return isWhole ? `$${tex}$` : leadText(formula);
}

const comment = /^\s*(?:#(?!include|define)|\/\/|\/\*|\*|--|%|;|"""|''')/;
/** What has to be there before a program says anything. */
const loading = [
  /^(?:import\b|#include\b|<\?php$|["']use strict["'];?$)/,
  /^from\s+\S+\s+import\b/,
  /^(?:using\s+[\w.]+;|use\s+[\w:\\]+;|package\s+[\w.]+;?$)/,
  /^(?:const|var|let)\s[^=]*=\s?require\(/,
];
const isLoading = (line: string) => loading.some((kind) => kind.test(line));

function tell(code: Code): string {
  const written = code.value.split(/\r\n|\n|\r/);
  const lines = written.filter((line) => line.trim() !== "");
  // Behind a backslash, `--fast` goes on with the command.
  const isComment = (at: number) => comment.test(lines[at] ?? "") && lines[at - 1]?.endsWith("\\") !== true;
  const places = lines.flatMap((line, at) => (/[^\s\u2500-\u257F▼▲↓|+-]/.test(line) && !isComment(at) ? [at] : []));
  const saying = places.map((at) => lines[at] ?? "");
  if (saying.length === 0) return lines[0] ?? "";
  const values = saying.map((line) => line.trimEnd().replace(/^[-*]\s+/, ""));
  if (areValues(values) && values.join("; ").length <= ROOM) return values.join("; ");
  const from = behindLoading(saying);
  // Of sentences, the first says most.
  const whole = isFencedText(code) ? undefined : wholeFrom(saying, from);
  // Another way to do it stands below a comment of its own.
  const isApart = (at: number) => isComment(at) && anotherWay.test(lines[at] ?? "");
  const end = places.findIndex((place, index) => index > from && isApart(place - 1));
  const first = whole === undefined || end === -1 ? whole : wholeFrom(saying.slice(0, end), from);
  return first ?? statementFrom(saying, from).told;
}

/** Where a program begins to say something. `import (` loads all up to its bracket. */
function behindLoading(lines: readonly string[]): number {
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? "").trim();
    if (!isLoading(line) && !isEllipsis(line)) return at;
    if (!/[({]$/.test(line) || !isLoading(line)) continue;
    const closing = lines.findIndex((other, index) => index > at && /^\s*[)}]/.test(other));
    if (closing !== -1) at = closing;
  }
  return 0;
}

/** `# 2. by hand`, `// or shorter`, `# 方法二`; `#ls | wc` is a command. */
const anotherWay =
  /^(?:#|\/\/|--)\s{0,3}(?:[2-9]\s?[.、:：)）]|(?:or|for|alternatively|another|with|without)\b|或|另|(?:方法|方式|解法)[二三四2-4])|^#[^\s#][^|]{0,80} ?\|/i;

/** Drawings, and commands that go on in lines of text: `cat << END`. */
const untold = /[│─↑↓↗↖↘↙▼▲]|<<[-~]?\s?["']?[A-Z_]{3,20}\b/;

/** `const hull = { keel: 1 }` ends as a block does. */
const value = /^(?:const|let|var)\b|[=:]\s?\{/;

/** A few lines, statement by statement. */
function wholeFrom(lines: readonly string[], from: number): string | undefined {
  if (lines.length - from > MOST_LINES || lines.some((line) => untold.test(line) || isEllipsis(line))) return undefined;
  let whole = "";
  let isBlock = false;
  for (let at = from; at < lines.length && whole.length <= ROOM; ) {
    const { told, next, isCut } = statementFrom(lines, at);
    if (isCut) return undefined;
    const before = next === at + 1 && next < lines.length ? withoutEnd(told) : told;
    const isApart = /[;；。：>,，]$/.test(whole) || isBlock || before.startsWith("<");
    whole += whole === "" ? before : `${isApart ? "" : ";"} ${before}`;
    isBlock = /[^{]\}$/.test(before) && !value.test(before);
    at = next;
  }
  return whole.length <= ROOM ? whole : undefined;
}

/** `...`: something is left out. */
function isEllipsis(line: string): boolean {
  return /^(?:\.{3,}|…+)$/.test(line.trim());
}

/** What is printed, or commands: a few lines that no program has. */
function areValues(lines: readonly string[]): boolean {
  return (
    lines.length > 1 &&
    lines.length <= MOST_LINES &&
    lines.every((line) => /^[^\s$>{}()[\];=<|│├└┌]/.test(line) && !/[{}()[\];=<>|│:\\,]/.test(line))
  );
}

const opened = /[([{,:=\\|&+]$|=>$|[\w)\]]\.$/;
const continued = /^(?:[.)}\]|&?:+]|(?:else|elif|except|catch|finally|then|fi|done|end)\b)/;
const query = /^(?:select|insert|update|delete|create|alter|with|merge)\b/i;

/** `wait(); // for wind`: behind a remark, nothing of the next line would be read. */
function withoutRemark(line: string): string {
  const end = line.search(/[;{},]\s{0,20}\/\//);
  return end === -1 ? line : line.slice(0, end + 1);
}

/** A line without its remark, unless that stands in a string. */
function withoutEnd(line: string): string {
  const at = line.search(/ (?:\/\/|#) /);
  const code = at === -1 ? line : line.slice(0, at).trimEnd();
  return /["'`]/.test(code) && (code.match(/["'`]/g)?.length ?? 0) % 2 === 1 ? line : code;
}

/** One line may open what others close: `try:`, `SELECT name`. Where it is long, its first line that says something. */
function statementFrom(
  lines: readonly string[],
  from: number,
): { readonly told: string; readonly next: number; readonly isCut: boolean } {
  const first = lines[from] ?? "";
  const isQuery = query.test(first.trim());
  let statement = first.trim();
  let depth = depthOf(withoutRemark(first));
  let at = from + 1;
  for (; at < lines.length && statement.length <= ROOM; at++) {
    const next = lines[at] ?? "";
    const last = withoutRemark(statement);
    const isDeeper = indentOf(next) > indentOf(first) && !isDrawn(next);
    const isInside = depth > 0 || opened.test(last) || isDeeper || continued.test(next.trim());
    if (!isInside && (!isQuery || last.endsWith(";") || query.test(next.trim()))) break;
    statement = `${last} ${next.trim()}`;
    depth += depthOf(withoutRemark(next));
  }
  if (statement.length <= ROOM) return { told: statement, next: at, isCut: false };
  const head = lines.slice(from).find((line) => !/^(?:try|do|begin|else)?\s?[:({[]*$/i.test(line.trim())) ?? first;
  const bare = head.trim().replace(/\s?[{,]$/, "");
  const told = depthOf(bare) === 0 && !/=>?$/.test(bare) ? bare : head.trim();
  return { told, next: lines.length, isCut: true };
}

function depthOf(line: string): number {
  let depth = 0;
  for (const character of line) {
    if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) depth--;
  }
  return depth;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
