import type { ListItem } from "mdast";
import type { Range, Reading } from "../../parse/reading.js";
import { isFollowUp } from "../signs/follow-up-label.js";
import { cutAsked } from "./asked-cells.js";
import { isFull, paragraphOf } from "./option-cells.js";

const label = "Follow-up: ";

/** Questions in a cell of the column that asks next; none where it says anything else. */
export function findNext(reading: Reading, cell: Range | undefined): readonly Range[] {
  const parts = isFull(cell) ? cutAsked(reading, cell) : [];
  return parts.every(({ start, end }) => isFollowUp(`${label}${reading.source.slice(start, end)}`)) ? parts : [];
}

/** Puts them behind the answer of a row, each below the label that its column has in its title. */
export function withFollowUps(reading: Reading, item: ListItem, asked: readonly Range[]): ListItem {
  return asked.length === 0
    ? item
    : { ...item, children: [...item.children, ...asked.map((range) => paragraphOf(reading, range, label))] };
}
