import { writeFilesWhole } from "../../disk/write-files.js";
import { printLong } from "../browse/print-long.js";
import { type BankChoice, chooseBank } from "../files/choose-bank.js";
import type { ExitCode, Io } from "../io.js";
import { type DrawOptions, drawFromOptions } from "../options/draw-options.js";
import { renderPaper } from "../screens/paper-text.js";
import { plural } from "../screens/render-problems.js";

export interface PaperOptions extends BankChoice, DrawOptions {
  /** Without: the sheet for the candidate. Default: true. */
  readonly answers?: boolean;
  readonly json?: boolean;
  /** Path of a Markdown file, or with `json` of a JSON file. Default: standard output. */
  readonly out?: string;
}

/** Prints a paper for interviewers, as Markdown: questions, and the rubric to mark them by. As JSON, the quiz. */
export async function paper(options: PaperOptions, io: Io): Promise<ExitCode> {
  const bank = await chooseBank(options, io);
  const isFree = options.preset === undefined && options.blueprint === undefined;
  const quiz = await drawFromOptions(bank, { ...options, ...(isFree && { preset: "interview" as const }) }, io);
  const text =
    options.json === true ? `${JSON.stringify(quiz, null, 1)}\n` : renderPaper(quiz, bank, options.answers ?? true);
  if (options.out !== undefined) await writeFilesWhole({ [options.out]: text }, { writer: io });
  else if (options.json === true) io.out(text);
  else await printLong(text, io);
  const missing = quiz.shortages.filter(({ of }) => of !== "count");
  for (const { of, value, wanted, drawn } of missing)
    io.err(
      `warning: of ${of} ${value === undefined ? "any other" : `"${value}"`} there are ${drawn}, not ${wanted}.\n`,
    );
  if (options.out !== undefined)
    io.err(`${plural(quiz.items.length, "question")} written to ${options.out}; seed ${String(quiz.seed)}.\n`);
  return 0;
}
