import type { Heading, Paragraph, RootContent } from "mdast";
import { leadText, textLines } from "../../parse/plain-text.js";
import { dropAnswerLabel } from "../signs/answer-label.js";
import { readTableRows } from "../signs/table-rows.js";
import { isAnnouncement } from "./announcement.js";
import { pointsOf } from "./brief-of-list.js";
import { isProse } from "./first-saying.js";
import { withHalf } from "./half-sentences.js";
import { join } from "./in-one-line.js";
import { wordsOf } from "./named-lines.js";
import { bareName, nameIn } from "./part-name.js";
import { isPointerLine } from "./pointer-line.js";
import { firstSentence } from "./sentences.js";
import { tellBlock } from "./tell-block.js";
import type { Point } from "./tell-points.js";

/** What is about one thing each: a sentence, points, what stands below a name. */
export function tellEach(blocks: readonly RootContent[], block: RootContent, at: number): readonly Point[] {
  if (block.type === "list") return isProse(block) ? pointsOf(block).map((text) => ({ name: "", text })) : [];
  if (block.type !== "heading" && block.type !== "paragraph") return [];
  const name = nameOf(block);
  const below = blocks[at + 1];
  if (name !== "") {
    const said = below === undefined || !isProse(below) || isAnnouncement(name) ? "" : tellBlock(blocks, at + 1);
    // A name of what is not told says nothing of it.
    return said === "" ? [] : [{ name, text: join(name, said) }];
  }
  if (block.type === "paragraph") {
    // Each line of its own begins with a name.
    const lines = textLines(block.children).map(({ text }) => text);
    if (lines.length > 1 && lines.every((line) => /^[^:：]{1,40}[:：]/.test(line) && /[.。!！)）]$/.test(line)))
      return lines.map((text) => ({ name, text }));
  }
  const written = block.type === "paragraph" ? wordsOf(textLines(block.children)) : leadText(block);
  const text = withHalf(dropAnswerLabel(written), blocks, at);
  const isTable = block.type === "paragraph" && readTableRows(textLines(block.children)) !== undefined;
  const isSaid = isProse(block) && !isPointerLine(block) && /[.。!！)）]$/.test(firstSentence(text));
  return isTable || !isSaid ? [] : [{ name, text }];
}

function nameOf(block: Heading | Paragraph): string {
  return block.type === "heading" ? bareName(leadText(block)) : (nameIn(block)?.text ?? "");
}
