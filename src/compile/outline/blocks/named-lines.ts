import type { Paragraph } from "mdast";
import { type TextLine, textLines } from "../../parse/plain-text.js";
import { dropAnnouncement, isAnnouncement } from "./announcement.js";
import { headOf } from "./brief-of-list.js";
import { join } from "./in-one-line.js";
import { bareName, longestName } from "./part-name.js";

/** A name in bold at the start of a paragraph: on a line of its own, or before a colon. */
export function nameAbove(paragraph: Paragraph): string {
  const [first, second] = textLines(paragraph.children);
  const isTitle = first?.bold === true && second !== undefined && !second.bold && first.text.length <= longestName;
  if (isTitle && !/[.!。！?？؟:：,，、]$/.test(first.text)) return bareName(first.text);
  return paragraph.children[0]?.type === "strong" ? bareName(headOf({ type: "listItem", children: [paragraph] })) : "";
}

/** A first line in bold names what the others say; a label further down announces something else. */
export function wordsOf(all: readonly TextLine[]): string {
  const label = all.findIndex(({ text }, index) => index > 0 && dropAnnouncement(text) !== text);
  const lines = label === -1 || dropAnnouncement(all[0]?.text ?? "") === "" ? all : all.slice(0, label);
  const [first, second, ...others] = lines;
  const text = lines.map((line) => line.text).join(" ");
  if (first === undefined || second === undefined || !first.bold || second.bold) return text;
  if (first.text.length > longestName || /[.!。！?？؟:：,，、]$/.test(first.text)) return text;
  const name = bareName(first.text);
  const said = [second, ...others].map((line) => line.text).join(" ");
  return isAnnouncement(name) ? said : join(name, said);
}
