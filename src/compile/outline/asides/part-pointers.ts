import type { Link, List, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { plainText } from "../../parse/plain-text.js";
import { leaveOut, type Reading } from "../../parse/reading.js";

/** What stands before a link, where it is in brackets. */
const opening = /\s?[(（[【]\s?$/;

/** What stands behind it: the bracket that closes, and an id. */
const behindLink = /^\s?([)）\]】])?\s{0,4}(\{#[^{}]*\})?\s*$/;

/** So many prompts, at least, end in a link with the same words, before these say nothing. */
const LEAST = 3;

/**
 * Sets links apart that end several prompts of a list with the same words, whatever these are: `What is a mast? [Learn from here](...)`. Each
 * becomes a paragraph of its own below its prompt; an arrow that leads down to the answer in the same file is left out. Links that lead to the same
 * page are words of what is asked.
 */
export function partPointers(reading: Reading, blocks: readonly RootContent[]): readonly RootContent[] {
  const pointers = findPointers(blocks);
  if (pointers.size === 0) return blocks;
  return blocks.map((block) =>
    block.type === "list"
      ? { ...block, children: block.children.map((item) => partItem(reading, item, pointers)) }
      : block,
  );
}

function partItem(reading: Reading, item: ListItem, pointers: ReadonlySet<Link>): ListItem {
  const [first, ...others] = item.children;
  const link = pointerOf(item);
  if (first?.type !== "paragraph" || link === undefined || !pointers.has(link)) return item;
  const at = first.children.indexOf(link);
  const kept = [...withoutOpening(first.children.slice(0, at)), ...idIn(first.children[at + 1])];
  const [start, end] = [first.position?.start, kept.at(-1)?.position?.end];
  const prompt: Paragraph = { ...first, children: kept, ...(start && end && { position: { start, end } }) };
  if (isArrow(link)) {
    const line = link.position?.start.line ?? 0;
    leaveOut(reading, "navigation", line, line);
    return { ...item, children: [prompt, ...others] };
  }
  const pointer: Paragraph = { type: "paragraph", children: [link], ...(link.position && { position: link.position }) };
  return { ...item, children: [prompt, pointer, ...others] };
}

function findPointers(blocks: readonly RootContent[]): ReadonlySet<Link> {
  const byWords = new Map<string, Link[]>();
  const lists = blocks.filter((block): block is List => block.type === "list");
  for (const item of lists.flatMap(({ children }) => children)) {
    const link = pointerOf(item);
    if (link === undefined) continue;
    const words = plainText(link.children).toLowerCase();
    const links = byWords.get(words) ?? [];
    byWords.set(words, links);
    links.push(link);
  }
  const said = [...byWords.values()].filter(
    (links) => links.length >= LEAST && new Set(links.map(({ url }) => url)).size * 2 > links.length,
  );
  return new Set(said.flat());
}

/** The link at the end of an item's first paragraph, behind other words on the same line. */
function pointerOf({ children: [first] }: ListItem): Link | undefined {
  if (first?.type !== "paragraph") return undefined;
  const content = first.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  const end = content.at(-1);
  // `([answer](#a1))`, perhaps with an id behind it.
  const behind = end?.type === "text" ? behindLink.exec(end.value) : null;
  const isClosed = behind?.[1] !== undefined;
  const [before, last] = behind === null ? content.slice(-2) : content.slice(-3, -1);
  if (isClosed && !(before?.type === "text" && opening.test(before.value))) return undefined;
  if (last?.type !== "link" || before === undefined || before.type === "link") return undefined;
  const isSameLine = before.position?.end.line === last.position?.start.line;
  return isSameLine && /[\p{L}\p{N}]/u.test(plainText(content.slice(0, -1))) ? last : undefined;
}

/** The id behind a link, which is that of the prompt before it. */
function idIn(node: PhrasingContent | undefined): PhrasingContent[] {
  const at = node?.type === "text" ? node.value.indexOf("{#") : -1;
  if (node?.type !== "text" || at === -1) return [];
  const { value, position } = node;
  const start = position && {
    ...position.start,
    column: position.start.column + at,
    offset: (position.start.offset ?? 0) + at,
  };
  return [{ ...node, value: ` ${value.slice(at)}`, ...(position && start && { position: { ...position, start } }) }];
}

/** `[↓](#a1)` */
function isArrow({ children, url }: Link): boolean {
  return url.startsWith("#") && !/[\p{L}\p{N}]/u.test(plainText(children));
}

/** Without blanks at the end, and the bracket that opened around the link. */
function withoutOpening(content: readonly PhrasingContent[]): PhrasingContent[] {
  const last = content.at(-1);
  if (last?.type !== "text") return [...content];
  const value = last.value.replace(opening, "");
  if (value.trim() === "") return content.slice(0, -1);
  const cut = last.value.length - value.length;
  const { position } = last;
  const end = position && {
    ...position.end,
    column: position.end.column - cut,
    offset: (position.end.offset ?? 0) - cut,
  };
  return [...content.slice(0, -1), { ...last, value, ...(position && end && { position: { ...position, end } }) }];
}
