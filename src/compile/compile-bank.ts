import type { BankData, Locale } from "../model/bank-data.js";
import type { Problem } from "../model/problem.js";
import type { Tag } from "../model/tag.js";
import { byCodePoint } from "../text/code-point-order.js";
import { adviseNearest } from "../text/nearest.js";
import { assembleBank, assembleTranslation, type BankParts } from "./assemble/assemble-bank.js";
import { assignIds } from "./assemble/assign-ids.js";
import { type BuiltQuestion, buildQuestions, type QuestionWithArticle } from "./assemble/build-questions.js";
import { type CardRules, claimCards } from "./assemble/claim-cards.js";
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
import { readOutline } from "./outline/read-outline.js";
import type { Shape } from "./outline/shape.js";
import { readSidecar } from "./outline/sidecar.js";
import type { Edit } from "./parse/apply-edits.js";
import { byPlace } from "./parse/by-place.js";
import { appendTo, type Findings } from "./parse/findings.js";
import { guessLocale } from "./parse/guess-locale.js";
import type { LeftOut } from "./parse/left-out.js";
import { readPageHeader } from "./parse/page-header.js";
import { checkRegistry, renderRegistry } from "./registry/registry.js";
import { emptyRegistry } from "./registry/registry-schema.js";
import { makeGlossary } from "./registry/suggest-id.js";
import { reportError } from "./report.js";
import { type Sources, sidecarPath, sortSources } from "./sources/sort-sources.js";
import type { SourceFile } from "./sources/source-file.js";
import { type BankFile, readBankFile } from "./vocabulary/bank-file.js";
import type { Lints } from "./vocabulary/lints.js";
import { readReferences } from "./vocabulary/read-references.js";
import { readSayings, type SayingsEntry } from "./vocabulary/read-sayings.js";
import { readSections, readTags, tagIn, type Vocabulary, type VocabularyContext } from "./vocabulary/vocabulary.js";

export interface CompileOptions {
  /** How outlines write their questions. Default: recognised, file by file. */
  readonly shape?: Shape;
  /** Language of the bank. Default: as `bank.yaml` says, or else guessed from the prompts. */
  readonly locale?: Locale;
  /** Version of the content, as `bank.version` gives it, and `since` and `changed` where there is no registry. Default `0.0.0`. */
  readonly version?: string;
  /** Tags whose names and aliases help to suggest English ids for Chinese prompts, beside those of `tags.yaml`. */
  readonly glossary?: readonly Tag[];
  /** Questions whose translations are declared good although their source changed: ids, or with a language, as `kv-cache.en`. */
  readonly acceptTranslations?: readonly string[];
  /** Finds and keeps what was read of a file before. Default: reads every time. */
  readonly drafts?: DraftStore;
  /** Told how far the work is, often: after every question, and in long texts between them. */
  readonly onProgress?: (progress: CompileProgress) => void;
}

/** How far a compilation is. */
export interface CompileProgress {
  /** Of the texts, how much has been read: from 0 to 1, by their lengths. What comes after is short. */
  readonly share: number;
  /** Questions of lists that have been read. */
  readonly questions: number;
}

/**
 * Keeps drafts, which are plain JSON. What is found for a file must have been kept for the same text, path and shape, by the same version
 * of the compiler.
 */
export interface DraftStore {
  find(file: SourceFile): OutlineDraft | undefined;
  keep(file: SourceFile, draft: OutlineDraft): void;
  /** The same for cards. Default: cards are read every time. */
  findCard?(file: SourceFile): CardDraft | undefined;
  keepCard?(file: SourceFile, draft: CardDraft): void;
}

export interface CompileResult {
  /** Always a whole bank, made from what could be read; with problems of level `error` it is not fit to publish. */
  readonly data: BankData;
  /**
   * The bank in each language that cards are translated to: the questions whose cards are. In the order of `bank.yaml`, or else by
   * language; without those that no card is translated to.
   */
  readonly translations: readonly BankData[];
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
 * A file is known by its name. `bank.yaml` says what the folder is and asks, `sections.yaml`, `tags.yaml`, `references.yaml` and `sayings.yaml` are the vocabularies, `registry.json`
 * has the published ids, and `exceptions.yaml` what lints allow. `questions/<section>/<id>.md` is a card, with a language such as `.en`
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
  const bankFile = readBankFile(sources.bank, problems);
  const outlines = readOutlines(sources, options, problems);
  const cards = readCards(sources.cards, bankFile.locale, options.drafts);
  appendTo(
    problems,
    cards.flatMap((card) => card.problems),
  );
  reportNoQuestions(outlines, sources, problems);
  reportUnusedSidecars(outlines, sources, problems);

  const locale = options.locale ?? bankFile.locale ?? guessFrom(outlines, cards);
  const translations = (bankFile.translations ?? languagesOf(cards)).filter((language) => language !== locale);
  const vocabulary: VocabularyContext = {
    languages: declaredLanguages(bankFile, locale),
    isWhole: bankFile.lints.has("missing-field"),
  };
  const sectionEntries = readVocabulary(sources.sections, (file) => readSections(file, vocabulary), problems);
  const tagEntries = readVocabulary(sources.tags, (file) => readTags(file, vocabulary), problems);
  const referenceEntries =
    sources.references === undefined ? [] : readVocabulary(sources.references, readReferences, problems);
  const sayingsEntries =
    readVocabulary(
      sources.sayings,
      (file) => readSayings(file, vocabulary.languages ?? [locale, ...translations]),
      problems,
    ) ?? [];
  appendTo(problems, lintCards(cards, bankFile.lints, { own: locale, exceptions: sources.exceptions }));

  const ownTags = tagEntries?.map((entry) => tagIn("zh", entry)) ?? [];
  const glossary = makeGlossary([...ownTags, ...(options.glossary ?? [])]);
  const planned = planSections(outlines, cards, { entries: sectionEntries, locale, glossary }, findings);
  const asksTranslations = bankFile.translations !== undefined;
  const rules: CardRules = { locale, translations, asksTranslations, lints: bankFile.lints };
  const sections = claimCards(planned, cards, rules, problems);
  const built = buildQuestions(sections, assignIds(sections, glossary, findings), version);
  reportUnknownRelated(built, cards, problems);
  reportUnknownSayings(built, sayingsEntries, problems);
  if (tagEntries !== undefined) checkTags(built, tagEntries, problems);
  const registry = sources.registry ?? beginRegistry(bankFile, problems);

  const parts: BankParts = {
    version,
    title: bankFile.title,
    sections: sections.map(({ section }) => section),
    sectionEntries,
    tagEntries,
    references: referenceEntries === undefined ? [] : collectReferences(cards, referenceEntries, problems),
    sayings: new Map(sayingsEntries.map(({ id, sayings }) => [id, sayings])),
    built,
    ...(registry === undefined ? {} : registryParts(registry, built, version, options, problems)),
  };
  const data = assembleBank(parts, locale);
  reportDeclaredCounts(data, problems);
  return {
    data,
    translations: translations
      .filter((language) => built.some((question) => question.translations.has(language)))
      .map((language) => assembleTranslation(parts, language)),
    problems: problems.sort(
      (a, b) => byPlace(a, b) || byCodePoint(a.code, b.code) || byCodePoint(a.message, b.message),
    ),
    edits: findings.edits,
    ...(parts.registry === undefined ? {} : { registry: parts.registry }),
    leftOut: outlines.flatMap(({ draft }) => draft.leftOut).sort(byPlace),
  };
}

/** The entries of a vocabulary. `undefined` where there is none, or none that can be read: then it says nothing of what it lacks. */
function readVocabulary<Entry>(
  file: SourceFile | undefined,
  read: (file: SourceFile) => Vocabulary<Entry>,
  problems: Problem[],
): readonly Entry[] | undefined {
  if (file === undefined) return undefined;
  const vocabulary = read(file);
  appendTo(problems, vocabulary.problems);
  const isUnread = vocabulary.entries.length === 0 && vocabulary.problems.length > 0;
  return isUnread ? undefined : vocabulary.entries;
}

function readOutlines({ outlines, sidecars }: Sources, options: CompileOptions, problems: Problem[]): OutlineSource[] {
  const { shape, drafts } = options;
  const follow = followOutlines(outlines, options.onProgress);
  return outlines.map((file) => {
    const sidecarFile = sidecars.get(sidecarPath(file.path));
    const sidecar = sidecarFile === undefined ? undefined : readSidecar(sidecarFile);
    const sectionShapes = new Map([...(sidecar?.shapes ?? [])].map(([key, own]) => [key, own.shape]));
    // A draft is kept for a text, whatever stands beside it.
    const store = sectionShapes.size === 0 ? drafts : undefined;
    const kept = store?.find(file);
    const onProgress = follow(file);
    const draft = kept ?? readOutline(file, { ...(shape === undefined ? {} : { shape }), sectionShapes, onProgress });
    onProgress(
      1,
      draft.sections.reduce((sum, { questions }) => sum + questions.length, 0),
    );
    if (kept === undefined) store?.keep(file, draft);
    appendTo(problems, draft.problems);
    appendTo(problems, sidecar?.problems ?? []);
    return { file, draft, sidecar };
  });
}

/** Tells of all lists what each tells of itself. They are read one after the other. */
function followOutlines(files: readonly SourceFile[], onProgress: CompileOptions["onProgress"] = () => undefined) {
  const length = Math.max(
    1,
    files.reduce((sum, { text }) => sum + text.length, 0),
  );
  let last = { characters: 0, questions: 0 };
  return ({ text }: SourceFile) => {
    const before = last;
    return (share: number, questions: number) => {
      last = { characters: before.characters + share * text.length, questions: before.questions + questions };
      onProgress({ share: last.characters / length, questions: last.questions });
    };
  };
}

function readCards(
  files: readonly SourceFile[],
  locale: Locale | undefined,
  drafts: DraftStore | undefined,
): CardDraft[] {
  return files.map((file) => {
    const kept = drafts?.findCard?.(file);
    const draft = kept ?? readCard(file, locale);
    // Problems are told in the language of the bank, which is no part of the file.
    if (kept === undefined && draft.problems.length === 0) drafts?.keepCard?.(file, draft);
    return draft;
  });
}

/** Holds cards to what their bank asks; what `exceptions.yaml` allows is no problem. */
function lintCards(
  cards: readonly CardDraft[],
  lints: Lints,
  { own, exceptions }: { readonly own: Locale; readonly exceptions: SourceFile | undefined },
): Problem[] {
  // All prompts are compared with each other: who asks for nothing does not wait for it.
  if (lints.size === 0) return applyExceptions(exceptions, [], own);
  const sources = new Map(
    cards.filter(({ translatedTo }) => translatedTo === undefined).map((card) => [card.id, card]),
  );
  const found = cards.flatMap((card) => {
    const source = sources.get(card.id);
    const isChecked = source?.frontMatter?.checked !== undefined;
    return [
      ...lintCard(card, { locale: card.translatedTo ?? own, lints, isChecked }),
      ...(card.translatedTo === undefined || source === undefined ? [] : compareStructure(source, card, lints)),
    ];
  });
  return applyExceptions(exceptions, [...found, ...lintBank(cards, lints)], own);
}

function guessFrom(outlines: readonly OutlineSource[], cards: readonly CardDraft[]): Locale {
  const listed = outlines.flatMap(({ draft }) => draft.sections.flatMap(({ questions }) => questions));
  // Who says it in the front matter knows better, where all who do say the same.
  const [told, ...others] = new Set(outlines.flatMap(({ file }) => readPageHeader(file.text).locale ?? []));
  if (told !== undefined && others.length === 0) return told;
  const own = cards.filter(({ translatedTo }) => translatedTo === undefined);
  const answers = [...listed.map(({ answer }) => answer?.brief ?? ""), ...own.map(({ brief }) => brief)];
  return guessLocale([...listed, ...own].map(({ prompt }) => prompt).join("\n"), answers.join("\n"));
}

/** Languages that there are translations to. */
function languagesOf(cards: readonly CardDraft[]): Locale[] {
  return [...new Set(cards.flatMap(({ translatedTo }) => translatedTo ?? []))].sort(byCodePoint);
}

/** The languages of the bank, its own first, where `bank.yaml` names any. */
function declaredLanguages(bankFile: BankFile, guessed: Locale): readonly Locale[] | undefined {
  const { locale, translations = [] } = bankFile;
  return locale === undefined && translations.length === 0 ? undefined : [locale ?? guessed, ...translations];
}

/** Where a bank asks for a registry and has none, an empty one, which `check --fix` fills and writes. */
function beginRegistry({ registryPlace }: BankFile, problems: Problem[]): SourceFile | undefined {
  if (registryPlace === undefined) return undefined;
  const path = `${registryPlace.file.slice(0, registryPlace.file.lastIndexOf("/") + 1)}registry.json`;
  const message = "The bank asks for a registry, and has none yet.";
  reportError(problems, "missing-registry", registryPlace, message, "Run check --fix.");
  return { path, text: "" };
}

function reportUnknownRelated(built: readonly BuiltQuestion[], cards: readonly CardDraft[], problems: Problem[]): void {
  const known = new Set(built.map(({ question }) => question.id));
  for (const { frontMatter } of cards) {
    for (const [index, id] of frontMatter?.related.entries() ?? []) {
      const place = frontMatter?.places.related.entries[index];
      if (place === undefined || known.has(id)) continue;
      const message = `There is no question "${id}".`;
      const suggestion = adviseNearest(id, known, "Remove it.");
      reportError(problems, "unknown-related", place, message, suggestion);
    }
  }
}

function reportUnknownSayings(
  built: readonly BuiltQuestion[],
  entries: readonly SayingsEntry[],
  problems: Problem[],
): void {
  const known = new Set(built.map(({ question }) => question.id));
  for (const { id, place } of entries) {
    if (known.has(id)) continue;
    const suggestion = adviseNearest(id, known, "Remove it.");
    reportError(problems, "unknown-entry", place, `There is no question "${id}".`, suggestion);
  }
}

function registryParts(
  file: SourceFile,
  built: readonly BuiltQuestion[],
  version: string,
  { acceptTranslations }: CompileOptions,
  problems: Problem[],
): Pick<BankParts, "revisions" | "retired" | "registry"> {
  const versionOf = ({ article: { hash, source } }: QuestionWithArticle) => ({ hash, place: source });
  const current = built.map(({ translations, ...own }) => ({
    id: own.question.id,
    ...versionOf(own),
    translations: new Map([...translations].map(([language, other]) => [language, versionOf(other)])),
  }));
  const isBegun = file.text === "";
  const check = checkRegistry(
    isBegun ? { ...file, text: renderRegistry(emptyRegistry) } : file,
    current,
    version,
    acceptTranslations,
  );
  // That it has no question yet is said once.
  if (!isBegun) appendTo(problems, check.problems);
  const { revisions, retired, updated } = check;
  return { revisions, retired, ...(updated === undefined ? {} : { registry: { path: file.path, text: updated } }) };
}
