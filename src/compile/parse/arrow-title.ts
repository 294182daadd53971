import type { Heading } from "mdast";
import { takeId } from "./id-suffix.js";

const opening = /^[ \t]*<?-{3,} ?(?=[\p{L}\p{N}])/u;
const head = /[>→➔➜➡🡪]$/u;

/** What a title between arrows begins with, as `<---- ` of `<---- Sails ---->`; `undefined` for other lines. One arrow will do. */
export function readArrow(line: string): string | undefined {
  const start = opening.exec(line)?.[0];
  if (start === undefined) return undefined;
  const words = takeId(line.slice(start.length)).text;
  const isArrow = start.trimStart().startsWith("<") || head.test(words.trimEnd());
  return isArrow && endOfWords(words) !== undefined ? start : undefined;
}

/** Where the words before an arrow or a rule at the end are over; `undefined` where there is none. */
function endOfWords(text: string): number | undefined {
  const line = text.trimEnd().replace(head, "");
  let end = line.length;
  while (line.charAt(end - 1) === "-") end--;
  return line.length - end < 2 ? undefined : line.slice(0, end).trimEnd().length;
}

/** Takes the arrow off the end of such a title. */
export function dropArrow({ children }: Heading): void {
  const last = children.at(-1);
  if (last?.type !== "text") return;
  const words = takeId(last.value).text;
  const end = endOfWords(words);
  if (end !== undefined) last.value = words.slice(0, end) + last.value.slice(words.length);
}
