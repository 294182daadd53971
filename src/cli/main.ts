import { Command, CommanderError } from "commander";
import { BankError } from "../bank/bank-error.js";
import { ContentError } from "../compile/read-content.js";
import { adviseNearest } from "../text/nearest.js";
import type { Declaration, Say } from "./declaration.js";
import { declareContent } from "./declare-content.js";
import { declareExport } from "./declare-export.js";
import { declareReading } from "./declare-reading.js";
import { declareStudy } from "./declare-study.js";
import { findLocale } from "./find-locale.js";
import { type ExitCode, type Io, UnfitContentError, UsageError } from "./io.js";
import { packageVersion } from "./package-version.js";

/**
 * Runs one command line. Commands load what they need when they run.
 *
 * @param argv - Without the program: `["list", "--json"]`.
 * @returns 0 when done, 1 when the content has problems, 2 on wrong use, which is explained on standard error.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = buildProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    // Commander has printed help, or its own message, already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UnfitContentError) {
      io.err(`error: ${error.message}\n`);
      return 1;
    }
    if (
      error instanceof UsageError ||
      error instanceof ContentError ||
      error instanceof BankError ||
      isSystemError(error)
    ) {
      io.err(`error: ${error.message}\n`);
      return 2;
    }
    throw error;
  }
}

/** The system refused: no permission, no space, a file where a folder should be. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && "code" in error;
}

function buildProgram(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command("llm-interview")
    .description("A typed bank of LLM interview questions, and the compiler that makes one from Markdown.")
    .version(packageVersion)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError("(--help shows what there is)")
    .usage("[command] [options]");

  const say: Say = (english, chinese) => (findLocale(io.env) === "zh" ? chinese : english);
  const declaration: Declaration = { io, done, say };
  declareStudy(program, declaration);
  declareReading(program, declaration);
  declareExport(program, declaration);
  declareContent(program, declaration);

  // Last: commands made after it would inherit it, and theirs are counted.
  program.allowExcessArguments();
  program.argument("[command]").action(async (word: string | undefined) => {
    if (word === undefined) return done(await (await import("./tour.js")).tour(io));
    const names = program.commands.map((command) => command.name());
    const advice = adviseNearest(word, names, `There are: ${names.join(", ")}.`);
    throw new UsageError(`There is no command "${word}". ${advice}`);
  });

  return program;
}
