import type { Locale, RetiredId } from "../../model/bank-data.js";
import type { Place } from "../../model/place.js";
import type { Problem } from "../../model/problem.js";
import { byCodePoint } from "../../text/code-point-order.js";
import { compareVersions, raiseVersion } from "../../text/version.js";
import { rememberLast } from "../remember-last.js";
import { reportError } from "../report.js";
import type { SourceFile } from "../sources/source-file.js";
import { readYaml } from "../vocabulary/read-yaml.js";
import { levelOf, listChanges } from "./registry-changes.js";
import { type Registry, type RegistryEntry, registrySchema, type TranslationEntry } from "./registry-schema.js";

/** What a question is like now. */
export interface CurrentQuestion {
  readonly id: string;
  readonly hash: string;
  readonly place: Place;
  readonly translations: ReadonlyMap<Locale, { readonly hash: string; readonly place: Place }>;
}

/** Which revision of a question this is. */
export interface Revision {
  readonly since: string;
  readonly changed: string;
  readonly revision: number;
}

export interface RegistryCheck {
  readonly problems: readonly Problem[];
  /** By id. */
  readonly revisions: ReadonlyMap<string, Revision>;
  readonly retired: readonly RetiredId[];
  /** The file as it must be, for `check --fix`. Absent where nothing is to be changed. */
  readonly updated?: string;
}

/**
 * Holds the questions to the registry: every id registered, none gone without a fate, every change a new revision,
 * every translation made from the present source, and the version as high as the changes since the last release ask.
 *
 * @param version - Of the package; new revisions are entered under it. What is entered under a version that is not
 * released yet may still change.
 * @param accepted - Ids whose translations are declared good although the source changed; with a language, as `kv-cache.en`, that one.
 */
export function checkRegistry(
  file: SourceFile,
  current: readonly CurrentQuestion[],
  version: string,
  accepted: readonly string[] = [],
): RegistryCheck {
  const { value, problems, placeOf } = readOnce(file, file.path, file.text);
  if (value === undefined) return { problems, revisions: new Map(), retired: [] };
  const found: Problem[] = [...problems];
  const questions: Record<string, RegistryEntry> = { ...value.questions };
  const fix = "Run check --fix.";

  for (const { id, hash, place, translations } of current) {
    const known = value.questions[id];
    if (known === undefined) {
      reportError(found, "unregistered-id", place, `The id "${id}" is not in the registry.`, fix);
    } else if (known.history.at(-1)?.hash !== hash) {
      reportError(found, "stale-revision", place, `The content of "${id}" changed, its revision did not.`, fix);
    }
    const history = appendRevision(known?.history ?? [], { version, hash }, value.released);
    // What is not there now may come back.
    const kept: Record<Locale, TranslationEntry> = { ...known?.translations };
    for (const [language, translation] of translations) {
      const before = kept[language];
      const isRevised = before?.hash !== translation.hash;
      const isAccepted = accepted.includes(id) || accepted.includes(`${id}.${language}`);
      if (!isRevised && before.of !== hash && !isAccepted) {
        const message = `The source of this translation changed, at ${place.file}.`;
        const suggestion = `Revise it, or run check --fix --accept-translation ${id}.${language}.`;
        reportError(found, "stale-translation", translation.place, message, suggestion);
        continue;
      }
      if (known !== undefined && (isRevised || before.of !== hash)) {
        const message = `The registry does not know this translation of "${id}".`;
        reportError(found, "stale-revision", translation.place, message, fix);
      }
      kept[language] = { hash: translation.hash, of: hash };
    }
    questions[id] = { history, ...(Object.keys(kept).length === 0 ? {} : { translations: sortKeys(kept) }) };
  }

  const present = new Set(current.map(({ id }) => id));
  for (const id of Object.keys(value.questions)) {
    if (present.has(id) || value.gone[id] !== undefined) continue;
    const message = `The id "${id}" was published and is gone.`;
    const suggestion = "Bring it back, or say in `gone` that it is moved, split or retired.";
    reportError(found, "vanished-id", placeOf(["questions", id], "key"), message, suggestion);
  }
  for (const [id, { fate, successors }] of Object.entries(value.gone)) {
    checkFate(id, fate, successors, { present, gone: value.gone, place: placeOf(["gone", id], "key") }, found);
  }
  checkVersion(value, questions, present, version, () => placeOf(["released"]), found);

  const registry: Registry = { ...value, questions: sortKeys(questions), gone: sortKeys(value.gone) };
  const updated = renderRegistry(registry);
  return {
    problems: found,
    revisions: new Map(Object.entries(questions).map(([id, { history }]) => [id, revisionOf(history)])),
    retired: Object.entries(registry.gone).map(([id, { fate, successors }]) => ({ id, fate, successors })),
    ...(updated === file.text ? {} : { updated }),
  };
}

const registryForm = { schema: registrySchema, fields: Object.keys(registrySchema.shape) };
const readOnce = rememberLast((_: SourceFile, path: string, text: string) => readYaml({ path, text }, registryForm));

/** Writes a registry as JSON: stable order, a final newline. */
export function renderRegistry(registry: Registry): string {
  return `${JSON.stringify(registry, null, 1)}\n`;
}

/**
 * Says what an edited registry took away from an older one: ids that left it, histories that do not begin as they did, a release.
 * What the older one had not released may change, and a release does so.
 */
export function findLostHistory(older: Registry, newer: Registry): string[] {
  const { released } = older;
  if (released === null) return findLostIds(older, newer);
  const isTakenBack = newer.released === null || compareVersions(newer.released, released) < 0;
  const rewritten = Object.entries(older.questions).filter(([id, { history }]) => {
    const now = newer.questions[id];
    const fixed = history.filter(({ version }) => compareVersions(version, released) <= 0);
    return (
      now !== undefined &&
      !fixed.every(({ version, hash }, index) => {
        const entry = now.history[index];
        return entry?.version === version && entry.hash === hash;
      })
    );
  });
  return [
    ...(isTakenBack ? [`The release of ${released} was taken back.`] : []),
    ...findLostIds(older, newer),
    ...rewritten.map(([id]) => `The history of "${id}" was rewritten.`),
  ];
}

function findLostIds(older: Registry, newer: Registry): string[] {
  const lost = Object.keys(older.questions).filter((id) => newer.questions[id] === undefined);
  return lost.map((id) => `The id "${id}" left the registry.`);
}

function appendRevision(
  history: RegistryEntry["history"],
  next: RegistryEntry["history"][number],
  released: string | null,
): RegistryEntry["history"] {
  const last = history.at(-1);
  if (last?.hash === next.hash) return history;
  const isOpen = last !== undefined && (released === null || compareVersions(last.version, released) > 0);
  return [...(isOpen ? history.slice(0, -1) : history), next];
}

function revisionOf(history: RegistryEntry["history"]): Revision {
  return { since: history[0]?.version ?? "", changed: history.at(-1)?.version ?? "", revision: history.length };
}

function checkFate(
  id: string,
  fate: string,
  successors: readonly string[],
  context: {
    readonly present: ReadonlySet<string>;
    readonly gone: Registry["gone"];
    readonly place: Place;
  },
  problems: Problem[],
): void {
  const { present, gone, place } = context;
  if (present.has(id)) {
    const message = `The id "${id}" is said to be gone, but is in use.`;
    reportError(problems, "vanished-id", place, message, "Remove the entry.");
  }
  const counts: Readonly<Record<string, boolean>> = {
    moved: successors.length === 1,
    split: successors.length >= 2,
    retired: successors.length === 0,
  };
  if (counts[fate] !== true) {
    const message = `"${id}" is ${fate} and has ${successors.length} successors. Moved has one, split at least two, retired none.`;
    reportError(problems, "invalid-field", place, message, "Correct the fate or the successors.");
  }
  for (const successor of successors) {
    if (present.has(successor) || (gone[successor] !== undefined && successor !== id)) continue;
    const message = `The successor "${successor}" of "${id}" does not exist.`;
    reportError(problems, "vanished-id", place, message, "Name a question that does.");
  }
}

function checkVersion(
  before: Registry,
  questions: Registry["questions"],
  present: ReadonlySet<string>,
  version: string,
  placeOf: () => Place,
  problems: Problem[],
): void {
  const { released } = before;
  if (released === null) return;
  const level = levelOf(listChanges(before, questions, present));
  const least = raiseVersion(released, level);
  if (compareVersions(version, least) >= 0) return;
  const message = `The changes since ${released} ask for a ${level} version; package.json has ${version}.`;
  reportError(problems, "version-too-small", placeOf(), message, `Raise it to ${least} or higher.`);
}

function sortKeys<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => byCodePoint(a, b)));
}
