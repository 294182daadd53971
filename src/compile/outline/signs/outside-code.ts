/** The marks that open or close a block of code, also in a quotation or an item. */
const fence = /^[ \t>]*(?:[-*+][ \t]+|[0-9]+[.)][ \t]+)?(`{3,}|~{3,})/;
/** Nothing stands behind the marks that close a block. */
const closing = /^[ \t>]*[`~]+[ \t]*$/;

/** Tells of each line of a text whether it stands outside blocks of code in fences; a fence does not. */
export function areOutsideCode(lines: readonly string[]): readonly boolean[] {
  let open: string | undefined;
  return lines.map((line) => {
    const mark = findFence(line);
    if (open === undefined) open = mark;
    else if (mark?.startsWith(open) === true && closing.test(line)) open = undefined;
    else return false;
    return mark === undefined;
  });
}

/** Marks with more of them behind some words, as "```a```", are of code in a line. */
function findFence(line: string): string | undefined {
  const [whole = "", mark] = fence.exec(line) ?? [];
  return mark?.startsWith("`") === true && line.includes("`", whole.length) ? undefined : mark;
}
