import type { List, ListItem, RootContent } from "mdast";
import { optionCount } from "../../../model/article.js";
import { leadText } from "../../parse/plain-text.js";
import { textOfBlocks } from "../blocks/answer-text.js";
import type { OutlineReading } from "../outline-reading.js";
import { readBox } from "../signs/task-box.js";
import { dropTelltale } from "./drop-telltale.js";
import { contentOf } from "./item-content.js";
import { hasLetterOf, letterAt, letterMark } from "./letters.js";
import { tellsKey } from "./part-keys.js";
import type { WrittenOption } from "./written-option.js";

const tick = /^(?:✅|✔\uFE0F?|✓)\s?/u;
const breakAtEnd = /\s?<br ?\/?>$/i;
const cross = /^(?:❌|❎|✖\uFE0F?|✗|✘)\s?/u;

/** Bullets in which some are bold as a whole and others are not at all, or one alone begins with a tick, and nothing else is below the question at first. */
export function isKeyed(list: List): boolean {
  const { least, most } = optionCount;
  if (list.children.some((item) => tellsKey(leadText(item)))) return false;
  if (list.ordered === true || list.children.length < least || list.children.length > most) return false;
  // Boxes say by themselves what is right.
  if (list.children.some((item) => readBox(leadText(item))?.isClear === true)) return false;
  if (list.children.filter(isTickedInFront).length === 1) return true;
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

/** `✅ two` */
export function isTickedInFront(item: ListItem | undefined): boolean {
  return item !== undefined && tick.test(leadText(item));
}

/** `✅ one`, `✅ two` and `three`, where other questions of the file have one tick each. Crosses would set good against bad. */
function areSeveralTicked({ ordered, children }: List): boolean {
  const ticked = children.filter(isTickedInFront).length;
  const isChoice = ordered !== true && ticked > 1 && ticked < children.length && children.length <= optionCount.most;
  return isChoice && !children.some((item) => cross.test(leadText(item)));
}

/** Reads bullets as options whose keys are marked as a whole; what stands below an item explains it, and is no part of the option. */
export function readMarkedOptions(
  reading: OutlineReading,
  list: List,
): { readonly options: WrittenOption[]; readonly reasons: RootContent[] } | undefined {
  if (!isKeyed(list) && !areSeveralTicked(list)) return undefined;
  const isKey = list.children.some(isTickedInFront) ? isTickedInFront : isBold;
  const texts = list.children.map((item) => dropSign(contentOf(item).text));
  const areLettered = texts.every(hasLetterOf);
  const withoutLetter = (text: string) => (areLettered ? text.replace(letterMark, "") : text);
  const written = list.children.map((item) => {
    const [first] = item.children;
    const text = first === undefined ? "" : textOfBlocks(reading, [first]).replace(breakAtEnd, "");
    return { text: withoutLetter(dropSign(text)), correct: isKey(item) };
  });
  const options = dropTelltale(written).map(({ text, correct }, index): WrittenOption => {
    const words = { text: withoutLetter(texts[index] ?? ""), markdown: withoutLetter(text) };
    return { letter: letterAt(index), needsKey: true, ...words, isTicked: correct, isBold: false };
  });
  const reasons = list.children.flatMap(({ children }) => children.slice(1));
  return options.some(({ text }) => text === "") ? undefined : { options, reasons };
}

/** What says before an option whether it is right. */
function dropSign(text: string): string {
  return text.replace(tick, "").replace(cross, "");
}
