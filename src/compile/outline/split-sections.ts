import type { RootContent } from "mdast";
import type { Reading } from "../parse/reading.js";
import { isAnswerLabel } from "./answer-label.js";
import { chooseForm, type FormChoice } from "./choose-form.js";
import type { Entry, HeadingEntry } from "./entries.js";
import type { Shape } from "./forms/shape.js";
import { blocksOf, type OpenQuestion } from "./open-question.js";
import type { HeadingRole } from "./plan-headings.js";
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

/** Cuts the entries at section headings, and each section at its questions. */
export function splitSections(
  reading: Reading,
  entries: readonly Entry[],
  roles: ReadonlyMap<HeadingEntry, HeadingRole>,
  fixed: Shape | undefined,
): OpenSection[] {
  const stretches = cutSections(entries, roles);
  const common = chooseForm(
    stretches
      .flatMap(({ own }) => own.filter((entry) => entry.type === "lead"))
      .filter(({ form }) => isAllowed(form, fixed)),
  );
  // Where headings are the questions, a list must ask to be one of questions, too.
  const isList = common?.form === "numbered" || common?.form === "bullets";
  const hasHeadings = fixed === undefined && stretches.some(({ asked }) => asked.length > 0);
  const usual = isList && hasHeadings ? undefined : common;
  return stretches
    .map((stretch) => readStretch(reading, stretch, usual, fixed))
    .filter(
      ({ heading, questions, passage, asides, strays }) =>
        heading !== undefined || questions.length + passage.length + asides.length + strays.length > 0,
    );
}

function isAllowed(form: string, fixed: Shape | undefined): boolean {
  return fixed === undefined || form === fixed;
}

interface Stretch {
  readonly heading: HeadingEntry | undefined;
  /** What stands before the first heading that is a question. */
  readonly own: Entry[];
  /** Questions that are headings, each with what is below. */
  readonly asked: { readonly heading: HeadingEntry; readonly below: Entry[] }[];
  readonly asides: RootContent[];
  readonly strays: Stray[];
}

function cutSections(entries: readonly Entry[], roles: ReadonlyMap<HeadingEntry, HeadingRole>): Stretch[] {
  const open = (heading: HeadingEntry | undefined): Stretch => ({
    heading,
    own: [],
    asked: [],
    asides: [],
    strays: [],
  });
  let stretch = open(undefined);
  const stretches = [stretch];
  let place: HeadingRole | undefined;
  for (const entry of entries) {
    const role = entry.type === "heading" ? roles.get(entry) : undefined;
    if (role !== undefined) place = role;
    if (place === "aside") for (const block of blocksOf(entry)) stretch.asides.push(block);
    else if (place === "stray") addStray(stretch.strays, entry);
    else if (entry.type === "heading" && role === "question") stretch.asked.push({ heading: entry, below: [] });
    else if (entry.type === "heading" && role === "section" && !isAnswerHeading(entry, stretch)) {
      stretch = open(entry);
      stretches.push(stretch);
    } else (stretch.asked.at(-1)?.below ?? stretch.own).push(entry);
  }
  return stretches;
}

function addStray(strays: Stray[], entry: Entry): void {
  if (entry.type === "heading") strays.push({ heading: entry, passage: [] });
  else for (const block of blocksOf(entry)) strays.at(-1)?.passage.push(block);
}

/** `#### Answer: D` below `###### 1. What is the output?` opens nothing. */
function isAnswerHeading({ text }: HeadingEntry, { asked, own }: Stretch): boolean {
  return isAnswerLabel(text) && (asked.length > 0 || own.some(({ type }) => type === "lead"));
}

function readStretch(
  reading: Reading,
  stretch: Stretch,
  usual: FormChoice | undefined,
  fixed: Shape | undefined,
): OpenSection {
  const { heading, own, asked, asides, strays } = stretch;
  const { questions, passage } = splitStretch(reading, own, usual, fixed);
  for (const { heading: question, below } of asked) {
    questions.push({ entry: question, answer: below.flatMap((entry) => blocksOf(entry)) });
  }
  return { heading, questions, passage, asides, strays };
}
