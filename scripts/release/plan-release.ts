import { renderRegistry } from "../../src/compile/registry/registry.js";
import { levelOf, listChanges, type RegistryChanges } from "../../src/compile/registry/registry-changes.js";
import { type Registry, registrySchema } from "../../src/compile/registry/registry-schema.js";
import { readYaml } from "../../src/compile/vocabulary/read-yaml.js";
import { type ChangeLevel, compareVersions, raiseVersion } from "../../src/text/version.js";
import { releaseChangelog } from "./release-changelog.js";
import { releaseRegistry } from "./release-registry.js";

/** What a release would write. */
export interface ReleasePlan {
  readonly version: string;
  /** What the changes of content ask for. `none` for the first release, too. */
  readonly level: ChangeLevel;
  readonly changes: RegistryChanges;
  /** By path. */
  readonly texts: Readonly<Record<string, string>>;
  /** Why it must not be released as it is: sentences. Empty where all is well. */
  readonly refusals: readonly string[];
}

interface Manifest {
  readonly version: string;
  readonly [field: string]: unknown;
}

/** What npm's page links to, and what provenance is checked against. */
const addresses = ["repository", "homepage", "bugs"] as const;
const registryFile = "content/registry.json";

/**
 * Plans a release from the registry, which tells what changed since the last one.
 *
 * @param read - Gives the text of a file by its path from the root, `undefined` where there is none.
 * @param wanted - The version. By default that of package.json or, if that is out, the lowest that the changes allow.
 */
export function planRelease(read: (file: string) => string | undefined, wanted?: string): ReleasePlan {
  const textOf = (file: string) => {
    const text = read(file);
    if (text === undefined) throw new Error(`There is no ${file}. Run this at the root of the repository.`);
    return text;
  };
  const manifest = JSON.parse(textOf("package.json")) as Manifest;
  const { value: registry, problems } = readYaml(
    { path: registryFile, text: textOf(registryFile) },
    { schema: registrySchema, fields: Object.keys(registrySchema.shape) },
  );
  if (registry === undefined || problems.length > 0) {
    const refusals = problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
    const changes = { added: [], changed: [], gone: [] };
    return { version: wanted ?? manifest.version, level: "none", changes, texts: {}, refusals };
  }
  const { released } = registry;
  const present = new Set(Object.keys(registry.questions).filter((id) => registry.gone[id] === undefined));
  const changes = listChanges(registry, registry.questions, present);
  const level = released === null ? "none" : levelOf(changes);
  const least = released === null ? undefined : raiseVersion(released, level === "none" ? "patch" : level);
  const isOut = released !== null && compareVersions(manifest.version, released) <= 0;
  const version = wanted ?? (isOut && least !== undefined ? least : manifest.version);
  const changelog = releaseChangelog(textOf("CHANGELOG.md"), version, contentLines(registry, changes));
  const lock = read("package-lock.json");
  return {
    version,
    level,
    changes,
    texts: {
      "package.json": toJson({ ...manifest, version }),
      ...(lock === undefined ? {} : { "package-lock.json": raiseLock(lock, version) }),
      [registryFile]: renderRegistry(releaseRegistry(registry, version)),
      "CHANGELOG.md": changelog.text,
    },
    refusals: [
      ...addresses
        .filter((field) => manifest[field] === undefined)
        .map((field) => `package.json has no "${field}"; "Release" in CONTRIBUTING.md says what to set.`),
      ...refuseVersion(version, { released, level, changes, least }),
      ...changelog.refusals,
    ],
  };
}

function refuseVersion(
  version: string,
  {
    released,
    level,
    changes,
    least,
  }: Pick<ReleasePlan, "level" | "changes"> & { readonly released: string | null; readonly least: string | undefined },
): string[] {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return [`"${version}" is no version such as 1.2.3.`];
  if (released === null || least === undefined || compareVersions(version, least) >= 0) return [];
  if (compareVersions(version, released) <= 0) return [`${version} is not higher than ${released}, which is released.`];
  const ids = [...changes.gone, ...changes.added, ...changes.changed].slice(0, 3).join(", ");
  return [
    `${version} is too small: the changes since ${released} (${ids}, ...) ask for a ${level} version, at least ${least}.`,
  ];
}

/** For the changelog, what the registry knows of questions. Of a first release all are new, which needs no list. */
function contentLines({ released, gone }: Registry, changes: RegistryChanges): string[] {
  if (released === null) return [];
  const fates = changes.gone.map((id) => {
    const { fate = "retired", successors = [] } = gone[id] ?? {};
    return successors.length === 0 ? `\`${id}\` (${fate})` : `\`${id}\` (${fate}: ${quoteAll(successors)})`;
  });
  return [
    ...(changes.added.length === 0 ? [] : [`- New questions: ${quoteAll(changes.added)}.`]),
    ...(changes.changed.length === 0 ? [] : [`- Changed questions: ${quoteAll(changes.changed)}.`]),
    ...(fates.length === 0 ? [] : [`- Questions that are gone: ${fates.join(", ")}.`]),
  ];
}

function quoteAll(ids: readonly string[]): string {
  return ids.map((id) => `\`${id}\``).join(", ");
}

/** A lockfile says the version of its package twice. */
function raiseLock(text: string, version: string): string {
  const lock = JSON.parse(text) as { readonly packages: Readonly<Record<string, object>> };
  const root = { ...lock.packages[""], version };
  return toJson({ ...lock, version, packages: { ...lock.packages, "": root } });
}

/** JSON as npm writes it. */
function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
