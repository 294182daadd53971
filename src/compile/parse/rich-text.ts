import type { Image, ImageReference, Link, LinkReference, Nodes, PhrasingContent, RootContent } from "mdast";
import { escapeMarkdown } from "../../markdown/escape-markdown.js";
import type { Addresses } from "./addresses.js";
import { parsePart } from "./parse-markdown.js";
import { collapseSpace, plainText } from "./plain-text.js";
import { tagWords } from "./tag-words.js";

/** In brackets only without line breaks of TeX: what is left out stays words. */
const formula = /(\$\$[^$]+\$\$|\$(?=\S)[^$]*[^\s$]\$(?!\d)|\\[([](?:[^\\]|\\[^\\()[\]])*\\[)\]])/;
const formulas = new RegExp(formula, "g");

/**
 * Gives a plain text as Markdown, where its author wrote more than words: code, emphasis, formulas, links, pictures. `undefined`
 * where the plain text says it all. It reads alone: links and pictures that name a label get the address of it.
 *
 * @param content - Where the words stand, among others.
 * @param text - One line, as `plainText` gives it or a part of it.
 */
export function richText(content: readonly PhrasingContent[], text: string, addresses: Addresses): string | undefined {
  if (!content.some(isRich) && !formula.test(text)) return undefined;
  const begin = { at: 0, isSpace: true, plain: "", addresses };
  const whole = write(content, { ...begin, from: 0, to: Number.POSITIVE_INFINITY, hides: false });
  const from = whole.plain.indexOf(text);
  const to = from + text.length;
  const found = from === -1 ? "" : write(content, { ...begin, from, to, hides: true }).markdown.trim();
  // Points of a list that are told together stand in several places.
  return [found, escapeWords(text)].find((markdown) => markdown !== "" && saysMore(markdown, text));
}

/** The same for words in the first of these blocks that has them. */
export function richTextIn(blocks: readonly RootContent[], text: string, addresses: Addresses): string | undefined {
  const open: Nodes[] = [...blocks].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === "paragraph" || node.type === "heading") {
      if (plainText(node.children).includes(text)) return richText(node.children, text, addresses);
    } else if ("children" in node) for (const child of [...node.children].reverse()) open.push(child);
  }
  return richText([], text, addresses);
}

function isRich(node: PhrasingContent): boolean {
  return node.type !== "text" && node.type !== "break" && node.type !== "html";
}

/** It reads as the plain text does, and has what that lacks. */
function saysMore(markdown: string, text: string): boolean {
  const [block, ...others] = parsePart(markdown, { line: 1, column: 1 });
  if (block?.type !== "paragraph" || others.length > 0 || plainText(block.children) !== text) return false;
  return block.children.some(isRich) || formula.test(text);
}

/** How far a text is written. */
interface Progress {
  /** Characters of plain text that stand before. */
  at: number;
  /** The last of them is a blank, or there is none. */
  isSpace: boolean;
  plain: string;
  readonly from: number;
  readonly to: number;
  /** Marks around all of the words say nothing of them, as bold prompts do. */
  readonly hides: boolean;
  readonly addresses: Addresses;
}

function write(
  nodes: readonly PhrasingContent[],
  progress: Progress,
): { readonly markdown: string; readonly plain: string } {
  const markdown = writeNodes(nodes, progress);
  return { markdown, plain: progress.plain.trimEnd() };
}

function writeNodes(nodes: readonly PhrasingContent[], progress: Progress): string {
  const words = tagWords(nodes);
  return nodes
    .map((node) =>
      node.type === "html" && words.has(node) ? escapeWords(take(node.value, progress)) : writeNode(node, progress),
    )
    .join("");
}

function writeNode(node: PhrasingContent, progress: Progress): string {
  const start = progress.at;
  switch (node.type) {
    case "text":
      return escapeWords(take(node.value, progress));
    case "inlineCode":
      return fence(take(node.value, progress));
    case "break":
      return take(" ", progress);
    case "html":
      return /^<br\s*\/?>$/i.test(node.value) ? take(" ", progress) : "";
    case "image":
    case "imageReference": {
      const url = urlOf(node, progress.addresses);
      return start >= progress.from && start <= progress.to && isPictureAddress(url)
        ? `![${escapeMarkdown(collapseSpace(node.alt ?? ""))}](${address(url)})${progress.isSpace ? " " : ""}`
        : "";
    }
    case "emphasis":
    case "strong":
    case "link":
    case "linkReference": {
      const inner = writeNodes(node.children, progress);
      if (progress.hides && start <= progress.from && progress.at >= progress.to) return inner;
      if (node.type === "strong") return around("**", inner, "**");
      if (node.type === "emphasis") return around("*", inner, "*");
      const url = urlOf(node, progress.addresses);
      return around("[", inner, `](${address(url)})`, url);
    }
    default:
      return "children" in node ? writeNodes(node.children as readonly PhrasingContent[], progress) : "";
  }
}

/** Empty where the label has no address that can be taken along. */
function urlOf(node: Image | ImageReference | Link | LinkReference, addresses: Addresses): string {
  return "url" in node ? node.url : (addresses.get(node.identifier)?.url ?? "");
}

/** Takes what is wanted of a text, white space collapsed. */
function take(value: string, progress: Progress): string {
  let taken = "";
  for (const character of value.replace(/\s+/g, " ")) {
    if (character === " " && progress.isSpace) continue;
    progress.isSpace = character === " ";
    if (progress.at >= progress.from && progress.at < progress.to) taken += character;
    progress.plain += character;
    progress.at += character.length;
  }
  return taken;
}

/** Marks stand beside words, not beside blanks. Links to places in the file lead nowhere from here. */
function around(open: string, inner: string, close: string, url = "https:"): string {
  const words = inner.trim();
  if (words === "" || !/^(?:https?|mailto):/i.test(url)) return inner;
  const before = inner.length - inner.trimStart().length;
  return `${inner.slice(0, before)}${open}${words}${close}${inner.slice(before + words.length)}`;
}

/** On the web, in the text itself, or beside the list. */
function isPictureAddress(url: string): boolean {
  return /^(?:https?:|data:image\/)/i.test(url) || (url !== "" && !/^[a-z][a-z0-9+.-]*:/i.test(url));
}

function address(url: string): string {
  return `<${url.replace(/[<>\\\s]/g, encodeURIComponent)}>`;
}

function fence(code: string): string {
  if (code === "") return "";
  const longest = [...code.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0);
  const mark = "`".repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(code) ? " " : "";
  return mark + space + code + space + mark;
}

/** Formulas stay as they are. */
function escapeWords(text: string): string {
  return text
    .split(formulas)
    .map((part, index) => (index % 2 === 1 ? part : escapeMarkdown(part)))
    .join("");
}
