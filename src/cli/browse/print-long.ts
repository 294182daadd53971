import type { Io } from "../io.js";
import { wrapText } from "../screens/wrap-text.js";

/** Prints a text to be read from its beginning: one that is longer than the terminal goes through a pager, if there is one. */
export async function printLong(text: string, io: Io): Promise<void> {
  const { rows, columns = io.columns } = io.terminal?.output ?? {};
  const isLong = rows !== undefined && wrapText(text, columns).split("\n").length > rows;
  if (!isLong || (await io.page?.(text)) !== true) io.out(text);
}
