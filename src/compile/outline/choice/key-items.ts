import type { List, ListItem } from "mdast";
import { collapseSpace, leadText } from "../../parse/plain-text.js";
import type { Key, KeyFrom } from "./find-key.js";
import { contentOf } from "./item-content.js";
import { readKey } from "./read-key.js";
import { dropTick, isTicked } from "./ticks.js";
import type { WrittenOption } from "./written-option.js";

/** What one item says of options. */
interface NamedItem {
  readonly indexes: ReadonlySet<number>;
  readonly remark: string;
  /** It says that what it names is right, by a word or by its looks. */
  readonly isCalledRight: boolean;
}

const right =
  /^[\s(（[]{0,2}(?:correct[ao]?s?|right|true|richtig|vrai|juste|verdader[ao]|corrett[ao]|certo|doğru|верно|правильно|正[确確]|正解|[对對]|정답)[\s)）\]!.。]{0,3}$/iu;

/** What each item names; `undefined` for one that names no option. */
export function readItemKeys(options: readonly WrittenOption[], list: List): readonly (NamedItem | undefined)[] {
  return list.children.map((item) => readItemKey(options, item));
}

function readItemKey(options: readonly WrittenOption[], item: ListItem): NamedItem | undefined {
  const text = collapseSpace(leadText(item)).replace(/^[-–•] /, "");
  const key = readKey(options, dropTick(text));
  if (key === undefined) return undefined;
  const isRemark = right.test(key.remark);
  const isCalledRight = isRemark || isTicked(text) || contentOf(item).isBold;
  return { indexes: key.indexes, remark: isRemark ? "" : key.remark, isCalledRight };
}

export const namesAll = "What stands below as the answer has all of these options.";

/**
 * Of items that name an option each, those that are called right where not all are; all of them where there are fewer than options. Where
 * they are the options over again, nobody knows which is right.
 */
export function uniteItems(
  options: readonly WrittenOption[],
  items: readonly NamedItem[],
): Pick<Key, "indexes" | "why"> {
  const called = items.filter(({ isCalledRight }) => isCalledRight);
  const own = called.length > 0 && called.length < items.length ? called : items;
  const indexes = new Set(own.flatMap((item) => [...item.indexes]));
  const isAll = own.length > 2 && own.length === options.length && indexes.size === options.length;
  return isAll && called.length < items.length ? { indexes: new Set(), why: namesAll } : { indexes };
}

/** Hidden items of which each says the words of an option again are the key, whatever explains them below. */
export function readHiddenItems(options: readonly WrittenOption[], list: List, behind: number): KeyFrom | undefined {
  const named = readItemKeys(options, list).flatMap((item) => (item?.remark === "" ? [item] : []));
  if (named.length < 2 || named.length < list.children.length) return undefined;
  const { indexes, why } = uniteItems(options, named);
  const isExplained = list.children.some(({ children }) => children.length > 1);
  return why === undefined ? { indexes, behind: isExplained ? behind - 1 : behind, remark: "" } : undefined;
}
