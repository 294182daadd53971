import type { RootContent } from "mdast";
import { isWayBack } from "../../parse/link-list.js";
import { type Reading, rangeOf } from "../../parse/reading.js";

/** Rules, definitions, line breaks, and places to link to. */
export function isWordless(node: RootContent): boolean {
  if (node.type === "thematicBreak" || node.type === "definition") return true;
  return node.type === "html" && /^(?:\s|<\/?(?:[bh]r|a)(?:[\s/][^<>]*)?>)*$/i.test(node.value);
}

/** As what a block is left out that says nothing to a question; `undefined` where it may. */
export function kindOfAside(node: RootContent) {
  if (isComment(node)) return "comment";
  if (isWayBack(node)) return "navigation";
  return isTagLine(node) ? "front-matter" : undefined;
}

function isComment(node: RootContent): boolean {
  return node.type === "html" && node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, "").trim() === "";
}

/** `~~#### Q18 What is a lock?~~`: struck out as a whole, by marks that the parser takes for text; a heading also where nothing ends it. */
export function isWithdrawn(reading: Reading, node: RootContent): boolean {
  if (node.type !== "paragraph") return false;
  const { start, end } = rangeOf(reading, node);
  const source = reading.source.slice(start, end);
  const rest = source.startsWith("~~") ? source.slice(2) : "";
  return rest.length > 2 && (rest.indexOf("~~") === rest.length - 2 || /^#{1,6} [^~]+$/.test(rest));
}

const tags = /^#[\p{L}_][\p{L}\p{M}\p{N}_/+.-]*(?:\s+#[\p{L}\p{M}\p{N}_/+.-]+)*$/u;

/** `#flashcards/os`: a line of tags is about the file. `#2)split` and `#什么是锁？` are words. */
function isTagLine(node: RootContent): boolean {
  if (node.type !== "paragraph" || node.children.length !== 1) return false;
  const [only] = node.children;
  return only?.type === "text" && tags.test(only.value);
}
