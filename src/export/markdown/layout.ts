import type { MarkdownText } from "./text.js";

/**
 * Sets blocks below the marker of a list item. Content begins at a multiple of four columns: so tabs in it mean what they
 * meant, and no line of it begins where the compiler looks for numbers of other forms.
 */
export function listItem(marker: string, blocks: readonly string[]): string {
  const width = Math.ceil((marker.length + 1) / 4) * 4;
  return marker.padEnd(width) + indent(blocks.join("\n\n"), width).trimStart();
}

/** Puts a label before a text: on its line where it begins with prose, or else above it. */
export function labelled(label: string, { source, isProse }: MarkdownText): string {
  if (isProse) return label === "" ? source : `${label} ${source}`;
  // An item must not begin with code, a rule or another item, which its marker would change.
  return `${label === "" ? "<!-- -->" : label}\n\n${source}`;
}

function indent(text: string, width: number): string {
  const margin = " ".repeat(width);
  return text
    .split("\n")
    .map((line) => (line === "" ? "" : margin + line))
    .join("\n");
}
