import { createHash } from "node:crypto";
import { access, readFile } from "node:fs/promises";
import path from "node:path";
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
  /** Reads the drafts that the last run kept. */
  openDrafts(): Promise<KeptDrafts>;
}

/** Drafts from disk. */
export interface KeptDrafts extends DraftStore {
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
  const draftsFile = path.join(folder, "drafts.json");
  return {
    readManifest: () => readJson<Manifest>(manifestFile),
    writeManifest: (manifest) => keep({ [manifestFile]: JSON.stringify(manifest) }, writer),
    async openDrafts() {
      // One file for all: a hundred small ones cost more to open than all of it to parse.
      const kept = (await readJson<Readonly<Record<string, OutlineDraft>>>(draftsFile)) ?? {};
      const all = new Map(Object.entries(kept));
      let isChanged = false;
      const keyOf = ({ path, text }: SourceFile) => hashText(salt, path, text);
      return {
        find: (file) => all.get(keyOf(file)),
        keep(file, draft) {
          isChanged = true;
          all.set(keyOf(file), draft);
        },
        async save(files) {
          if (!isChanged) return;
          isChanged = false;
          const own = files.map(keyOf).flatMap((key) => (all.has(key) ? [[key, all.get(key)]] : []));
          await keep({ [draftsFile]: JSON.stringify(Object.fromEntries(own)) }, writer);
        },
      };
    },
  };
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
async function keep(texts: Readonly<Record<string, string>>, writer: Writer): Promise<void> {
  await writeFilesWhole(texts, { writer }).catch(() => undefined);
}

/** A cache that is gone or broken is no cache. */
async function readJson<Value>(file: string): Promise<Value | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Value;
  } catch {
    return undefined;
  }
}
