/** Pairs of marks around words. Those that look alike at both ends are counted. */
const pairs: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["“", "”"],
  ["「", "」"],
  ["『", "』"],
  ["«", "»"],
];

/**
 * Takes off a brief what belongs to the text that it was cut out of: a mark whose partner stands elsewhere in it, or what
 * opens more. A brief that is all of the text stays.
 */
export function mendBrief(brief: string, text: string): string {
  const bare = withoutOpening(brief, text);
  return pairs.reduce((told, [open, close]) => withoutLoneMark(told, open, close, text), bare);
}

const opening = /(?<=[\p{L})])\s\{$/u;

function withoutOpening(brief: string, text: string): string {
  return text.includes("}") ? brief.replace(opening, "") : brief;
}

function withoutLoneMark(brief: string, open: string, close: string, text: string): string {
  const [opened, closed] = [count(brief, open), count(brief, close)];
  const isLone = open === close ? opened === 1 : opened !== closed;
  if (!isLone) return brief;
  // Inches have one, too: `A 3.5" disk`.
  if (brief.startsWith(open) && (open === close || opened > closed))
    return count(text, close) > closed ? brief.slice(1).trimStart() : brief;
  const isEnd = brief.endsWith(close) && !/[0-9]$/.test(brief.slice(0, -1)) && (open === close || closed > opened);
  return isEnd && count(text, open) > opened ? brief.slice(0, -1).trimEnd() : brief;
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
