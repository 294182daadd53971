import type { Html, PhrasingContent } from "mdast";

const formatting = new Set(
  (
    "a abbr acronym address b bdi bdo big blockquote caption center cite code dd del details dfn div dl dt em figcaption figure font " +
    "h1 h2 h3 h4 h5 h6 i ins kbd li mark nobr ol p pre q rp rt ruby s samp small span strike strong sub summary sup table tbody td tfoot th " +
    "thead time tr tt u ul var"
  ).split(" "),
);
/** Nothing stands in them, and they are not closed; or what they show is no text. */
const shown = new Set("br hr img wbr picture source video audio iframe svg embed object track".split(" "));

/** Blocks of their own, in HTML, titles apart. */
const blocks = new Set("blockquote center div li ol p pre table ul".split(" "));

/** So many tags side by side are looked past. */
const MOST_TAGS = 4;

const tag = /^<(\/?)([a-z][a-z0-9-]{0,40})(?=[\s/>])([^>]*)>$/i;

interface Tag {
  readonly name: string;
  readonly isClosing: boolean;
  readonly attributes: string;
}

/**
 * Tells which tags in inline content are words that somebody wrote: `Span<T>`, `List<int>`, `What is <form> for?`. Others set the text, or
 * show a picture.
 *
 * @param nodes - Siblings: a tag and the one that closes it are both there.
 */
export function tagWords(nodes: readonly PhrasingContent[]): ReadonlySet<PhrasingContent> {
  const words = new Set<PhrasingContent>();
  if (!nodes.some(({ type }) => type === "html")) return words;
  const open = new Map<string, number[]>();
  const alone: number[] = [];
  for (const [at, node] of nodes.entries()) {
    const found = readTag(node);
    if (found === undefined || shown.has(found.name)) continue;
    if (!formatting.has(found.name)) {
      if (!isControl(nodes, at, found)) words.add(node);
      continue;
    }
    const starts = open.get(found.name) ?? [];
    if (!found.isClosing) {
      open.set(found.name, starts);
      starts.push(at);
      continue;
    }
    const start = starts.pop();
    if (start === undefined) alone.push(at);
    else if (isEmptyPair(nodes, start, at) || isShownPair(nodes, start, at)) words.add(nodes[start] as Html).add(node);
  }
  for (const starts of open.values()) for (const start of starts) alone.push(start);
  const bare = alone.filter((at) => isBare(readTag(nodes[at]) as Tag));
  const named = new Set(bare.filter((at) => isNamed(nodes, at)));
  // One that is named among words tells of the others: `<b> or <strong>`.
  for (const at of named.size > 0 ? bare : []) if (!isClosing(nodes[at]) || named.has(at)) words.add(nodes[at] as Html);
  return words;
}

function readTag(node: PhrasingContent | undefined): Tag | undefined {
  const match = node?.type === "html" ? tag.exec(node.value) : null;
  const [, slash = "", name = "", attributes = ""] = match ?? [];
  return match === null ? undefined : { name: name.toLowerCase(), isClosing: slash !== "", attributes };
}

/** A box to tick, or a tag that is a line of its own and not of the text. */
function isControl(nodes: readonly PhrasingContent[], at: number, { name, attributes }: Tag): boolean {
  if (name === "input") return /\stype\s*=/i.test(attributes) && !isInSentence(nodes, at);
  return knownElements.has(name) && !isInSentence(nodes, at) && endsLine(nodes[at + 1]);
}

const knownElements = new Set(
  "article aside base body button canvas col colgroup datalist dialog fieldset footer form head header html label legend link main map menu meta nav noscript optgroup option output param progress script section select slot style template textarea title".split(
    " ",
  ),
);

/** It sets nothing; places to link to have names. */
function isEmptyPair(nodes: readonly PhrasingContent[], start: number, end: number): boolean {
  const { attributes } = readTag(nodes[start]) as Tag;
  return end === start + 1 && !/\s(?:id|name|class|style)\s*=/i.test(attributes) && isInSentence(nodes, start);
}

/** A title that begins in the middle of a line is code that somebody wrote: `const a = <h1>Hello</h1>`. So is any block behind a sign. */
function isShownPair(nodes: readonly PhrasingContent[], start: number, end: number): boolean {
  const { name, attributes } = readTag(nodes[start]) as Tag;
  const isTitle = /^h[1-6]$/.test(name);
  if (!(isTitle || blocks.has(name)) || attributes.trim() !== "") return false;
  const before = nodes[start - 1];
  if (before?.type !== "text" || nodes.slice(start, end).some(holdsBreak)) return false;
  return isTitle ? /[^\s.!?。！？][ \t]+$/.test(before.value) : /[=(][ \t]*$/.test(before.value);
}

function holdsBreak(node: PhrasingContent): boolean {
  return node.type === "break" || readTag(node)?.name === "br" || (node.type === "text" && /[\r\n]/.test(node.value));
}

/** What hides an answer may be closed in another block. */
function isBare({ name, attributes }: Tag): boolean {
  return attributes.trim() === "" && name !== "details" && name !== "summary";
}

/** A tag that nothing closes, among words: `<div> or <span>`, `Map<A, List<B>>`. */
function isNamed(nodes: readonly PhrasingContent[], at: number): boolean {
  const before = nodes[at - 1];
  const isGlued = before?.type === "text" && /[\p{L}\p{N}]$/u.test(before.value);
  if (isClosing(nodes[at])) return !isGlued && isInSentence(nodes, at) && !endsLine(nodes[at + 1]);
  return isGlued || (isInSentence(nodes, at) && !endsLine(nodes[at + 1]));
}

function isClosing(node: PhrasingContent | undefined): boolean {
  return node?.type === "html" && node.value.startsWith("</");
}

/** Words that go on stand before it in its line. */
function isInSentence(nodes: readonly PhrasingContent[], at: number): boolean {
  let before = nodes[at - 1];
  for (let back = 2; before?.type === "html" && back <= MOST_TAGS; back++) before = nodes[at - back];
  if (before?.type === "inlineCode") return true;
  return before?.type === "text" && /[\p{L}\p{N}\p{M},;:/|&+=(（，、"'“‘「][ \t]*$/u.test(before.value);
}

function endsLine(node: PhrasingContent | undefined): boolean {
  return node === undefined || node.type === "break" || (node.type === "text" && /^[ \t]*[\r\n]/.test(node.value));
}
