import type { Nodes, PhrasingContent, Root } from "mdast";

const pattern = /\.\*[)>\]?]|[A-Za-z0-9]\*[A-Za-z0-9]/;
/** Between the asterisks of two patterns: `> and <.`. */
const between = /^[)>\]?][\s\S]*\.$/;

/** Between the asterisks of a product: `2*3*4`, `n*d*k`. Longer ones are words. */
const factor = /^(?:[0-9.]{1,12}|[A-Za-z0-9_]{1,3})$/;

/**
 * Gives patterns and products their asterisks back that CommonMark takes for the marks of emphasis: `<.*> and <.*?>`. Nobody emphasizes what begins behind a dot
 * with a closing bracket, and ends so, or a few letters of a word. Changes the tree; places stay right.
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
  const isFactor =
    isSign(text, start - 1) && isSign(text, end) && text.charAt(start) === "*" && factor.test(only.value);
  return isPattern || isFactor
    ? { ...only, value: `*${only.value}*`, ...(node.position && { position: node.position }) }
    : node;
}

function isSign(text: string, at: number): boolean {
  return /[A-Za-z0-9]/.test(text.charAt(at));
}
