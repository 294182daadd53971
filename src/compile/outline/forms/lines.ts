import type { Paragraph, RootContent } from "mdast";
import { firstLine } from "../../parse/plain-text.js";
import { type Reading, rangeOf } from "../../parse/reading.js";
import { isAnswerLabel } from "../answer-label.js";
import type { Entry, LeadEntry } from "../entries.js";
import { looksLikeQuestion } from "../looks-like-question.js";
import { readQuestionLabel } from "../question-label.js";
import { readPrompt } from "../title.js";
import type { OutlineForm } from "./form.js";
import { parseRange } from "./item.js";

/** A line of its own in bold, a bold number and words, or a line that begins with `Q:`. */
export const lines: OutlineForm<"lines"> = {
  name: "lines",
  entries(blocks, at, reading) {
    const node = blocks[at] as RootContent;
    if (node.type !== "paragraph" || !mayLead(node)) return undefined;
    const parts = splitAtLeads(node, reading);
    const entries = (parts ?? [node]).map((part): Entry => readLine(part) ?? { type: "block", node: part });
    return entries.some(({ type }) => type === "lead") ? { entries, blocks: 1 } : undefined;
  },
  recognise(leads) {
    const asking = leads.filter((lead) => lead.asks || lead.isLabelled).length;
    // Where some ask, the other bold lines are notes in their answers.
    return { units: asking > 0 ? asking : leads.length, asking };
  },
};

function mayLead({ children: [first] }: Paragraph): boolean {
  return (
    first?.type === "strong" ||
    first?.type === "emphasis" ||
    (first?.type === "text" &&
      /^(?:[\p{Extended_Pictographic}\s]|\uFE0F|\u200D)*[Qq问問第题題质質質問질문問PFDВ]/u.test(first.value))
  );
}

function readLine(node: RootContent): LeadEntry | undefined {
  if (node.type !== "paragraph" || !mayLead(node)) return undefined;
  const line = firstLine(node.children);
  if (line === undefined || isAnswerLabel(line.text) || /[:：]$/.test((line.text.split("{#", 1)[0] ?? "").trimEnd()))
    return undefined;
  const label = readQuestionLabel(line.text);
  const isLabel =
    label !== undefined && /[:：.．、)）]\s*$/.test(line.text.slice(0, line.text.length - label.rest.length));
  const [first] = node.children;
  const lead = first?.type === "strong" ? (firstLine([first])?.text ?? "") : "";
  const number = readPrompt(line.text).number ?? 0;
  const isNumbered = readPrompt(lead).number !== undefined || /^[（(]?[0-9]{1,3}\s*[.)）、:]?$/.test(lead);
  if (!line.bold && !/[?？]$/.test(lead) && !isLabel && !isNumbered) return undefined;
  return {
    type: "lead",
    form: "lines",
    node,
    group: node,
    marker: "",
    number,
    text: line.text,
    asks: looksLikeQuestion(line.text),
    isLabelled: isLabel || isNumbered,
  };
}

const leadLine =
  /^[ \t]{0,3}(?:(?:\*\*|__)?(?:Q|Question|问题?|問題?)\s*(?:[0-9]{1,3}\s*)?[:：.、]|(?:\*\*|__)(?=[^*_]).*[?？](?:\*\*|__)[ \t]*\\?$)/i;

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
    if (leadLine.test(text)) starts.push(offset);
  }
  if (starts.length < 2 || starts[0] !== start) return undefined;
  return starts.flatMap((offset, index) => parseRange(reading, { start: offset, end: starts[index + 1] ?? end }));
}
