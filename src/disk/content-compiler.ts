import path from "node:path";
import type { CompileOptions, CompileResult, DraftStore } from "../compile/compile-bank.js";
import type { SourceFile } from "../compile/sources/source-file.js";
import type { Writer } from "./beside.js";
import { type CompileCache, compilerSalt, hashText, type KeptDrafts, openCache } from "./compile-cache.js";
import { findContentVersion } from "./content-version.js";
import { type ReadMemory, type ReadOptions, readChanged } from "./read-content.js";
import { rememberDrafts } from "./remember-drafts.js";
import { thisProcess } from "./this-process.js";

/** How to compile what is on disk. */
export interface ContentOptions extends ReadOptions, Omit<CompileOptions, "drafts"> {
  /**
   * Version of the content. Default: that of the nearest package.json for content that has a registry, because the registry enters
   * revisions under the version they will be published with; otherwise `0.0.0`.
   */
  readonly version?: string;
  /**
   * A folder in a package, in whose `node_modules/.cache` is kept what was read, for the next time. Default: nothing is kept. What is
   * kept is known by its contents and by the version of the compiler: broken or foreign, it costs time and changes nothing.
   */
  readonly cache?: string;
}

/** What was made of what is on disk. */
export interface ContentResult extends CompileResult {
  /** What it was made of, sorted by path. */
  readonly files: readonly SourceFile[];
}

/** Content that was read, and is not compiled yet: where nothing changed, there is no need to. */
export interface Reading {
  readonly files: readonly SourceFile[];
  /** Of compiler, options, paths and texts. */
  readonly fingerprint: string;
  /** Absent where nothing is kept, or something could not be read. */
  readonly cache?: CompileCache;
  /**
   * @param around - May watch what is looked up.
   * @param onProgress - As `compileBank` takes it, for this time.
   */
  compile(
    around?: (drafts: DraftStore) => DraftStore,
    onProgress?: CompileOptions["onProgress"],
  ): Promise<ContentResult>;
}

/** Compiles one content again and again. */
export interface ContentCompiler {
  /**
   * @param changed - Who watches names what changed since the last time, and nothing else is read again. Default: reads everything.
   * @throws ContentError as `readContent` does.
   */
  read(changed?: readonly string[]): Promise<Reading>;
  /** Writes what is kept of the last compilation for the next program. Apart from compiling, since nobody should wait for it. */
  save(): Promise<void>;
}

/** Makes a compiler that remembers what it read: of what changed since, it reads that alone. Unchanged content gives the same result. */
export function openContentCompiler(
  target: string,
  { maxBytes, cwd, cache: place, version: ownVersion, ...options }: ContentOptions = {},
  writer: Writer = thisProcess,
): ContentCompiler {
  const remember = rememberDrafts();
  const memory: ReadMemory = new Map();
  let last: { readonly fingerprint: string; readonly result: ContentResult } | undefined;
  let kept: { readonly salt: string; readonly drafts: KeptDrafts } | undefined;

  const openDrafts = async (cache: CompileCache | undefined, salt: string, files: readonly SourceFile[]) => {
    if (cache !== undefined && kept?.salt !== salt) kept = { salt, drafts: await cache.openDrafts(files) };
    return cache === undefined ? undefined : kept?.drafts;
  };

  return {
    async read(changed) {
      if (changed === undefined) memory.clear();
      for (const file of changed ?? []) memory.delete(path.resolve(cwd ?? "", file));
      const { files, problems } = await readChanged(
        target,
        {
          ...(maxBytes === undefined ? {} : { maxBytes }),
          ...(cwd === undefined ? {} : { cwd }),
        },
        memory,
      );
      const version = ownVersion ?? (await findContentVersion({ files, problems }, cwd));
      const compileOptions = { ...options, ...(version === undefined ? {} : { version }) };
      const salt = compilerSalt(compileOptions);
      const hashes = files.map(({ path, text }) => hashText(path, text));
      const fingerprint = hashText(salt, JSON.stringify(problems), hashes.join());
      // What could not be read is no part of a fingerprint that outlives this process.
      const cache =
        place === undefined || problems.length > 0
          ? undefined
          : await openCache(path.resolve(cwd ?? "", target), path.resolve(cwd ?? "", place), salt, writer);
      return {
        files,
        fingerprint,
        ...(cache === undefined ? {} : { cache }),
        async compile(around = (drafts) => drafts, onProgress = options.onProgress) {
          if (last?.fingerprint === fingerprint) return last.result;
          const [{ compileBank }, inner] = await Promise.all([
            // Loaded when something is to be compiled: it takes longer than to see that nothing changed.
            import("../compile/compile-bank.js"),
            openDrafts(cache, salt, files),
          ]);
          const result = compileBank(files, {
            ...compileOptions,
            drafts: around(remember(inner)),
            ...(onProgress === undefined ? {} : { onProgress }),
          });
          last = { fingerprint, result: { ...result, problems: [...problems, ...result.problems], files } };
          return last.result;
        },
      };
    },
    save: async () => kept?.drafts.save(last?.result.files ?? []),
  };
}
