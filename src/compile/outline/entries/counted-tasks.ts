import type { Paragraph } from "mdast";
import { withoutTags } from "../../../text/stretches.js";
import { leadText, textLines } from "../../parse/plain-text.js";
import type { Entry, HeadingEntry, LeadEntry } from "../entries.js";
import { isAnswerLabel, isAnswerMark, isRevealLabel } from "../signs/answer-label.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readCountedTitle } from "../signs/question-label.js";
import { readSeriesLabel } from "../signs/series-label.js";
import { readSectionTitle } from "../signs/title.js";

/** Fewer may count anything. */
const LEAST = 2;
/** Of lines in a text, more are. */
const LEAST_LINES = 3;

interface Task {
  readonly entry: Entry;
  /** Of a heading; 7 of a line. */
  readonly depth: number;
  readonly word: string;
  readonly number: number;
  /** What stands behind the label. */
  readonly rest: string;
  /** How many answers begin below it, and how many parts of answers, such as a solution. */
  answers: number;
  parts: number;
  /** A question below it says so by a label of its own. */
  asks: boolean;
}

/**
 * Reads `## Aufgabe 1`, `## Exercise 2: Masts`, `**Task 3:** ...` as questions, whatever the word is: headings of one level, or lines, with one word
 * and a number that counts on, of which three of four have one answer below them, set off by a label or hidden.
 */
export function readCountedTasks(entries: readonly Entry[]): readonly Entry[] {
  const series = [...groupByWord(listTasks(entries)), ...groupByWord(listLines(entries))].filter(areTasks);
  const labelled = new Map(series.flatMap((tasks) => tasks.map((task) => [task.entry, task] as const)));
  if (labelled.size === 0) return entries;
  return entries.map((entry) => {
    const task = labelled.get(entry);
    return task === undefined ? entry : readTask(task);
  });
}

function groupByWord(tasks: readonly Task[]): Task[][] {
  const byWord = new Map<string, Task[]>();
  for (const task of tasks) {
    const id = `${task.depth} ${task.word}`;
    const known = byWord.get(id);
    if (known === undefined) byWord.set(id, [task]);
    else known.push(task);
  }
  return [...byWord.values()];
}

function listTasks(entries: readonly Entry[]): Task[] {
  const tasks: Task[] = [];
  let open: Task | undefined;
  for (const entry of entries) {
    if (entry.type === "heading" && entry.depth <= (open?.depth ?? 6)) {
      open = openTask(entry, entry.depth, entry.text);
      if (open !== undefined) tasks.push(open);
    } else if (open !== undefined) note(open, entry);
  }
  return tasks;
}

/** Paragraphs at the margin that begin with a label; a heading ends what stands below one. */
function listLines(entries: readonly Entry[]): Task[] {
  const tasks: Task[] = [];
  let open: Task | undefined;
  for (const entry of entries) {
    if (entry.type === "heading") open = undefined;
    const task = isLine(entry) ? openTask(entry, 7, textLines(entry.node.children)[0]?.text ?? "") : undefined;
    if (task !== undefined) tasks.push(task);
    if (task !== undefined || open !== undefined) note(task ?? (open as Task), entry);
    open = task ?? open;
  }
  return tasks;
}

function isLine(entry: Entry): entry is Entry & { readonly node: Paragraph } {
  if (entry.type === "heading" || entry.node.type !== "paragraph" || entry.node.position?.start.column !== 1)
    return false;
  return entry.type === "block" || (entry.form === "lines" && !entry.isLabelled);
}

function openTask(entry: Entry, depth: number, text: string): Task | undefined {
  if (isAnswerLabel(text) || readSectionTitle(text).number !== undefined) return undefined;
  const label = readCountedTitle(text) ?? readSeriesLabel(text);
  return label && { entry, depth, rest: "", ...label, answers: 0, parts: 0, asks: false };
}

function note(task: Task, entry: Entry): void {
  const kind = beginsAnswer(entry);
  if (kind === "answer") task.answers++;
  else if (kind === "part") task.parts++;
  else if (entry.type !== "block" && entry !== task.entry && (entry.type === "heading" ? entry.asks : entry.isLabelled))
    task.asks = true;
}

function beginsAnswer(entry: Entry): "answer" | "part" | undefined {
  if (entry.type === "heading") return kindOf(entry.text);
  const { node } = entry;
  if (node.type === "paragraph") {
    const kinds = textLines(node.children).map(({ text }) => kindOf(text));
    return kinds.find((kind) => kind !== undefined);
  }
  if (node.type !== "html") return undefined;
  const summary = node.value.indexOf("<summary");
  return summary !== -1 && isRevealLabel(withoutTags(node.value.slice(summary)).trim()) ? "answer" : undefined;
}

function kindOf(text: string): "answer" | "part" | undefined {
  return isAnswerMark(text) ? "answer" : isAnswerLabel(text) ? "part" : undefined;
}

function areTasks(series: readonly Task[]): boolean {
  const goOn = series.filter(({ number }, index) => number === 1 || number === (series[index - 1]?.number ?? 0) + 1);
  const answered = series.filter(({ answers, parts, asks }) => (answers === 0 ? parts : answers) === 1 && !asks);
  const least = series[0]?.depth === 7 ? LEAST_LINES : LEAST;
  return series.length >= least && goOn.length === series.length && answered.length * 4 >= series.length * 3;
}

function readTask({ entry, number, rest }: Task): HeadingEntry | LeadEntry {
  const asks = looksLikeQuestion(rest);
  const label = { number, asks, isLabelled: true, ...(rest !== "" && { isOfSeries: true }) } as const;
  if (entry.type === "heading") return { ...entry, ...label };
  const node = entry.node as Paragraph;
  return { type: "lead", form: "lines", node, group: node, marker: "", text: leadText(node), ...label };
}
