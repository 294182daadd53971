/** How many columns a text takes: a tab goes on to the next multiple of four, as in CommonMark. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character === "\t" ? 4 - (width % 4) : 1;
  return width;
}

/** How many of the blanks at the start of a line stand within that many columns. */
export function countIndent(line: string, columns: number): number {
  let width = 0;
  let at = 0;
  for (; at < line.length; at++) {
    const character = line.charAt(at);
    width += character === "\t" ? 4 - (width % 4) : 1;
    if ((character !== " " && character !== "\t") || width > columns) break;
  }
  return at;
}
