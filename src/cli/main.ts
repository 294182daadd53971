import { Command, CommanderError } from "commander";
import { type Bilingual, type Language, languages } from "../text/language.js";
import { adviseInBoth } from "../text/nearest.js";
import { allCommands } from "./commands/all-commands.js";
import { explainError, renderError } from "./explain-error.js";
import { packageVersion } from "./files/package-version.js";
import { findLanguage } from "./find-language.js";
import { type ExitCode, type Io, UsageError } from "./io.js";
import type { CommandRecord, OptionRecord } from "./options/command-record.js";
import { configureHelp } from "./options/configure-help.js";
import { declareCommand } from "./options/declare-command.js";
import { explainParserError } from "./options/explain-parser-error.js";
import { noWrapping, renderExamples } from "./options/help-texts.js";
import { bankOptions } from "./options/shared-options.js";

/**
 * Runs one command line. Commands load what they need when they run.
 *
 * @param argv - Without the program: `["list", "--json"]`.
 * @returns 0 when done, 1 when the content has problems, 2 on wrong use, which is explained on standard error.
 */
export async function main(argv: readonly string[], world: Omit<Io, "language">): Promise<ExitCode> {
  let code: ExitCode = 0;
  const language = languageOfLine(argv, world.env);
  const io: Io = { ...world, language };
  const program = await buildProgram(argv, io, (result) => {
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
    // What was asked for, such as help, has been printed; help stands for an answer, too, where a word has several commands.
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (error instanceof CommanderError && error.code === "commander.help") return 2;
    const explained = explainError(error instanceof CommanderError ? explainParserError(error) : error);
    if (explained === undefined) throw error;
    io.err(renderError(explained.said, language));
    return explained.exitCode;
  }
}

/** The language of whoever typed a line: that of the published bank where the line chooses one, else that of the environment. */
export function languageOfLine(argv: readonly string[], env: Io["env"]): Language {
  const record = allCommands.find(({ name }) => name === argv[0]);
  const { locale } = (record?.options ?? {}) as Readonly<Record<string, OptionRecord>>;
  // Elsewhere it is the language of a list, which may be any.
  if (locale !== bankOptions.locale) return findLanguage(env);
  const given = argv.flatMap(
    (word, at) => (word === "--locale" ? argv[at + 1] : /^--locale=(.*)/.exec(word)?.[1]) ?? [],
  );
  return findLanguage(
    env,
    languages.find((one) => one === given.at(-1)),
  );
}

async function buildProgram(argv: readonly string[], io: Io, done: (code: ExitCode) => void): Promise<Command> {
  const { language } = io;
  // What is asked for is declared alone, because each takes time at every start; help and misspelt words want all.
  // So does the hidden one, which is asked what there is.
  const asked = allCommands.filter(({ name, isHidden }) => name.split(" ")[0] === argv[0] && isHidden !== true);
  const wrapping = mayPrintHelp(argv, asked) ? await import("./screens/wrap-text.js") : noWrapping;
  const program = configureHelp(new Command("llm-interview"), language, wrapping)
    .description(about[language])
    .version(packageVersion, "-V, --version", aboutVersion[language])
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      // Said by `main`, in the language of whoever typed the line.
      outputError: () => undefined,
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    })
    .usage("[command] [options]")
    .addHelpText("after", () => renderExamples(examples, io, wrapping));
  for (const record of asked.length > 0 ? asked : allCommands) declareCommand(program, record, { io, wrapping, done });

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

/** Help is printed where it is asked for, by a word that several commands begin with, and from the menu. */
function mayPrintHelp(argv: readonly string[], asked: readonly CommandRecord[]): boolean {
  const isAskedFor = argv.some((word) => word === "help" || word === "--help" || /^-[a-z]*h/i.test(word));
  return isAskedFor || argv.length === 0 || asked.some(({ group }) => group !== undefined);
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
  const otherwise: Bilingual = { zh: `可用的有：${names.join("、")}。`, en: `There are: ${names.join(", ")}.` };
  const { zh, en } = adviseInBoth(word, names, otherwise);
  return new UsageError({ zh: `没有命令“${word}”。${zh}`, en: `There is no command "${word}". ${en}` });
}

/** Names of the commands that help shows. */
function namesOf(program: Command): string[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => command.name());
}
