import type { Paragraph } from "mdast";
import { parsePart } from "../../parse/parse-markdown.js";
import { plainText, textLines } from "../../parse/plain-text.js";
import { rangeOf } from "../../parse/reading.js";
import { textOfBlocks } from "../blocks/answer-text.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import type { OutlineReading } from "../outline-reading.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { areTicked, readBox, readBoxes } from "../signs/task-box.js";
import { letterAt, letterMark, letterOf, toLetter } from "./letters.js";
import { findPicture, nameOfPicture } from "./pictures.js";
import { dropTick, isTicked } from "./ticks.js";
import type { WrittenOption, WrittenOptions } from "./written-option.js";

/** Lines that begin with a box, though no bullet stands before it. */
export function readBoxLines(
  reading: OutlineReading,
  blocks: readonly AnswerBlock[],
  at: number,
): WrittenOptions | undefined {
  const texts: string[] = [];
  let to = at;
  for (; to < blocks.length; to++) {
    const { node, isHidden } = blocks[to] as AnswerBlock;
    const lines = node.type === "paragraph" && !isHidden ? textLines(node.children) : [];
    if (!hasBox(lines[0]?.text)) break;
    for (const { text } of lines) {
      if (hasBox(text)) texts.push(text);
      else texts.push(`${texts.pop() ?? ""} ${text}`);
    }
  }
  const boxes = texts.length < 2 || texts.length > 26 ? undefined : readBoxes(texts);
  if (boxes === undefined) return undefined;
  // Two, one of which is a box beside the other only, may show how boxes are written.
  const isShown = boxes.length === 2 && !boxes.every(({ isClear }) => isClear);
  if (isShown && countRound(reading) <= 2) return undefined;
  const ticked = areTicked(boxes);
  const options = texts.map((text, index): WrittenOption => {
    const words = text.slice(boxes[index]?.length ?? 0);
    const isKey = ticked[index] === true || isTicked(words);
    return { letter: letterAt(index), needsKey: false, text: dropTick(words), isTicked: isKey, isBold: false };
  });
  return options.some(({ text }) => text === "") ? undefined : { options, hasBoxes: true, from: at, to };
}

const round = new WeakMap<OutlineReading, number>();

/** How many lines of the file begin with a round box. */
function countRound(reading: OutlineReading): number {
  const own =
    round.get(reading) ??
    [...reading.source.matchAll(/^[ \t>]{0,12}[(（][ \t]?[xXvVoO✓✔•●*]?[ \t]?[)）][ \t]/gm)].length;
  round.set(reading, own);
  return own;
}

/** A round one is a box where others are clear: `( ) one`, `(X) two`. */
function hasBox(text = ""): boolean {
  const box = readBox(text);
  return box !== undefined && (box.isClear || (box.mark !== "other" && box.length > 3));
}

/** Lines of one paragraph, or paragraphs of one line, that begin with A, B, C. */
export function readLines(
  reading: OutlineReading,
  blocks: readonly AnswerBlock[],
  at: number,
): WrittenOptions | undefined {
  const options: WrittenOption[] = [];
  let to = at;
  for (; to < blocks.length; to++) {
    const { node, isHidden } = blocks[to] as AnswerBlock;
    if (node.type !== "paragraph" || isHidden) break;
    const read = readOptionLines(reading, node, options.length);
    if (read === undefined) break;
    for (const option of read) options.push(option);
  }
  return options.length < 2 || options.length > 26 ? undefined : { options, hasBoxes: false, from: at, to };
}

function readOptionLines(reading: OutlineReading, node: Paragraph, count: number): WrittenOption[] | undefined {
  if (findPicture(node.children) !== undefined) return readPictureLines(reading, node, count);
  // `a. **one**` is bold but for its letter.
  const plain = new Map(
    textLines(node.children.filter(({ type }) => type !== "strong")).map(({ line, text }) => [line, text]),
  );
  const isBold = (line: number) => /^[（(]?[A-Ja-j]\s?[.．、:：)）]$/.test(plain.get(line) ?? "");
  const lines = textLines(node.children).map(({ text, bold, line }) => ({ text, bold: bold || isBold(line) }));
  return readTexts(lines, count);
}

interface OptionLine {
  readonly text: string;
  readonly bold: boolean;
}

/** Several may stand in one line: `A. one  B. two`. Where letters do not count on so, what looks like one is a word. */
export function readTexts(lines: readonly OptionLine[], count: number): WrittenOption[] | undefined {
  return readSplit(lines, count, splitLine) ?? readSplit(lines, count, (line) => [line]);
}

function readSplit(
  lines: readonly OptionLine[],
  count: number,
  split: (line: OptionLine, next: number) => readonly OptionLine[],
): WrittenOption[] | undefined {
  const options: WrittenOption[] = [];
  for (const line of lines) {
    const parts = split(line, count + options.length);
    for (const { text, bold } of parts) {
      const letter = letterMark.exec(text);
      if (letter === null || toLetter(letter[1]) !== letterAt(count + options.length)) {
        // An option may go on in the next line.
        const last = options.at(-1);
        if (last === undefined || letter !== null || isAnswerLabel(text)) return undefined;
        options[options.length - 1] = { ...last, text: `${last.text} ${text}` };
        continue;
      }
      const words = text.slice(letter[0].length);
      const { needsKey, ...own } = letterOf(letter[1]);
      // Points of a sentence are counted with small letters, too.
      const mark = { ...own, needsKey: needsKey || (own.isSmall === true && parts.length > 1) };
      options.push({ ...mark, text: dropTick(words), isTicked: isTicked(words), isBold: bold });
    }
  }
  return options;
}

const betweenOptions =
  /(?: ?[|｜/;；])? (?=[（(]?[B-JＢ-Ｊb-j][.．、)）:：]|[②-⑧])|(?<=[\u2e80-\u9fff）。；])(?=[（(]?[B-JＢ-Ｊ][.．、)）:：]|[②-⑧])/;
/** A backslash or a tag that breaks a line on purpose. */
const breakAtEnd = /(?:\\|<br\s*\/?>)$/i;

/** Lines with pictures: each option is what its author wrote, up to the next letter. */
function readPictureLines(reading: OutlineReading, node: Paragraph, count: number): WrittenOption[] | undefined {
  const written = textOfBlocks(reading, [node]).split("\n");
  const lines = written.length > 1 ? written : (written[0] ?? "").split(betweenOptions);
  const options: { readonly letter: string; markdown: string }[] = [];
  for (const line of lines.map((each) => each.trimEnd().replace(breakAtEnd, ""))) {
    const letter = letterMark.exec(line);
    const last = options.at(-1);
    if (letter !== null && toLetter(letter[1]) === letterAt(count + options.length))
      options.push({ letter: letter[1] ?? "", markdown: line.slice(letter[0].length) });
    else if (last === undefined || letter !== null || isAnswerLabel(line)) return undefined;
    else last.markdown += `\n${line}`;
  }
  return options.map(({ letter, markdown }, index) => {
    const [block] = parsePart(markdown, reading.lines.placeOf(rangeOf(reading, node).start), reading);
    const text = block?.type === "paragraph" ? plainText(block.children) : "";
    const picture = block?.type === "paragraph" ? findPicture(block.children) : undefined;
    const words = dropTick(text);
    const own = words === "" && picture !== undefined ? nameOfPicture(picture, letterAt(count + index)) : words;
    return { ...letterOf(letter), text: own, markdown: dropTick(markdown), isTicked: isTicked(text), isBold: false };
  });
}

function splitLine(line: OptionLine, next: number): readonly OptionLine[] {
  if (!letterMark.test(line.text)) return [line];
  const parts = line.text.split(betweenOptions);
  const goOn = parts.every((part, index) => toLetter(letterMark.exec(part)?.[1]) === letterAt(next + index));
  return goOn ? parts.map((text) => ({ text, bold: line.bold })) : [line];
}
