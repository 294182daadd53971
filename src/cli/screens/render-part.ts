import stringWidth from "string-width";
import { paint } from "./paint.js";
import type { TextStyle } from "./render-text.js";

/** Puts a title over a part of a text: in bold, or underlined where there are no styles. Empty if the part is. */
export function renderPart(title: string, text: string, { hasColor }: TextStyle): string {
  if (text === "") return "";
  const heading = hasColor ? paint(true).bold(title) : `${title}\n${"─".repeat(stringWidth(title))}`;
  return `${heading}\n\n${text}`;
}
