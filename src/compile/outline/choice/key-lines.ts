import type { Paragraph, RootContent } from "mdast";
import { textLines } from "../../parse/plain-text.js";

/** Gives the last words of a block's first paragraph, which stand on one line, with the end of the line that they begin in. */
export function endFirstLine(words: string, block: RootContent): string {
  const lines = textLines(firstParagraph(block)?.children ?? []).map(({ text }) => text);
  const whole = lines.join(" ");
  if (!whole.endsWith(words)) return words;
  let end = words.length - whole.length;
  for (const line of lines) {
    end += line.length;
    if (end > 0) return end < words.length ? `${words.slice(0, end)}\n${words.slice(end + 1)}` : words;
    end++;
  }
  return words;
}

function firstParagraph(block: RootContent): Paragraph | undefined {
  let inner: RootContent | undefined = block;
  while (inner?.type === "list" || inner?.type === "listItem" || inner?.type === "blockquote")
    inner = inner.children[0];
  return inner?.type === "paragraph" ? inner : undefined;
}
