import type { Paragraph, RootContent } from "mdast";
import type { Range, Reading } from "../../parse/reading.js";
import { parseRange } from "../forms/item.js";
import { readRows } from "../forms/tables.js";

/** A row of a key: a number, and what is right. */
export interface KeyRow {
  readonly number: number;
  /** Letters of options; absent where it is in words. */
  readonly options?: string;
  /** The words, and what explains them. */
  readonly blocks: readonly RootContent[];
}

const counted = /^(?:\*\*)?(?:Q(?:uestion)?\s?|#|第\s?)?([0-9]{1,3})\s?[题題]?[.):：]?(?:\*\*)?$/iu;
const letters =
  /^[*_`（(]{0,3}([A-HＡ-Ｈ](?:\s?[,，、;&/+]?\s?[A-HＡ-Ｈ]){0,7}|[a-h](?:\s?[,，、;&/+]\s?[a-h]){0,7})[*_`)）.]{0,3}$/u;
/** A column that explains the key says so; others say where it is from, or how hard. */
const explaining =
  /explanation|rationale|reason|^why|justif|comment|解析|[说說]明|理由|解释|解釋|explicaci|explication|erklärung|begründung|açıklama|обоснован|пояснен|объяснен|해설|설명/i;

/**
 * Reads a table that has the number of a question and its answer in each row: letters beside a number, also several pairs in a row, or words in the
 * column behind the numbers. `undefined` where a row has none, or a number stands twice.
 */
export function readKeyTable(node: RootContent, reading: Reading): readonly KeyRow[] | undefined {
  const rows = node.type === "paragraph" ? readRows(node as Paragraph, reading) : undefined;
  const [head, ...body] = rows ?? [];
  if (head === undefined || body.length === 0) return undefined;
  const textOf = (cell: Range | undefined) =>
    cell === undefined ? "" : reading.source.slice(cell.start, cell.end).trim();
  const explanation = head.findIndex((cell) => explaining.test(textOf(cell)));
  const isLettered = body.every((cells) => cells.some((cell) => letters.test(textOf(cell))));
  const read = (cells: readonly Range[]): KeyRow[] =>
    cells.flatMap((cell, column): KeyRow[] => {
      const number = counted.exec(textOf(cell))?.[1];
      const answer = cells[column + 1];
      if (number === undefined || answer === undefined || answer.end <= answer.start) return [];
      const options = letters.exec(textOf(answer))?.[1];
      if (options === undefined && (isLettered || column > 0)) return [];
      const explained = explanation > column + 1 ? cells[explanation] : undefined;
      const told = [...(options === undefined ? [answer] : []), ...(explained === undefined ? [] : [explained])];
      const blocks = told.filter(({ start, end }) => end > start).flatMap((range) => parseRange(reading, range));
      return [{ number: Number(number), ...(options === undefined ? {} : { options }), blocks }];
    });
  const found = body.map(read);
  const all = found.flat();
  const isWhole =
    found.every((pairs) => pairs.length > 0) && new Set(all.map(({ number }) => number)).size === all.length;
  return isWhole ? [...read(head), ...all] : undefined;
}
