import type { Link, List, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { plainText } from "../../parse/plain-text.js";

/** So many prompts, at least, end in a link with the same words, before these say nothing. */
const LEAST = 3;

/**
 * Sets links apart that end several prompts of a list with the same words, whatever these are: `What is a mast? [Learn from here](...)`. Each
 * becomes a paragraph of its own below its prompt. Links that lead to the same page are words of what is asked.
 */
export function partPointers(blocks: readonly RootContent[]): readonly RootContent[] {
  const pointers = findPointers(blocks);
  if (pointers.size === 0) return blocks;
  return blocks.map((block) =>
    block.type === "list" ? { ...block, children: block.children.map((item) => partItem(item, pointers)) } : block,
  );
}

function partItem(item: ListItem, pointers: ReadonlySet<Link>): ListItem {
  const [first, ...others] = item.children;
  const link = pointerOf(item);
  if (first?.type !== "paragraph" || link === undefined || !pointers.has(link)) return item;
  const kept = withoutSpace(first.children.slice(0, first.children.indexOf(link)));
  const [start, end] = [first.position?.start, kept.at(-1)?.position?.end];
  const prompt: Paragraph = { ...first, children: kept, ...(start && end && { position: { start, end } }) };
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
  const [before, last] = content.slice(-2);
  if (last?.type !== "link" || before === undefined || before.type === "link") return undefined;
  const isSameLine = before.position?.end.line === last.position?.start.line;
  return isSameLine && /[\p{L}\p{N}]/u.test(plainText(content.slice(0, -1))) ? last : undefined;
}

function withoutSpace(content: readonly PhrasingContent[]): PhrasingContent[] {
  const last = content.at(-1);
  return last?.type === "text" && last.value.trim() === "" ? content.slice(0, -1) : [...content];
}
