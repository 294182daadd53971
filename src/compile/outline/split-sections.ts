import type { List, RootContent } from "mdast";
import { isAnswerLabel } from "./answer-label.js";
import type { Entry, HeadingEntry, ItemEntry } from "./entries.js";
import { sectionDepth } from "./section-depth.js";
import { isQuestionOf, type OutlineShape } from "./shape.js";

/** A question and what follows it, up to the next. */
export interface OpenQuestion {
  readonly entry: HeadingEntry | ItemEntry;
  readonly answer: RootContent[];
}

export interface OpenSection {
  /** Absent for what stands before the first heading. */
  readonly heading: HeadingEntry | undefined;
  readonly questions: OpenQuestion[];
  /** What stands before the first question. */
  readonly passage: RootContent[];
}

/** Cuts the entries at section headings, and each section at its questions. */
export function splitSections(entries: readonly Entry[], shape: OutlineShape): OpenSection[] {
  const depth = sectionDepth(entries, shape);
  const lists = tallyLists(entries);
  const isQuestionList = new Map<List, boolean>();
  const sections: OpenSection[] = [];
  let section: OpenSection = { heading: undefined, questions: [], passage: [] };
  let lastNumber = 0;

  // A numbered list that starts again at or below the last question's number lists the points of an answer,
  // unless most of its items ask something.
  const isQuestion = (entry: Entry): entry is HeadingEntry | ItemEntry => {
    if (!isQuestionOf(shape, entry)) return false;
    if (entry.type !== "numbered") return true;
    // The questions of one section are numbered in one way.
    const first = section.questions[0]?.entry;
    if (first?.type === "numbered" && first.marker !== entry.marker) return false;
    const known = isQuestionList.get(entry.list);
    if (known !== undefined) return known;
    const list = lists.get(entry.list) ?? { first: 0, items: 1, asking: 0 };
    const decided = list.first > lastNumber || list.asking * 2 >= list.items;
    isQuestionList.set(entry.list, decided);
    return decided;
  };

  for (const entry of entries) {
    if (entry.type === "heading" && entry.depth <= depth && !isAnswerHeading(entry, section)) {
      sections.push(section);
      section = { heading: entry, questions: [], passage: [] };
      lastNumber = 0;
    } else if (isQuestion(entry)) {
      section.questions.push({ entry, answer: [] });
      if (entry.type === "numbered") lastNumber = entry.number;
    } else {
      (section.questions.at(-1)?.answer ?? section.passage).push(blockOf(entry));
    }
  }
  sections.push(section);
  return sections.filter(
    ({ heading, questions, passage }) => heading !== undefined || questions.length + passage.length > 0,
  );
}

/** `#### Answer: D` below `###### 1. What is the output?` opens nothing. */
function isAnswerHeading({ text }: HeadingEntry, { questions }: OpenSection): boolean {
  return questions.length > 0 && isAnswerLabel(text);
}

function tallyLists(entries: readonly Entry[]) {
  const lists = new Map<List, { first: number; items: number; asking: number }>();
  for (const entry of entries) {
    if (entry.type !== "numbered") continue;
    const counts = lists.get(entry.list) ?? { first: entry.number, items: 0, asking: 0 };
    counts.items++;
    if (entry.asks) counts.asking++;
    lists.set(entry.list, counts);
  }
  return lists;
}

/** An item that is no question is a list of its own. */
function blockOf(entry: Entry): RootContent {
  if (entry.type === "heading" || entry.type === "block") return entry.node;
  const { position } = entry.node;
  return { ...entry.list, children: [entry.node], ...(position === undefined ? {} : { position }) };
}
