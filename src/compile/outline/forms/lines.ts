import type { Paragraph, RootContent, Strong } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { firstLine, leadText, plainText, textLines } from "../../parse/plain-text.js";
import { type Reading, rangeOf } from "../../parse/reading.js";
import type { Entry, LeadEntry } from "../entries.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { isKeyList } from "../signs/key-list.js";
import { isLetterAmong } from "../signs/letter-among.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { announcesQuestions, isNumberedQuestion, readQuestionLabel } from "../signs/question-label.js";
import { isStep } from "../signs/step-label.js";
import { requestsTask } from "../signs/tasks.js";
import { readPrompt } from "../signs/title.js";
import type { OutlineForm } from "./form.js";
import { parseRange } from "./item.js";

/** A line of its own in bold, a bold number and words, or a line that begins with `Q:`. */
export const lines: OutlineForm<"lines"> = {
  name: "lines",
  entries(blocks, at, reading) {
    const node = blocks[at] as RootContent;
    if (node.type !== "paragraph" || !(mayLead(node) || holdsLabel(node, reading))) return undefined;
    if (isLetterAmong(leadText(node), textAt(blocks, at - 1), textAt(blocks, at + 1))) return undefined;
    const parts = splitAtLeads(node, reading);
    const all = [...(parts ?? [node]), blocks[at + 1]];
    const entries = (parts ?? [node]).map(
      (part, index): Entry => readLine(part, all[index + 1]) ?? { type: "block", node: part },
    );
    return entries.some(({ type }) => type === "lead") ? { entries, blocks: 1 } : undefined;
  },
  recognise(leads) {
    const asking = leads.filter((lead) => lead.asks || lead.isLabelled).length;
    // Where some ask, the other bold lines are notes in their answers.
    return { units: asking > 0 ? asking : leads.length, asking };
  },
};

function textAt(blocks: readonly RootContent[], at: number): string {
  const block = blocks[at];
  return block === undefined ? "" : leadText(block);
}

/** `Q7. What is a slice?` right below a line of something else. */
function holdsLabel(node: Paragraph, { source, lines }: Reading): boolean {
  const { start, end } = node.position ?? {};
  if (start === undefined || end === undefined || start.line === end.line) return false;
  const text = source.slice(lines.offsetOf(start), lines.offsetOf(end));
  if (/[\r\n][ \t]*(?:\*\*)?Q ?[0-9]/.test(text)) return true;
  const [, ...below] = text.split(/[\r\n]+/);
  return below.some((line) => isLabelAlone(line.trim()) || isCounted(line.trim()));
}

function mayLead(node: Paragraph): boolean {
  const [first] = node.children;
  return (
    leadingBold(node) !== undefined ||
    first?.type === "emphasis" ||
    (first?.type === "text" && readQuestionLabel(first.value) !== undefined)
  );
}

/** The words in bold that it begins with, where they have a label be it behind signs: `❓ **Q. What is a mast?**`. */
function leadingBold({ children: [first, second] }: Paragraph): Strong | undefined {
  if (first?.type === "strong") return first;
  if (first?.type !== "text" || second?.type !== "strong" || /[\p{L}\p{N}\r\n]/u.test(first.value)) return undefined;
  return readQuestionLabel(plainText(second.children)) === undefined ? undefined : second;
}

/** `*What is the output?*` alone above code, or `*Write a loop.*`. */
function isItalicQuestion({ children: [first, ...others] }: Paragraph): boolean {
  const text = first?.type === "emphasis" ? (firstLine([first])?.text ?? "") : "";
  if (!/[?？؟]$/.test(text) && !requestsTask(text)) return false;
  return takeId(plainText(others)).text === "";
}

/** The label of a question, and a mark behind it. */
function isLabelled(text: string): boolean {
  const label = readQuestionLabel(text);
  return label !== undefined && /[:：.．、)）]\s*$/.test(text.slice(0, text.length - label.rest.length));
}

/** `Q3 ` of `Q3 **What is a slice?**`: the marks set it off. */
function beforeBold({ children: [first, second] }: Paragraph): string {
  return first?.type === "text" && second?.type === "strong" ? first.value.trim() : "";
}

const firstOption = /^(?:[（(]?[AaАа][.．、:：)）]\s*\S|\[[ xX]?\]\s|[☐☑☒])/u;

/** `**3. A frame is:**` above options asks for the rest. */
function isAboveOptions({ children }: Paragraph, next: RootContent | undefined): boolean {
  const below = textLines(children)[1]?.text ?? (next === undefined ? "" : leadText(next));
  return firstOption.test(below);
}

function readLine(node: RootContent, next: RootContent | undefined): LeadEntry | undefined {
  if (node.type !== "paragraph" || !mayLead(node)) return undefined;
  const line = firstLine(node.children);
  if (line === undefined || isAnswerLabel(line.text) || announcesQuestions(line.text)) return undefined;
  if (isKeyList(line.text)) return undefined;
  // `**Step 1: Set the sail**` is done in an answer.
  if (line.bold && isStep(line.text)) return undefined;
  const label = line.bold || textLines(node.children).length > 1 ? line.text : beforeBold(node);
  const bold = leadingBold(node);
  const lead = bold === undefined ? "" : (firstLine([bold])?.text ?? "");
  // `**Question 3** What is a slice?`
  const isLabel = isLabelled(line.text) || isNumberedQuestion(label) || isNumberedQuestion(lead);
  const number = readPrompt(line.text).number ?? 0;
  const isNumbered = readPrompt(lead).number !== undefined || /^[（(]?[0-9]{1,3}\s*[.)）、:]?$/.test(lead);
  // A line in bold that ends so announces what follows; `Q:` asks, however it ends, and so does `**2) Sums.** Add this list:`.
  const isAnnouncing = /[:：]$/.test((line.text.split("{#", 1)[0] ?? "").trimEnd());
  const isCut = isNumbered && isAboveOptions(node, next);
  if (isAnnouncing && !isLabel && !isCut && (line.bold || !isNumbered)) return undefined;
  if (!line.bold && !/[?？؟]$/.test(lead) && !isLabel && !isNumbered && !isItalicQuestion(node)) return undefined;
  return {
    type: "lead",
    form: "lines",
    node,
    group: node,
    marker: "",
    number,
    text: line.text,
    // `**What is a mast?** - A pole.`
    asks:
      looksLikeQuestion(line.text) ||
      isItalicQuestion(node) ||
      (/[?？؟]$/.test(lead) && looksLikeQuestion(lead)) ||
      asksBelow(bold),
    isLabelled: isLabel || isNumbered,
  };
}

/** `**If it rains,`, and in the next line `what is to be done?**` */
function asksBelow(bold: Strong | undefined): boolean {
  const lines = bold === undefined ? [] : textLines([bold]);
  return lines.length > 1 && /[?？؟]$/.test(lines.at(-1)?.text ?? "");
}

/** `**Q1**` or `Question 1`, and nothing else in its line. */
function isLabelAlone(line: string): boolean {
  const inside = /^(?:\*\*|__)([^*_]{1,40})(?:\*\*|__)[ \t]*\\?$/.exec(line)?.[1];
  return isNumberedQuestion(inside ?? line);
}

/** `**12\. Question:** Why?` */
function isCounted(line: string): boolean {
  return /^(?:\*\*|__)?[0-9]/.test(line) && isLabelled(line.replace(/^(?:\*\*|__)/, ""));
}

const boldQuestion = /^(?:\*\*|__)(?=[^*_]).*[?？؟](?:\*\*|__)[ \t]*\\?$/;

/** Several questions in one paragraph, each on a line of its own: no blank line stands between them. */
function splitAtLeads(node: Paragraph, reading: Reading): RootContent[] | undefined {
  const { start, end } = rangeOf(reading, node);
  const from = node.position?.start.line ?? 1;
  const to = node.position?.end.line ?? from;
  const starts: number[] = [];
  for (let line = from; line <= to; line++) {
    const offset = line === from ? start : reading.lines.startOf(line);
    const text =
      /^[^\r\n]*/.exec(reading.source.slice(offset, Math.min(end, reading.lines.startOf(line + 1))))?.[0] ?? "";
    const words = text.trimStart();
    if (boldQuestion.test(words) || isLabelled(words.replace(/^(?:\*\*|__)/, "")) || isLabelAlone(words.trimEnd()))
      starts.push(offset);
  }
  const isInside = starts[0] !== undefined && starts[0] > start && holdsLabel(node, reading);
  if (!isInside && (starts.length < 2 || starts[0] !== start)) return undefined;
  const all = isInside ? [start, ...starts] : starts;
  return all.flatMap((offset, index) => parseRange(reading, { start: offset, end: all[index + 1] ?? end }));
}
