import { withoutTags } from "../../../text/stretches.js";
import { leadText } from "../../parse/plain-text.js";
import type { Entry, HeadingEntry } from "../entries.js";
import { isAnswerMark, isRevealLabel } from "../signs/answer-label.js";
import { readCountedTitle } from "../signs/question-label.js";

/** Fewer may count anything. */
const LEAST = 2;

interface Task {
  readonly heading: HeadingEntry;
  readonly word: string;
  readonly number: number;
  /** How many answers begin below it. */
  answers: number;
  /** A question below it says so by a label of its own. */
  asks: boolean;
}

/**
 * Reads `## Aufgabe 1`, `## Aufgabe 2` as questions, whatever the word is: headings of one level with one word and a number that counts on, of
 * which three of four have one answer below them, set off by a label or hidden.
 */
export function readCountedTasks(entries: readonly Entry[]): readonly Entry[] {
  const tasks = listTasks(entries);
  const byWord = new Map<string, Task[]>();
  for (const task of tasks) {
    const id = `${task.heading.depth} ${task.word}`;
    const known = byWord.get(id);
    if (known === undefined) byWord.set(id, [task]);
    else known.push(task);
  }
  const labelled = new Map<Entry, HeadingEntry>();
  for (const series of byWord.values())
    if (areTasks(series))
      for (const { heading, number } of series) labelled.set(heading, { ...heading, number, isLabelled: true });
  return labelled.size === 0 ? entries : entries.map((entry) => labelled.get(entry) ?? entry);
}

function listTasks(entries: readonly Entry[]): Task[] {
  const tasks: Task[] = [];
  let open: Task | undefined;
  for (const entry of entries) {
    if (entry.type === "heading" && entry.depth <= (open?.heading.depth ?? 6)) {
      const title = isAnswerMark(entry.text) ? undefined : readCountedTitle(entry.text);
      open = title === undefined ? undefined : { heading: entry, ...title, answers: 0, asks: false };
      if (open !== undefined) tasks.push(open);
    } else if (open !== undefined && beginsAnswer(entry)) open.answers++;
    else if (open !== undefined && entry.type === "lead" && entry.isLabelled) open.asks = true;
  }
  return tasks;
}

function beginsAnswer(entry: Entry): boolean {
  if (entry.type === "heading") return isAnswerMark(entry.text);
  const { node } = entry;
  if (node.type === "paragraph") return isAnswerMark(leadText(node));
  if (node.type !== "html") return false;
  const summary = node.value.indexOf("<summary");
  return summary !== -1 && isRevealLabel(withoutTags(node.value.slice(summary)).trim());
}

function areTasks(series: readonly Task[]): boolean {
  const goOn = series.filter(({ number }, index) => number === 1 || number === (series[index - 1]?.number ?? 0) + 1);
  const answered = series.filter(({ answers, asks }) => answers === 1 && !asks);
  return series.length >= LEAST && goOn.length === series.length && answered.length * 4 >= series.length * 3;
}
