import type { RootContent } from "mdast";
import { leaveOutNode } from "../../parse/reading.js";
import { type Entry, type HeadingEntry, type LeadEntry, speaks } from "../entries.js";
import type { HeadingRole } from "../headings/heading-role.js";
import { addBlocks } from "../open-question.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { reportLongTitle } from "./doubtful-titles.js";
import { findFreeNumbers } from "./free-numbers.js";

export interface Stray {
  readonly heading: HeadingEntry;
  readonly passage: RootContent[];
}

/** A heading and what stands below it, up to the next section. */
export interface Stretch {
  readonly heading: HeadingEntry | undefined;
  /** What stands before the first heading that is a question. */
  readonly own: Entry[];
  /** Questions that are headings, each with what is below. */
  readonly asked: { readonly heading: HeadingEntry | LeadEntry; readonly below: Entry[] }[];
  readonly asides: RootContent[];
  readonly strays: Stray[];
}

/** Cuts the entries at section headings. Of the headings between, each opens what stands below it: a question, an aside, or neither. */
export function cutSections(
  reading: OutlineReading,
  entries: readonly Entry[],
  roles: ReadonlyMap<HeadingEntry, HeadingRole>,
): Stretch[] {
  const open = (heading: HeadingEntry | undefined): Stretch => ({
    heading,
    own: [],
    asked: [],
    asides: [],
    strays: [],
  });
  let stretch = open(undefined);
  const stretches = [stretch];
  const above: Stretch[] = [stretch];
  let place: HeadingRole | undefined;
  const free = findFreeNumbers(entries);
  const level = levelOfBoth(entries, roles);
  const isFree = (entry: Entry) => free.has(entry) && stretch.asked.length > 0;
  for (const entry of entries) {
    const role = entry.type === "heading" ? roles.get(entry) : undefined;
    const isWithin = place === "stray";
    if (role !== undefined) place = role;
    if (entry.type === "heading" && entry.isKnownFront) noteAsked(reading, lineOf(entry), lineOf(entry));
    if (role === "title") leaveOutNode(reading, "title", entry.node);
    // Without words, it only sets parts of an answer apart.
    else if (role === "answer" && entry.type === "heading" && entry.text === "")
      leaveOutNode(reading, "label", entry.node);
    else if (place === "aside") addBlocks(stretch.asides, entry);
    else if (place === "stray") addStray(stretch.strays, entry, isWithin);
    else if (role === "question" || goesOn(entry, stretch.asked.at(-1)?.heading) || isFree(entry)) {
      if (entry.type === "heading" && isBelow(stretch, entry)) {
        const deeper = stretch;
        while (above.length > 1 && isBelow(above.at(-1) as Stretch, entry)) above.pop();
        stretch = above.at(-1) as Stretch;
        stretches.splice(stretches.indexOf(deeper), 1);
        for (const own of [deeper.heading as HeadingEntry, ...deeper.own]) addBlocks(stretch.asides, own);
      }
      if (entry.type === "heading" && entry.depth !== level && isBeside(stretch, entry)) {
        while (above.length > 1 && (above.at(-1)?.heading?.depth ?? 0) >= entry.depth) above.pop();
        stretch = above.at(-1) as Stretch;
        // A title with nothing of its own comes where its first question does.
        if (isOfItems(stretch) && stretch.own.length === 0) {
          stretches.splice(stretches.indexOf(stretch), 1);
          stretches.push(stretch);
        }
      }
      if (entry.type === "heading") reportLongTitle(reading, stretch, entry);
      stretch.asked.push({ heading: entry as HeadingEntry | LeadEntry, below: [] });
    } else if (entry.type === "heading" && role === "section" && !isAnswerHeading(entry, stretch)) {
      stretch = open(entry);
      stretches.push(stretch);
      while (above.length > 1 && (above.at(-1)?.heading?.depth ?? 0) >= entry.depth) above.pop();
      above.push(stretch);
    } else (stretch.asked.at(-1)?.below ?? stretch.own).push(entry);
  }
  return stretches;
}

/** A heading deeper than the question that follows at once is no title of it: `#### All answers are here` above `## 1. What is a lock?`. */
function isBelow({ heading, own, asked, strays }: Stretch, question: HeadingEntry): boolean {
  const isEmpty = asked.length + strays.length === 0 && own.every(({ type }) => type === "block");
  return heading !== undefined && heading.depth > question.depth && isEmpty;
}

/** A heading as high as the section before it, of which the questions are items or lines, is none of that section: `## How do you reef?` behind `## Keels`. */
function isBeside({ heading, own, asked }: Stretch, question: HeadingEntry): boolean {
  const holdsLeads = asked.length === 0 && own.some((entry) => entry.type === "lead" && speaks(entry));
  return heading !== undefined && heading.depth >= question.depth && holdsLeads;
}

/** How deep sections and their questions stand alike: right below two titles and more, and below half of all there, questions follow as high. */
function levelOfBoth(entries: readonly Entry[], roles: ReadonlyMap<HeadingEntry, HeadingRole>): number | undefined {
  const headings = entries.flatMap((entry) => (entry.type === "heading" ? [entry] : []));
  const pairs = headings.filter((heading, at) => {
    const next = headings[at + 1];
    return roles.get(heading) === "section" && next?.depth === heading.depth && roles.get(next) === "question";
  });
  const depth = pairs[0]?.depth;
  const sections = headings.filter((heading) => heading.depth === depth && roles.get(heading) === "section");
  return pairs.length > 1 && pairs.length * 2 >= sections.length ? depth : undefined;
}

/** `Q67. What is a slice?` below the answer to `#### Q66.`, where somebody forgot the marks of a heading; or a number. */
function goesOn(entry: Entry, last: HeadingEntry | LeadEntry | undefined): boolean {
  if (entry.type !== "lead" || entry.form !== "lines" || !last?.isLabelled || last.number === 0) return false;
  return (
    entry.isLabelled &&
    entry.number > last.number &&
    entry.number <= last.number + 3 &&
    readQuestionLabel(entry.text) !== undefined
  );
}

/** What is deeper belongs to the stray above it. */
function addStray(strays: Stray[], entry: Entry, isWithin: boolean): void {
  const isDeeper = entry.type === "heading" && entry.depth > (strays.at(-1)?.heading.depth ?? entry.depth);
  if (entry.type === "heading" && !(isWithin && isDeeper)) strays.push({ heading: entry, passage: [] });
  else addBlocks(strays.at(-1)?.passage ?? [], entry);
}

/** `#### Answer: D` below `###### 1. What is the output?` opens nothing. */
function isAnswerHeading({ text, holdsQuestions }: HeadingEntry, { asked, own }: Stretch): boolean {
  return isAnswerLabel(text) && !holdsQuestions && (asked.length > 0 || own.some(({ type }) => type === "lead"));
}

/** Nothing but what is no heading may be a question here. */
export function isOfItems({ asked, strays, asides }: Stretch): boolean {
  return asked.length + strays.length + asides.length === 0;
}

export function lineOf(heading: HeadingEntry | undefined): number {
  return heading?.node.position?.start.line ?? 1;
}
