import { watchContent } from "../../disk/watch-content.js";
import { explainError, messageOf, renderError } from "../explain-error.js";
import { type ExitCode, type Io, UsageError } from "../io.js";
import { tell } from "../tell.js";
import { type CompileCommandOptions, compile, openCompiler } from "./compile.js";

/**
 * Compiles a list into files, and again whenever it changes, until Ctrl-C. Mistakes in the content are printed every time and
 * end nothing; neither does a list that is gone for a while.
 *
 * @throws UsageError without `out`: on standard output one bank would follow another.
 */
export async function watchCompile(target: string, options: CompileCommandOptions, io: Io): Promise<ExitCode> {
  if (options.out === undefined)
    throw new UsageError({
      zh: "--watch 要与 --out 同用，它给出要写入的文件夹。",
      en: "--watch needs --out, a folder to write to.",
    });
  const compiler = openCompiler(target, options, io);
  const compileOnce = async (changed?: readonly string[]) => {
    try {
      await compile(target, options, io, compiler, changed);
    } catch (error) {
      const message = messageOf(error);
      io.err(renderError(explainError(error)?.said ?? { zh: message, en: message }, io.language));
    }
  };
  await compileOnce();
  const watching = await watchContent(target, async (changed) => {
    tell({ zh: `\n${changed.join("、")} 有改动。`, en: `\n${changed.join(", ")} changed.` }, io);
    await compileOnce(changed);
  });
  tell({ zh: `正在监视 ${target}。按 Ctrl-C 结束。`, en: `Watching ${target}. Ctrl-C ends it.` }, io);
  await io.interrupted();
  await watching.close();
  return 0;
}
