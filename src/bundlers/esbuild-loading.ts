import path from "node:path";
import type { SourceFile } from "../compile/sources/source-file.js";
import type { Problem } from "../model/problem.js";
import { escapeControls } from "../text/escape-controls.js";
import { messageOf } from "./messages.js";
import { idPrefix } from "./module-ids.js";
import { type BankPlugin, watchedBy } from "./plugin.js";

/** What we ask of a build of esbuild. */
interface Build {
  readonly initialOptions: { readonly absWorkingDir?: string };
  onLoad(
    where: { readonly filter: RegExp; readonly namespace: string },
    load: (args: { readonly path: string }) => Promise<object | undefined>,
  ): void;
}

/** Loads our modules in esbuild by its own means: it is told lines of lists, and folders to watch, which unplugin does not pass on. */
export function setUpEsbuild(plugin: BankPlugin, build: unknown): void {
  const { initialOptions, onLoad } = build as Build;
  plugin.root = initialOptions.absWorkingDir ?? path.resolve();
  onLoad({ filter: new RegExp(`^${idPrefix}`), namespace: "llm-interview" }, async ({ path: id }) => {
    const found = await plugin.load(id);
    if (found === undefined) return undefined;
    const { code = "", problems, bank } = found;
    const files = bank?.files ?? [];
    const at = (level: Problem["level"]) =>
      problems.filter((problem) => problem.level === level).map((problem) => toEsbuild(problem, files, plugin.root));
    const watched = bank === undefined ? undefined : watchedBy(bank, plugin.root);
    const folders =
      watched?.folder === undefined ? [] : [watched.folder, ...watched.files.map((file) => path.dirname(file))];
    return {
      contents: code,
      loader: "js",
      resolveDir: plugin.root,
      errors: at("error"),
      warnings: at("warning"),
      ...(watched === undefined ? {} : { watchFiles: watched.files, watchDirs: [...new Set(folders)] }),
    };
  });
}

/** Columns of esbuild are bytes, from 0. */
function toEsbuild(problem: Problem, files: readonly SourceFile[], root: string) {
  const { message, lineText, loc } = messageOf(problem, files, root);
  const line = files.find(({ path: file }) => file === problem.file)?.text.split(/\r\n|\n|\r/)[problem.line - 1] ?? "";
  const before = escapeControls(line.slice(0, loc.column));
  return {
    text: message,
    location: { file: problem.file, line: problem.line, column: Buffer.byteLength(before), lineText },
  };
}
