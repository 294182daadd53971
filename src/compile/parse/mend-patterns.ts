import type { Nodes, PhrasingContent, Root } from "mdast";

const pattern = /\.\*[)>\]?]/;
/** Between the asterisks of two patterns: `> and <.`. */
const between = /^[)>\]?][\s\S]*\.$/;

/**
 * Gives patterns their asterisks back that CommonMark takes for the marks of emphasis: `<.*> and <.*?>`. Nobody emphasizes what begins behind a dot
 * with a closing bracket, and ends so. Changes the tree; places stay right.
 *
 * @param text - What the tree was made of.
 */
export function mendPatterns(tree: Root, text: string): void {
  if (!pattern.test(text)) return;
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!("children" in node)) continue;
    if (node.type === "paragraph" || node.type === "heading")
      node.children = node.children.map((child) => mend(child, text));
    for (const child of node.children) open.push(child);
  }
}

function mend(node: PhrasingContent, text: string): PhrasingContent {
  const [only, ...others] = node.type === "emphasis" ? node.children : [];
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (only?.type !== "text" || others.length > 0 || start === undefined || end === undefined) return node;
  const isPattern = text.startsWith(".*", start - 1) && between.test(only.value) && /[)>\]?]/.test(text.charAt(end));
  return isPattern ? { ...only, value: `*${only.value}*`, ...(node.position && { position: node.position }) } : node;
}
