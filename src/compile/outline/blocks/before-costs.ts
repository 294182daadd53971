import type { RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";

const costs =
  /^(?:(?:time|space|time (?:and|&) space|runtime|overall) )?complexit(?:y|ies)(?: analysis)?(?:\s?[:：]|$)|^(?:时间|時間|空间|空間)?(?:复杂度|複雜度)(?:分析)?(?:\s?[:：]|$)|^(?:計算量|복잡도|시간 복잡도|complejidad|complexidade|complexité|komplexität|laufzeit|сложность)(?:\s?[:：]|$)/i;

/** Leaves out what a program that begins an answer costs, and all below that: `### Complexity`, `**Time complexity:** O(n)`. The program answers. */
export function beforeCosts(blocks: readonly RootContent[]): readonly RootContent[] {
  if (blocks[0]?.type !== "code") return blocks;
  const at = blocks.findIndex(
    (block) => (block.type === "heading" || block.type === "paragraph") && costs.test(leadText(block)),
  );
  return at === -1 ? blocks : blocks.slice(0, at);
}
