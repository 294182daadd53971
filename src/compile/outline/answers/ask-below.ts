import type { RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { plainText } from "../../parse/plain-text.js";
import { leaveOutNode, rangeOf } from "../../parse/reading.js";
import { leadsOn } from "../blocks/announcement.js";
import type { HeadingEntry, LeadEntry } from "../entries.js";
import { parseRange } from "../forms/item.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { leadBelow, leaveOutLabel } from "./label-above.js";
import type { QuestionBelow } from "./question-below.js";
import type { AskedQuestion } from "./stand-in.js";

/** The question that was found below a title or a label takes its place; or belongs to its task, where that asks itself. */
export function askBelow(
  reading: OutlineReading,
  entry: HeadingEntry | LeadEntry,
  { wording, names, before, behind }: QuestionBelow,
  { isBare, rest }: { readonly isBare: boolean; readonly rest: readonly RootContent[] },
): AskedQuestion {
  for (const name of names) {
    noteAsked(reading, name.position?.start.line ?? 1, name.position?.end.line ?? 0);
    leaveOutNode(reading, "label", name);
  }
  // `Why does`, code, `return nothing?`: half a sentence is no prompt.
  const goesOn = wording !== undefined && before.length > 0 && /^\p{Ll}/u.test(plainText(wording.children));
  const isAsked = !isBare && (goesOn || asksItself(takeId(entry.text).text));
  if (wording !== undefined && !isAsked) {
    const given = isBare ? [] : givenInLabel(reading, entry);
    if (given.length === 0) leaveOutLabel(reading, entry, rest);
    for (const { position } of [entry.node, wording])
      noteAsked(reading, position?.start.line ?? 1, position?.end.line ?? 0);
    return { entry: leadBelow(entry, wording), answer: [...behind], task: [...given, ...before], isParted: true };
  }
  const own =
    entry.node.type === "listItem" ? { ...entry, node: { ...entry.node, children: [entry.node.children[0]] } } : entry;
  const task = [...before, ...(wording === undefined ? [] : [wording])];
  return { entry: own as HeadingEntry | LeadEntry, answer: [...behind], task, isParted: true };
}

/** Shorter words are titles: `Examples`. */
const LEAST_GIVEN = 16;

/** `**Question 3:** Look at the sails below`, and what asks further down: the words behind the label lead on, and belong to the task. */
function givenInLabel(reading: OutlineReading, { type, node, text }: HeadingEntry | LeadEntry): RootContent[] {
  const words = readQuestionLabel(takeId(text).text)?.rest ?? "";
  if (type !== "lead" || node.type !== "paragraph" || words.length < LEAST_GIVEN || !leadsOn(words)) return [];
  const { start, end } = rangeOf(reading, node);
  const at = reading.source.slice(start, end).indexOf(words);
  return at === -1 ? [] : parseRange(reading, { start: start + at, end });
}

/** `Why?`, or a request behind a label that does not count: behind `Question 3`, it may be a title. */
function asksItself(text: string): boolean {
  const label = readQuestionLabel(text);
  return /[?？؟][)）"”’]*$/.test(text) || (label?.number === "" && looksLikeQuestion(label.rest));
}
