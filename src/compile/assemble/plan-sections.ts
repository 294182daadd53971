import type { Locale } from "../../model/bank-data.js";
import type { Problem } from "../../model/problem.js";
import type { Section } from "../../model/section.js";
import { lettersOf } from "../../text/letters-of.js";
import { adviseNearest } from "../../text/nearest.js";
import type { CardDraft } from "../card/draft.js";
import type { OutlineDraft, QuestionDraft, SectionDraft } from "../outline/draft.js";
import type { Sidecar, SidecarEntry } from "../outline/sidecar.js";
import { appendTo, type Findings } from "../parse/findings.js";
import { idPattern } from "../parse/id-suffix.js";
import { takeFreeId } from "../registry/free-id.js";
import { type Glossary, provisionalId, suggestId } from "../registry/suggest-id.js";
import { reportError, reportWarning } from "../report.js";
import type { SourceFile } from "../sources/source-file.js";
import { type SectionEntry, showPlace, textIn } from "../vocabulary/vocabulary.js";

/** One outline with what stands beside it. */
export interface OutlineSource {
  readonly file: SourceFile;
  readonly draft: OutlineDraft;
  readonly sidecar: Sidecar | undefined;
}

/** A section of the bank with its questions, in bank order. */
export interface PlannedSection {
  readonly section: Omit<Section, "questionCount">;
  readonly questions: readonly PlannedQuestion[];
}

export interface PlannedQuestion {
  readonly draft: QuestionDraft;
  /** An outline with a sidecar is not to be edited. */
  readonly isEditable: boolean;
  readonly sidecar: SidecarEntry | undefined;
}

/** What `planSections` needs beside the outlines. */
export interface SectionContext {
  /** Absent where the bank has no `sections.yaml`. */
  readonly entries: readonly SectionEntry[] | undefined;
  readonly locale: Locale;
  readonly glossary: Glossary;
}

/**
 * Gives the sections of all outlines their ids, joins those of one id, adds those that only cards have, and puts them
 * in bank order: that of `sections.yaml`, or else of the files by path.
 */
export function planSections(
  outlines: readonly OutlineSource[],
  cards: readonly CardDraft[],
  context: SectionContext,
  findings: Findings,
): PlannedSection[] {
  const { locale } = context;
  const drafts = outlines.flatMap(({ draft, sidecar }) =>
    draft.sections.map((section, index) => ({ section, number: section.number ?? index + 1, sidecar })),
  );
  const provisional = provisionalSectionIds(drafts.map(({ section }) => section));
  const planned = new Map<
    string,
    { section: Omit<Section, "questionCount">; questions: PlannedQuestion[]; files: Set<string> }
  >();
  const taken = new Set(drafts.flatMap(({ section }) => (section.id === undefined ? [] : [section.id])));
  for (const [index, { section, number, sidecar }] of drafts.entries()) {
    const entry = context.entries === undefined ? undefined : findEntry(section, context, findings.problems);
    const id = entry?.id ?? section.id ?? provisional[index] ?? "";
    const isEditable = sidecar === undefined;
    if (id === provisional[index] && section.idPlace !== undefined && context.entries === undefined) {
      const suggested = takeFreeId(suggestId(nameOf(section), context.glossary) ?? id, taken);
      reportMissingId(section, suggested, isEditable, findings);
    }
    const questions = section.questions.map((draft) => ({
      draft,
      isEditable,
      sidecar: sidecar?.entries.get(`${number}.${draft.number}`),
    }));
    const known = planned.get(id);
    if (known === undefined) {
      const data = {
        id,
        number: entry?.number ?? section.number ?? planned.size + 1,
        title: entry === undefined ? nameOf(section) : textIn(locale, entry.title),
        summary: entry === undefined ? "" : textIn(locale, entry.summary),
        ...(section.declaredCount === undefined ? {} : { declaredCount: section.declaredCount }),
        source: section.place,
      };
      planned.set(id, { section: data, questions, files: new Set([section.place.file]) });
    } else {
      if (known.files.has(section.place.file)) {
        const message = `The section "${id}" already begins at ${showPlace(known.section.source)}.`;
        const suggestion = "Join the two, or give this one another id.";
        reportError(findings.problems, "duplicate-section", section.place, message, suggestion);
      }
      known.files.add(section.place.file);
      appendTo(known.questions, questions);
    }
  }
  for (const card of cards) {
    const entry = context.entries?.find(({ id }) => id === card.section);
    if (planned.has(card.section) || (context.entries !== undefined && entry === undefined)) continue;
    const section = {
      id: card.section,
      number: entry?.number ?? planned.size + 1,
      title: entry === undefined ? card.section : textIn(locale, entry.title),
      summary: entry === undefined ? "" : textIn(locale, entry.summary),
      source: entry?.place ?? card.promptPlace,
    };
    planned.set(card.section, { section, questions: [], files: new Set() });
  }
  const order = new Map(context.entries?.map(({ id }, index) => [id, index]));
  return [...planned.values()].sort((a, b) => (order.get(a.section.id) ?? 0) - (order.get(b.section.id) ?? 0));
}

/** `Streams: Basics` where another section is called `Basics`, too. */
function nameOf({ above, title }: SectionDraft): string {
  return above === undefined ? title : `${above}: ${title}`;
}

/** By id, by title, by number: the first that says anything. */
function findEntry(
  draft: SectionDraft,
  { entries = [] }: SectionContext,
  problems: Problem[],
): SectionEntry | undefined {
  const found =
    draft.id === undefined
      ? (entries.find(({ title }) => Object.values(title).some((own) => lettersOf(own) === lettersOf(draft.title))) ??
        entries.find(({ number }) => number === draft.number))
      : entries.find(({ id }) => id === draft.id);
  if (found === undefined) {
    const names =
      draft.id === undefined ? entries.flatMap(({ title }) => Object.values(title)) : entries.map(({ id }) => id);
    const message = `sections.yaml has no section "${draft.id ?? draft.title}". Known are ${entries.map(({ id }) => id).join(", ")}.`;
    const suggestion = adviseNearest(draft.id ?? draft.title, names, "Add it to sections.yaml.");
    reportError(problems, "unknown-section", draft.place, message, suggestion);
  }
  return found;
}

function reportMissingId(
  draft: SectionDraft,
  suggested: string,
  isEditable: boolean,
  { problems, edits }: Findings,
): void {
  if (draft.idPlace === undefined) return;
  const message = `The section "${draft.title}" has no id; the one it has for now changes with its title.`;
  const suggestion = isEditable
    ? `Write {#${suggested}} behind it, or run check --fix.`
    : `Give it one in sections.yaml, such as ${suggested}.`;
  reportWarning(problems, "missing-id", draft.place, message, suggestion);
  if (isEditable) edits.push({ ...draft.idPlace, insert: ` {#${suggested}}` });
}

/** Made from the title; from title and file where a title occurs twice; counted where even that does. */
function provisionalSectionIds(drafts: readonly SectionDraft[]): string[] {
  const seen = new Map<string, number>();
  const uses = new Map<string, number>();
  for (const { title } of drafts) uses.set(title, (uses.get(title) ?? 0) + 1);
  return drafts.map(({ title, place, idPlace }) => {
    // The name of a file is as permanent as an id.
    if (idPlace === undefined && idPattern.test(title)) return title;
    if (uses.get(title) === 1) return provisionalId("s", title);
    const key = `${title}\n${place.file}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return provisionalId("s", title, place.file, ...(count === 1 ? [] : [String(count)]));
  });
}
