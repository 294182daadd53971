import type { RootContent } from "mdast";

/** Takes a dash three times as long, alone in a paragraph, for the rule that it is: `⸻`. */
export function mendRules(blocks: readonly RootContent[]): readonly RootContent[] {
  return blocks.map((block) => (isRule(block) ? { type: "thematicBreak", position: block.position } : block));
}

function isRule(block: RootContent): boolean {
  if (block.type !== "paragraph") return false;
  const [text, ...others] = block.children;
  return text?.type === "text" && others.length === 0 && /^⸻+$/.test(text.value);
}
