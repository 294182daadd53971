// What moves the cursor of a terminal, changes its title or its clipboard (C0, DEL, C1, and the sequences that they begin), and what
// makes a line read in another order than it stands (bidi embeddings, overrides and isolates), or break where none is seen. Tabs and
// line breaks may be: code has them. Joiners and marks stay, because emoji and words are made of them.
const controls = "\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069";
const inLine = new RegExp(`[\\n${controls}]`, "g");
/** Styles, as `paint` makes them, and the beginning of a line that is drawn over. */
const anywhere = new RegExp(`(\\u001b\\[\\d+m)|(^\\r\\u001b\\[K)|[${controls}]`, "g");

/**
 * Makes the control characters in a text of others visible, as `\u001b`, so that it can be printed in a line. The form is JSON's: text that
 * is JSON stays JSON, and means the same.
 */
export function escapeControls(text: string): string {
  return text.replace(inLine, makeVisible);
}

/** As `escapeControls`, line by line. */
export function escapeLines(text: string): string {
  return text.replace(anyLines, makeVisible);
}
const anyLines = new RegExp(`[${controls}]`, "g");

/** What a terminal gets at last: as `escapeLines`, but our own styles, where there is colour, and our line of progress stay. */
export function guardTerminal(text: string, hasColor: boolean): string {
  return text.replace(anywhere, (found: string, style?: string, redrawing?: string) => {
    if (redrawing !== undefined || (style !== undefined && hasColor)) return found;
    return escapeLines(found);
  });
}

function makeVisible(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
