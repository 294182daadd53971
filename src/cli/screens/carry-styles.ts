/** Which code ends a style that another began: SGR of ECMA-48. */
function endOf(code: number): number {
  if (code === 1 || code === 2) return 22;
  if (code >= 3 && code <= 9) return code + 20;
  if ((code >= 30 && code <= 38) || (code >= 90 && code <= 97)) return 39;
  return 49;
}

/**
 * Makes every line of a styled text whole: styles that are open at its end are ended there, and begun anew on the next, so
 * that indents and columns between lines stay plain. Lines without styles are given back as they are.
 *
 * @param lines - With escape codes as `styleText` writes them: one number each.
 */
export function carryStyles(lines: readonly string[]): string[] {
  let open: number[] = [];
  return lines.map((line) => {
    const start = open.map(codeText).join("");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: styles are control characters.
    for (const [, digits] of line.matchAll(/\u001b\[(\d+)m/g)) {
      const code = Number(digits);
      if (code === 0) open = [];
      else if (isEnd(code)) open = open.filter((begun) => endOf(begun) !== code);
      else open.push(code);
    }
    const end = [...open].reverse().map((code) => codeText(endOf(code)));
    return `${start}${line}${end.join("")}`;
  });
}

function isEnd(code: number): boolean {
  return (code >= 22 && code <= 29) || code === 39 || code === 49;
}

function codeText(code: number): string {
  return `\u001b[${code}m`;
}
