import { reportError, startOfFile } from "../compile/report.js";
import type { BankData } from "../model/bank-data.js";
import type { Problem } from "../model/problem.js";
import { byCodePoint } from "../text/code-point-order.js";
import { type ContentOptions, type ContentResult, openContentCompiler } from "./content-compiler.js";
import { ContentError } from "./read-content.js";
import { watchContent } from "./watch-content.js";

/** How to watch. */
export interface WatchOptions extends ContentOptions {
  /** Ends the watching: the loop over it is over when what was under way is done. */
  readonly signal?: AbortSignal;
}

/** What a content is now, and the last good bank that was made of it. */
export interface WatchedBank {
  /** The last bank that had no problem of level `error`. Absent until there is one. */
  readonly data?: BankData;
  /** The same in each language that cards are translated to, as `compileBank` gives them. Empty until there is a bank. */
  readonly translations: readonly BankData[];
  /** Of the content as it is now. */
  readonly problems: readonly Problem[];
  /** Whether `data` is of the content as it is now: it has no errors. */
  readonly isCurrent: boolean;
  /** Paths of what changed since the last time, sorted. Empty at first. */
  readonly changed: readonly string[];
}

/**
 * Compiles a content, and again whenever it changes. Gives the first bank at once, then one for each change; changes that come
 * while one is compiled, or used, are taken together. While the content has errors, or is gone for a while (`unreadable-content`),
 * the last good bank stays.
 *
 * @throws ContentError when it begins, if there is nothing to compile, or too much.
 * @example
 * ```ts
 * const ended = new AbortController();
 * for await (const { data, isCurrent, problems } of watchBank("notes.md", { signal: ended.signal })) {
 *   console.log(data?.questions.length, isCurrent, problems);
 *   ended.abort();
 * }
 * ```
 */
export async function* watchBank(
  target: string,
  { signal, ...options }: WatchOptions = {},
): AsyncGenerator<WatchedBank, void, void> {
  if (signal?.aborted === true) return;
  const compiler = openContentCompiler(target, options);
  const compile = async (changed?: readonly string[]) => (await compiler.read(changed)).compile();
  const changes = collectChanges(signal);
  // Before the first reading, so that no change is missed between both.
  const watching = await watchContent(target, async (paths) => changes.add(paths), options);
  try {
    let last: Found = await compile();
    let watched = next({ translations: [], problems: [], isCurrent: false, changed: [] }, last, []);
    yield watched;
    for (let changed = await changes.take(); changed !== undefined; changed = await changes.take()) {
      const found = await compile(changed).catch((error: unknown) => unreadable(target, error));
      // Written again, and as it was.
      if (found === last) continue;
      last = found;
      watched = next(watched, found, changed);
      yield watched;
    }
  } finally {
    await watching.close();
    await compiler.save();
  }
}

type Found = Pick<ContentResult, "problems"> & Partial<Pick<ContentResult, "data" | "translations">>;

function next(last: WatchedBank, found: Found, changed: readonly string[]): WatchedBank {
  const { data, translations = [], problems } = found;
  const isCurrent = data !== undefined && problems.every(({ level }) => level !== "error");
  const good = isCurrent ? { data, translations } : last;
  return {
    ...(good.data === undefined ? {} : { data: good.data }),
    translations: good.translations,
    problems,
    isCurrent,
    changed,
  };
}

/** Mistakes of others are data; ours are thrown. */
function unreadable(target: string, error: unknown): Found {
  if (!(error instanceof ContentError) && !isSystemError(error)) throw error;
  const problems: Problem[] = [];
  reportError(problems, "unreadable-content", startOfFile(target), error.message);
  return { problems };
}

/** A file went between the listing and the reading, say. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error;
}

/** Collects paths until they are asked for. Whoever asks waits for some, or for the end. */
function collectChanges(signal: AbortSignal | undefined) {
  const changed = new Set<string>();
  let wake = () => {};
  signal?.addEventListener("abort", () => wake(), { once: true });
  return {
    add(paths: readonly string[]) {
      for (const one of paths) changed.add(one);
      wake();
    },
    async take(): Promise<readonly string[] | undefined> {
      while (changed.size === 0 && signal?.aborted !== true)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      if (signal?.aborted === true) return undefined;
      const taken = [...changed].sort(byCodePoint);
      changed.clear();
      return taken;
    },
  };
}
