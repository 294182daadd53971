import type { Definition, Nodes, Root } from "mdast";
import { escapeMarkdown } from "../../markdown/escape-markdown.js";

/** A Markdown text, ready to be set into a document. */
export interface MarkdownText {
  readonly source: string;
  /** Begins with a paragraph, so that a word may be put before it. */
  readonly isProse: boolean;
  /** What is set below it is not taken into it, as code would do that has no closing fence. */
  readonly isClosed: boolean;
}

/** How a text is read. */
export interface Parsers {
  /** With formulas, as this package does. */
  parseText(markdown: string): Root;
  /** Without. */
  parseBareText(markdown: string): Root;
}

/** One line that begins with a letter, without a bracket: a paragraph with no tag and no link. Most texts are. */
const isPlainLine = /^\p{L}[^<[\]\r\n]*$/u;

/** What a document cannot take over from a text. */
export class MarkdownTextError extends Error {
  override readonly name = "MarkdownTextError";
}

/**
 * Makes a text fit to stand in a document with others. Tags, and links to anything but pages and addresses, are escaped:
 * this package shows them as words, and other readers would obey them.
 *
 * @param parsers - Of `parse-text.ts`, handed in so that they load when they are wanted.
 * @throws MarkdownTextError with the reason, if that cannot be done.
 */
export function readMarkdownText(text: string, { parseText: parse, parseBareText }: Parsers): MarkdownText {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
  if (isPlainLine.test(lines)) return { source: lines, isProse: true, isClosed: true };
  const source = lines.includes("]:") ? inlineLabels(lines, parse(lines)) : lines;
  return fitText(source, { parseText: parse, parseBareText });
}

function fitText(lines: string, { parseText: parse, parseBareText }: Parsers): MarkdownText {
  const found = parse(lines);
  const unsafe = findNodes(found, isUnsafe);
  const source = escapeRanges(lines, unsafe);
  const tree = unsafe.length === 0 ? found : parse(source);
  if (findNodes(tree, isUnsafe).length > 0)
    throw new MarkdownTextError("It has tags or links that cannot be escaped in Markdown.");
  // Many readers know no formulas, and see what stands in one as any other words.
  const isSuspect = (node: Nodes) => node.type === "formula" && /[<[]/.test(node.value);
  if (findNodes(tree, isSuspect).length > 0 && findNodes(parseBareText(source), isUnsafe).length > 0)
    throw new MarkdownTextError("A formula of it has a tag or a link, which readers that know no formulas would obey.");
  // It would hold for the texts of all others.
  if (findNodes(tree, ({ type }) => type === "definition").length > 0)
    throw new MarkdownTextError("It defines a label for links, which would hold for the whole document.");
  const isProse = tree.children[0]?.type === "paragraph";
  return { source: isProse ? source.trimStart() : source, isProse, isClosed: isClosed(source, parse) };
}

/** Writes the addresses that a text defines where it refers to them: a definition would hold for the texts of all others. */
function inlineLabels(source: string, tree: Root): string {
  const definitions = new Map<string, Definition>();
  for (const node of findNodes(tree, ({ type }) => type === "definition"))
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  if (definitions.size === 0) return source;
  const slice = (start: number | undefined, end: number | undefined) => source.slice(start ?? 0, end ?? 0);
  let result = "";
  let done = 0;
  for (const node of findNodes(tree, isLabelled)) {
    const { start, end } = node.position ?? {};
    result += slice(done, start?.offset);
    done = end?.offset ?? done;
    if (node.type === "definition") continue;
    const target =
      node.type === "linkReference" || node.type === "imageReference" ? definitions.get(node.identifier) : undefined;
    const written = slice(start?.offset, end?.offset);
    const words = /^!?\[[^[\]]*\]/.exec(written)?.[0];
    if (target === undefined || words === undefined) return source;
    const title =
      target.title === null || target.title === undefined ? "" : ` "${target.title.replace(/["\\]/g, "\\$&")}"`;
    result += `${words}(<${target.url.replace(/[<>\\\s]/g, encodeURIComponent)}>${title})`;
  }
  return (result + source.slice(done)).replace(/^(?:[ \t]*\n)+/, "").trimEnd();
}

function isLabelled({ type }: Nodes): boolean {
  return type === "definition" || type === "linkReference" || type === "imageReference";
}

/** Only fences of code and formulas may stay open over a blank line; tags, which may too, are escaped. */
function isClosed(source: string, parse: (markdown: string) => Root): boolean {
  if (!/`{3}|~{3}|\$\$/.test(source)) return true;
  const last = parse(`${source}\n\nend`).children.at(-1);
  return last?.type === "paragraph" && last.position?.start.offset === source.length + 2;
}

function isUnsafe(node: Nodes): boolean {
  if (node.type === "html") return true;
  if (node.type !== "link" && node.type !== "image" && node.type !== "definition") return false;
  return /^\s*[a-z][a-z0-9+.-]*:/i.test(node.url) && !/^\s*(?:https?|mailto):/i.test(node.url);
}

/** The outermost nodes that match, in the order of the text. */
function findNodes(node: Nodes, matches: (node: Nodes) => boolean): Nodes[] {
  if (matches(node)) return [node];
  return "children" in node ? node.children.flatMap((child) => findNodes(child, matches)) : [];
}

function escapeRanges(source: string, nodes: readonly Nodes[]): string {
  let result = "";
  let done = 0;
  for (const { position } of nodes) {
    const start = position?.start.offset ?? done;
    const end = position?.end.offset ?? start;
    result += source.slice(done, start) + source.slice(start, end).split("\n").map(escapeLine).join("\n");
    done = end;
  }
  return result + source.slice(done);
}

/** Marks of a quotation or indentation before the line stay; what else opens a block is escaped. */
function escapeLine(line: string): string {
  const [, before = "", rest = ""] = /^([ \t>]*)(.*)$/s.exec(line) ?? [];
  return (
    before +
    escapeMarkdown(rest)
      .replace(/^[#+=-]/, "\\$&")
      .replace(/^(\d{1,9})([.)])/, "$1\\$2")
  );
}
