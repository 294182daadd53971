import { type TextLine, textLines } from "../../parse/plain-text.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { letterMark } from "./letters.js";
import { findLooseMark, isCounted, type LooseMark } from "./loose-marks.js";
import { findPicture } from "./pictures.js";
import { dropTick, isTicked } from "./ticks.js";
import type { WrittenOption, WrittenOptions } from "./written-option.js";

/** Lines of one paragraph, or paragraphs of one line, that a letter and a space count, or Roman numbers: `A one`, `(i) one`. A key must name one. */
export function readLooseLines(blocks: readonly AnswerBlock[], at: number): WrittenOptions | undefined {
  const loose = findLooseMark(linesOf(blocks[at])[0]?.text ?? "");
  if (loose === undefined) return undefined;
  const options: WrittenOption[] = [];
  let to = at;
  for (; to < blocks.length; to++) {
    const lines = linesOf(blocks[to]);
    if (!isCounted(lines[0]?.text ?? "", options.length, loose)) break;
    for (const { text, bold } of lines.flatMap((line) => splitLine(line, loose))) {
      const last = options.at(-1);
      if (isCounted(text, options.length, loose)) options.push(readOption(text, bold, options.length, loose));
      else if (last === undefined || loose.mark.test(text) || letterMark.test(text) || isAnswerLabel(text))
        return undefined;
      else options[options.length - 1] = { ...last, text: `${last.text} ${text}` };
    }
  }
  return options.length < 2 || options.length > 10 ? undefined : { options, hasBoxes: false, from: at, to };
}

function linesOf(block: AnswerBlock | undefined): readonly TextLine[] {
  if (block?.node.type !== "paragraph" || block.isHidden) return [];
  const { children } = block.node;
  return findPicture(children) === undefined ? textLines(children) : [];
}

function readOption(text: string, isBold: boolean, index: number, { mark, nameAt }: LooseMark): WrittenOption {
  const words = text.replace(mark, "");
  return { letter: nameAt(index), needsKey: true, text: dropTick(words), isTicked: isTicked(words), isBold };
}

/** `A one  B two`: several in a line, where all of them count on from the first. */
function splitLine(line: TextLine, loose: LooseMark): readonly TextLine[] {
  const parts = line.text.split(loose.between);
  const from = loose.nameOf(loose.mark.exec(line.text)?.[1] ?? "");
  const first = [0, 1, 2, 3, 4, 5, 6, 7].find((index) => loose.nameAt(index) === from) ?? 0;
  const goOn = parts.length > 1 && parts.every((part, index) => isCounted(part, first + index, loose));
  return goOn ? parts.map((text) => ({ ...line, text })) : [line];
}
