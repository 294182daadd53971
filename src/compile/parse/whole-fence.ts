/** First and last line of code that is nearly all of a text. */
export interface WholeFence {
  readonly line: number;
  readonly endLine: number;
}

/** For each line with words outside, so many stand in the code. */
const SHARE = 4;

/** Finds the one fence that a text stands in as a whole, as a program that was asked for Markdown gives it; `undefined` where there is none. */
export function findWholeFence(text: string): WholeFence | undefined {
  const lines = text.split(/\r\n|\n|\r/);
  const isFull = (line: string) => line.trim() !== "";
  const start = lines.findIndex((line) => /^ {0,3}(?:```|~~~)/.test(line));
  if (start === -1) return undefined;
  const mark = (lines[start] ?? "").trim().slice(0, 3);
  const close = lines.findIndex(
    (line, index) => index > start && line.trim().startsWith(mark) && !isFull(line.trim().slice(3)),
  );
  const end = close === -1 ? lines.findLastIndex(isFull) : close;
  const inside = lines.slice(start + 1, close === -1 ? undefined : close).filter(isFull).length;
  const outside = lines.filter((line, index) => (index < start || index > end) && isFull(line)).length;
  return inside > 0 && outside * SHARE <= inside ? { line: start + 1, endLine: end + 1 } : undefined;
}
