import { writeFilesWhole } from "../../disk/write-files.js";
import type { Shortage } from "../../quiz/draw/quiz.js";
import type { Bilingual } from "../../text/language.js";
import { printLong } from "../browse/print-long.js";
import { type BankChoice, chooseBank } from "../files/choose-bank.js";
import type { ExitCode, Io } from "../io.js";
import { type DrawOptions, drawFromOptions } from "../options/draw-options.js";
import { renderPaper } from "../screens/paper-text.js";
import { plural } from "../screens/render-problems.js";
import { textStyleOf } from "../screens/render-question.js";
import { renderText } from "../screens/render-text.js";
import { tell, warn } from "../tell.js";

export interface PaperOptions extends BankChoice, DrawOptions {
  /** Without: the sheet for the candidate. Default: true. */
  readonly answers?: boolean;
  readonly json?: boolean;
  /** Path of a Markdown file, or with `json` of a JSON file. Default: standard output. */
  readonly out?: string;
}

/**
 * Prints a paper for interviewers: questions, and the rubric to mark them by. As Markdown in files and for programs, wrapped and styled
 * where somebody reads; as JSON, the quiz.
 */
export async function paper(options: PaperOptions, io: Io): Promise<ExitCode> {
  const { out, json, answers = true } = options;
  const bank = await chooseBank(options, io);
  const isFree = options.preset === undefined && options.blueprint === undefined;
  const quiz = await drawFromOptions(bank, { ...options, ...(isFree && { preset: "interview" as const }) }, io);
  const text = json === true ? `${JSON.stringify(quiz, null, 1)}\n` : renderPaper(quiz, bank, answers);
  if (out !== undefined) await writeFilesWhole({ [out]: text }, { writer: io });
  else if (json === true || !io.isInteractive) io.out(text);
  else await printLong(renderText(text, textStyleOf(io)), io);
  for (const shortage of quiz.shortages) if (shortage.of !== "count") warn(sayShortage(shortage), io);
  if (out !== undefined) {
    const { length } = quiz.items;
    tell(
      {
        zh: `${length} 题已写到 ${out}；种子 ${quiz.seed}。`,
        en: `${plural(length, "question")} written to ${out}; seed ${quiz.seed}.`,
      },
      io,
    );
  }
  return 0;
}

function sayShortage({ of, value, wanted, drawn }: Shortage): Bilingual {
  const noun = nouns[of];
  return {
    zh: `${value === undefined ? `其他${noun}` : `${noun}“${value}”`}只有 ${drawn} 题，要 ${wanted} 题。`,
    en: `of ${of} ${value === undefined ? "any other" : `"${value}"`} there are ${drawn}, not ${wanted}.`,
  };
}

const nouns = { count: "题数", section: "章节", tag: "标签", difficulty: "难度" } as const;
