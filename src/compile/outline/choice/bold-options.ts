import type { List, ListItem, RootContent } from "mdast";
import { optionCount } from "../../../model/article.js";
import { leadText } from "../../parse/plain-text.js";
import { textOfBlocks } from "../blocks/answer-text.js";
import type { OutlineReading } from "../outline-reading.js";
import { readBox } from "../signs/task-box.js";
import { dropTelltale } from "./drop-telltale.js";
import { contentOf } from "./item-content.js";
import { letterAt } from "./letters.js";
import { tellsKey } from "./part-keys.js";
import type { WrittenOption } from "./written-option.js";

/** Bullets in which some are bold as a whole and others are not at all, and nothing else is below the question at first. */
export function isKeyed(list: List): boolean {
  const { least, most } = optionCount;
  if (list.children.some((item) => tellsKey(leadText(item)))) return false;
  if (list.ordered === true || list.children.length < least || list.children.length > most) return false;
  // Boxes say by themselves what is right.
  if (list.children.some((item) => readBox(leadText(item))?.isClear === true)) return false;
  const bold = list.children.filter(isBold).length;
  const marked = list.children.filter(({ children: [first] }) => first?.type === "paragraph" && hasBold(first));
  // A name in bold before its meaning makes points of an answer.
  return bold > 0 && bold < list.children.length && marked.length === bold;
}

/** All of it is bold: nothing to choose is left, and the file may mark its keys so all the same. */
export function isAllBold(list: List): boolean {
  return list.children.every(isBold);
}

function isBold(item: ListItem): boolean {
  return contentOf(item).isBold;
}

function hasBold({ children }: Extract<RootContent, { type: "paragraph" }>): boolean {
  return children.some(({ type }) => type === "strong");
}

/** Reads bullets as options whose keys are bold; what stands below an item explains it, and is no part of the option. */
export function readBoldOptions(
  reading: OutlineReading,
  list: List,
): { readonly options: WrittenOption[]; readonly reasons: RootContent[] } | undefined {
  if (!isKeyed(list)) return undefined;
  const written = list.children.map(({ children: [first] }, index) => ({
    text: first === undefined ? "" : textOfBlocks(reading, [first]),
    correct: isBold(list.children[index] as ListItem),
  }));
  const options = dropTelltale(written).map(({ text: markdown, correct }, index): WrittenOption => {
    const { text } = contentOf(list.children[index] as ListItem);
    return { letter: letterAt(index), needsKey: true, text, markdown, isTicked: correct, isBold: false };
  });
  const reasons = list.children.flatMap(({ children }) => children.slice(1));
  return options.some(({ text }) => text === "") ? undefined : { options, reasons };
}
