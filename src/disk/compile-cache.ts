import { createHash } from "node:crypto";
import { access, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { CardDraft } from "../compile/card/draft.js";
import type { DraftStore } from "../compile/compile-bank.js";
import type { OutlineDraft } from "../compile/outline/draft.js";
import type { SourceFile } from "../compile/sources/source-file.js";
import type { Problem } from "../model/problem.js";
import type { Writer } from "./beside.js";
import { writeFilesWhole } from "./write-files.js";

/** Hash of the compiler's sources, put in by the build. Without one, as in tests, nothing is kept. */
declare const __COMPILER_ID__: string | undefined;
const compilerId = typeof __COMPILER_ID__ === "undefined" ? undefined : __COMPILER_ID__;

/** What the last run made, and of what. */
export interface Manifest {
  /** Of compiler, options, paths and texts. */
  readonly fingerprint: string;
  /** Hashes of the written files. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  readonly questionCount: number;
}

/** What is kept between runs of one compilation. */
export interface CompileCache {
  readManifest(): Promise<Manifest | undefined>;
  writeManifest(manifest: Manifest): Promise<void>;
  /** Reads the drafts that the last run kept of the folders of these files. */
  openDrafts(files: readonly SourceFile[]): Promise<KeptDrafts>;
}

/** Drafts from disk. */
export interface KeptDrafts extends Required<DraftStore> {
  /** Writes those of these files, if any was made since the last time. */
  save(files: readonly SourceFile[]): Promise<void>;
}

/** Tells a compiler, and all that it is told, apart from others. */
export function compilerSalt(options: unknown): string {
  return `${compilerId ?? ""}\n${JSON.stringify(options)}`;
}

export function hashText(...texts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text).update("\0");
  return hash.digest("hex");
}

/**
 * Opens the cache of one compilation, in `node_modules/.cache` of the nearest package. Keys are made of the content,
 * the options and the compiler, never of times. `undefined` where there is no package, or no compiler id.
 *
 * @param place - In the package. Compilations of one content for two places have a cache each.
 * @param salt - By `compilerSalt`.
 */
export async function openCache(
  target: string,
  place: string,
  salt: string,
  writer: Writer,
): Promise<CompileCache | undefined> {
  const root = compilerId === undefined ? undefined : await findPackage(path.resolve(place));
  if (root === undefined) return undefined;
  const folder = path.join(
    root,
    "node_modules/.cache/llm-interview",
    hashText(path.resolve(target), path.resolve(place)).slice(0, 16),
  );
  const manifestFile = path.join(folder, "manifest.json");
  return {
    readManifest: () => readSealed<Manifest>(manifestFile),
    writeManifest: (manifest) => keep(manifestFile, manifest, writer),
    openDrafts: (files) => openDrafts(folder, files, salt, writer),
  };
}

/** One file a folder of content: with one a draft, opening would cost more than reading; with one for all, each change as much as all. */
async function openDrafts(
  folder: string,
  files: readonly SourceFile[],
  salt: string,
  writer: Writer,
): Promise<KeptDrafts> {
  const shardOf = (file: SourceFile) =>
    path.join(folder, `drafts-${hashText(path.posix.dirname(file.path)).slice(0, 16)}.json`);
  const keys = new WeakMap<SourceFile, string>();
  const keyOf = (file: SourceFile) => {
    const key = keys.get(file) ?? hashText(salt, file.path, file.text);
    keys.set(file, key);
    return key;
  };
  const shards = new Map<string, Map<string, unknown>>();
  for (const shard of new Set(files.map(shardOf)))
    shards.set(shard, new Map(Object.entries((await readSealed<object>(shard)) ?? {})));
  const changed = new Set<string>();
  const find = (file: SourceFile) => shards.get(shardOf(file))?.get(keyOf(file));
  const keepDraft = (file: SourceFile, draft: unknown) => {
    const shard = shardOf(file);
    changed.add(shard);
    shards.set(shard, (shards.get(shard) ?? new Map<string, unknown>()).set(keyOf(file), draft));
  };
  return {
    find: (file) => find(file) as OutlineDraft | undefined,
    keep: keepDraft,
    findCard: (file) => find(file) as CardDraft | undefined,
    keepCard: keepDraft,
    async save(own) {
      const present = new Map<string, Map<string, unknown>>();
      for (const file of own) {
        const shard = shardOf(file);
        present.set(shard, (present.get(shard) ?? new Map<string, unknown>()).set(keyOf(file), find(file)));
      }
      // One after the other: all together may be larger than the content.
      for (const [shard, drafts] of present)
        if (changed.delete(shard)) await keep(shard, Object.fromEntries(drafts), writer);
      await sweep(folder, new Set(present.keys()));
    },
  };
}

/** Removes what was kept of folders that are gone. */
async function sweep(folder: string, present: ReadonlySet<string>): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const file = path.join(folder, name);
    if (name.startsWith("drafts") && name.endsWith(".json") && !present.has(file))
      await rm(file, { force: true }).catch(() => undefined);
  }
}

async function findPackage(folder: string): Promise<string | undefined> {
  for (let current = folder; ; current = path.dirname(current)) {
    const found = await access(path.join(current, "package.json")).then(
      () => true,
      () => false,
    );
    if (found) return current;
    if (path.dirname(current) === current) return undefined;
  }
}

/** A cache that cannot be written costs time, no more: a read-only node_modules is no reason to fail. */
async function keep(file: string, value: unknown, writer: Writer): Promise<void> {
  const json = JSON.stringify(value);
  await writeFilesWhole({ [file]: `${hashText(json)}\n${json}` }, { writer }).catch(() => undefined);
}

/** JSON under its hash: what is damaged is known by it, even if it is JSON still. A cache that is gone or damaged is no cache. */
async function readSealed<Value>(file: string): Promise<Value | undefined> {
  try {
    const bytes = await readFile(file);
    const end = bytes.indexOf("\n");
    const json = bytes.subarray(end + 1);
    return hashText(json) === bytes.toString("latin1", 0, end) ? (JSON.parse(json.toString()) as Value) : undefined;
  } catch {
    return undefined;
  }
}
