import type { Code, Heading, RootContent } from "mdast";
import { textLines } from "../../parse/plain-text.js";
import { type Reading, rangeOf } from "../../parse/reading.js";
import { type Admonition, readAdmonition } from "./open-admonition.js";

/** An admonition that asks, within another: at least so far in. */
const asking = /^ {0,40}(?:!!!|\?\?\?\+?)[ \t]{1,4}(?:question|faq|help|quiz)[ \t]{1,4}"[^"\r\n]/im;

/** Groups stand in each other so deep at most: each is parsed anew. */
const DEEPEST = 4;

/**
 * `??? tip "Trees"` of MkDocs, in which `??? question "..."` stand, is a title above them: CommonMark takes what is indented there for code.
 * The others stay as they are.
 */
export function openAdmonitionGroups(reading: Reading, blocks: readonly RootContent[]): readonly RootContent[] {
  return blocks.some(isAsking) ? openGroups(reading, blocks, 0, DEEPEST) : blocks;
}

function isAsking(block: RootContent): block is Code {
  return block.type === "code" && asking.test(block.value);
}

/** @param above - How deep the heading is below which the blocks stand; 0 for none. */
function openGroups(reading: Reading, blocks: readonly RootContent[], above: number, levels: number): RootContent[] {
  const opened: RootContent[] = [];
  let [depth, written] = [above, above];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as RootContent;
    if (block.type === "heading") {
      depth = block.depth;
      written = block.depth;
    }
    const group = levels > 0 ? readGroup(reading, blocks, at) : undefined;
    if (group === undefined) {
      const name = readGroup(reading, blocks, at + 1) === undefined ? "" : nameOf(block);
      if (name === "") opened.push(block);
      else {
        depth = Math.min(written + 1, 5);
        opened.push(titleOf(reading, name, depth, block));
      }
      continue;
    }
    const inside = Math.min(depth + 1, 6);
    opened.push(titleOf(reading, group.title, inside, block));
    for (const child of openGroups(reading, group.children, inside, levels - 1)) opened.push(child);
    at += group.count - 1;
  }
  return opened;
}

function readGroup(reading: Reading, blocks: readonly RootContent[], at: number): Admonition | undefined {
  const next = blocks[at + 1];
  const group = next !== undefined && isAsking(next) ? readAdmonition(reading, blocks, at) : undefined;
  return group?.title === "" ? undefined : group;
}

/** `- Woods` right above a group, with nothing in it: what stands in the group before is indented more. Empty for all else. */
function nameOf(block: RootContent): string {
  const [item, ...others] = block.type === "list" ? block.children : [];
  const [words, ...below] = item?.children ?? [];
  if (words?.type !== "paragraph" || others.length + below.length > 0) return "";
  const [line, ...more] = textLines(words.children);
  return line === undefined || more.length > 0 ? "" : line.text;
}

/** It has its line for itself, as a heading at the margin. */
function titleOf(reading: Reading, title: string, depth: number, node: RootContent): Heading {
  const { start, end } = rangeOf(reading, node);
  const length = /^[^\r\n]*/.exec(reading.source.slice(start, end))?.[0].length ?? 0;
  const { line, column } = reading.lines.placeOf(start + length);
  const position = { start: { line, column: 1 }, end: { line, column } };
  return {
    type: "heading",
    depth: depth as Heading["depth"],
    children: [{ type: "text", value: title, position }],
    position,
  };
}
