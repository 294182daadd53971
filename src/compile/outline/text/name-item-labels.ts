import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { areOutsideCode } from "../signs/outside-code.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { type FieldLine, readFieldLine } from "./field-lines.js";
import type { NamedText } from "./name-fields.js";
import { linesAmong, partsOf } from "./parts-of.js";
import { rename } from "./rename-field.js";

/** So many items show what recurs in them; where the name tells nothing, more. */
const LEAST = 3;
const LEAST_UNNAMED = 5;

const marker = /^(?:[0-9]{1,3}\\?[.)、]|[-*+])[ \t]+(?=\S)/;
const bullet = /^[ \t]+[-*+][ \t]+(?=\*\*)/;

/** An item at the margin, and the words in bold with a colon below its first line. */
interface LabelledItem {
  readonly asks: boolean;
  readonly labels: readonly FieldLine[];
}

/**
 * Calls `**Expected reply:**` an answer where it is the first such label below the prompts of nearly all items of a file: its name says so, or it is the
 * only one that they have. Every line keeps its length.
 */
export function nameItemLabels(text: NamedText): NamedText {
  if (!/^[ \t]+(?:[-*+][ \t]+)?\*\*/m.test(text.source)) return text;
  const parts = partsOf(text.source);
  const items = listItems(linesAmong(parts));
  const key = findAnswer(items);
  if (key === undefined) return text;
  const written = partsOf(text.written);
  for (const { labels } of items) {
    const label = labels.find((each) => each.key === key);
    if (label === undefined) continue;
    const named = rename(parts[label.at * 2] ?? "", label, "answer");
    parts[label.at * 2] = named;
    written[label.at * 2] = (written[label.at * 2] ?? "").padEnd(named.length);
  }
  return { source: parts.join(""), written: written.join("") };
}

function listItems(lines: readonly string[]): LabelledItem[] {
  const items: { readonly asks: boolean; readonly labels: FieldLine[] }[] = [];
  const isOutside = areOutsideCode(lines);
  let isOpen = false;
  for (const [at, line] of lines.entries()) {
    if (isOutside[at] !== true) continue;
    const mark = marker.exec(line)?.[0];
    if (mark !== undefined) {
      const words = line.slice(mark.length).replaceAll("**", "").trim();
      items.push({ asks: looksLikeQuestion(words) || readQuestionLabel(words) !== undefined, labels: [] });
      isOpen = true;
    } else if (line.startsWith("#")) isOpen = false;
    else if (isOpen && line.includes("**")) {
      const lead = bullet.exec(line)?.[0] ?? "";
      const label = readFieldLine(line.slice(lead.length), at);
      if (label?.depth === 7 && hasColon(label)) items.at(-1)?.labels.push({ ...label, lead: lead + label.lead });
    }
  }
  return items;
}

/** `**Back to top**` alone in its line leads somewhere. */
function hasColon({ name, rest }: FieldLine): boolean {
  return /[:：]\s?$/.test(name) || /^\*\*\s?[:：]/.test(rest);
}

/** The label that begins nearly all answers; `undefined` where there is none, or it is known. */
function findAnswer(items: readonly LabelledItem[]): string | undefined {
  const [first] = items.flatMap(({ labels }) => labels.slice(0, 1));
  if (first === undefined || first.key === "" || first.isKnown) return undefined;
  const own = items.filter(({ labels }) => labels[0]?.key === first.key);
  const isUsual = own.length >= LEAST && own.length * 5 >= items.length * 4;
  if (!isUsual || own.filter(({ asks }) => asks).length * 2 < own.length) return undefined;
  if (first.role === "answer") return first.key;
  const isOnly = items.every(({ labels }) => labels.length < 2);
  return first.role === "other" && isOnly && own.length >= LEAST_UNNAMED ? first.key : undefined;
}
