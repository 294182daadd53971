import { matchAt } from "../parse/match-at.js";
import type { YamlPath, YamlTree } from "./yaml-tree.js";

/** What stands on a line, without indentation and the blanks at its end. */
interface Line {
  readonly indent: number;
  /** Offset in the text. */
  readonly start: number;
  readonly words: string;
}

/** A value, and the offset at which it begins. */
interface Node {
  readonly at: number;
  readonly value: unknown;
  readonly items?: readonly Node[];
  readonly entries?: ReadonlyMap<string, Entry>;
}

interface Entry {
  readonly at: number;
  readonly node: Node;
}

/** The lines, and how many of them are read. */
interface Scan {
  readonly lines: Line[];
  next: number;
}

/** How deep lists and mappings may stand in each other here. */
const greatestDepth = 16;

// Tabs, what cannot be printed, line ends but LF and CRLF, and a key that means something else in JavaScript.
const rare = /(?![\n\r])\p{Cc}|[\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)|__proto__/u;

const key = "([\\p{L}\\p{N}_][^\\s:#,[\\]{}\"'&*!|>%@`\\\\]{0,99})";
const blockKey = new RegExp(`${key}:(?: +|$)`, "uy");
const flowKey = new RegExp(`${key}: +`, "uy");
const doubleQuoted = /"(?:[^"\\]|\\["\\/bfnrt])*"/y;
const singleQuoted = /'((?:[^']|'')*)'/y;
// It begins with no sign of YAML; what it has inside is looked at afterwards.
const plain = /[^\s,[\]{}#&*!|>'"%@`?:~<=\\-].*/y;
const flowPlain = /[^\s,[\]{}#&*!|>'"%@`?:~<=\\-][^,[\]{}]*/y;
const notPlain = /:(?: |$)| #/;
const smallInteger = /^(?:0|[1-9][0-9]{0,14})$/;
/** What is no text although it is plain, in all the ways in which YAML writes it. */
const noText =
  /^(?:[-+]?(?:[0-9]+|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|\.(?:inf|Inf|INF))|0o[0-7]+|0x[0-9a-fA-F]+|\.(?:nan|NaN|NAN)|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/;

/**
 * Reads YAML in the plain style that content is written in: mappings and lists by indentation, others in brackets on one line, values of
 * one line. `undefined` for everything else, right or wrong. What it gives is what `composeYaml` gives, places included, in a fraction
 * of the time.
 *
 * @param text - Without byte order mark.
 */
export function scanYaml(text: string): YamlTree | undefined {
  if (rare.test(text)) return undefined;
  const scan: Scan = { lines: findLines(text), next: 0 };
  const [first] = scan.lines;
  if (first === undefined) return { value: null, faults: [], offsetOf: () => 0 };
  if (first.indent !== 0) return undefined;
  const root = scanBlock(scan, 0);
  if (root === undefined || scan.next < scan.lines.length) return undefined;
  return { value: root.value, faults: [], offsetOf: (path, part) => findOffset(root, path, part) };
}

function findOffset(root: Node, path: YamlPath, part: "key" | "value"): number {
  let node: Node | undefined = root;
  let offset = root.at;
  for (const [index, step] of path.entries()) {
    const entry: Entry | undefined = node?.entries?.get(String(step));
    node = node?.items === undefined ? entry?.node : node.items[Number(step)];
    const isKey = part === "key" && index === path.length - 1;
    offset = (isKey ? entry?.at : node?.at) ?? entry?.at ?? offset;
  }
  return offset;
}

function findLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0, next = 0; from < text.length; from = next) {
    const feed = text.indexOf("\n", from);
    next = feed === -1 ? text.length : feed + 1;
    let start = from;
    while (text[start] === " ") start++;
    let end = feed === -1 ? text.length : feed;
    while (end > start && (text[end - 1] === " " || text[end - 1] === "\r")) end--;
    if (start < end && text[start] !== "#") lines.push({ indent: start - from, start, words: text.slice(start, end) });
  }
  return lines;
}

/** A mapping or a list, all of whose lines begin in the column of the next one. */
function scanBlock(scan: Scan, depth: number): Node | undefined {
  const first = scan.lines[scan.next];
  if (first === undefined || depth > greatestDepth) return undefined;
  const items: Node[] = [];
  const entries = new Map<string, Entry>();
  const isList = isItem(first);
  for (let line: Line | undefined = first; line !== undefined; line = scan.lines[scan.next]) {
    if (line.indent > first.indent) return undefined;
    if (line.indent < first.indent) break;
    if (isItem(line) !== isList) {
      // A list may stand right below its key, in the same column, where the next key ends it.
      if (isList && depth > 0) break;
      return undefined;
    }
    const done = isList ? scanItem(scan, line, items, depth) : scanEntry(scan, line, entries, depth);
    if (!done) return undefined;
  }
  if (isList) return { at: first.start, value: items.map(({ value }) => value), items };
  return mappingOf(first.start, entries);
}

function isItem({ words }: Line): boolean {
  return words.startsWith("- ");
}

function scanItem(scan: Scan, line: Line, items: Node[], depth: number): boolean {
  let width = 2;
  while (line.words[width] === " ") width++;
  const inner: Line = { indent: line.indent + width, start: line.start + width, words: line.words.slice(width) };
  const isBlock = isItem(inner) || matchAt(blockKey, inner.words, 0) !== undefined;
  // What begins behind the dash goes on in that column.
  if (isBlock) scan.lines[scan.next] = inner;
  const node = isBlock ? scanBlock(scan, depth + 1) : scanRest(scan, line, width, depth);
  if (node !== undefined) items.push(node);
  return node !== undefined;
}

function scanEntry(scan: Scan, line: Line, entries: Map<string, Entry>, depth: number): boolean {
  const [whole = "", name] = matchAt(blockKey, line.words, 0) ?? [];
  if (name === undefined || entries.has(name)) return false;
  const node =
    whole.length < line.words.length ? scanRest(scan, line, whole.length, depth) : scanBelow(scan, line, depth);
  if (node !== undefined) entries.set(name, { at: line.start, node });
  return node !== undefined;
}

/** What stands below a key that has nothing behind it. */
function scanBelow(scan: Scan, { indent }: Line, depth: number): Node | undefined {
  const below = scan.lines[++scan.next];
  if (below === undefined) return undefined;
  return below.indent > indent || (below.indent === indent && isItem(below)) ? scanBlock(scan, depth + 1) : undefined;
}

/** A value that ends with its line, and goes on in none below. */
function scanRest(scan: Scan, line: Line, from: number, depth: number): Node | undefined {
  const below = scan.lines[++scan.next];
  if (below !== undefined && below.indent > line.indent) return undefined;
  const found = scanValue(line, from, plain, depth + 1);
  return found?.end === line.words.length ? found.node : undefined;
}

/** A value, and where on its line comes what is behind it. */
interface Found {
  readonly node: Node;
  readonly end: number;
}

function scanValue(line: Line, from: number, unquoted: RegExp, depth: number): Found | undefined {
  const { words, start } = line;
  const found = (end: number, value: unknown): Found => ({ node: { at: start + from, value }, end });
  switch (words[from]) {
    case "[":
      return scanBrackets(line, from, depth);
    case "{":
      return scanBraces(line, from, depth);
    case '"': {
      const [text] = matchAt(doubleQuoted, words, from) ?? [];
      if (text === undefined) return undefined;
      return found(from + text.length, text.includes("\\") ? JSON.parse(text) : text.slice(1, -1));
    }
    case "'": {
      const [whole = "", text] = matchAt(singleQuoted, words, from) ?? [];
      return text === undefined ? undefined : found(from + whole.length, text.replaceAll("''", "'"));
    }
    default: {
      const [whole] = matchAt(unquoted, words, from) ?? [];
      const text = whole?.trimEnd();
      if (whole === undefined || text === undefined || notPlain.test(text)) return undefined;
      if (smallInteger.test(text)) return found(from + whole.length, Number(text));
      if (text === "true" || text === "false") return found(from + whole.length, text === "true");
      return noText.test(text) ? undefined : found(from + whole.length, text);
    }
  }
}

function scanBrackets(line: Line, from: number, depth: number): Found | undefined {
  const items: Node[] = [];
  const end = scanMembers(
    line,
    from,
    "]",
    (start) => {
      const item = scanValue(line, start, flowPlain, depth + 1);
      if (item !== undefined) items.push(item.node);
      return item?.end;
    },
    depth,
  );
  if (end === undefined) return undefined;
  return { node: { at: line.start + from, value: items.map(({ value }) => value), items }, end };
}

function scanBraces(line: Line, from: number, depth: number): Found | undefined {
  const entries = new Map<string, Entry>();
  const end = scanMembers(
    line,
    from,
    "}",
    (start) => {
      const [whole = "", name] = matchAt(flowKey, line.words, start) ?? [];
      if (name === undefined || entries.has(name)) return undefined;
      const value = scanValue(line, start + whole.length, flowPlain, depth + 1);
      if (value !== undefined) entries.set(name, { at: line.start + start, node: value.node });
      return value?.end;
    },
    depth,
  );
  return end === undefined ? undefined : { node: mappingOf(line.start + from, entries), end };
}

/** What stands between brackets, with commas in between; gives where they have ended. */
function scanMembers(
  { words }: Line,
  from: number,
  close: string,
  scanMember: (start: number) => number | undefined,
  depth: number,
): number | undefined {
  if (depth > greatestDepth) return undefined;
  let at = skipBlanks(words, from + 1);
  if (words[at] === close) return at + 1;
  for (;;) {
    const end = scanMember(at);
    if (end === undefined) return undefined;
    at = skipBlanks(words, end);
    if (words[at] === close) return at + 1;
    if (words[at] !== ",") return undefined;
    at = skipBlanks(words, at + 1);
  }
}

function skipBlanks(words: string, from: number): number {
  let at = from;
  while (words[at] === " ") at++;
  return at;
}

function mappingOf(at: number, entries: ReadonlyMap<string, Entry>): Node {
  const value: Record<string, unknown> = {};
  for (const [name, { node }] of entries) value[name] = node.value;
  return { at, value, entries };
}
