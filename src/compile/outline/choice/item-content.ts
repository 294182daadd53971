import type { ListItem, Paragraph, PhrasingContent } from "mdast";
import { leadText, textLines } from "../../parse/plain-text.js";
import { rangeOf } from "../../parse/reading.js";
import { joinRanges, textOfBlocks } from "../blocks/answer-text.js";
import type { OutlineReading } from "../outline-reading.js";
import { dropBox, readBox } from "../signs/task-box.js";
import { letterMark } from "./letters.js";
import { findPicture } from "./pictures.js";
import { dropTick } from "./ticks.js";

/** `- [ ] A` or `- [x] :` above what is the option. */
export const markAlone = /^[A-Ja-j]?\s*[:：.)）]?$/;

/** `**a.** one`, `**a**) one` */
const boldLetter = /^(?:\*\*|__)[A-Ja-j]\s?(?:[.．、:：)）]\s?(?:\*\*|__)|(?:\*\*|__)\s?[.．、:：)）])\s*/;

/** An option as written, without its box, letter and tick. */
export function markdownOf(reading: OutlineReading, item: ListItem, hasBox: boolean, mark = letterMark): string {
  const text = textOfBlocks(reading, item.children);
  const boxed = hasBox ? text.slice(readBox(text)?.length ?? 0) : text;
  return dropTick(boxed.replace(mark, "").replace(boldLetter, ""));
}

/** What an option has from its first picture on. In bold, the picture alone. */
export function textFrom(
  reading: OutlineReading,
  { children: [first, ...others] }: ListItem,
  picture: PhrasingContent,
): string {
  const own = rangeOf(reading, picture);
  const isInside = first?.type === "paragraph" && first.children.includes(picture);
  const range = isInside ? { start: own.start, end: rangeOf(reading, first).end } : own;
  return dropTick(joinRanges(reading, [range, ...others.map((block) => rangeOf(reading, block))]));
}

interface OptionContent {
  readonly text: string;
  readonly isBold: boolean;
  readonly hasMore: boolean;
  readonly picture?: PhrasingContent;
}

/** The words of an option: its first paragraph, on one line. */
export function contentOf(item: ListItem): OptionContent {
  const [first, ...others] = item.children;
  const hasMore = others.length > 0;
  if (first?.type !== "paragraph") return { text: first === undefined ? "" : leadText(first), isBold: false, hasMore };
  const lines = textLines(first.children);
  const text = lines.map((line) => line.text).join(" ");
  const picture = findPicture(first.children);
  return { text, isBold: lines.length > 0 && isBoldBut(first), hasMore, ...(picture !== undefined && { picture }) };
}

/** All words are bold, but for the letter or the box before them. */
function isBoldBut({ children }: Paragraph): boolean {
  const plain = textLines(children.filter(({ type }) => type !== "strong"))
    .map(({ text }) => text)
    .join(" ");
  return (
    children.some(({ type }) => type === "strong") &&
    (dropBox(plain).trim() === "" || plain.replace(/[A-Ja-j]\s*[.．、:：)）]?/, "").trim() === "")
  );
}
