import type { Paragraph } from "mdast";
import { escapeMarkdown } from "../../../markdown/escape-markdown.js";
import { textLines } from "../../parse/plain-text.js";
import { readTableRows } from "../signs/table-rows.js";
import { letterAt, toLetter } from "./letters.js";
import { dropTick, isTicked } from "./ticks.js";
import type { WrittenOption } from "./written-option.js";

const letterCell = /^[（(]?([A-Ja-j])\s?[.．)）:：]?$/;

/** Reads `| a. | one |` above `| b. | two ✓ |`: the rows of a table of two columns, of which the first counts with letters. */
export function readTableOptions(table: Paragraph): WrittenOption[] | undefined {
  const read = readTableRows(textLines(table.children));
  if (read === undefined || read.lead.length > 0 || read.rows.length < 2) return undefined;
  const options = read.rows.flatMap(([letter = "", text = "", ...others], index): readonly WrittenOption[] => {
    const own = toLetter(letterCell.exec(letter)?.[1]);
    const words = dropTick(text);
    if (own !== letterAt(index) || words === "" || others.length > 0) return [];
    const written = { text: words, markdown: escapeMarkdown(words) };
    return [{ letter: own, needsKey: true, ...written, isTicked: isTicked(text), isBold: false }];
  });
  return options.length === read.rows.length ? options : undefined;
}
