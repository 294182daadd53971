import type { RootContent } from "mdast";
import { firstLine, leadText } from "../../parse/plain-text.js";
import { dropAnswerLabel, isBareAnswerLabel, isSourceLabel } from "../signs/answer-label.js";
import { briefOfCode } from "./brief-of-code.js";
import { briefOfList } from "./brief-of-list.js";
import { isAdmonitionLine } from "./open-admonition.js";
import { isPointerLine } from "./pointer-line.js";
import { tellBlock } from "./tell-block.js";
import { tellPartInCode } from "./tell-part-in-code.js";

/** What says something by itself, in prose or else in code. */
export function sayingOf(blocks: readonly RootContent[], prompt = ""): string | undefined {
  const flat = openQuotations(blocks);
  for (const [at, block] of flat.entries()) {
    const said = isProse(block) ? tellBlock(flat, at, prompt) : "";
    if (said !== "") return said;
  }
  // Of a heading or label above code, the code says more.
  const codes = flat.flatMap((block, at) => (block.type === "code" ? [{ code: block, above: flat[at - 1] }] : []));
  const told = codes.map(({ code, above }) => (above === undefined ? "" : tellPartInCode(above, code)));
  const plain = codes.map(({ code }) => briefOfCode(code)).filter((said) => !isBareAnswerLabel(said));
  return [...told, ...plain].find((said) => said !== "");
}

/** What is quoted is said. */
export function openQuotations(blocks: readonly RootContent[]): readonly RootContent[] {
  return blocks.flatMap((block): readonly RootContent[] => (block.type === "blockquote" ? block.children : [block]));
}

/** Any words at all, for an answer of which nothing says something by itself; a picture that is called as the prompt only where there are no others. */
export function anyWordsOf(blocks: readonly RootContent[], prompt = ""): string | undefined {
  const asked = withoutSpace(prompt);
  const own = blocks.filter((block) => !isPicture(block) || !asked.includes(withoutSpace(leadText(block))));
  for (const block of [...own, ...blocks]) {
    const brief = briefOf(block);
    // Of code, nothing was taken off. Elsewhere, what stands behind a label is the answer, though it read "A:".
    if (brief !== "" && !(block.type === "code" && isBareAnswerLabel(brief))) return brief;
  }
  return undefined;
}

function isPicture(block: RootContent): boolean {
  return block.type === "paragraph" && firstLine(block.children) === undefined;
}

function withoutSpace(text: string): string {
  return text.toLowerCase().replace(/\s/g, "");
}

function briefOf(block: RootContent): string {
  if (block.type === "list") return briefOfList(block);
  if (block.type === "code") return briefOfCode(block);
  return dropAnswerLabel(leadText(block));
}

/** What speaks in sentences or points: no heading, code, note of sources or line of links. */
export function isProse(block: RootContent): boolean {
  if (block.type === "paragraph") {
    const line = firstLine(block.children);
    return line !== undefined && !isSourceLabel(leadText(block)) && !isAdmonitionLine(line.text);
  }
  if (block.type === "list") return !block.children.every(({ children }) => children.every(isPointerLine));
  return block.type !== "heading" && block.type !== "code" && block.type !== "html";
}
