import { Command, CommanderError } from "commander";
import { adviseNearest } from "../text/nearest.js";
import { declareCompletions } from "./commands/declare-completions.js";
import { declareContent } from "./commands/declare-content.js";
import { declareExport } from "./commands/declare-export.js";
import { declareProgress } from "./commands/declare-progress.js";
import { declareList, declareReading } from "./commands/declare-reading.js";
import { declareStudy } from "./commands/declare-study.js";
import { packageVersion } from "./files/package-version.js";
import { findLocale } from "./find-locale.js";
import { type ExitCode, type Io, UsageError } from "./io.js";
import { configureHelp } from "./options/configure-help.js";
import { type Declaration, examples, type Say } from "./options/declaration.js";

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
    const failed = isSystemError(error) ? 2 : explained.get(error.name);
    if (failed === undefined) throw error;
    io.err(`error: ${error.message}\n`);
    return failed;
  }
}

/**
 * Errors whose messages say what to do, and how a command ends with them; all others are our own. By name: the start of the
 * program and the commands are built apart, and each has classes of its own.
 */
const explained: ReadonlyMap<string, ExitCode> = new Map([
  ["UnfitContentError", 1],
  ["UsageError", 2],
  ["ContentError", 2],
  ["BankError", 2],
]);

/** The system refused: no permission, no space, a file where a folder should be. */
function isSystemError(error: Error): boolean {
  return "syscall" in error && "code" in error;
}

/** Who declares which commands, in the order of the help page. To declare all takes time at every start. */
const groups = [
  { names: ["quiz", "review", "stats", "paper"], declare: declareStudy },
  { names: ["progress"], declare: declareProgress },
  { names: ["list"], declare: declareList },
  { names: ["search", "show", "tour"], declare: declareReading },
  { names: ["export"], declare: declareExport },
  { names: ["compile", "check", "diff", "new"], declare: declareContent },
  { names: ["completion"], declare: declareCompletions },
];

function buildProgram(argv: readonly string[], io: Io, done: (code: ExitCode) => void): Command {
  const isChinese = findLocale(io.env) === "zh";
  const say: Say = (english, chinese) => (isChinese ? chinese : english);
  const program = configureHelp(new Command("llm-interview"), say)
    .description(
      say(
        "A typed bank of LLM interview questions, and the compiler that makes one from Markdown.",
        "有类型的大模型面试题库，以及把 Markdown 题单变成题库的编译器。",
      ),
    )
    .version(packageVersion, "-V, --version", say("print the version", "显示版本"))
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    })
    .usage("[command] [options]")
    .addHelpText(
      "after",
      examples(
        say,
        "quiz --section inference",
        "search KV cache",
        "show paged-attention",
        "compile notes.md --out src/bank",
      ),
    );

  const declaration: Declaration = { io, done, say };
  // What is asked for says who declares it; help and misspelt words want all.
  const asked = groups.filter(({ names }) => names.includes(argv[0] ?? ""));
  for (const { declare } of asked.length > 0 ? asked : groups) declare(program, declaration);

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
