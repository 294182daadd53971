import type { Code, List, ListItem, RootContent } from "mdast";
import { type Reading, rangeOf } from "../../parse/reading.js";
import { parseIndented } from "../forms/item.js";
import { isFencedText } from "../signs/fenced-text.js";
import { isSentence } from "./free-code-lines.js";

/** So many are no chance, if most of the blocks that are indented so are sentences. */
const LEAST = 3;
const counting = /^[ \t]*([0-9]{1,3})[.)][ \t]+\p{L}/u;
/** What makes code of lines at the margin. */
const COLUMNS = 4;

/** Reads sentences that are code only because they are indented as if nothing were before them, where most of what is indented so is sentences. */
export function freeIndented(written: readonly RootContent[], reading: Reading): readonly RootContent[] {
  const blocks = freeBelowItems(written, reading);
  const indented = blocks.filter((block): block is Code => block.type === "code" && !isFenced(reading, block));
  const counted = findCounted(indented);
  const prose = new Set<RootContent>(indented.filter((block) => counted.has(block) || isProse(block)));
  if (prose.size < LEAST || prose.size * 3 < indented.length * 2) return blocks;
  return blocks.flatMap((block) => (prose.has(block) ? free(block, reading) : [block]));
}

/** Blocks that count on from one another, whatever their words are: `7. What is the difference between append() and extend()?` */
function findCounted(indented: readonly Code[]): ReadonlySet<Code> {
  const numbered = indented.flatMap((block) => {
    const [first, ...others] = block.value.split(/\r\n|\n|\r/).map((line) => Number(counting.exec(line)?.[1] ?? 0));
    return first === undefined || first === 0
      ? []
      : [{ block, first, last: others.reduce((most, number) => Math.max(most, number), first) }];
  });
  const counted = numbered.filter(
    ({ first, last }, at) => numbered[at - 1]?.last === first - 1 || numbered[at + 1]?.first === last + 1,
  );
  const areMany = counted.length >= LEAST && counted.length * 5 >= numbered.length * 4;
  return new Set(areMany ? counted.map(({ block }) => block) : []);
}

/**
 * Reads what is indented by four below `100. What is a lock?` as it would be below `99.`, whose mark is shorter by one: where most of such
 * blocks begin with a sentence.
 */
function freeBelowItems(blocks: readonly RootContent[], reading: Reading): readonly RootContent[] {
  const found = new Set<RootContent>();
  let sentences = 0;
  let width = 0;
  for (const block of blocks) {
    if (block.type === "list") width = widthOf(block);
    else if (block.type !== "code" || isFenced(reading, block)) width = 0;
    if (block.type !== "code" || width <= COLUMNS) continue;
    const [first = ""] = block.value.split(/\r\n|\n|\r/);
    // Code in the item would be indented by as much again.
    if (COLUMNS + first.search(/\S/) >= width) continue;
    found.add(block);
    if (isProse(block) || isSentence(first)) sentences++;
  }
  if (sentences * 2 <= found.size) return blocks;
  const freed: RootContent[] = [];
  for (const block of blocks) {
    const above = freed.at(-1);
    if (!found.has(block)) freed.push(block);
    else if (above?.type === "list") freed.splice(-1, 1, addToLast(above, free(block, reading)));
    else for (const own of free(block, reading)) freed.push(own);
  }
  return freed;
}

/** A list whose last item goes on. */
function addToLast(list: List, blocks: readonly RootContent[]): List {
  const item = list.children.at(-1);
  const end = blocks.at(-1)?.position?.end;
  if (item === undefined || end === undefined) return list;
  const children = [...item.children, ...blocks] as ListItem["children"];
  const longer = { ...item, children, ...(item.position && { position: { ...item.position, end } }) };
  const position = list.position && { position: { ...list.position, end } };
  return { ...list, children: [...list.children.slice(0, -1), longer], ...position };
}

/** In which column the words of its last item begin, counted from nought; 0 where that is not at the margin. */
function widthOf({ position, children }: List): number {
  const words = children.at(-1)?.children[0]?.position?.start;
  return position?.start.column === 1 && words !== undefined ? words.column - 1 : 0;
}

function isFenced(reading: Reading, code: Code): boolean {
  const { start, end } = rangeOf(reading, code);
  return /^\s*[`~$\\]/.test(reading.source.slice(start, Math.min(end, start + COLUMNS + 1)));
}

/** A line of so many words is one of a sentence, even if nothing ends it. */
const LONG = 8;

/** A few words alone may be anything. */
function isProse(code: Code): boolean {
  const isLong = code.value.split(/\r\n|\n|\r/).some((line) => line.trim().split(/\s+/).length >= LONG);
  return (isLong || /[.!?。！？](?:\s|$)/.test(code.value)) && (isFencedText(code) || isSentence(code.value));
}

function free(block: RootContent, reading: Reading): RootContent[] {
  const { start, end } = rangeOf(reading, block);
  const from = reading.lines.startOf(reading.lines.placeOf(start).line);
  return parseIndented(reading, { start: from, end }, COLUMNS);
}
