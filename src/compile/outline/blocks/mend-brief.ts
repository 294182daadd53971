/** Pairs of marks around words. Those that look alike at both ends are counted. */
const pairs: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["“", "”"],
  ["「", "」"],
  ["『", "』"],
  ["«", "»"],
];

/** Takes off a brief what belongs to the text that it was cut out of: a mark whose partner stands elsewhere, the sign of a comment, or what opens more. */
export function mendBrief(brief: string): string {
  const bare = brief.replace(/^\/{2,4}\s+(?=[^\s/])/, "").replace(/(?<=[\p{L})])\s\{$/u, "");
  return pairs.reduce((text, [open, close]) => withoutLoneMark(text, open, close), bare);
}

function withoutLoneMark(text: string, open: string, close: string): string {
  if (!text.includes(open) && !text.includes(close)) return text;
  const opened = text.split(open).length - 1;
  const closed = text.split(close).length - 1;
  if (open === close ? opened % 2 === 0 : opened === closed) return text;
  // Inches have one, too: `A 3.5" disk`.
  if (text.startsWith(open) && (open === close || opened > closed)) return text.slice(1).trimStart();
  const isEnd = text.endsWith(close) && !/[0-9]$/.test(text.slice(0, -1)) && (open === close || closed > opened);
  return isEnd ? text.slice(0, -1).trimEnd() : text;
}
