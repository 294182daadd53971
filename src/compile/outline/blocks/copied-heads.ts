import type { RootContent } from "mdast";
import { leadText, textLines } from "../../parse/plain-text.js";
import { paragraphOf } from "./signed-lines.js";

/** What a page has above code for those who copy it, and what it becomes in a list. */
const button =
  /^(?:copy ?(?:edit|code)?|copiar(?: código)?|copier(?: le code)?|复制(?:代码)?|複製程式碼|コピー(?:する)?|복사)$/i;
/** The language of the code, above the button. */
const language = /^[a-z][a-z0-9+#.-]{0,14}$/i;

/** Gives blocks without the heads of code that were copied from a page: `yaml`, `Copy code`, in paragraphs or lines of their own. */
export function dropCopiedHeads(blocks: readonly RootContent[]): readonly RootContent[] {
  const isHead = (at: number) => isLine(blocks[at], language) && isLine(blocks[at + 1], button);
  return blocks.flatMap((block, at) => (isHead(at) || (at > 0 && isHead(at - 1)) ? [] : withoutHead(block)));
}

function isLine(block: RootContent | undefined, pattern: RegExp): boolean {
  return block?.type === "paragraph" && pattern.test(leadText(block));
}

function withoutHead(block: RootContent): RootContent[] {
  if (block.type !== "paragraph") return [block];
  const [first, second, ...others] = textLines(block.children);
  const isHead = language.test(first?.text ?? "") && button.test(second?.text ?? "");
  if (!isHead) return [block];
  return others.length > 0 ? [{ ...block, ...paragraphOf(others) }] : [];
}
