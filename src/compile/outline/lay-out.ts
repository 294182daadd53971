import type { RootContent } from "mdast";
import { leaveOutAddresses } from "./asides/address-headings.js";
import { leaveOutAsides } from "./asides/leave-out-asides.js";
import { leaveOutBackLinks } from "./asides/leave-out-back-links.js";
import { partPointers } from "./asides/part-pointers.js";
import { openAdmonitionGroups } from "./blocks/admonition-groups.js";
import { readAskingContents } from "./entries/asking-contents.js";
import { readBareNumbers } from "./entries/bare-numbers.js";
import { readBoldSeries } from "./entries/bold-series.js";
import { readBoldTitles } from "./entries/bold-titles.js";
import { readCodedHeadings } from "./entries/coded-headings.js";
import { placeContentsGroups } from "./entries/contents-groups.js";
import { readCountedTasks } from "./entries/counted-tasks.js";
import { findParts } from "./entries/find-parts.js";
import { readForgottenSigns } from "./entries/forgotten-signs.js";
import { joinFollowUps } from "./entries/join-follow-ups.js";
import { joinNumbers } from "./entries/join-numbers.js";
import { joinProperties } from "./entries/join-properties.js";
import { joinLabelledFollowUps } from "./entries/labelled-follow-ups.js";
import { readLetteredPairs } from "./entries/lettered-pairs.js";
import { listEntries } from "./entries/list-entries.js";
import { markListed } from "./entries/listed-headings.js";
import { readListedSeries } from "./entries/listed-series.js";
import { markFront } from "./entries/mark-front.js";
import { mendLevels } from "./entries/mend-levels.js";
import { mendParts } from "./entries/mend-parts.js";
import { readPlainTitles } from "./entries/plain-titles.js";
import { openQuotedLists } from "./entries/quoted-lists.js";
import { readQuotedQuestions } from "./entries/quoted-questions.js";
import { raiseTitles } from "./entries/raise-titles.js";
import { readNotes } from "./entries/read-notes.js";
import { readPlain } from "./entries/read-plain.js";
import { readSeries } from "./entries/read-series.js";
import { leaveOutRepeatedContents } from "./entries/repeated-contents.js";
import { deepenSeriesAnswers } from "./entries/series-answers.js";
import { readShapedHeadings } from "./entries/shaped-headings.js";
import { readTitleLabels } from "./entries/title-labels.js";
import { readTitleLines } from "./entries/title-lines.js";
import { readTitlesBetween } from "./entries/titles-between.js";
import type { Entry } from "./entries.js";
import type { OutlineReading } from "./outline-reading.js";

type Step = (entries: readonly Entry[], reading: OutlineReading) => readonly Entry[];

/** In this order, because each sees what those before it made of the file. */
const steps: readonly Step[] = [
  // What says that it is a question, and in which form.
  (entries, reading) => openQuotedLists(reading, entries),
  (entries, reading) => joinProperties(reading, entries),
  readSeries,
  readShapedHeadings,
  readCodedHeadings,
  readQuotedQuestions,
  readLetteredPairs,
  readPlain,
  readBoldSeries,
  joinFollowUps,
  joinLabelledFollowUps,
  readForgottenSigns,
  // What is none.
  markListed,
  markFront,
  readListedSeries,
  placeContentsGroups,
  (entries, reading) => leaveOutRepeatedContents(reading, entries),
  readAskingContents,
  (entries, reading) => leaveOutAsides(reading, entries),
  (entries, reading) => leaveOutAddresses(reading, entries),
  // What a heading is, however it is written.
  readBoldTitles,
  readTitlesBetween,
  readTitleLines,
  readPlainTitles,
  readBareNumbers,
  (entries, reading) => readNotes(reading, entries),
  (entries, reading) => joinNumbers(reading, entries),
  deepenSeriesAnswers,
  mendLevels,
  mendParts,
  raiseTitles,
  readTitleLabels,
  readCountedTasks,
  findParts,
];

/** Lays the blocks of a file out flat, as headings, what may be questions, and all else, and mends step by step how they are written. */
export function layOut(reading: OutlineReading, blocks: readonly RootContent[]): readonly Entry[] {
  const written = partPointers(leaveOutBackLinks(reading, openAdmonitionGroups(reading, blocks)));
  return steps.reduce<readonly Entry[]>((entries, step) => step(entries, reading), listEntries(written, reading));
}
