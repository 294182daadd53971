import type { Code, Definition, List, ListItem, Nodes, RootContent, Table } from "mdast";
import { parseText } from "../../markdown/parse-text.js";
import { escapeControls, escapeLines } from "../../text/escape-controls.js";
import { splitPrompt } from "../../text/split-prompt.js";
import { paint } from "./paint.js";
import { renderFormula } from "./render-formula.js";
import { type InlineStyle, renderInline } from "./render-inline.js";
import { renderTable } from "./render-table.js";
import { wrapText } from "./wrap-text.js";

/** How a text is written for a terminal. */
export interface TextStyle {
  /** Width of the lines. Code and formulas of their own lines may be longer. */
  readonly columns: number;
  readonly hasColor: boolean;
}

/** Writes a Markdown text of one paragraph as one line, without a line break at its end. */
export function renderLine(markdown: string, { hasColor }: { readonly hasColor: boolean }): string {
  const tree = parseText(markdown);
  const style = styleOf(tree, hasColor);
  return tree.children
    .flatMap((node) => textsOf(node, style))
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join(" ")
    .replaceAll(/\s+/g, (space) => (space.includes("\n") ? " " : space));
}

/** Writes a plain text as one line, or the Markdown that says more than it, where there is some. */
export function renderPlainOrRich(
  text: string,
  markdown: string | undefined,
  style: { readonly hasColor: boolean },
): string {
  return markdown === undefined ? escapeControls(text) : renderLine(markdown, style);
}

/** Writes what a question asks: its line, wrapped and in bold, and below it what belongs to it. Without a line break at its end. */
export function renderAsked(prompt: string, markdown: string | undefined, style: TextStyle): string {
  const { line, given } = splitPrompt(markdown);
  const asked = paint(style.hasColor).bold(wrapText(renderPlainOrRich(prompt, line, style), style.columns));
  return given === "" ? asked : `${asked}\n\n${renderText(given, style).trimEnd()}`;
}

/**
 * Writes a Markdown text for a terminal: paragraphs and lists wrapped, code and quotes marked by a bar, tables in columns,
 * formulas as Unicode text. Control characters are written out. Ends with a line break, unless it is empty.
 */
export function renderText(markdown: string, { columns, hasColor }: TextStyle): string {
  const tree = parseText(markdown);
  const text = renderBlocks(tree.children, columns, styleOf(tree, hasColor), "\n\n");
  return text === "" ? "" : `${text}\n`;
}

function styleOf(tree: Nodes, hasColor: boolean): InlineStyle {
  const definitions = new Map<string, Definition>();
  const collect = (node: Nodes) => {
    // The first of a name holds, as CommonMark has it.
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if ("children" in node) for (const child of node.children) collect(child);
  };
  collect(tree);
  return { paint: paint(hasColor), hasColor, definitions };
}

function renderBlocks(nodes: readonly RootContent[], columns: number, style: InlineStyle, between: string): string {
  return nodes
    .filter(({ type }) => type !== "definition")
    .map((node) => renderBlock(node, columns, style))
    .join(between);
}

function renderBlock(node: RootContent, columns: number, style: InlineStyle): string {
  switch (node.type) {
    case "paragraph":
      return wrapText(renderInline(node.children, style), columns);
    case "heading":
      return wrapText(style.paint.bold(renderInline(node.children, style)), columns);
    case "list":
      return renderList(node, columns, style);
    case "blockquote":
      return renderBlocks(node.children, columns - 2, style, "\n\n").replaceAll(/^/gm, `${style.paint.dim(">")} `);
    case "code":
      return renderCodeBlock(node, style);
    case "formula":
      return renderFormula(node.value)
        .split("\n")
        .map((line) => `    ${escapeControls(line)}`)
        .join("\n");
    case "table":
      return renderTable(cellsOf(node, style), node.align, columns, style.paint);
    case "thematicBreak":
      return style.paint.dim("─".repeat(Math.max(1, Math.min(columns, 40))));
    default:
      return "value" in node ? wrapText(escapeLines(node.value), columns) : "";
  }
}

function renderList({ ordered, start, spread, children }: List, columns: number, style: InlineStyle): string {
  const first = start ?? 1;
  const markerOf = (index: number) => (ordered === true ? `${first + index}.` : "-");
  const width = markerOf(children.length - 1).length;
  const isLoose = spread === true || children.some((item) => item.spread === true);
  return children
    .map((item, index) => `${markerOf(index).padStart(width)} ${renderItem(item, columns, width + 1, style)}`)
    .join(isLoose ? "\n\n" : "\n");
}

function renderItem({ spread, children }: ListItem, columns: number, indent: number, style: InlineStyle): string {
  const text = renderBlocks(children, columns - indent, style, spread === true ? "\n\n" : "\n");
  return text.replaceAll(/\n(?=.)/g, `\n${" ".repeat(indent)}`);
}

/** As it is, whatever its width, behind a bar that it cannot be mistaken for. */
function renderCodeBlock({ value }: Code, { paint }: InlineStyle): string {
  const bar = paint.dim("│");
  return value
    .split("\n")
    .map((line) => `  ${bar} ${paint.cyan(escapeControls(line))}`.trimEnd())
    .join("\n");
}

function cellsOf({ children }: Table, style: InlineStyle): string[][] {
  return children.map((row) => row.children.map((cell) => renderInline(cell.children, style)));
}

/** The texts in a block, one after the other: paragraphs, cells, code. */
function textsOf(node: RootContent, style: InlineStyle): string[] {
  if (node.type === "paragraph" || node.type === "heading") return [renderInline(node.children, style)];
  if (node.type === "table") return cellsOf(node, style).flat();
  if ("children" in node) return node.children.flatMap((child) => textsOf(child, style));
  return "value" in node ? [renderBlock(node, Number.POSITIVE_INFINITY, style)] : [];
}
