import type { ListItem, RootContent } from "mdast";
import { optionCount } from "../../../model/article.js";
import { leadText, textLines } from "../../parse/plain-text.js";
import { textOfBlocks } from "../blocks/answer-text.js";
import { findBrief } from "../blocks/find-brief.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import type { OutlineReading } from "../outline-reading.js";
import { areTicked, dropBox, readBox, readBoxes, type TaskBox } from "../signs/task-box.js";
import { isBoxList } from "./hold-boxes.js";
import { contentOf, markAlone, markdownOf, textFrom } from "./item-content.js";
import { letterAlone, letterAt, letterMark, letterOf } from "./letters.js";
import { readTexts } from "./line-options.js";
import { findLooseMark, isCounted } from "./loose-marks.js";
import { findPicture, nameOfPicture } from "./pictures.js";
import { dropTick, isTicked, readLeadingTicks } from "./ticks.js";
import type { WrittenOption, WrittenOptions } from "./written-option.js";

/** Items of lists that follow each other; of boxes at the margin also what stands between them, such as code. */
export function collectItems(
  blocks: readonly AnswerBlock[],
  from: number,
): { readonly items: ListItem[]; readonly to: number } {
  const items: ListItem[] = [];
  const isBoxed = isBoxList(blocks[from]?.node);
  let pending: RootContent[] = [];
  let to = from;
  for (let at = from; at < blocks.length && blocks[at]?.isHidden === false; at++) {
    const node = blocks[at]?.node as RootContent;
    if (node.type === "list" && isBoxList(node) === isBoxed) {
      extend(items, pending);
      pending = [];
      for (const item of node.children) if (!isEmpty(item)) items.push(item);
      to = at + 1;
    } else if (isBoxed && node.type !== "list" && node.type !== "heading") pending.push(node);
    else break;
  }
  const own = countOwn(items, pending);
  extend(items, pending.slice(0, own));
  return { items, to: to + own };
}

/** Where options have something below them, such as code, what stands behind the last belongs to it. */
function countOwn(items: readonly ListItem[], pending: readonly RootContent[]): number {
  const others = items.slice(0, -1);
  if (pending.length === 0 || !others.every(({ children }) => children.length > 1)) return 0;
  if (pending[0]?.type === "code") return 1;
  // The last would be a letter and nothing else.
  if (!isMark(items.at(-1))) return 0;
  const most = others.reduce((count, { children }) => Math.max(count, children.length - 1), 0);
  const label = pending.findIndex((node) => isBoldLead(node) && /^[^:：]{1,30}[:：]/.test(leadText(node)));
  return Math.min(most, label === -1 ? pending.length : label);
}

function isBoldLead(node: RootContent): boolean {
  return node.type === "paragraph" && node.children[0]?.type === "strong";
}

/** `- [ ] A` or `- [x] :` above what is the option. */
function isMark(item: ListItem | undefined): boolean {
  const [first] = item?.children ?? [];
  return first?.type === "paragraph" && markAlone.test(dropBox(leadText(first)));
}

/** No words, and no box that somebody ticked. A picture has none, either, but is something. */
function isEmpty({ children: [first, ...others] }: ListItem): boolean {
  if (first?.type !== "paragraph" || others.length > 0) return first === undefined;
  const [text, ...more] = first.children;
  return text?.type === "text" && more.length === 0 && /^\[ ?\]$/.test(text.value.trim());
}

function extend(items: ListItem[], blocks: readonly RootContent[]): void {
  const last = items.at(-1);
  if (last === undefined || blocks.length === 0) return;
  items[items.length - 1] = { ...last, children: [...last.children, ...blocks] as ListItem["children"] };
}

/** Items that begin with a box or with A, B, C; `undefined` where they are something else. */
export function readItems(
  reading: OutlineReading,
  items: readonly ListItem[],
): Pick<WrittenOptions, "options" | "hasBoxes"> | undefined {
  if (items.length < 2 || items.length > 26) return undefined;
  const contents = items.map((item) => contentOf(item));
  const boxes = readBoxes(contents.map(({ text }) => text));
  const hasBoxes = boxes !== undefined;
  // `- [✓] a. one` among `- b. two`: the key alone has a box.
  const lone = hasBoxes ? [] : keyBoxes(contents.map(({ text }) => text));
  const ticked = areTicked(boxes ?? []);
  const boxed = contents.map(({ text }, index) => text.slice((boxes ?? lone)[index]?.length ?? 0));
  // `- A one`, `- II) two`: of all items of a list, such a mark is enough.
  const first = findLooseMark(boxed[0] ?? "");
  const loose = first !== undefined && boxed.every((text, index) => isCounted(text, index, first)) ? first : undefined;
  const { mark = letterMark, nameAt = letterAt } = loose ?? {};
  const lettered = contents.map(({ picture }, index) => {
    const text = boxed[index] ?? "";
    return { boxed: text, letter: mark.exec(text) ?? (picture === undefined ? null : letterAlone.exec(text)) };
  });
  // Most lists are points of an answer: what they would be as options need not be worked out.
  const areLettered = loose !== undefined || lettered.every(({ letter }, index) => isLetter(letter?.[1], index));
  if (!hasBoxes && !areLettered) return undefined;
  const options = contents.map(({ isBold, hasMore, picture }, index): WrittenOption => {
    const item = items[index] as ListItem;
    const { boxed = "", letter = null } = lettered[index] ?? {};
    const words = boxed.slice(letter?.[0].length ?? 0);
    const isKey = ticked[index] === true || lone[index] !== undefined || isTicked(words);
    const plain = dropTick(words);
    const written = letterOf(letter?.[1]);
    const marks = { ...written, needsKey: loose !== undefined || written.needsKey, isTicked: isKey, isBold };
    if (plain === "" && picture !== undefined)
      return { ...marks, text: nameOfPicture(picture, letterAt(index)), markdown: textFrom(reading, item, picture) };
    // Bold letters and options cannot be told apart in Markdown.
    const markdown =
      isBold && !hasBoxes ? plain : markdownOf(reading, item, hasBoxes || lone[index] !== undefined, mark);
    const isAbove = hasMore && markAlone.test(plain);
    const whole = isAbove ? textOfBlocks(reading, item.children.slice(1)) : markdown;
    const own = isAbove ? (findBrief(item.children.slice(1)) ?? "") : plain === "" ? whole : plain;
    return { ...marks, text: own, markdown: whole };
  });
  if (options.some(({ text }) => text === "")) return undefined;
  // Letters above what is each option: one that has nothing below it is lost.
  if (items.some((item) => isMark(item) && item.children.length > 1)) {
    if (items.some((item) => isMark(item) && item.children.length === 1)) return undefined;
  }
  return { options: options.map((option, index) => ({ ...option, letter: nameAt(index) })), hasBoxes };
}

function isLetter(written: string | undefined, index: number): boolean {
  return letterOf(written).letter === letterAt(index);
}

/** `- A. one  B. two` above `- C. three  D. four` */
export function readItemLines(items: readonly ListItem[]): Pick<WrittenOptions, "options" | "hasBoxes"> | undefined {
  const lines = items.flatMap(({ children: [first, ...others] }) =>
    first?.type === "paragraph" && others.length === 0 && findPicture(first.children) === undefined
      ? textLines(first.children)
      : [],
  );
  const options = lines.length < items.length ? undefined : readTexts(lines, 0);
  return options === undefined || options.length < 3 ? undefined : { options, hasBoxes: false };
}

function keyBoxes(texts: readonly string[]): readonly (TaskBox | undefined)[] {
  const boxes = texts.map((text) => {
    const box = readBox(text);
    return box?.isClear === true && (box.mark === "check" || box.mark === "cross") ? box : undefined;
  });
  // Of two signs, one may say what is wrong.
  return new Set(boxes.flatMap((box) => box?.mark ?? [])).size === 1 ? boxes : [];
}

const digitMark = /^[（(]?([1-8])[.．、:：)）]\s*(?=\S)/;

/** Of `- 1. one`, `- 2. two`, the numbered items, which a list in each bullet holds; `undefined` where they are something else. */
export function numberedWithin(items: readonly ListItem[]): ListItem[] | undefined {
  const inner = items.flatMap(({ children: [list, ...others] }, index) => {
    const isCounted = list?.type === "list" && list.ordered === true && list.start === index + 1;
    return isCounted && list.children.length === 1 && others.length === 0 ? list.children : [];
  });
  return inner.length === items.length ? inner : undefined;
}

/**
 * Items numbered from 1, or bullets that a letter names by their order, two to eight of them.
 *
 * @param isAbove - Whether the answer is hidden right below: then a tick before the words of one says that it is right.
 */
export function readCounted(
  reading: OutlineReading,
  items: readonly ListItem[],
  isNumbered: boolean,
  isAbove: boolean,
): WrittenOption[] | undefined {
  const { least, most } = optionCount;
  if (items.length < least || items.length > most) return undefined;
  // `- 1: one` counts, too.
  const isMarked =
    !isNumbered && items.every((item, index) => digitMark.exec(leadText(item))?.[1] === String(index + 1));
  const withoutMark = (text: string) => (isMarked ? text.replace(digitMark, "") : text);
  const contents = items.map(contentOf);
  const leads = isAbove ? readLeadingTicks(contents.map(({ text }) => withoutMark(text))) : undefined;
  const options = items.map((item, index) => {
    const { text: written, picture } = contents[index] as ReturnType<typeof contentOf>;
    const lead = leads?.[index] ?? "";
    const text = withoutMark(written).slice(lead.length);
    const markdown = dropTick(withoutMark(textOfBlocks(reading, item.children)).slice(lead.length));
    const letter = isNumbered || isMarked ? String(index + 1) : letterAt(index);
    const mark = { letter, needsKey: true, isPlain: !isNumbered && !isMarked };
    const words = dropTick(text);
    const own = words === "" && picture !== undefined ? nameOfPicture(picture, letter) : words;
    return { ...mark, text: own, markdown, isTicked: lead !== "" || isTicked(text), isBold: false };
  });
  return options.some(({ text }) => text === "") ? undefined : options;
}
