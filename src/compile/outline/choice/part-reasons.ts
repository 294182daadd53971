import type { ListItem, RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { dropBox, readBox } from "../signs/task-box.js";
import { markAlone } from "./item-content.js";
import { findPicture } from "./pictures.js";

/**
 * Parts what stands below one option alone from it, where all others are a line: below the last or a ticked one, indented as it is, it says why the
 * key is right. A letter above what is the option has that below it, and so has a picture or code.
 */
export function partReasons(items: readonly ListItem[]): {
  readonly items: readonly ListItem[];
  readonly reasons: readonly RootContent[];
} {
  const long = items.filter(({ children }) => children.length > 1);
  const [only] = long;
  if (only === undefined || long.length > 1 || items.length < 2 || !(only === items.at(-1) || isChecked(only)))
    return { items, reasons: [] };
  const [first, ...reasons] = only.children;
  if (first === undefined || markAlone.test(dropBox(leadText(only))) || !explains(reasons[0]))
    return { items, reasons: [] };
  const { position } = first;
  const bare: ListItem = { ...only, children: [first], ...(position === undefined ? {} : { position }) };
  return { items: items.map((item) => (item === only ? bare : item)), reasons };
}

function isChecked(item: ListItem): boolean {
  const box = readBox(leadText(item));
  return box !== undefined && box.mark !== "empty";
}

/** Words; a label tells the key itself. */
function explains(block: RootContent | undefined): boolean {
  if (block?.type === "blockquote") return true;
  return block?.type === "paragraph" && findPicture(block.children) === undefined && !isAnswerLabel(leadText(block));
}
