import type { RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { leaveOutNode, placeOfNode, type Reading } from "../../parse/reading.js";
import { reportWarning } from "../../report.js";
import { leaveOutLinkSections } from "../asides/link-sections.js";
import { type Entry, type HeadingEntry, type LeadEntry, speaks } from "../entries.js";
import { chooseForm, type FormChoice, isLeadOf } from "../forms/choose-form.js";
import type { HeadingRole } from "../headings/heading-role.js";
import { isLongTitle } from "../headings/sentence-headings.js";
import { addBlocks, type OpenQuestion } from "../open-question.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import type { Shape } from "../shape.js";
import { moveCodeBelow } from "../signs/about-code.js";
import { isAnswerLabel, namesAnswer } from "../signs/answer-label.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { findFreeNumbers } from "./free-numbers.js";
import { splitStretch } from "./split-stretch.js";

export interface OpenSection {
  /** Absent for what stands before the first heading. */
  readonly heading: HeadingEntry | undefined;
  readonly questions: OpenQuestion[];
  /** What stands before the first question. */
  readonly passage: RootContent[];
  /** Headings that stand aside, and what is below them. */
  readonly asides: RootContent[];
  /** Headings between questions that are none, each with what is below. */
  readonly strays: Stray[];
}

export interface Stray {
  readonly heading: HeadingEntry;
  readonly passage: RootContent[];
}

/**
 * Cuts the entries at section headings, and each section at its questions.
 *
 * @param fixedAt - The shape that was chosen for the section whose heading stands there.
 */
export function splitSections(
  reading: OutlineReading,
  entries: readonly Entry[],
  roles: ReadonlyMap<HeadingEntry, HeadingRole>,
  fixedAt: (place: { readonly line: number }) => Shape | undefined,
): OpenSection[] {
  const cut = cutSections(reading, entries, roles);
  const mayLink = cut.filter((each) => isOfItems(each) && fixedAt({ line: lineOf(each.heading) }) === undefined);
  const titles = cut.flatMap(({ asked }) =>
    asked.flatMap(({ heading }) => (heading.type === "heading" ? heading : [])),
  );
  const links = leaveOutLinkSections(reading, mayLink, titles);
  const stretches = cut.filter((stretch) => !links.has(stretch));
  const fixedOf = ({ heading }: Stretch) => fixedAt({ line: lineOf(heading) });
  // Where headings are the questions, a list must ask to be one of questions, too.
  const free = stretches.filter((stretch) => fixedOf(stretch) === undefined);
  const common = chooseForm(free.flatMap(leadsOf));
  const leads = common === undefined ? [] : free.flatMap(leadsOf).filter((lead) => isLeadOf(common, lead));
  const isDoubtful = common?.form === "numbered" || common?.form === "bullets" || !leads.some(speaks);
  const isTold = common?.form === "lines" && leads.filter(hasLabel).length * 10 >= leads.length * 9;
  const usual =
    common === undefined || (isDoubtful && free.some(({ asked }) => asked.length > 0))
      ? undefined
      : { ...common, isTold };
  // Sections of one chosen shape are read alike.
  const chosen = new Map<Shape, FormChoice | undefined>();
  for (const fixed of new Set(stretches.flatMap((stretch) => fixedOf(stretch) ?? []))) {
    const own = stretches.filter((stretch) => fixedOf(stretch) === fixed).flatMap(leadsOf);
    chosen.set(fixed, chooseForm(own.filter(({ form }) => form === fixed)));
  }
  const depths = new Set([...roles].flatMap(([{ depth }, role]) => (role === "question" ? [depth] : [])));
  const sections = stretches
    .map((stretch) => {
      const fixed = fixedOf(stretch);
      return readStretch(reading, stretch, fixed === undefined ? usual : chosen.get(fixed), fixed);
    })
    .filter(
      ({ heading, questions, passage, asides, strays }) =>
        heading !== undefined || questions.length + passage.length + asides.length + strays.length > 0,
    );
  for (const section of sections) reportAnsweredTitle(reading, section, depths);
  return sections;
}

function hasLabel({ text }: LeadEntry): boolean {
  return readQuestionLabel(text) !== undefined;
}

/** Nothing but what is no heading may be a question here. */
function isOfItems({ asked, strays, asides }: Stretch): boolean {
  return asked.length + strays.length + asides.length === 0;
}

function lineOf(heading: HeadingEntry | undefined): number {
  return heading?.node.position?.start.line ?? 1;
}

function leadsOf({ own }: Stretch): LeadEntry[] {
  return own.filter((entry) => entry.type === "lead");
}

interface Stretch {
  readonly heading: HeadingEntry | undefined;
  /** What stands before the first heading that is a question. */
  readonly own: Entry[];
  /** Questions that are headings, each with what is below. */
  readonly asked: { readonly heading: HeadingEntry | LeadEntry; readonly below: Entry[] }[];
  readonly asides: RootContent[];
  readonly strays: Stray[];
}

function cutSections(
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

/** As high as the questions below it, and as long: it may ask, too, in words that nobody knows here. */
function reportLongTitle(reading: Reading, { heading, own, asked }: Stretch, question: HeadingEntry): void {
  if (heading === undefined || heading.depth !== question.depth || own.length + asked.length > 0) return;
  // Where the questions count from one, it is none of them.
  if (!isLongTitle(heading) || question.number === 1) return;
  const message =
    "This heading became the title of the questions below it, which stand as high: it may be one of them.";
  const suggestion = "Write it as a question, or as a heading of a higher level.";
  reportWarning(reading.problems, "unread-question", placeOfNode(reading, heading.node), message, suggestion);
}

/** As high as headings that are questions, and with code right below it, which introduces no list: it may be one with its answer. */
function reportAnsweredTitle(
  reading: Reading,
  { heading, passage, questions }: OpenSection,
  depths: ReadonlySet<number>,
): void {
  if (heading === undefined || !depths.has(heading.depth) || questions.length === 0) return;
  const [first] = passage;
  // What ends in a question mark is reported as such.
  if (/[?？؟]$/.test(takeId(heading.text).text)) return;
  if (first === undefined || !(speaks(heading) || first.type === "code")) return;
  const message =
    "This heading became the title of the questions below it, and its text was left out: it may be one of them.";
  const suggestion = "Write what follows its answer below a heading of its own.";
  reportWarning(reading.problems, "unread-question", placeOfNode(reading, heading.node), message, suggestion);
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

function readStretch(
  reading: Reading,
  stretch: Stretch,
  usual: FormChoice | undefined,
  fixed: Shape | undefined,
): OpenSection {
  const { heading, own, asked, asides, strays } = stretch;
  // `Sample answer`, and below it steps: no question is written so, where some ask.
  const isAnswer =
    heading !== undefined && usual !== undefined && namesAnswer(heading.text) && !leadsOf(stretch).some(speaks);
  const { questions, passage } = isAnswer
    ? { questions: [], passage: passageOf(own) }
    : splitStretch(reading, own, usual, fixed);
  for (const { heading: question, below } of asked) {
    questions.push({ entry: question, answer: passageOf(below) });
  }
  moveCodeBelow(questions, passage);
  return { heading, questions, passage, asides, strays };
}

function passageOf(entries: readonly Entry[]): RootContent[] {
  const passage: RootContent[] = [];
  for (const entry of entries) addBlocks(passage, entry);
  return passage;
}
