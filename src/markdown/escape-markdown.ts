/** Escapes one line of plain text, so that Markdown shows it as it is wherever in a line it stands. */
export function escapeMarkdown(line: string): string {
  return (
    line
      // Dollars are formulas to us and to GitHub, tildes strike through.
      .replace(/[\\`*[$~]|<(?=[A-Za-z/!?])|&(?=#?\w+;)/g, "\\$&")
      // Between letters an underscore is one.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
      // GitHub makes links of bare addresses, and shows a backslash in one: then it must not be taken for one.
      .replace(/\S+/g, breakAddresses)
  );
}

/** In a run of characters, those that make an address of what has a backslash further on. */
function breakAddresses(run: string): string {
  const end = run.lastIndexOf("\\");
  if (end === -1) return run;
  return run.slice(0, end).replace(/(?<=https?|ftp):(?=\/\/)|(?<=www)\./gi, "\\$&") + run.slice(end);
}

/** As `escapeMarkdown`, for a text that begins a block: what opens a list, a heading or a quotation is escaped, too. */
export function escapeBlockStart(line: string): string {
  return escapeMarkdown(line)
    .replace(/^[#>+-]/, "\\$&")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2");
}
