import type { PhrasingContent, RootContent } from "mdast";
import { leadText, plainText } from "../../parse/plain-text.js";
import { leaveOutNode, type Reading } from "../../parse/reading.js";
import { namesAnswer } from "../blocks/announcement.js";
import { isPartName } from "../blocks/part-name.js";
import { isPointerLine } from "../blocks/pointer-line.js";
import { isSourceLabel } from "../signs/answer-label.js";
import { isPlaceholder } from "../signs/placeholder.js";
import { dropBox } from "../signs/task-box.js";
import { isComment } from "./leave-out-unseen.js";

/**
 * Takes `Answer here` and `- [ ] TODO` away: there is no answer yet.
 *
 * @param types - Blocks of other types stay.
 */
export function leaveOutPromises<T>(
  reading: Reading,
  blocks: readonly T[],
  nodeOf: (block: T) => RootContent,
  types: readonly RootContent["type"][] = ["list", "paragraph", "code", "html", "blockquote"],
): readonly T[] {
  const isAsked = (block: T) => types.includes(nodeOf(block).type);
  // `<!-- to be written -->` alone.
  const areComments = blocks.every((block) => isAsked(block) && isComment(nodeOf(block)));
  const isOne = (block: T) => areComments || (isAsked(block) && isPromise(nodeOf(block)));
  if (!blocks.some(isOne)) return blocks;
  for (const block of blocks) if (isOne(block)) leaveOutNode(reading, "label", nodeOf(block));
  return blocks.filter((block) => !isOne(block));
}

/** Tells whether a block only says that something will be written there: `Coming soon`, `- [ ] TODO`. It recurses: blocks are never deeper than `MAX_NESTING`. */
export function isPromise(node: RootContent): boolean {
  if (node.type === "paragraph") return isPlaceholder(plainText(node.children)) || isOrnament(node);
  if (node.type === "html") return isOrnament(node);
  if (node.type === "code") return isPlaceholder(node.value);
  // `>` alone was to hold an answer.
  if (node.type === "blockquote") return node.children.length < 2 && node.children.every(isPromise);
  return (
    node.type === "list" &&
    node.children.every((item) => item.children.length === 1 && isUnwritten(dropBox(leadText(item))))
  );
}

/** Takes `- [ ] TODO` off the start of a list that goes on with links to read on. */
export function leaveOutPromisedItems(reading: Reading, blocks: readonly RootContent[]): readonly RootContent[] {
  return blocks.flatMap((block): readonly RootContent[] => {
    const [first, ...others] = block.type === "list" ? block.children : [];
    if (block.type !== "list" || first === undefined || others.length === 0) return [block];
    if (!isPromise({ ...block, children: [first] })) return [block];
    const rest = { ...block, children: others };
    if (!isLinkOnly(rest, false)) return [block];
    leaveOutNode(reading, "label", first);
    // In a list, the title of one page that asks is what somebody asks next.
    if (others.length === 1) return others.flatMap(({ children }) => children as RootContent[]);
    const [start, end] = [others[0]?.position?.start, block.position?.end];
    return [{ ...rest, ...(start !== undefined && end !== undefined && { position: { start, end } }) }];
  });
}

/** `- ...` stands for what nobody wrote. */
function isUnwritten(text: string): boolean {
  return isPlaceholder(text) || /^(?:\.{2,6}|…{1,3}|。{2,6})$/.test(text);
}

/** `<div>* * *</div>` is a rule; `\`*\`` may be an answer. */
function isOrnament(node: RootContent): boolean {
  const isPlain = node.type !== "paragraph" || node.children.every(({ type }) => type === "text");
  return isPlain && /^[*·•~_—–\s-]+$/.test(leadText(node));
}

/** Tells whether a block is a label that names the answer below it: `**Short answer**`. */
export function isAnswerName(node: RootContent): boolean {
  return isPartName(node) && namesAnswer(leadText(node));
}

/** `Useful resources:` only announces links, `Short answer:` an answer, and `...` or code without a line that somebody may write an answer. */
export function saysNothing(node: RootContent): boolean {
  if (node.type === "code") return node.value.trim() === "";
  const text = leadText(node);
  if (node.type === "paragraph" && node.children.every(isLineBreak)) return true;
  if (isAnswerName(node)) return true;
  return isSourceLabel(text) || (node.type === "paragraph" && /^[.…]+$/.test(text));
}

function isLineBreak(node: PhrasingContent): boolean {
  if (node.type === "text") return node.value.trim() === "";
  return node.type === "break" || (node.type === "html" && /^<br\s*\/?>$/i.test(node.value));
}

/**
 * Tells whether a block leads elsewhere and says nothing itself: links, lists of them, `See [Answer](a.md)`. It recurses: blocks are never
 * deeper than `MAX_NESTING`.
 *
 * @param isOpen - Boxes before links are to be ticked off, and no options.
 */
export function isLinkOnly(node: RootContent, isOpen: boolean): boolean {
  if (isPointerLine(isOpen ? withoutBox(node) : node)) return true;
  if (node.type === "blockquote")
    return node.children.length > 0 && node.children.every((child) => isLinkOnly(child, isOpen));
  return (
    node.type === "list" &&
    node.children.every(({ children }) => children.length > 0 && children.every((child) => isLinkOnly(child, isOpen)))
  );
}

function withoutBox(node: RootContent): RootContent {
  if (node.type !== "paragraph") return node;
  const [first, ...others] = node.children;
  return first?.type === "text" && dropBox(first.value) === "" ? { ...node, children: others } : node;
}
