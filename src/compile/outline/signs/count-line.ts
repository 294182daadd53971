import { readSectionTitle } from "./title.js";

/** So long is a line that says how many questions there are, and nothing else. */
const LONGEST = 40;

/** Reads `(22 questions)`, `共 22 题`, a line of its own below a title: how many there are. `undefined` where it says more. */
export function readCountLine(text: string): number | undefined {
  const line = text.trim();
  if (line.length > LONGEST || !/[0-9０-９一二三四五六七八九十]/.test(line)) return undefined;
  const inside = line.replace(/^[(（[]|[)）\].。]$/g, "").trim();
  const { title, declaredCount } = readSectionTitle(`- (${inside})`);
  return title === "-" ? declaredCount : undefined;
}
