import type { PhrasingContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { type TextLine, textLines } from "../../parse/plain-text.js";
import { type Reading, rangeOf } from "../../parse/reading.js";
import type { HeadingEntry, LeadEntry } from "../entries.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { rankBefore } from "../signs/remarks.js";
import { dropBox } from "../signs/task-box.js";
import { readPrompt } from "../signs/title.js";
import { endsWithId } from "./end-of-prompt.js";
import type { FoundPrompt } from "./find-prompt.js";

/** `**What is RAG?** Retrieval, then generation.` on one line: the bold words are the prompt. */
export function boldLead(
  reading: Reading,
  [first, ...others]: readonly PhrasingContent[],
  entry: HeadingEntry | LeadEntry,
): Pick<FoundPrompt, "text" | "answer" | "gap"> | undefined {
  if (first?.type !== "strong") return undefined;
  const words = textLines([first]);
  const rest = textLines(others);
  const lead = words[0]?.text ?? "";
  // `**1) Merge.** Merge two lists.`: a number sets the bold words off as a mark does.
  // `**Question 3 (5 points)** - Voltage`: the bold words are the label alone.
  const named = readPrompt(lead);
  const isNumbered =
    entry.type === "lead" && entry.form === "lines" && named.number !== undefined && !isRemark(named.prompt);
  if (isLabelOnly(lead)) return undefined;
  const isBold = entry.type === "lead" && entry.isBold === true;
  if (words.length !== 1 || rest[0]?.line !== 0 || !(/[?？؟]$/.test(lead) || isNumbered || isBold)) return undefined;
  const suffix = /^\{#[^{}]*\}(?:(?:\s+#[^\s#]+)*(?=\s|$))?/.exec(rest[0].text)?.[0] ?? rankBefore(rest[0].text);
  const answer = [{ ...rest[0], text: rest[0].text.slice(suffix.length).trim() }, ...rest.slice(1)];
  // Emoji, an id and `(Easy)` at the end belong to the prompt.
  if (!/[\p{L}\p{N}]/u.test(takeId(answer[0]?.text ?? "").text)) return undefined;
  const start = rangeOf(reading, first).end;
  const end = suffix === "" ? start : reading.source.indexOf(suffix, start) + suffix.length;
  // `**1) Merge**. Merge two lists.`, `**What is RAG?** - Retrieval first.`: what sets the two apart belongs to neither.
  const mark = /^\s*(?:(?:[.．:–—→-]|[-=]>)\s+|[：。]\s*)/.exec(reading.source.slice(end, end + 20))?.[0] ?? "";
  const cut = { ...answer[0], text: (answer[0]?.text ?? "").replace(mark.trim(), "").trim() } as TextLine;
  const gap = { start, end: end + mark.length };
  const asked = isBold ? lead.replace(/[:：]$/, "").trimEnd() : lead;
  return { text: `${asked} ${suffix}`.trim(), answer: mark === "" ? answer : [cut, ...answer.slice(1)], gap };
}

function isRemark(text: string): boolean {
  return /^[（([][^()（）[\]]{1,40}[)）\]]$/.test(text);
}

/** `**1. Question:** Why?`: what is in bold is no prompt. */
function isLabelOnly(lead: string): boolean {
  return readQuestionLabel(lead)?.rest === "";
}

const endOfPrompt = /[?？؟]["”’*_)）]*(?:\s*\{#[^{}]*\}(?:\s+#[^\s#]+)*)?(\s+)/g;
const labelOfAnswer = /^(?:\*\*|__)?(?:answer|ans|a|答案|答|回答|解答)(?:\*\*|__)?\s*[:：]/i;

/** Where the label of an answer begins behind a mark of asking, and how much space is before it. */
export function findLabel(line: string): { readonly at: number; readonly space: number } | undefined {
  for (const { 0: found, 1: space = "", index } of line.matchAll(endOfPrompt)) {
    const at = index + found.length;
    if (labelOfAnswer.test(line.slice(at))) return { at, space: space.length };
  }
  return undefined;
}

/** `Q: What is RAG? A: Retrieval.` on one line. With an id behind all of it, all of it is asked. */
export function inlineLabel(
  reading: Reading,
  content: readonly PhrasingContent[],
  lines: readonly TextLine[],
): Pick<FoundPrompt, "text" | "answer" | "gap"> | undefined {
  const first = lines[0];
  const label = first?.line === 0 ? findLabel(first.text) : undefined;
  if (first === undefined || label === undefined || endsWithId(first.text)) return undefined;
  const start = content[0]?.position === undefined ? -1 : rangeOf(reading, content[0]).start;
  const inSource = start === -1 ? undefined : findLabel(/^[^\r\n]*/.exec(reading.source.slice(start))?.[0] ?? "");
  if (inSource === undefined) return undefined;
  const end = start + inSource.at;
  return {
    text: dropBox(first.text.slice(0, label.at).trim()),
    answer: [{ ...first, text: first.text.slice(label.at) }, ...lines.slice(1)],
    gap: { start: end - inSource.space, end },
  };
}
