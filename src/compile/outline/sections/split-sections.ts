import type { RootContent } from "mdast";
import { leaveOutLinkSections } from "../asides/link-sections.js";
import { type Entry, type HeadingEntry, type LeadEntry, leadsOf, speaks } from "../entries.js";
import { chooseForm, type FormChoice, isLeadOf } from "../forms/choose-form.js";
import type { HeadingRole } from "../headings/heading-role.js";
import { addBlocks, type OpenQuestion } from "../open-question.js";
import type { OutlineReading } from "../outline-reading.js";
import type { Shape } from "../shape.js";
import { moveCodeBelow } from "../signs/about-code.js";
import { namesAnswer } from "../signs/answer-label.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { cutSections, isOfItems, lineOf, type Stray, type Stretch } from "./cut-sections.js";
import { reportAnsweredTitle } from "./doubtful-titles.js";
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
  const common = chooseForm(free.flatMap(leadsIn));
  const leads = common === undefined ? [] : free.flatMap(leadsIn).filter((lead) => isLeadOf(common, lead));
  const isDoubtful = common?.form === "numbered" || common?.form === "bullets" || !leads.some(speaks);
  const isTold = common?.form === "lines" && leads.filter(hasLabel).length * 10 >= leads.length * 9;
  const usual =
    common === undefined || (isDoubtful && free.some(({ asked }) => asked.length > 0))
      ? undefined
      : { ...common, isTold };
  // Sections of one chosen shape are read alike.
  const chosen = new Map<Shape, FormChoice | undefined>();
  for (const fixed of new Set(stretches.flatMap((stretch) => fixedOf(stretch) ?? []))) {
    const own = stretches.filter((stretch) => fixedOf(stretch) === fixed).flatMap(leadsIn);
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

function leadsIn({ own }: Stretch): LeadEntry[] {
  return leadsOf(own);
}

function readStretch(
  reading: OutlineReading,
  stretch: Stretch,
  usual: FormChoice | undefined,
  fixed: Shape | undefined,
): OpenSection {
  const { heading, own, asked, asides, strays } = stretch;
  // `Sample answer`, and below it steps: no question is written so, where some ask.
  const isAnswer =
    heading !== undefined && usual !== undefined && namesAnswer(heading.text) && !leadsIn(stretch).some(speaks);
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
