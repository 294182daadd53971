import type { Nodes, RootContent } from "mdast";
import { escapeMarkdown } from "../../markdown/escape-markdown.js";
import { parsePart } from "./parse-markdown.js";
import type { Reading } from "./reading.js";

/** What is markup elsewhere, and what stands for it while the lines are parsed: nobody writes it. */
const signs = "<>*_&~\\";
const firstMask = 0xe000;
const masks = /[\uE000-\uE006]/g;
const anyMask = /[\uE000-\uE006]/;
/** Bold labels, boxes that fold, and headings say that Markdown is meant. */
const markdown = /^\s{0,8}(?:[-*+] )?(?:\*\*\S|__[\p{L}\p{N}]|<\/?(?:details|summary)\b|#{1,6} )/imu;
/** Code in a line stays code. */
const codeOrSign = /`[^`\r\n]+`|[<>*_&~\\]/g;
const bullet = /^[ \t]*\* /;

/** Tells whether the lines of a fence are text as they stand, and no Markdown that is only shown. */
export function isLiteral(text: string): boolean {
  return !markdown.test(text) && !anyMask.test(text);
}

/**
 * Parses lines that stand in a fence: what is markup elsewhere is text there, such as `<th>` or `java.util.*`. Numbers, letters and bullets count as they
 * do elsewhere.
 */
export function parseLiteral(
  text: string,
  place: { readonly line: number; readonly column: number },
  reading: Reading,
): RootContent[] {
  const masked = ofEachLine(text, (words) =>
    words.replace(codeOrSign, (sign) =>
      sign.length > 1 ? sign : String.fromCharCode(firstMask + signs.indexOf(sign)),
    ),
  );
  const blocks = parsePart(masked, place, reading);
  const open: Nodes[] = [...blocks];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ("value" in node)
      node.value = node.value.replace(masks, (mask) => signs[mask.charCodeAt(0) - firstMask] ?? mask);
    if ("children" in node) for (const child of node.children) open.push(child);
  }
  return blocks;
}

/** Gives such lines as Markdown that shows them. */
export function escapeLiteral(text: string): string {
  return ofEachLine(text, (words) => {
    const parts = words.split(/(`[^`]+`)/);
    return parts.map((part, at) => (at % 2 === 1 ? part : escapeMarkdown(part))).join("");
  });
}

function ofEachLine(text: string, change: (words: string) => string): string {
  return text
    .split(/(?<=\n)/)
    .map((line) => {
      const mark = bullet.exec(line)?.[0] ?? "";
      return mark + change(line.slice(mark.length));
    })
    .join("");
}
