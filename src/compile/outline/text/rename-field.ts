import type { FieldLine } from "./field-lines.js";

/** What a field is called in its place. The longest that has room is written; all are known to whoever reads questions. */
const names = { question: ["Question", "Ques", "Q"], answer: ["Answer", "Ans", "A"] } as const;

/** A field that says the question again, in another language, needs no name. */
export type Meaning = keyof typeof names | "again";

/** Calls a field otherwise in its line, which keeps its length where there is room. */
export function rename(line: string, { depth, lead, name, rest }: FieldLine, meaning: Meaning): string {
  if (meaning === "again") return (depth < 7 ? "" : rest.replace(/^[*:：\s]+/, "")).padEnd(line.length);
  const mark = depth < 7 || /^\*\*\s?[:：]/.test(rest) ? "" : ":";
  const written = names[meaning].find((word) => word.length + mark.length <= name.length);
  if (written === undefined) return line;
  if (depth < 7) return `${lead}${written}`.padEnd(line.length);
  const end = /^\*\*\s?[:：]?/.exec(rest)?.[0] ?? "";
  const behind = rest.slice(end.length);
  const start = `${lead}${written}${mark}${end}`;
  return start.padEnd(line.length - behind.length) + behind;
}
