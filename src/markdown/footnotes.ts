import type { Nodes, Parents, Root, RootContent } from "mdast";

/**
 * Gives footnotes back their words. CommonMark knows none: it takes `[^1]: word` for the address of a link, which shows nothing,
 * and every `[^1]` for a link to it. Changes the tree; places stay right.
 *
 * @param text - What the tree was made of.
 */
export function keepFootnotes(tree: Root, text: string): void {
  if (!text.includes("[^")) return;
  const open: Parents[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const [index, child] of node.children.entries()) {
      const words = wordsOf(child, text);
      if (words !== undefined) node.children[index] = words as RootContent;
      else if ("children" in child) open.push(child);
    }
  }
}

function wordsOf(node: Nodes, text: string): Nodes | undefined {
  const isNote = node.type === "definition" || node.type === "linkReference" || node.type === "imageReference";
  if (!isNote || node.label?.startsWith("^") !== true || node.position === undefined) return undefined;
  const { position } = node;
  const value = text.slice(position.start.offset, position.end.offset).replace(/(\r\n|\n|\r)[ \t]+/g, "$1");
  // Who moves the tree moves each place by itself.
  const place = () => ({ start: { ...position.start }, end: { ...position.end } });
  const words: Nodes = { type: "text", value, position: place() };
  return node.type === "definition" ? { type: "paragraph", children: [words], position: place() } : words;
}
