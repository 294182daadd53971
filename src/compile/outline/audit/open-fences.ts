import { reportWarning } from "../../report.js";
import type { OutlineReading } from "../outline-reading.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readManner } from "./line-manner.js";

/** So many lines in code that ask, with a mark or a number, are questions. */
const LEAST = 2;

const opening = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;

/** Reports a fence that goes on to the end of the file, where somebody forgot to close it above questions. */
export function reportOpenFence(reading: OutlineReading): void {
  let open: { readonly line: number; readonly mark: string } | undefined;
  let asking: number[] = [];
  for (const [index, text] of reading.source.split(/\r\n|\n|\r/).entries()) {
    if (open === undefined) {
      const mark = opening.exec(text)?.[1];
      if (mark === undefined) continue;
      open = { line: index + 1, mark };
      asking = [];
    } else if (closes(text, open.mark)) open = undefined;
    else if (asksAlone(text) && !reading.asked.has(index + 1)) asking.push(index + 1);
  }
  const [first] = asking;
  if (open === undefined || first === undefined || asking.length < LEAST) return;
  const message = `This code is never closed: all below it belongs to it, and line ${first} and ${asking.length - 1} more that ask.`;
  const place = { file: reading.path, line: open.line, column: 1 };
  reportWarning(reading.problems, "unread-question", place, message, "Close it where the code ends.");
}

/** It has nothing but as many signs as the mark, or more. */
function closes(text: string, mark: string): boolean {
  const signs = text.trim();
  return signs.startsWith(mark) && new Set(signs).size === 1;
}

/** It asks, and is a heading, in bold or numbered. */
function asksAlone(text: string): boolean {
  const { key, words } = readManner(text);
  return key !== "" && looksLikeQuestion(words);
}
