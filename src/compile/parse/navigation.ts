import type { PhrasingContent } from "mdast";
import { plainText } from "./plain-text.js";
import { saysBack, saysBackClearly } from "./says-back.js";

/** A stretch of inline content. Offsets are those of the nodes; `to` is not included. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** Marks have no letters and digits; tags are HTML, but for line breaks, which are marks. */
  readonly kind: "words" | "marks" | "open" | "close" | "links";
  /** It ends a line, or holds the end of one. */
  readonly breaks: boolean;
  readonly links: readonly LinkWords[];
}

export interface LinkWords {
  readonly url: string;
  /** Of a picture, its description. */
  readonly text: string;
}

/** Gives where a reference leads, by its label. */
export type FindAddress = (label: string) => string | undefined;

const letters = /[\p{L}\p{N}]/u;
const lineEnd = /[\r\n]/;

/** Takes inline content apart into links, written in Markdown or HTML, and what stands between them. It recurses: marks are never deep. */
export function runsOf(nodes: readonly PhrasingContent[], findAddress: FindAddress): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < nodes.length; ) {
    const run = runAt(nodes, from, findAddress);
    runs.push(run);
    from = run.to;
  }
  return runs;
}

function runAt(nodes: readonly PhrasingContent[], from: number, findAddress: FindAddress): Run {
  const node = nodes[from] as PhrasingContent;
  const run = { from, to: from + 1, breaks: false, links: [] };
  switch (node.type) {
    case "text":
      return { ...run, kind: letters.test(node.value) ? "words" : "marks", breaks: lineEnd.test(node.value) };
    case "break":
      return { ...run, kind: "marks", breaks: true };
    case "html":
      return tagAt(nodes, from, node.value);
    case "link":
      return { ...run, kind: "links", links: [{ url: node.url, text: wordsOf(node.children) }] };
    case "linkReference": {
      const url = findAddress(node.label ?? node.identifier);
      return url === undefined
        ? { ...run, kind: "words" }
        : { ...run, kind: "links", links: [{ url, text: wordsOf(node.children) }] };
    }
    case "strong":
    case "emphasis": {
      const inner = runsOf(node.children, findAddress);
      const links = inner.flatMap((own) => own.links);
      const isWords = links.length === 0 || inner.some(({ kind }) => kind === "words");
      return { ...run, kind: isWords ? "words" : "links", links };
    }
    default:
      return { ...run, kind: "words" };
  }
}

function tagAt(nodes: readonly PhrasingContent[], from: number, tag: string): Run {
  const run = { from, to: from + 1, breaks: false, links: [] };
  if (/^<\/?[bh]r[\s/>]/i.test(tag)) return { ...run, kind: "marks", breaks: true };
  // These hide other blocks.
  if (/^<\/?(?:details|summary)[\s>]/i.test(tag)) return { ...run, kind: "words" };
  if (tag.startsWith("</")) return { ...run, kind: "close" };
  if (!tag.startsWith("<") || tag.startsWith("<!")) return { ...run, kind: "words" };
  const url = /^<a\s[^<>]*href=["']?([^"'\s<>]*)/i.exec(tag)?.[1];
  if (url === undefined) return { ...run, kind: /^<(?:img|input|video)/i.test(tag) ? "words" : "open" };
  let end = from + 1;
  for (let next = nodes[end]; next !== undefined && !isAnchorTag(next); next = nodes[end]) end++;
  const last = nodes[end];
  if (last?.type !== "html" || !last.value.startsWith("</")) return { ...run, kind: "words" };
  return { ...run, to: end + 1, kind: "links", links: [{ url, text: wordsOf(nodes.slice(from + 1, end)) }] };
}

function isAnchorTag(node: PhrasingContent): boolean {
  return node.type === "html" && /^<\/?a[\s>]/i.test(node.value);
}

function wordsOf(nodes: readonly PhrasingContent[]): string {
  const text = plainText(nodes);
  if (text !== "") return text;
  for (const node of nodes) {
    if (node.type === "image") return node.alt ?? "";
    if (node.type === "html" && /^<img\s/i.test(node.value)) return altOf(node.value);
  }
  return "";
}

/**
 * Finds where the end of inline content begins that only leads back to a place above: 0 where all of it does, `undefined` where none. It
 * stands on lines of its own, or a mark tells it from the words before it.
 */
export function findWayBack(nodes: readonly PhrasingContent[], findAddress: FindAddress): number | undefined {
  const runs = runsOf(nodes, findAddress);
  if (runs.every(({ kind }) => kind !== "words")) return linksIn(runs).some(leadsBack) ? 0 : undefined;
  let start: number | undefined;
  let leads = false;
  for (const line of linesOf(nodes, runs).reverse()) {
    const words = line.findLastIndex(({ kind }) => kind === "words");
    const own = line.slice(words + 1);
    const links = linksIn(own);
    const isBack = words === -1 ? isWayLine(nodes, own) : isWayBehind(nodes, line[words] as Run, own);
    if (!isBack) break;
    leads ||= links.length > 0;
    start = own.find(({ kind }) => kind !== "close")?.from ?? start;
    if (words !== -1) break;
  }
  return leads ? start : undefined;
}

/** Where the line breaks at the end of inline content begin; `undefined` where there are none, or nothing else. */
export function findEndBreaks(nodes: readonly PhrasingContent[]): number | undefined {
  let start = nodes.length;
  while (start > 0 && isSpace(nodes[start - 1] as PhrasingContent)) start--;
  return start === 0 || start === nodes.length ? undefined : start;
}

function isSpace(node: PhrasingContent): boolean {
  if (node.type === "text") return node.value.trim() === "";
  return node.type === "break" || (node.type === "html" && /^<\/?[bh]r[\s/>]/i.test(node.value));
}

/** A line of links to places in the document, one of which says that it leads back; or an empty one. */
function isWayLine(nodes: readonly PhrasingContent[], runs: readonly Run[]): boolean {
  const links = linksIn(runs);
  if (links.length > 0) return links.every(isNear) && links.some(leadsBack);
  return runs.every(({ kind, from }) => kind !== "marks" || isSpace(nodes[from] as PhrasingContent));
}

/** On one line with other words, behind the end of their sentence, or with an arrow. */
function isWayBehind(nodes: readonly PhrasingContent[], before: Run, runs: readonly Run[]): boolean {
  const links = linksIn(runs);
  if (links.length === 0 || !links.every(isNear)) return false;
  const words = plainText(nodes.slice(before.from, before.to));
  const isEnd = /[.!?。！？؟…)）]["”’]?$/.test(words);
  const last = nodes[(runs.at(-1) as Run).from] as PhrasingContent;
  // Of a sentence that goes on behind the link, the link is a part.
  if (last.type === "text" && /[.,;:!?。，、；：！？]/.test(last.value)) return false;
  return links.every(({ text }) => (isEnd ? saysBack(text) : saysBackClearly(text)));
}

/** Cuts runs where a line ends, as the source or a tag has it. */
function linesOf(nodes: readonly PhrasingContent[], runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  let open: Run[] = [];
  for (const run of runs) {
    const last = open.at(-1);
    const isEnd = last?.kind === "words" && endsLine(nodes[last.to - 1] as PhrasingContent);
    if (open.length > 0 && (isEnd || (run.kind === "marks" && run.breaks))) {
      lines.push(open);
      open = [];
    }
    open.push(run);
  }
  return [...lines, open];
}

/** Its last words stand on the line before. */
function endsLine(node: PhrasingContent): boolean {
  if (node.type !== "text") return false;
  const end = Math.max(node.value.lastIndexOf("\n"), node.value.lastIndexOf("\r"));
  return end !== -1 && !letters.test(node.value.slice(end));
}

function linksIn(runs: readonly Run[]): LinkWords[] {
  return runs.flatMap(({ links }) => links);
}

/**
 * Tells whether a link leads back to the top or the contents.
 *
 * @param where - `beside` other words; `inside` of them, where only an arrow is no word.
 */
export function isWayBackLink(link: LinkWords, where: "alone" | "beside" | "inside"): boolean {
  if (!isNear(link)) return false;
  if (where === "inside") return !letters.test(link.text) && saysBack(link.text);
  return where === "alone" ? saysBack(link.text) : saysBackClearly(link.text);
}

/** It leads to a place in the document; or to one of another page, such as the list of all, and says clearly that it leads back. */
function isNear({ url, text }: LinkWords): boolean {
  return url.startsWith("#") || (/#|\breadme[a-z.-]{0,12}\.md$/i.test(url) && saysBackClearly(text));
}

function leadsBack(link: LinkWords): boolean {
  return isNear(link) && saysBack(link.text);
}

/** What a picture in HTML shows, in words. */
export function altOf(html: string): string {
  return /\salt=["']([^"'<>]*)/i.exec(html)?.[1] ?? "";
}
