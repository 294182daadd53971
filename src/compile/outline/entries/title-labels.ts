import { textLines } from "../../parse/plain-text.js";
import type { Entry, HeadingEntry } from "../entries.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { isContentsTitle } from "../signs/aside-title.js";
import { beginsWithQuestionWord, isQuestionWord } from "../signs/question-label.js";

/**
 * Reads `### 1. Check the version`, and below it `**Question:** ...` or `#### Question`, as one question: the heading is its title.
 * Where several stand below one heading of its level, the headings are those of sections.
 */
export function readTitleLabels(entries: readonly Entry[]): readonly Entry[] {
  const titles = new Set<Entry>();
  const labels = new Set<Entry>();
  for (const { title, label } of [...findHeadings(entries), ...findLines(entries)]) {
    titles.add(title);
    labels.add(label);
  }
  if (titles.size === 0) return entries;
  return entries.map((entry): Entry => {
    if (labels.has(entry)) return { type: "block", node: entry.node as Extract<Entry, { type: "block" }>["node"] };
    return titles.has(entry) ? { ...(entry as HeadingEntry), isLabelled: true } : entry;
  });
}

interface Titled {
  readonly title: HeadingEntry;
  readonly label: Entry;
}

/** `#### Question` below a title, the only one there; other fields, such as `#### Scenario`, may stand above it. */
function findHeadings(entries: readonly Entry[]): Titled[] {
  const headings = entries.filter((entry) => entry.type === "heading");
  const open: HeadingEntry[] = [];
  const found: Titled[] = [];
  for (const heading of headings) {
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    const title = open.at(-1);
    open.push(heading);
    if (title === undefined || !isQuestionWord(heading.text)) continue;
    if (!isQuestionWord(title.text) && !isContentsTitle(title.text)) found.push({ title, label: heading });
  }
  const names = headings.filter(({ text }) => isQuestionWord(text)).length;
  // One alone is the title of a section, unless its answer has a heading, too.
  const areSure = found.length > 1 || headings.some(({ text }) => isAnswerLabel(text));
  const areApart = new Set(found.map(({ title }) => title)).size === found.length;
  return areSure && areApart && names === found.length ? found : [];
}

/** One line with the word below each heading of a level that has any, and below half of all there are. */
function findLines(entries: readonly Entry[]): Titled[] {
  const levels = new Map<number, { readonly found: Titled[]; isOther: boolean }>();
  const counts = new Map<number, number>();
  let title: HeadingEntry | undefined;
  let inside: Entry[] = [];
  const close = () => {
    const [label, ...others] = inside;
    if (title === undefined || label === undefined) return;
    const level = levels.get(title.depth) ?? { found: [], isOther: false };
    levels.set(title.depth, level);
    level.found.push({ title, label });
    if (others.length > 0) level.isOther = true;
  };
  for (const entry of entries) {
    if (entry.type === "heading" && isAnswerLabel(entry.text)) continue;
    if (entry.type === "heading") {
      counts.set(entry.depth, (counts.get(entry.depth) ?? 0) + 1);
      close();
      title = entry;
      inside = [];
    } else if (isNamed(entry)) inside.push(entry);
  }
  close();
  return [...levels].flatMap(([depth, { found, isOther }]) =>
    isOther || found.length < 2 || found.length * 2 < (counts.get(depth) ?? 0) ? [] : found,
  );
}

/** `**Question:**` in one of its lines, without a number. */
function isNamed(entry: Entry): boolean {
  if (entry.node.type !== "paragraph" || (entry.type === "lead" && (entry.form !== "lines" || entry.number > 0)))
    return false;
  return textLines(entry.node.children).some(({ text }) => /[:：]/.test(text) && beginsWithQuestionWord(text));
}
