import type { RootContent } from "mdast";
import { leaveOutAddresses } from "./asides/address-headings.js";
import { leaveOutAsides } from "./asides/leave-out-asides.js";
import { leaveOutBackLinks } from "./asides/leave-out-back-links.js";
import { partPointers } from "./asides/part-pointers.js";
import { partSources } from "./asides/part-sources.js";
import { leaveOutTitleLinks } from "./asides/repeated-title-links.js";
import { openAdmonitionGroups } from "./blocks/admonition-groups.js";
import { readAskingContents } from "./entries/asking-contents.js";
import { readBareNumbers } from "./entries/bare-numbers.js";
import { readBoldSeries } from "./entries/bold-series.js";
import { readBoldTitles } from "./entries/bold-titles.js";
import { readCodedHeadings } from "./entries/coded-headings.js";
import { placeContentsGroups } from "./entries/contents-groups.js";
import { readCountedParts } from "./entries/counted-parts.js";
import { readCountedTasks } from "./entries/counted-tasks.js";
import { readCountedTitles } from "./entries/counted-titles.js";
import { deepenParts } from "./entries/deepen-parts.js";
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
import { lowerParts } from "./entries/lower-parts.js";
import { markFront } from "./entries/mark-front.js";
import { mendLevels } from "./entries/mend-levels.js";
import { mendParts } from "./entries/mend-parts.js";
import { readNumberHeadings } from "./entries/number-headings.js";
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
import type { Entry, LeadEntry } from "./entries.js";
import type { OutlineReading } from "./outline-reading.js";
import type { LeadForm } from "./shape.js";

type Read = (entries: readonly Entry[], reading: OutlineReading) => readonly Entry[];

/** What entries are: headings, blocks by their type, leads by that and by their form; and inline links, which may lead to places in the file. */
type Kind = "heading" | "link" | RootContent["type"] | LeadEntry["node"]["type"] | LeadForm;

/** What it reads, and what it finds nothing without; where several are named, without all of them. */
type Step = readonly [read: Read, ...of: readonly Kind[]];

/** In this order, because each sees what those before it made of the file. */
const steps: readonly Step[] = [
  // What says that it is a question, and in which form.
  [(entries, reading) => openQuotedLists(reading, entries), "blockquote"],
  [(entries, reading) => joinProperties(reading, entries), "lines"],
  [readSeries],
  [readShapedHeadings, "heading"],
  [readCodedHeadings, "heading"],
  [readQuotedQuestions, "blockquote"],
  [readLetteredPairs, "paragraph"],
  [readPlain, "paragraph"],
  [readBoldSeries, "lines"],
  [joinFollowUps],
  [joinLabelledFollowUps, "paragraph"],
  [readForgottenSigns, "paragraph"],
  // What is none.
  [markListed, "link"],
  [markFront, "heading"],
  [readListedSeries, "heading"],
  [placeContentsGroups, "link"],
  [(entries, reading) => leaveOutRepeatedContents(reading, entries)],
  [readAskingContents, "heading"],
  [(entries, reading) => leaveOutAsides(reading, entries)],
  [(entries, reading) => leaveOutAddresses(reading, entries), "heading"],
  [partSources, "bullets"],
  [(entries, reading) => leaveOutTitleLinks(reading, entries), "link"],
  // What a heading is, however it is written.
  [readBoldTitles, "paragraph", "html"],
  [readTitlesBetween, "paragraph", "html", "blockquote"],
  [readTitleLines, "numbered"],
  [readPlainTitles, "paragraph"],
  [readBareNumbers, "heading"],
  [(entries, reading) => readNotes(reading, entries), "paragraph"],
  [(entries, reading) => joinNumbers(reading, entries), "heading"],
  [deepenSeriesAnswers, "heading"],
  [mendLevels, "heading"],
  [readCountedParts, "heading"],
  [readCountedTitles, "heading"],
  [lowerParts, "heading"],
  [mendParts, "heading"],
  [deepenParts, "heading"],
  [raiseTitles, "heading"],
  [readTitleLabels, "heading"],
  [readCountedTasks, "heading", "paragraph"],
  [readNumberHeadings, "heading"],
  [findParts, "heading", "lines"],
];

/** Lays the blocks of a file out flat, as headings, what may be questions, and all else, and mends step by step how they are written. */
export function layOut(reading: OutlineReading, blocks: readonly RootContent[]): readonly Entry[] {
  const written = partPointers(reading, leaveOutBackLinks(reading, openAdmonitionGroups(reading, blocks)));
  let entries: readonly Entry[] = listEntries(written, reading);
  let kinds = kindsOf(entries, reading);
  for (const [read, ...of] of steps) {
    // Most files have but few kinds.
    if (of.length > 0 && !of.some((kind) => kinds.has(kind))) continue;
    const mended = read(entries, reading);
    if (mended !== entries) kinds = kindsOf(mended, reading);
    entries = mended;
  }
  return entries;
}

function kindsOf(entries: readonly Entry[], { source }: OutlineReading): ReadonlySet<Kind> {
  const kinds = new Set<Kind>(source.includes("](") ? ["link"] : []);
  for (const entry of entries) {
    kinds.add(entry.node.type);
    if (entry.type === "lead") kinds.add(entry.form);
  }
  return kinds;
}
