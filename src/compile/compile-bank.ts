import type { BankData, Locale } from "../model/bank-data.js";
import type { Place } from "../model/place.js";
import type { Problem } from "../model/problem.js";
import type { Tag } from "../model/tag.js";
import { byCodePoint } from "../text/code-point-order.js";
import { adviseNearest } from "../text/nearest.js";
import { assembleBank, assembleTranslation, type BankParts } from "./assemble/assemble-bank.js";
import { assignIds } from "./assemble/assign-ids.js";
import { type BuiltQuestion, buildQuestions, type QuestionWithArticle } from "./assemble/build-questions.js";
import { claimCards } from "./assemble/claim-cards.js";
import { collectReferences } from "./assemble/collect-references.js";
import { type OutlineSource, planSections } from "./assemble/plan-sections.js";
import { reportDeclaredCounts, reportNoQuestions, reportUnusedSidecars } from "./assemble/report-sources.js";
import type { CardDraft } from "./card/draft.js";
import { readCard } from "./card/read-card.js";
import { checkTags } from "./lint/check-tags.js";
import { applyExceptions } from "./lint/exceptions.js";
import { lintBank } from "./lint/lint-bank.js";
import { compareStructure, lintCard } from "./lint/lint-card.js";
import type { OutlineDraft } from "./outline/draft.js";
import type { Shape } from "./outline/forms/shape.js";
import { guessLocale } from "./outline/guess-locale.js";
import { readOutline } from "./outline/read-outline.js";
import { readSidecar } from "./outline/sidecar.js";
import type { Edit } from "./parse/apply-edits.js";
import { byPlace } from "./parse/by-place.js";
import type { Findings } from "./parse/findings.js";
import type { LeftOut } from "./parse/left-out.js";
import { checkRegistry } from "./registry/registry.js";
import { makeGlossary } from "./registry/suggest-id.js";
import { type Sources, sidecarPath, sortSources } from "./sources/sort-sources.js";
import type { SourceFile } from "./sources/source-file.js";
import { readReferences } from "./vocabulary/read-references.js";
import { readSections, readTags, tagIn, type Vocabulary } from "./vocabulary/vocabulary.js";

export interface CompileOptions {
  /** How outlines write their questions. Default: recognised, file by file. */
  readonly shape?: Shape;
  /** Language of the outlines. Default: `zh` if there are cards, or they are guessed to be Chinese. */
  readonly locale?: Locale;
  /** Version of the content, as `bank.version` gives it, and `since` and `changed` where there is no registry. Default `0.0.0`. */
  readonly version?: string;
  /** Tags whose names and aliases help to suggest English ids for Chinese prompts, beside those of `tags.yaml`. */
  readonly glossary?: readonly Tag[];
  /** Ids whose translation is declared good although its source changed. */
  readonly acceptTranslations?: readonly string[];
  /** Finds and keeps what was read of an outline before. Default: reads every time. */
  readonly drafts?: DraftStore;
}

/** Keeps drafts of outlines. What is found for a file must have been kept for the same text, path and shape. */
export interface DraftStore {
  find(file: SourceFile): OutlineDraft | undefined;
  keep(file: SourceFile, draft: OutlineDraft): void;
}

export interface CompileResult {
  /** Always a whole bank, made from what could be read; with problems of level `error` it is not fit to publish. */
  readonly data: BankData;
  /** The bank in the other language: the questions whose cards are translated. Absent where there are none. */
  readonly translation?: BankData;
  /** Sorted by file, line and column. */
  readonly problems: readonly Problem[];
  /** Inserts the suggested ids into the files that lack them: `applyEdits` does. */
  readonly edits: readonly Edit[];
  /** The registry as `check --fix` writes it. Absent where there is none, or nothing to change. */
  readonly registry?: SourceFile;
  /** Passages of outlines that belong to no question, sorted as problems are. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Compiles texts into a bank. Pure: reads no file, and the same texts give the same result in any order.
 *
 * A file is known by its name. `sections.yaml`, `tags.yaml` and `references.yaml` are the vocabularies, `registry.json`
 * has the published ids, and `exceptions.yaml` what lints allow. `questions/<section>/<id>.md` is a card, with `.en`
 * before `.md` its translation; every other `.md` is an outline, and `<name>.meta.yaml` the sidecar of `<name>.md`.
 * A bank without vocabularies takes sections and tags as they come.
 *
 * @param files - Not modified.
 * @throws RangeError if a file has another name, or two have the same path.
 * @example
 * ```ts
 * const { data, problems } = compileBank([{ path: "rag.md", text: "# RAG\n\n1. What is RAG?\n   - Retrieval, then generation.\n" }]);
 * ```
 */
export function compileBank(files: readonly SourceFile[], options: CompileOptions = {}): CompileResult {
  const sources = sortSources(files);
  const findings: Findings = { problems: [], edits: [] };
  const { problems } = findings;
  const version = options.version ?? "0.0.0";
  const sectionEntries = readVocabulary(sources.sections, readSections, problems);
  const tagEntries = readVocabulary(sources.tags, readTags, problems);
  const referenceEntries = readVocabulary(sources.references, readReferences, problems) ?? [];
  const outlines = readOutlines(sources, options, problems);
  const cards = readCards(sources, problems);
  reportNoQuestions(outlines, sources, problems);
  reportUnusedSidecars(outlines, sources, problems);

  const locale = options.locale ?? (cards.length > 0 ? "zh" : localeOf(outlines.map(({ draft }) => draft)));
  const ownTags = tagEntries?.map((entry) => tagIn("zh", entry)) ?? [];
  const glossary = makeGlossary([...ownTags, ...(options.glossary ?? [])]);
  const planned = planSections(outlines, cards, { entries: sectionEntries, locale, glossary }, findings);
  const sections = claimCards(planned, cards, problems);
  const built = buildQuestions(sections, assignIds(sections, glossary, findings), version);
  reportUnknownRelated(built, cards, problems);
  if (tagEntries !== undefined) checkTags(built, tagEntries, problems);

  const parts: BankParts = {
    version,
    sections: sections.map(({ section }) => section),
    sectionEntries,
    tagEntries,
    references: collectReferences(cards, referenceEntries, problems),
    built,
    ...(sources.registry === undefined ? {} : registryParts(sources.registry, built, version, options, problems)),
  };
  const data = assembleBank(parts, locale);
  reportDeclaredCounts(data, problems);
  const isTranslated = locale === "zh" && built.some(({ translation }) => translation !== undefined);
  return {
    data,
    ...(isTranslated ? { translation: assembleTranslation(parts) } : {}),
    problems: problems.sort(
      (a, b) => byPlace(a, b) || byCodePoint(a.code, b.code) || byCodePoint(a.message, b.message),
    ),
    edits: findings.edits,
    ...(parts.registry === undefined ? {} : { registry: parts.registry }),
    leftOut: outlines.flatMap(({ draft }) => draft.leftOut).sort(byPlace),
  };
}

function readVocabulary<Entry>(
  file: SourceFile | undefined,
  read: (file: SourceFile) => Vocabulary<Entry>,
  problems: Problem[],
): readonly Entry[] | undefined {
  if (file === undefined) return undefined;
  const vocabulary = read(file);
  problems.push(...vocabulary.problems);
  return vocabulary.entries;
}

function readOutlines({ outlines, sidecars }: Sources, options: CompileOptions, problems: Problem[]): OutlineSource[] {
  const { shape, drafts } = options;
  return outlines.map((file) => {
    const kept = drafts?.find(file);
    const draft = kept ?? readOutline(file, shape === undefined ? {} : { shape });
    if (kept === undefined) drafts?.keep(file, draft);
    const sidecarFile = sidecars.get(sidecarPath(file.path));
    const sidecar = sidecarFile === undefined ? undefined : readSidecar(sidecarFile);
    problems.push(...draft.problems, ...(sidecar?.problems ?? []));
    return { file, draft, sidecar };
  });
}

/** Reads cards and holds them to the limits; what `exceptions.yaml` allows is no problem. */
function readCards({ cards: files, exceptions }: Sources, problems: Problem[]): CardDraft[] {
  const cards = files.map(readCard);
  const translations = new Map(cards.filter(({ locale }) => locale === "en").map((card) => [card.id, card]));
  const checked = new Set(cards.filter(({ frontMatter }) => frontMatter?.checked !== undefined).map(({ id }) => id));
  const lints = cards.flatMap((card) => {
    const translation = card.locale === "zh" ? translations.get(card.id) : undefined;
    return [
      ...lintCard(card, checked.has(card.id)),
      ...(translation === undefined ? [] : compareStructure(card, translation)),
    ];
  });
  problems.push(
    ...cards.flatMap((card) => card.problems),
    ...applyExceptions(exceptions, [...lints, ...lintBank(cards)]),
  );
  return cards;
}

function localeOf(drafts: readonly OutlineDraft[]): Locale {
  const prompts = drafts.flatMap(({ sections }) =>
    sections.flatMap(({ questions }) => questions.map(({ prompt }) => prompt)),
  );
  return guessLocale(prompts.join("\n"));
}

function reportUnknownRelated(built: readonly BuiltQuestion[], cards: readonly CardDraft[], problems: Problem[]): void {
  const known = new Set(built.map(({ question }) => question.id));
  for (const { frontMatter } of cards) {
    for (const [index, id] of frontMatter?.related.entries() ?? []) {
      if (frontMatter === undefined || known.has(id)) continue;
      const message = `There is no question "${id}".`;
      const suggestion = adviseNearest(id, known, "Remove it.");
      const place = frontMatter.placeOf(["related", index]);
      problems.push({ code: "unknown-related", level: "error", ...place, message, suggestion });
    }
  }
}

function registryParts(
  file: SourceFile,
  built: readonly BuiltQuestion[],
  version: string,
  { acceptTranslations }: CompileOptions,
  problems: Problem[],
): Pick<BankParts, "revisions" | "retired" | "registry"> {
  const versionOf = ({ article: { hash, source } }: QuestionWithArticle) => ({ hash, place: placeOf(source) });
  const current = built.map(({ translation, ...own }) => ({
    id: own.question.id,
    ...versionOf(own),
    ...(translation === undefined ? {} : { translation: versionOf(translation) }),
  }));
  const check = checkRegistry(file, current, version, acceptTranslations);
  problems.push(...check.problems);
  const { revisions, retired, updated } = check;
  return { revisions, retired, ...(updated === undefined ? {} : { registry: { path: file.path, text: updated } }) };
}

function placeOf({ file, line, column }: Place): Place {
  return { file, line, column };
}
