import type { Heading } from "mdast";

const opening = /^[ \t]*<?-{3,} ?(?=[\p{L}\p{N}])/u;
const closing = /-{2,}[ \t]*(?:>|→|➔|➜|➡|🡪)?[ \t]*$/u;
const arrow = /^[ \t]*<|[>→➔➜➡🡪][ \t]*$/u;
const id = /[ \t]*\{#[^{}]*\}(?:[ \t]+#[^\s#]+)*[ \t]*$/;

/** What a title between arrows begins with, as `<---- ` of `<---- Sails ---->`; `undefined` for other lines. One arrow will do. */
export function readArrow(line: string): string | undefined {
  const start = opening.exec(line)?.[0];
  if (start === undefined) return undefined;
  const words = line.replace(id, "");
  return arrow.test(words) && closing.test(words) ? start : undefined;
}

/** Takes the arrow off the end of such a title. */
export function dropArrow({ children }: Heading): void {
  const last = children.at(-1);
  if (last?.type !== "text") return;
  const suffix = id.exec(last.value)?.[0] ?? "";
  const words = last.value.slice(0, last.value.length - suffix.length);
  last.value = words.replace(closing, "").trimEnd() + suffix;
}
