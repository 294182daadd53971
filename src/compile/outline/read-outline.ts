import { listAddresses } from "../parse/addresses.js";
import { byPlace } from "../parse/by-place.js";
import { listLeftOut } from "../parse/left-out.js";
import { parseMarkdown } from "../parse/parse-markdown.js";
import { plainText } from "../parse/plain-text.js";
import { leaveOut, leaveOutNode } from "../parse/reading.js";
import { reportError, reportWarning, startOfFile } from "../report.js";
import type { SourceFile } from "../sources/source-file.js";
import { findTitles } from "./answers/find-titles.js";
import { completeTexts, listLabels, takeEndNotes } from "./answers/labels.js";
import { areLinkAnswers } from "./answers/link-answers.js";
import { areKeysMarked } from "./answers/marked-keys.js";
import { audit } from "./audit/audit.js";
import { areBareOptions } from "./choice/bare-options.js";
import { isQuiz } from "./choice/behind-answer.js";
import { areTickedOff } from "./choice/tick-off.js";
import type { OutlineDraft, SectionDraft } from "./draft.js";
import { mendRules } from "./entries/mend-rules.js";
import { mendUnderlined } from "./entries/mend-underlined.js";
import { isListed } from "./entries.js";
import { planHeadings, planSection } from "./headings/plan-headings.js";
import { layOut } from "./lay-out.js";
import { findDensity } from "./limits/find-density.js";
import { reportLimits } from "./limits/report-limits.js";
import { blocksBelow } from "./open-question.js";
import { beginReading, type OutlineReading } from "./outline-reading.js";
import { findAdvice, findEmptyParts, leaveOutAdvice, setApartAdvice } from "./sections/advice-parts.js";
import { takeAnswerKeys } from "./sections/answer-key.js";
import { findHabits } from "./sections/bare-prompt.js";
import { giveBoxedVerdicts } from "./sections/boxed-verdicts.js";
import { areExercises } from "./sections/exercises.js";
import { giveListedAnswers } from "./sections/give-listed-answers.js";
import { joinCounted } from "./sections/join-counted.js";
import { joinUntitled } from "./sections/join-untitled.js";
import { giveKeysBehindLast } from "./sections/key-behind-last.js";
import { leaveOutOverview } from "./sections/leave-out-overview.js";
import { leaveOutTemplates } from "./sections/leave-out-templates.js";
import { areAllInside, areAnswered, areOpen } from "./sections/open-list.js";
import { countMarks } from "./sections/parted-list.js";
import { findPointed } from "./sections/pointed-answers.js";
import { readSection } from "./sections/read-section.js";
import { leaveOutSection, leaveOutStandingAside, leaveOutStray, listLinks } from "./sections/read-stray-passage.js";
import { findRecurringEnd } from "./sections/recurring-ends.js";
import { findRecurringLines } from "./sections/recurring-lines.js";
import { leaveOutRepeated } from "./sections/repeated-answers.js";
import { dropRepeatedLabels } from "./sections/repeated-labels.js";
import { listSettingApart } from "./sections/ruled-list.js";
import { findRunCode } from "./sections/run-code.js";
import { asksMostly, setApartEnds } from "./sections/set-apart-ends.js";
import { setApartTasks } from "./sections/set-apart-tasks.js";
import { setApartTopics } from "./sections/set-apart-topics.js";
import { type OpenSection, splitSections } from "./sections/split-sections.js";
import { findTasksBelow } from "./sections/task-below.js";
import { findTitlesAbove } from "./sections/titles-above.js";
import type { Shape } from "./shape.js";
import { hasLetters, readSectionTitle } from "./signs/title.js";
import { mendText } from "./text/mend-text.js";

export interface OutlineOptions {
  /** How the file writes its questions. Default: recognised, section by section. */
  readonly shape?: Shape;
  /** How single sections do, by their number: as their heading says it, or else their position among the sections with questions. */
  readonly sectionShapes?: ReadonlyMap<string, Shape>;
  /** Told of the share that has been read, and how many questions of it, from time to time. */
  readonly onProgress?: OnRead;
}

type OnRead = (share: number, questions: number) => void;

/** Of reading a list, parsing is the longer part. */
const parsingShare = 0.75;

/**
 * Reads one outline: sections, and in them questions with their answers, whatever the form.
 * What belongs to no question is listed in `leftOut`, in the order of the file; what looks like a question and was not
 * read as one is a problem.
 */
export function readOutline(file: SourceFile, options: OutlineOptions = {}): OutlineDraft {
  const { source, written, moved, leftOut } = mendText(file.text);
  const begin = () => {
    const reading = beginReading(file.path, source, written, moved);
    for (const line of leftOut) leaveOut(reading, "label", line, line);
    return reading;
  };
  const reading = begin();
  const start = startOfFile(file.path);
  if (source.trim() === "") {
    const suggestion = "Write a list of questions, or remove the file.";
    reportWarning(reading.problems, "empty-file", start, "The file is empty.", suggestion);
    return { sections: [], leftOut: [], problems: reading.problems };
  }
  const dense = findDensity(source);
  if (dense !== undefined) {
    reportError(reading.problems, "too-many-lines", start, dense, "Divide it into several files.");
    return { sections: [], leftOut: [], problems: reading.problems };
  }
  const { shape, sectionShapes = new Map(), onProgress } = options;
  const sections = readSections(reading, shape, { ...(onProgress !== undefined && { onProgress }) });
  const chosen = sectionShapes.size === 0 ? new Map() : findShapes(reading, sections, sectionShapes);
  if (chosen.size > 0) {
    const again = begin();
    return finish(again, readSections(again, shape, { chosen }), shape);
  }
  return finish(reading, sections, shape);
}

/** The lines of headings whose sections are of a chosen shape. */
function findShapes(
  { source }: OutlineReading,
  sections: readonly SectionDraft[],
  shapes: ReadonlyMap<string, Shape>,
): ReadonlyMap<number, Shape> {
  const chosen = new Map<number, Shape>();
  const written = new Map(
    parseMarkdown(source).blocks.flatMap((block) => {
      if (block.type !== "heading") return [];
      const { number } = readSectionTitle(plainText(block.children));
      return number === undefined ? [] : [[String(number), block.position?.start.line ?? 0] as const];
    }),
  );
  for (const [key, shape] of shapes) {
    const section = sections.find(({ number }, index) => String(number ?? index + 1) === key);
    const line = section?.place.line ?? written.get(key);
    if (line !== undefined) chosen.set(line, shape);
  }
  return chosen;
}

function finish(reading: OutlineReading, sections: readonly SectionDraft[], shape: Shape | undefined): OutlineDraft {
  audit(reading, sections, shape);
  return { sections, leftOut: listLeftOut(reading.leftOut), problems: reading.problems.sort(byPlace) };
}

function noteChosen(
  reading: OutlineReading,
  sections: readonly OpenSection[],
  chosen: ReadonlyMap<number, Shape>,
): void {
  const lines = sections.map(({ heading }) => heading?.node.position?.start.line ?? 1);
  for (const [index, line] of lines.entries())
    if (chosen.has(line)) reading.chosen.push({ line, endLine: (lines[index + 1] ?? Number.POSITIVE_INFINITY) - 1 });
}

/** Of fewer questions, nobody can tell whether a file numbers them. */
const LEAST_COUNTED = 5;

/** @param chosen - Shapes of single sections, by the line of their heading. */
function readSections(
  reading: OutlineReading,
  shape: Shape | undefined,
  { chosen = new Map(), onProgress }: { readonly chosen?: ReadonlyMap<number, Shape>; readonly onProgress?: OnRead },
): readonly SectionDraft[] {
  let parsed = 0;
  const {
    blocks: parsedBlocks,
    frontMatterLines,
    limits,
  } = parseMarkdown(reading.source, (characters) => {
    parsed += characters;
    onProgress?.((parsingShare * parsed) / reading.source.length, 0);
  });
  const all = mendUnderlined(reading.source, mendRules(parsedBlocks));
  for (const [label, definition] of listAddresses(reading.source, all)) reading.addresses.set(label, definition);
  const labels = listLabels(reading, all);
  const blocks = takeEndNotes(reading.source, all, labels);
  if (frontMatterLines > 0) leaveOut(reading, "front-matter", 1, frontMatterLines);
  const { rest: entries, keys } = takeAnswerKeys(reading, layOut(reading, blocks));
  const roles = planHeadings(entries, shape);
  for (const [line, own] of chosen) planSection(entries, roles, line, own);
  const split = splitSections(reading, entries, roles, ({ line }) => chosen.get(line) ?? shape);
  const isFixed = ({ heading }: OpenSection) => chosen.has(heading?.node.position?.start.line ?? 1);
  const parts = joinUntitled(split, isFixed);
  const sections = shape === undefined && chosen.size === 0 ? joinCounted(reading, parts) : parts;
  leaveOutOverview(reading, sections);
  leaveOutTemplates(reading, sections);
  const asking = new Set(sections.filter(asksMostly));
  if (shape === undefined) {
    setApartAdvice(sections, isFixed);
    setApartTasks(sections, isFixed);
    setApartEnds(sections, isFixed);
    setApartTopics(reading, sections, isFixed);
  }
  noteChosen(reading, sections, chosen);
  giveListedAnswers(reading, sections, keys);
  giveKeysBehindLast(reading, sections);
  giveBoxedVerdicts(sections);
  reportLimits(reading, limits);
  if (sections.every(({ questions }) => questions.length === 0)) {
    for (const { node } of entries) leaveOutNode(reading, "passage", node);
    return [];
  }
  const titles = sections.map(({ heading }) => heading?.text ?? "");
  const allAsked = sections.flatMap(({ questions }) => questions);
  const style = {
    hasLetters: hasLetters(titles),
    titles: findTitles(allAsked),
    tasks: findTasksBelow(reading, allAsked),
    isAnswered: areAnswered(sections),
    marks: countMarks(reading, sections),
    isOpen: areOpen(allAsked),
    isQuiz: isQuiz(reading, allAsked),
    areTickedOff: areTickedOff(allAsked),
    areKeysMarked: areKeysMarked(reading, allAsked.map(blocksBelow)),
    areBareOptions: areBareOptions(allAsked, titles),
    rules: listSettingApart(sections, all),
    areInside: areAllInside(sections),
    habits: findHabits(allAsked),
    runCode: findRunCode(allAsked),
    pointed: findPointed(allAsked),
    areLinks: areLinkAnswers(allAsked),
    areExercises: areExercises(allAsked),
    recurringEnd: findRecurringEnd(allAsked),
    recurringLines: findRecurringLines(allAsked),
  };
  const above = findTitlesAbove(sections, style.hasLetters);
  const links = listLinks(reading);
  const advice = findAdvice(sections);
  const emptyParts = findEmptyParts(sections);
  const first = sections.findIndex(({ heading }) => heading !== undefined);
  const firstAsked = sections.findIndex(({ questions }) => questions.length > 0);
  const lastAsked = sections.findLastIndex(({ questions }) => questions.length > 0);
  const areItems = allAsked.some(
    ({ entry }) => entry.type === "lead" && (entry.form === "numbered" || entry.form === "bullets"),
  );
  const numbered = allAsked.filter(({ entry }) => entry.number > 0).length;
  const areCounted = allAsked.length >= LEAST_COUNTED && numbered * 10 >= allAsked.length * 9;
  const areListed = sections.some(({ heading }) => heading !== undefined && isListed(heading));
  const total = sections.reduce((sum, { questions }) => sum + questions.length, 0);
  let read = 0;
  const onQuestion = () => onProgress?.(parsingShare + ((1 - parsingShare) * ++read) / total, read);
  const drafts = sections.flatMap((section, index) => {
    leaveOutStandingAside(reading, section.asides);
    for (const stray of section.strays) leaveOutStray(reading, stray);
    if (advice.has(section)) {
      leaveOutAdvice(reading, section);
      return [];
    }
    if (section.questions.length > 0) {
      const title = above.get(section);
      return [{ ...readSection(reading, section, style, onQuestion), ...(title !== undefined && { above: title }) }];
    }
    const isFront = index < firstAsked;
    // What stands above the questions, asks nothing and is not in the contents introduces them.
    const isOutsideContents = isFront && areListed && section.heading !== undefined && !isListed(section.heading);
    const isUnlisted = isOutsideContents && !asking.has(section);
    const place = {
      next: sections[index + 1],
      isFirst: index === first,
      isFront,
      areItems: areItems && !isUnlisted,
      areCounted,
      isEmptyPart: emptyParts.has(section),
    };
    leaveOutSection(reading, section, { ...place, isOutside: isFront || index > lastAsked }, links);
    return [];
  });
  return completeTexts(
    reading,
    dropRepeatedLabels(leaveOutRepeated(reading, drafts)),
    labels,
    all.slice(blocks.length),
  );
}
