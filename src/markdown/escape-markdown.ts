/** Escapes one line of plain text, so that Markdown shows it as it is wherever in a line it stands. */
export function escapeMarkdown(line: string): string {
  return (
    line
      // Dollars are formulas to us and to GitHub, tildes strike through.
      .replace(/[\\`*[$~]|<(?=[A-Za-z/!?])|&(?=#?\w+;)/g, "\\$&")
      // Between letters an underscore is one.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
      // GitHub makes links of bare addresses, and shows a backslash in one: then it must not be taken for one.
      .replace(/(?<=https?|ftp):(?=\/\/\S*\\)|(?<=www)\.(?=\S*\\)/gi, "\\$&")
  );
}

/** As `escapeMarkdown`, for a text that begins a block: what opens a list, a heading or a quotation is escaped, too. */
export function escapeBlockStart(line: string): string {
  return escapeMarkdown(line)
    .replace(/^[#>+-]/, "\\$&")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2");
}
