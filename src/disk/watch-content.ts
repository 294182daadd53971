import path from "node:path";
import { kindOfSource, sidecarPath } from "../compile/sources/sort-sources.js";
import { byCodePoint } from "../text/code-point-order.js";
import type { ReadOptions } from "./read-content.js";

/** Editors write a file in several steps: what comes within this many ms is one change. */
const settling = 30;
/** Where files come and go, others follow, as in a checkout; and they are seen later, because their folder is read again. */
const settlingOfNames = 100;

/** Watching that can be ended. */
export interface Watching {
  /** Resolves when what was under way is done. */
  close(): Promise<void>;
}

/**
 * Calls back when a list, its sidecar, or the sources in a folder are added, changed or removed: once for what changes
 * together, with the paths in order, and never again before the last call is done. Resolves when it has begun to watch.
 *
 * @param target - As `readContent` takes it.
 * @param onChange - Must not reject: nothing waits for it but the next call.
 * @example
 * ```ts
 * const watching = await watchContent("notes.md", async () => {
 *   const { files } = await readContent("notes.md");
 *   console.log(compileBank(files).problems);
 * });
 * await watching.close();
 * ```
 */
export async function watchContent(
  target: string,
  onChange: (changed: readonly string[]) => Promise<void>,
  { cwd }: Pick<ReadOptions, "cwd"> = {},
): Promise<Watching> {
  const { watch } = await import("chokidar");
  const start = cwd === undefined ? target : path.resolve(cwd, target);
  const isList = kindOfSource(target) === "outline";
  const own = new Set([start, sidecarPath(start)].map((file) => path.resolve(file)));
  // A list is watched by its folder: editors put a new file in the place of the old.
  const watcher = watch(isList ? path.dirname(start) : start, {
    ignoreInitial: true,
    ...(isList && { depth: 0 }),
    ignored: (file, stats) => isForeign(file, stats?.isFile()) || (isList && isOther(file, own, stats?.isFile())),
  });
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let quiet = settling;
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(run, quiet);
  };
  const run = () => {
    if (running !== undefined || changed.size === 0) return;
    const batch = [...changed].sort(byCodePoint);
    changed.clear();
    quiet = settling;
    running = onChange(batch).finally(() => {
      running = undefined;
      if (changed.size > 0) settle();
    });
  };
  watcher.on("all", (event, file) => {
    if (event === "addDir" || event === "unlinkDir" || (isList && !own.has(path.resolve(file)))) return;
    changed.add(cwd === undefined ? file : path.relative(cwd, file));
    if (event !== "change") quiet = settlingOfNames;
    settle();
  });
  await new Promise<void>((resolve) => void watcher.once("ready", resolve));
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
      await running;
    },
  };
}

/** What the compiler passes over: hidden files, packages, and files that are no source. */
function isForeign(file: string, isFile: boolean | undefined): boolean {
  const name = path.basename(file);
  if (name === "node_modules" || (name.startsWith(".") && !/^\.{1,2}$/.test(name))) return true;
  return isFile === true && kindOfSource(name) === undefined;
}

function isOther(file: string, own: ReadonlySet<string>, isFile: boolean | undefined): boolean {
  return isFile === true && !own.has(path.resolve(file));
}
