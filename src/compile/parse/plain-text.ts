import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { withoutStretches, withoutTags } from "../../text/stretches.js";
import { rememberLast } from "../remember-last.js";
import { takeId } from "./id-suffix.js";
import { tagWords } from "./tag-words.js";

/** One line of inline content. */
export interface TextLine {
  readonly text: string;
  /** All words of the line are bold, but for an id behind them. */
  readonly bold: boolean;
  /** The author broke the line on purpose: two spaces, a backslash or `<br>`. */
  readonly hardBreak: boolean;
  /** How many line ends of the source stand before it. */
  readonly line: number;
}

/**
 * Gives inline content as plain text, line by line as the source has it. Pictures and tags are dropped, but for
 * tags that are words. One rule after the other asks for it, and it is made once: content does not change once it is parsed.
 * It recurses: no content is deeper than a paragraph may have marks.
 */
export const textLines = rememberLast((nodes: readonly PhrasingContent[]): readonly TextLine[] => {
  const lines: TextLine[] = [];
  let text = "";
  let plain = "";
  let line = 0;
  const endLine = (hardBreak: boolean) => {
    const trimmed = collapseSpace(text);
    if (trimmed !== "") lines.push({ text: trimmed, bold: isWordless(plain), hardBreak, line });
    text = "";
    plain = "";
  };
  const add = (value: string, bold: boolean) => {
    const [first = "", ...others] = value.split(/\r\n|\n|\r/);
    text += first;
    if (!bold) plain += first;
    for (const other of others) {
      endLine(false);
      line++;
      text += other;
      if (!bold) plain += other;
    }
  };
  const walkAll = (siblings: readonly PhrasingContent[], bold: boolean) => {
    const words = tagWords(siblings);
    for (const node of siblings) {
      if (node.type === "html" && words.has(node)) add(node.value, bold);
      else walk(node, bold);
    }
  };
  const walk = (node: PhrasingContent, bold: boolean) => {
    if (node.type === "text") add(node.value, bold);
    else if (node.type === "inlineCode") add(node.value, bold);
    else if (node.type === "html" && /^<br\s*\/?>$/i.test(node.value)) endLine(true);
    else if (node.type === "break") {
      endLine(true);
      line++;
    } else if ("children" in node) walkAll(node.children, bold || node.type === "strong");
  };
  walkAll(nodes, false);
  endLine(false);
  return lines;
});

const word = /[\p{L}\p{N}]/u;

/** No words but an id. Most texts have some at once, and need not be taken apart. */
function isWordless(text: string): boolean {
  if (text === "") return true;
  const brace = text.lastIndexOf("{");
  return !word.test(brace === -1 ? text : text.slice(0, brace)) && (brace === -1 || !word.test(takeId(text).text));
}

/** The first line of inline content that has words in it. */
export function firstLine(nodes: readonly PhrasingContent[]): TextLine | undefined {
  return textLines(nodes)[0];
}

/** Gives inline content as plain text on one line. */
export function plainText(nodes: readonly PhrasingContent[]): string {
  const lines = textLines(nodes);
  return lines.length === 1 ? (lines[0]?.text ?? "") : lines.map((line) => line.text).join(" ");
}

/**
 * Gives the first words of a block: of the first paragraph or heading inside it that has any.
 * Code gives its first line, a table its first row, a picture its description. Empty where there is no text. It recurses: blocks are
 * never deeper than `MAX_NESTING`.
 */
export const leadText = rememberLast((block: RootContent): string => {
  switch (block.type) {
    case "paragraph":
    case "heading": {
      const text = plainText(block.children);
      return text === "" ? pictureText(block) : tableRowText(text);
    }
    case "code":
      // A displayed formula is the lines of its marks, too.
      return collapseSpace(
        block.value
          .replace(/^(?:\$\$|\\\[)|(?:\$\$|\\\])\s*$/g, "")
          .trim()
          .split(/\r\n|\n|\r/)[0] ?? "",
      );
    case "html":
      return collapseSpace(withoutTags(withoutHidden(block.value), " "));
    case "list":
    case "listItem":
    case "blockquote": {
      for (const child of block.children) {
        const text = leadText(child);
        if (text !== "") return text;
      }
      return "";
    }
    default:
      return "";
  }
});

/** HTML without comments and summaries. */
function withoutHidden(html: string): string {
  const open = withoutStretches(html, /<!--/, /-->/g, " ").split("<!--", 1)[0] ?? "";
  return withoutStretches(open, /<summary>/i, /<\/summary>/gi, " ");
}

/** Runs of white space become one space, none at the ends. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function pictureText(node: Nodes): string {
  if (node.type === "image" || node.type === "imageReference") return collapseSpace(node.alt ?? "");
  if (!("children" in node)) return "";
  return node.children.map(pictureText).find((text) => text !== "") ?? "";
}

/** CommonMark has no tables: `| a | b | | --- | --- |` is a paragraph. Its first row is what leads. */
function tableRowText(text: string): string {
  const row = /^\|(.+?)\|\s*\|\s*:?-+/.exec(text)?.[1];
  if (row === undefined) return text;
  const cells = row.split("|").map(collapseSpace);
  return cells.filter((cell) => cell !== "").join(" / ");
}
