import type { RootContent } from "mdast";
import { leaveOutNode, type Reading } from "../../parse/reading.js";
import { leaveOutFalseItems } from "../asides/leave-out-asides.js";
import { type Entry, leadsOf } from "../entries.js";
import type { FormChoice } from "../forms/choose-form.js";
import { addBlocks, type OpenQuestion } from "../open-question.js";
import type { Shape } from "../shape.js";
import { chooseFormHere } from "./choose-form-here.js";
import { leaveOutEmptyTopics } from "./empty-topics.js";
import { openTopics } from "./open-topics.js";
import { makeQuestionTest } from "./question-test.js";

export interface SplitStretch {
  readonly questions: OpenQuestion[];
  /** What stands before the first question. */
  readonly passage: RootContent[];
}

/** Cuts what stands between two headings at its questions, in the form that it has. */
export function splitStretch(
  reading: Reading,
  entries: readonly Entry[],
  usual: FormChoice | undefined,
  fixed: Shape | undefined,
): SplitStretch {
  const choose = (own: readonly Entry[]) => (fixed === undefined ? chooseFormHere(leadsOf(own), usual) : usual);
  const first = choose(entries);
  const opened =
    first === undefined || first.form === "bullets"
      ? openTopics(reading, entries, first === undefined)
      : { entries, topics: [], empty: { bare: [], links: [] } };
  const choice = first ?? choose(opened.entries);
  const isOpen = choice?.form === "bullets";
  for (const topic of isOpen ? opened.topics : []) leaveOutNode(reading, "title", topic);
  if (isOpen) leaveOutEmptyTopics(reading, opened.empty);
  const kept = choice === undefined ? entries : leaveOutFalseItems(reading, isOpen ? opened.entries : entries, choice);
  const leads = leadsOf(kept);
  const questions: OpenQuestion[] = [];
  const passage: RootContent[] = [];
  const isQuestion = choice === undefined ? () => false : makeQuestionTest(reading, kept, choice, fixed);
  const asked = new Set<Entry>(leads.filter(isQuestion));
  const askedTables = new Set(leads.flatMap((lead) => (asked.has(lead) && lead.form === "tables" ? [lead.group] : [])));
  for (const entry of kept) {
    const below = questions.at(-1)?.answer ?? passage;
    if (entry.type === "lead" && asked.has(entry)) questions.push({ entry, answer: [] });
    else if (entry.type === "lead" && askedTables.has(entry.group))
      for (const cell of entry.node.children) below.push(cell as RootContent);
    else addBlocks(below, entry);
  }
  return { questions, passage };
}
