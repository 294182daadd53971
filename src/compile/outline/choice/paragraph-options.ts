import { optionCount } from "../../../model/article.js";
import { type TextLine, textLines } from "../../parse/plain-text.js";
import { textOfBlocks } from "../blocks/answer-text.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import type { OutlineReading } from "../outline-reading.js";
import { letterAt } from "./letters.js";
import { dropTick, isCalledRight } from "./ticks.js";
import type { WrittenOption, WrittenOptions } from "./written-option.js";

/** Such an option is one line, and no longer. */
const longest = 200;

/** Paragraphs of one line that are all there is below a question, some of which are called right: `Four messages (Correct)`. */
export function readParagraphs(reading: OutlineReading, blocks: readonly AnswerBlock[]): WrittenOptions | undefined {
  const { least, most } = optionCount;
  if (blocks.length < least || blocks.length > most) return undefined;
  const options: WrittenOption[] = [];
  for (const { node, isHidden } of blocks) {
    const [line, ...others]: readonly TextLine[] =
      node.type === "paragraph" && !isHidden ? textLines(node.children) : [];
    if (line === undefined || others.length > 0 || line.text.length > longest) return undefined;
    const mark = {
      letter: letterAt(options.length),
      needsKey: true,
      isTicked: isCalledRight(line.text),
      isBold: false,
    };
    options.push({ ...mark, text: dropTick(line.text), markdown: dropTick(textOfBlocks(reading, [node])) });
  }
  const ticked = options.filter((option) => option.isTicked).length;
  const isWhole = ticked > 0 && ticked < options.length && options.every(({ text }) => text !== "");
  return isWhole ? { options, hasBoxes: false, from: 0, to: blocks.length } : undefined;
}
