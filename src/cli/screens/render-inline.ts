import type { Definition, Nodes, PhrasingContent } from "mdast";
import { escapeLines } from "../../text/escape-controls.js";
import type { Paint } from "./paint.js";
import { renderFormula } from "./render-formula.js";

/** What the words of a text are written with. */
export interface InlineStyle {
  readonly paint: Paint;
  readonly hasColor: boolean;
  /** Addresses of the text, by identifier. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** Writes the words of a paragraph as one line, longer than any terminal; hard breaks are line breaks. */
export function renderInline(nodes: readonly PhrasingContent[], style: InlineStyle): string {
  return nodes.map((node) => renderNode(node, style)).join("");
}

function renderNode(node: PhrasingContent, style: InlineStyle): string {
  const { paint } = style;
  switch (node.type) {
    case "text":
      return escapeLines(joinLines(node.value));
    case "emphasis":
      return paint.italic(renderInline(node.children, style));
    case "strong":
      return paint.bold(renderInline(node.children, style));
    case "inlineCode":
      return renderCode(escapeLines(node.value.replaceAll("\n", " ")), style);
    case "formula":
      return escapeLines(renderFormula(node.value).replaceAll("\n", "; "));
    case "break":
      return "\n";
    case "link":
      return renderLink(renderInline(node.children, style), node.url, style);
    case "image":
      return renderLink(`[${escapeLines(node.alt ?? "")}]`, node.url, style);
    case "linkReference":
      return renderLink(renderInline(node.children, style), style.definitions.get(node.identifier)?.url ?? "", style);
    case "imageReference":
      return renderLink(`[${escapeLines(node.alt ?? "")}]`, style.definitions.get(node.identifier)?.url ?? "", style);
    default:
      return escapeLines(plainText(node));
  }
}

/** Without colours, the backticks stay: nothing else would set code off. */
function renderCode(code: string, { paint, hasColor }: InlineStyle): string {
  return hasColor ? paint.cyan(code) : `\`${code}\``;
}

function renderLink(label: string, url: string, { paint }: InlineStyle): string {
  const address = escapeLines(url);
  if (address === "" || label === address || `mailto:${label}` === address) return label;
  return `${paint.underline(label)} ${paint.dim(`<${address}>`)}`;
}

/** A line break in the source is a space, but nothing between Chinese characters. */
function joinLines(text: string): string {
  return text.replace(/(.?)\n(.?)/gu, (_, before: string, after: string) =>
    isChinese(before) && isChinese(after) ? before + after : `${before} ${after}`,
  );
}

function isChinese(character: string): boolean {
  return /[\p{sc=Han}\u3000-\u303f\uff00-\uffef]/u.test(character);
}

function plainText(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(plainText).join("") : "";
}
