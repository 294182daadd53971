import { watchContent } from "../../disk/watch-content.js";
import { type ExitCode, type Io, UsageError } from "../io.js";
import { type CompileCommandOptions, compile, openCompiler } from "./compile.js";

/**
 * Compiles a list into files, and again whenever it changes, until Ctrl-C. Mistakes in the content are printed every time and
 * end nothing; neither does a list that is gone for a while.
 *
 * @throws UsageError without `out`: on standard output one bank would follow another.
 */
export async function watchCompile(target: string, options: CompileCommandOptions, io: Io): Promise<ExitCode> {
  if (options.out === undefined) throw new UsageError("--watch needs --out, a folder to write to.");
  const compiler = openCompiler(target, options, io);
  const compileOnce = async (changed?: readonly string[]) => {
    try {
      await compile(target, options, io, compiler, changed);
    } catch (error) {
      io.err(`error: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  };
  await compileOnce();
  const watching = await watchContent(target, async (changed) => {
    io.err(`\n${changed.join(", ")} changed.\n`);
    await compileOnce(changed);
  });
  io.err(`Watching ${target}. Ctrl-C ends it.\n`);
  await io.interrupted();
  await watching.close();
  return 0;
}
