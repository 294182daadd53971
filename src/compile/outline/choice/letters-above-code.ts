import { optionCount } from "../../../model/article.js";
import { leadText } from "../../parse/plain-text.js";
import { textOfBlocks } from "../blocks/answer-text.js";
import { briefOfCode } from "../blocks/brief-of-code.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import type { OutlineReading } from "../outline-reading.js";
import { letterAlone, letterAt, letterOf, toLetter } from "./letters.js";
import { dropTick, isTicked } from "./ticks.js";
import type { WrittenOption, WrittenOptions } from "./written-option.js";

/** Paragraphs that are `A)`, `B)` and nothing else, each above a block of code: that is the option. */
export function readLettersAboveCode(
  reading: OutlineReading,
  blocks: readonly AnswerBlock[],
  from: number,
): WrittenOptions | undefined {
  const options: WrittenOption[] = [];
  let to = from;
  for (; to + 1 < blocks.length; to += 2) {
    const [mark, code] = [blocks[to], blocks[to + 1]];
    if (mark?.node.type !== "paragraph" || mark.isHidden || code?.node.type !== "code") break;
    const text = leadText(mark.node);
    const letter = letterAlone.exec(dropTick(text))?.[1];
    if (letter === undefined || toLetter(letter) !== letterAt(options.length)) break;
    const marks = { ...letterOf(letter), isTicked: isTicked(text), isBold: false };
    options.push({ ...marks, text: briefOfCode(code.node), markdown: textOfBlocks(reading, [code.node]) });
  }
  const { least, most } = optionCount;
  return options.length < least || options.length > most ? undefined : { options, hasBoxes: false, from, to };
}
