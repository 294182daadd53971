import type { RootContent } from "mdast";
import type { LeftOutKind } from "../../parse/left-out.js";
import { plainText } from "../../parse/plain-text.js";
import { type Reading, rangeOf } from "../../parse/reading.js";
import { type HeadingEntry, speaks } from "../entries.js";
import { isAsideTitle } from "../signs/aside-title.js";
import { readSectionTitle } from "../signs/title.js";
import { asksInText } from "./asks-in-text.js";

/** Where a section without questions stands. */
interface PlaceBeside {
  /** No question stands above it. */
  readonly isFront: boolean;
  /** No question stands above it, or none below. */
  readonly isOutside: boolean;
  /** Nearly all questions of the file are numbered. */
  readonly areCounted: boolean;
  /** What was left out of it before. */
  readonly left: LeftOutKind | undefined;
}

/**
 * Tells what is about the list, or leads away from it, where nearly all questions of the file are numbered, and nothing here is or asks: it stands above the questions, or behind them
 * and leads away with all its items and paragraphs, or has a title that says so.
 */
export function isBesideNumbers(
  reading: Reading,
  heading: HeadingEntry,
  passage: readonly RootContent[],
  { isFront, isOutside, areCounted, left }: PlaceBeside,
): boolean {
  if (
    !areCounted ||
    !isOutside ||
    (passage.length === 0 && left !== "navigation") ||
    heading.number > 0 ||
    heading.isLabelled
  )
    return false;
  if (passage.some((block) => asksInText(reading, block) || isCounted(block))) return false;
  const leadsOn = passage.every((block) => hasAddresses(reading, block));
  return leadsOn || (!speaks(heading) && (isFront || isAsideTitle(heading.text)));
}

function isCounted(block: RootContent): boolean {
  if (block.type === "heading") return readSectionTitle(plainText(block.children)).number !== undefined;
  return block.type === "list" && block.ordered === true;
}

/** Each of its items leads elsewhere, or the paragraph does. */
function hasAddresses(reading: Reading, block: RootContent): boolean {
  if (block.type === "list") return block.children.every((item) => hasAddress(reading, item));
  return block.type === "heading" || block.type === "thematicBreak" || hasAddress(reading, block);
}

function hasAddress(reading: Reading, node: RootContent): boolean {
  const { start, end } = rangeOf(reading, node);
  return /https?:\/\//.test(reading.source.slice(start, end));
}
