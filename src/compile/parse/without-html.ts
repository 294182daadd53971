import type { Nodes, PhrasingContent, RootContent, Strong } from "mdast";
import { withoutStretches } from "../../text/stretches.js";
import { indexLines, type LineIndex } from "./line-index.js";
import { parsePart } from "./parse-markdown.js";
import { tagWords } from "./tag-words.js";
import { areClosed, isKnownTag, type Setting, type Token, tagsToMarkdown, tokensOf } from "./tags-to-markdown.js";

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A line that a generator of sites reads: `{{< /quiz >}}`, `{% endhint %}`. */
const shortcode =
  /^[ \t]*(?:\{\{[<%][^{}]*[>%]\}\}|\{%-? ?(?:end)?(?:hint|tabs?|content-ref|stepper|step|columns?)(?: [^{}%]*)?%\})[ \t]*$/;

/** Tells whether a line is for a generator of sites, and nothing to read. */
export function isShortcode(line: string): boolean {
  return shortcode.test(line);
}

/**
 * Gives Markdown with what is written in HTML as Markdown, too: bold words, line breaks, lists, tables, pictures. Comments and lines for
 * generators of sites are dropped. What has no words in Markdown, such as a form, stays as it is; so do tags that are words.
 */
export function withoutHtml(markdown: string): string {
  if (!/<[a-z/!]|\{[{%]/i.test(markdown)) return markdown;
  const lines = indexLines("", markdown);
  const changes: Change[] = [];
  const open: Nodes[] = parsePart(markdown, { line: 1, column: 1 });
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === "html") {
      for (const change of blockChange(markdown, lines, node)) changes.push(change);
    } else if (node.type === "paragraph" || node.type === "heading") {
      for (const change of inlineChanges(markdown, lines, node)) changes.push(change);
    } else if ("children" in node) for (const child of node.children) open.push(child);
  }
  if (changes.length === 0) return markdown;
  changes.sort((a, b) => a.start - b.start);
  let written = "";
  let from = 0;
  for (const { start, end, text } of changes) {
    if (start < from) continue;
    written += markdown.slice(from, start) + text;
    from = end;
  }
  return (written + markdown.slice(from)).replace(/^(?:[ \t]*\n)+/, "").trimEnd();
}

function rangeIn(lines: LineIndex, { position }: Nodes): { start: number; end: number } {
  if (position === undefined) return { start: 0, end: 0 };
  return { start: lines.offsetOf(position.start), end: lines.offsetOf(position.end) };
}

/** What lines of a block begin with: the marks of quotations, and spaces in the place of those of items. */
function marginOf(markdown: string, lines: LineIndex, start: number): string {
  const line = lines.startOf(lines.placeOf(start).line);
  return markdown.slice(line, start).replace(/[^>\s]/g, " ");
}

function blockChange(markdown: string, lines: LineIndex, node: Nodes & { value: string }): Change[] {
  const { start, end } = rangeIn(lines, node);
  const html = withoutStretches(node.value, /<!--/, /-->/g);
  const tokens = tokensOf(html.includes("<!--") ? html.slice(0, html.indexOf("<!--")) : html);
  if (!tokens.every((token) => token.type === "text" || isKnownTag(token.name)) || !areClosed(tokens, /^t(?:able|r)$/))
    return html === node.value ? [] : [{ start, end, text: html.trim() }];
  const margin = marginOf(markdown, lines, start);
  const plain = tokens.map((token) =>
    token.type === "text" ? { ...token, value: token.value.replace(/(\n|\r\n|\r)[ \t]+/g, "$1") } : token,
  );
  const isPre = tokens.some((token) => token.type === "tag" && token.name === "pre");
  const written = trimBreaks(tagsToMarkdown(isPre ? tokens : plain, { margin: "", isLine: false }));
  const text = (isPre ? written : written.replace(/\n{3,}/g, "\n\n")).trimStart().split("\n").join(`\n${margin}`);
  // Behind a paragraph, it would go on with that.
  const before = markdown.slice(0, start).trimEnd();
  // Between blank lines, nothing is left of it.
  if (text === "" && /(?:^|\n[ \t>]*\n)[ \t>]*$/.test(markdown.slice(Math.max(0, start - 200), start))) {
    const after = /^[ \t]*\n[ \t>]*(?=\n)/.exec(markdown.slice(end, end + 200))?.[0].length ?? 0;
    return [{ start, end: end + after, text }];
  }
  const isGlued = text !== "" && /^[^\n]*\n[^\n]*$/.test(markdown.slice(before.length, start)) && /\S/.test(before);
  return [{ start, end, text: isGlued && margin.trim() === "" ? `\n${margin}${text}` : text }];
}

/** Without blanks and line breaks at its end, `\` among them. */
function trimBreaks(text: string): string {
  let end = text.length;
  for (;;) {
    const last = text.charAt(end - 1);
    if (last !== "" && last.trim() === "") end--;
    else if (last === "\\" && text.charAt(end) === "\n") end--;
    else return text.slice(0, end);
  }
}

function inlineChanges(
  markdown: string,
  lines: LineIndex,
  block: RootContent & { children: PhrasingContent[] },
): Change[] {
  const range = rangeIn(lines, block);
  const margin = marginOf(markdown, lines, range.start);
  const shortcodes = block.type === "paragraph" ? shortcodeChanges(markdown, range) : [];
  if (shortcodes.length > 0 || !block.children.some(holdsHtml)) return shortcodes;
  const changes: Change[] = [];
  const isLine = block.type === "heading" || markdown.startsWith("|", range.start);
  // What is closed in another cell is spoken of.
  if (isLine && !isClosedIn(markdown, lines, block.children)) return [];
  const mark = itemMark.exec(markdown.slice(lines.startOf(lines.placeOf(range.start).line), range.start))?.[0];
  const setting = { margin, isLine, ...(mark !== undefined && { mark }) };
  const text = trimBreaks(writeSiblings(markdown, lines, block.children, setting));
  const own = rangeAround(lines, block.children);
  if (own !== undefined && text !== markdown.slice(own.start, own.end)) changes.push({ ...own, text });
  return changes;
}

const itemMark = /(?:[-*+]|[0-9]{1,2}[.)])[ \t]{1,4}$/;

function rangeAround(lines: LineIndex, siblings: readonly PhrasingContent[]) {
  const [first, last] = [siblings[0], siblings.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { start: rangeIn(lines, first).start, end: rangeIn(lines, last).end };
}

/** Tags stand between stretches of the source, which are Markdown as they are. It recurses: marks are never deep. */
function writeSiblings(
  markdown: string,
  lines: LineIndex,
  siblings: readonly PhrasingContent[],
  setting: Setting,
): string {
  const tokens = tokensIn(markdown, lines, siblings, setting);
  return tokens.every(({ type }) => type === "text")
    ? tokens.map((token) => (token.type === "text" ? token.value : "")).join("")
    : tagsToMarkdown(tokens, setting);
}

function isClosedIn(markdown: string, lines: LineIndex, siblings: readonly PhrasingContent[]): boolean {
  const open: (readonly PhrasingContent[])[] = [siblings];
  for (let own = open.pop(); own !== undefined; own = open.pop()) {
    if (!areClosed(tokensIn(markdown, lines, own, undefined), /^(?:b|strong|i|em|code|kbd)$/)) return false;
    for (const node of own) if ("children" in node) open.push(node.children);
  }
  return true;
}

/** @param setting - Of the text in marks; without it, that stays as it is. */
function tokensIn(
  markdown: string,
  lines: LineIndex,
  siblings: readonly PhrasingContent[],
  setting: Setting | undefined,
): Token[] {
  const words = tagWords(siblings);
  const tokens: Token[] = [];
  for (const [at, node] of siblings.entries()) {
    const { end } = rangeIn(lines, node);
    const next = siblings[at + 1];
    // Marks of a quotation may stand between two lines.
    const gap = next === undefined ? "" : markdown.slice(end, rangeIn(lines, next).start);
    const tag = node.type === "html" && !words.has(node) ? tokensOf(node.value)[0] : undefined;
    if (tag?.type === "tag" && isKnownTag(tag.name)) tokens.push(tag);
    else if (node.type !== "html" || !node.value.startsWith("<!--") || isSpokenOf(markdown, lines, siblings, node))
      tokens.push({ type: "text", value: writeNode(markdown, lines, node, setting) });
    if (gap !== "") tokens.push({ type: "text", value: gap });
  }
  return tokens;
}

/** A comment that is a word of a sentence: `Use <!-- note --> as in HTML`. */
function isSpokenOf(
  markdown: string,
  lines: LineIndex,
  siblings: readonly PhrasingContent[],
  comment: PhrasingContent,
): boolean {
  const own = rangeAround(lines, siblings);
  const { start, end } = rangeIn(lines, comment);
  if (own === undefined) return false;
  const line = lines.startOf(lines.placeOf(start).line);
  const before = markdown.slice(Math.max(own.start, line), start).replace(/<[^<>]*>/g, "");
  return /[ \t]$/.test(before) && /\p{L}/u.test(before) && /^[ \t][^\r\n<]*\p{L}/u.test(markdown.slice(end, own.end));
}

function writeNode(markdown: string, lines: LineIndex, node: PhrasingContent, setting: Setting | undefined): string {
  const { start, end } = rangeIn(lines, node);
  const inner = "children" in node ? rangeAround(lines, node.children) : undefined;
  if (setting === undefined || inner === undefined || !holdsHtml(node)) return markdown.slice(start, end);
  const text = writeSiblings(markdown, lines, (node as Strong).children, { ...setting, isLine: true });
  return markdown.slice(start, inner.start) + text + markdown.slice(inner.end, end);
}

function holdsHtml(node: PhrasingContent): boolean {
  return node.type === "html" || ("children" in node && node.children.some(holdsHtml));
}

function shortcodeChanges(markdown: string, { start, end }: { start: number; end: number }): Change[] {
  const source = markdown.slice(start, end);
  if (!/\{[{%]/.test(source)) return [];
  const changes: Change[] = [];
  let at = start;
  for (const line of source.split("\n")) {
    if (isShortcode(line.replace(/\r$/, "")))
      changes.push({ start: at, end: Math.min(at + line.length + 1, end), text: "" });
    at += line.length + 1;
  }
  return changes;
}
