import { type ContentOptions, type ContentResult, openContentCompiler } from "./content-compiler.js";

/**
 * Reads what `readContent` reads and compiles it as `compileBank` does. Problems of both are in the result.
 *
 * @param options - `cache` keeps what was read for the next time.
 * @throws ContentError if there is nothing to compile, or too much.
 * @example
 * ```ts
 * const { data, problems } = await compileContent("notes.md", { cache: "." });
 * if (problems.every(({ level }) => level !== "error")) await writeFilesWhole({ "src/bank.json": JSON.stringify(data) });
 * ```
 */
export async function compileContent(target: string, options: ContentOptions = {}): Promise<ContentResult> {
  const compiler = openContentCompiler(target, options);
  const result = await (await compiler.read()).compile();
  await compiler.save();
  return result;
}
