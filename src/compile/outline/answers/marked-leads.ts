import type { Heading, Paragraph, RootContent } from "mdast";
import { plainText, textLines } from "../../parse/plain-text.js";
import type { Reading } from "../../parse/reading.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";

/** So many lines in bold behind the same emoji are a mark of the file's own, where most of them ask. */
const LEAST = 5;

/** Only the lines that are short enough for a question are looked at. */
const LONGEST = 300;

const emoji = /^\p{Extended_Pictographic}/u;
const bold = /^(?:\*\*|__)?\s?(?=\p{Extended_Pictographic})|(?:\*\*|__)$/gu;

const marks = new WeakMap<Reading, ReadonlySet<string>>();

/** Tells whether a line in bold begins with the emoji that a file has before what is asked next, such as `🤔 **And why?**`, whether it asks or not. */
export function isMarkedLead(reading: Reading, node: RootContent): node is Paragraph | Heading {
  if (node.type !== "paragraph" && node.type !== "heading") return false;
  const [line, ...others] = textLines(node.children);
  const mark = others.length > 0 ? undefined : emoji.exec(line?.text ?? "")?.[0];
  if (mark === undefined) return false;
  const isBold =
    node.type === "heading" || plainText(node.children.filter(({ type }) => type !== "strong")).length <= 4;
  const known = marks.get(reading) ?? findMarks(reading.source);
  marks.set(reading, known);
  return isBold && known.has(mark);
}

function findMarks(source: string): ReadonlySet<string> {
  const counts = new Map<string, { all: number; asking: number }>();
  for (const written of source.split(/[\r\n]+/)) {
    const line = written.trim();
    if (line.length > LONGEST || !/(?:\*\*|__)$/.test(line)) continue;
    const text = line.replace(bold, "").trim();
    const mark = emoji.exec(text)?.[0];
    if (mark === undefined) continue;
    const count = counts.get(mark) ?? { all: 0, asking: 0 };
    const words = text.replace(/^[^\p{L}\p{N}]+/u, "");
    counts.set(mark, { all: count.all + 1, asking: count.asking + (looksLikeQuestion(words) ? 1 : 0) });
  }
  const isMark = ({ all, asking }: { readonly all: number; readonly asking: number }) =>
    all >= LEAST && asking * 4 >= all * 3;
  return new Set([...counts].flatMap(([mark, count]) => (isMark(count) ? [mark] : [])));
}
