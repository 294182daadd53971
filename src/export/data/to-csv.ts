import { keyPositions } from "../../article/choice-keys.js";
import { partNamesFor } from "../../article/part-names.js";
import { articleParts, partOrder } from "../../article/parts.js";
import type { PartName } from "../../model/article.js";
import { citeReference } from "../cite-reference.js";
import type { AnswerParts, Exported, ExportItem, ExportSet, Refusal } from "../export-set.js";
import { loneSurrogate } from "../item-texts.js";
import { optionLetter } from "../option-letter.js";
import { refuseItem } from "../refuse-item.js";
import { separateValues } from "../separated-values.js";
import { guardCell } from "./csv-guard.js";

/** Excel takes no more characters, counted as UTF-16, in one cell, and cuts the rest off. */
const maxCell = 32_767;

/**
 * Writes a table for spreadsheets, one question a row: CSV by RFC 4180 with a byte order mark, without which Excel takes
 * Chinese for something else. There are as many `option_` columns as the longest choice item has options, at least four.
 * Parts of several entries (key points, references, ...) are one cell, numbered, an entry on each line.
 *
 * A cell that a spreadsheet would run as a formula or show as another value (`=1+1`, `-5%`, `3/4`) begins with an
 * apostrophe more. To undo it, take one apostrophe off every cell that begins with one: a cell that had one has two.
 *
 * Refused are items with a text of more than 32,767 characters, which Excel cuts, with a NUL, or that is no Unicode.
 */
export async function toCsv(set: ExportSet): Promise<Exported<string>> {
  const letters = Array.from(
    { length: set.items.reduce((most, item) => Math.max(most, countOptions(item)), 4) },
    (_, index) => optionLetter(index),
  );
  const refused: Refusal[] = [];
  const rows = set.items.flatMap((item) => {
    const cells = Object.entries(rowOf(item, letters, partNamesFor(set.locale).must)).map(([name, text]) => ({
      name,
      text: typeof text === "number" ? text : guardCell(text),
    }));
    const reason = cells.flatMap((cell) => findFault(cell)).at(0);
    if (reason === undefined) return [cells];
    refused.push(...refuseItem(item, reason));
    return [];
  });
  const header = Object.keys(rowOf(undefined, letters, ""));
  const table = [header, ...rows.map((cells) => cells.map(({ text }) => text))];
  return { content: `\uFEFF${separateValues(table, { cell: ",", row: "\r\n" })}`, refused };
}

type Cell = string | number;

/** The columns, in order; without an item, their names alone. */
function rowOf(item: ExportItem | undefined, letters: readonly string[], must: string): Record<string, Cell> {
  const { article, choice } = item ?? {};
  return {
    id: item?.id ?? "",
    section: item?.section.id ?? "",
    section_number: item?.section.number ?? "",
    section_title: item?.section.title ?? "",
    number: item?.number ?? "",
    difficulty: item?.difficulty ?? "",
    tags: item?.tags.map(({ id }) => id).join(", ") ?? "",
    prompt: item?.prompt ?? "",
    brief: item?.brief ?? "",
    ...Object.fromEntries(partOrder.flatMap((name) => partCells(name, article, must))),
    choice_stem: choice?.stem ?? "",
    ...Object.fromEntries(
      letters.map((letter, index) => [`option_${letter.toLowerCase()}`, choice?.options[index]?.text ?? ""]),
    ),
    answer: choice === undefined ? "" : keyPositions(choice).map(optionLetter).join(", "),
    rationales:
      choice?.options
        .flatMap(({ rationale }, index) => (rationale === undefined ? [] : [`${optionLetter(index)}. ${rationale}`]))
        .join("\n") ?? "",
    references: numbered(item?.references.map(citeReference)),
    related: item?.related.join(", ") ?? "",
    origin: item?.origin ?? "",
    since: item?.since ?? "",
    changed: item?.changed ?? "",
    revision: item?.revision ?? "",
    hash: item?.hash ?? "",
  };
}

/** The column of a part, by its form. */
function partCells(name: PartName, article: AnswerParts = {}, must = ""): [column: string, text: string][] {
  const record = articleParts[name];
  const column = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  switch (record.form) {
    case "prose":
      return [[column, record.read(article) ?? ""]];
    case "list":
      return [[column, numbered(record.read(article)?.map((one) => (one.must ? `${must} ${one.text}` : one.text)))]];
    case "pairs":
      return [
        [
          column,
          numbered(record.read(article)?.map(({ first, second }) => (second === "" ? first : `${first}\n→ ${second}`))),
        ],
      ];
    case "code":
      return [[column, record.read(article)?.text ?? ""]];
    case "choice":
      // Its options are columns.
      return [];
    default:
      return record satisfies never;
  }
}

function numbered(texts: readonly string[] = []): string {
  return texts.map((text, index) => `${index + 1}. ${text}`).join("\n");
}

function countOptions({ choice }: ExportItem): number {
  return choice?.options.length ?? 0;
}

function findFault({ name, text }: { readonly name: string; readonly text: Cell }): string[] {
  if (typeof text === "number") return [];
  if (text.length > maxCell)
    return [`Its ${name} has ${text.length} characters; a cell of Excel holds ${maxCell} and loses the rest.`];
  if (text.includes("\0")) return [`Its ${name} has a NUL character, which spreadsheets drop.`];
  return loneSurrogate.test(text)
    ? [`Its ${name} has half a character (a lone surrogate), which UTF-8 cannot hold.`]
    : [];
}
