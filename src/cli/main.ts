import { Command, CommanderError } from "commander";
import { type Bilingual, languageOf } from "../text/language.js";
import { adviseNearest } from "../text/nearest.js";
import { allCommands } from "./commands/all-commands.js";
import { packageVersion } from "./files/package-version.js";
import { findLocale } from "./find-locale.js";
import { type ExitCode, type Io, UsageError } from "./io.js";
import { configureHelp } from "./options/configure-help.js";
import { declareCommand, renderExamples } from "./options/declare-command.js";

/**
 * Runs one command line. Commands load what they need when they run.
 *
 * @param argv - Without the program: `["list", "--json"]`.
 * @returns 0 when done, 1 when the content has problems, 2 on wrong use, which is explained on standard error.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = buildProgram(argv, io, (result) => {
    code = result;
  });
  try {
    const [word, asked] = argv;
    // The parser would print all help, and not say why.
    if (word === "help" && asked !== undefined && !asked.startsWith("-") && !namesOf(program).includes(asked))
      throw unknownCommand(asked, program);
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    // Commander has printed help, or its own message, already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Error)) throw error;
    const failed = isSystemError(error) ? 2 : exitCodeOf(error);
    if (failed === undefined) throw error;
    io.err(`error: ${error.message}\n`);
    return failed;
  }
}

/**
 * Errors whose messages say what to do carry how a command ends with them; all others are our own faults. By a mark rather than by
 * class: the start of the program and the commands are built apart, and each has classes of its own.
 */
function exitCodeOf(error: Error): ExitCode | undefined {
  const { exitCode, isExplained } = error as { readonly exitCode?: unknown; readonly isExplained?: unknown };
  if (exitCode === 1 || exitCode === 2 || exitCode === 130) return exitCode;
  return isExplained === true ? 2 : undefined;
}

/** The system refused: no permission, no space, a file where a folder should be. */
function isSystemError(error: Error): boolean {
  return "syscall" in error && "code" in error;
}

function buildProgram(argv: readonly string[], io: Io, done: (code: ExitCode) => void): Command {
  const language = languageOf(findLocale(io.env) ?? "en");
  const program = configureHelp(new Command("llm-interview"), language)
    .description(about[language])
    .version(packageVersion, "-V, --version", aboutVersion[language])
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    })
    .usage("[command] [options]")
    .addHelpText("after", renderExamples(examples, language));

  // What is asked for is declared alone, because each takes time at every start; help and misspelt words want all.
  // So does the hidden one, which is asked what there is.
  const asked = allCommands.filter(({ name, isHidden }) => name.split(" ")[0] === argv[0] && isHidden !== true);
  for (const record of asked.length > 0 ? asked : allCommands) declareCommand(program, record, { io, language, done });

  // Last: commands made after it would inherit it, and theirs are counted.
  program.allowExcessArguments();
  program.argument("[command]").action(async (word: string | undefined) => {
    if (word === undefined && io.terminal !== undefined)
      return done(await (await import("./actions/menu.js")).menu(io, () => program.outputHelp()));
    if (word === undefined) return done(await (await import("./actions/tour.js")).tour(io));
    throw unknownCommand(word, program);
  });

  return program;
}

const about: Bilingual = {
  zh: "有类型的大模型面试题库，以及把 Markdown 题单变成题库的编译器。",
  en: "A typed bank of LLM interview questions, and the compiler that makes one from Markdown.",
};
const aboutVersion: Bilingual = { zh: "显示版本", en: "print the version" };
const examples = [
  "quiz --section inference",
  "search KV cache",
  "show paged-attention",
  "compile notes.md --out src/bank",
];

function unknownCommand(word: string, program: Command): UsageError {
  const names = namesOf(program);
  return new UsageError(
    `There is no command "${word}". ${adviseNearest(word, names, `There are: ${names.join(", ")}.`)}`,
  );
}

/** Names of the commands that help shows. */
function namesOf(program: Command): string[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => command.name());
}
