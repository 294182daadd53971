import type { Bank } from "../../model/bank.js";
import type { Question } from "../../model/question.js";
import { escapeControls } from "../../text/escape-controls.js";
import { type Bilingual, wordsFor } from "../../text/language.js";
import { type BankChoice, chooseBank } from "../files/choose-bank.js";
import type { ExitCode, Io } from "../io.js";
import { type QueryOptions, toQuery } from "../options/query-options.js";
import { countQuestions } from "../screens/count-questions.js";
import { renderLegend, renderStars } from "../screens/render-difficulty.js";
import { widest } from "../screens/widest.js";

export interface ListOptions extends BankChoice, QueryOptions {
  readonly json?: boolean;
  /** Counts by section, tag, difficulty and status instead of questions. */
  readonly facets?: boolean;
  /** Ids alone, one a line; as JSON, a list of them. */
  readonly ids?: boolean;
}

/** Prints the questions that match, by section; as JSON, a list of questions, or with `facets` their counts. */
export async function list(options: ListOptions, io: Io): Promise<ExitCode> {
  const bank = await chooseBank(options, io);
  const query = toQuery(options, bank);
  if (options.facets === true) {
    const facets = bank.facets(query);
    if (options.json === true) io.out(`${JSON.stringify(facets, null, 1)}\n`);
    else io.out((await import("../screens/render-facets.js")).renderFacets(facets, bank, io));
    return 0;
  }
  const questions = bank.find(query);
  if (options.json === true) {
    const printed = options.ids === true ? questions.map(({ id }) => id) : questions;
    io.out(`${JSON.stringify(printed, null, 1)}\n`);
  } else if (options.ids === true) io.out(questions.map(({ id }) => `${id}\n`).join(""));
  else io.out(await renderList(questions, bank, io));
  return 0;
}

interface Words {
  readonly part: (own: number, all: number) => string;
  readonly open: string;
}

const words: Bilingual<Words> = {
  zh: { part: (own, all) => `${own}/${all} 题`, open: "  （暂无答案）" },
  en: { part: (own, all) => `${own} of ${all}`, open: "  (open)" },
};

/** Where somebody reads, long prompts hang in their column; programs get a line for each question, whatever its length. */
async function renderList(questions: readonly Question[], bank: Bank, { isInteractive, columns }: Io): Promise<string> {
  // Loaded only if needed: a plain list starts faster without.
  const wrapText = isInteractive ? (await import("../screens/wrap-text.js")).wrapText : undefined;
  const label = wordsFor(bank.locale, words);
  const idWidth = widest(questions, ({ id }) => id.length);
  const indent = " ".repeat(idWidth + 12);
  const isWide = columns - indent.length >= 20;
  const lines: string[] = bank.title === undefined || questions.length === 0 ? [] : [escapeControls(bank.title)];
  for (const section of bank.sections) {
    const own = questions.filter((question) => question.section === section.id);
    if (own.length === 0) continue;
    const title = escapeControls(section.title);
    lines.push(`${section.number}. ${title} (${section.id}, ${label.part(own.length, section.questionCount)})`);
    for (const { id, number, difficulty, prompt, status } of own) {
      const mark = status === "open" ? label.open : "";
      const head = `  ${String(number).padStart(3)}  ${id.padEnd(idWidth)}  ${renderStars(difficulty).padEnd(3)}  `;
      const line = `${head}${escapeControls(prompt)}${mark}`;
      lines.push(wrapText === undefined ? line : wrapText(line, columns, isWide ? indent : "       "));
    }
  }
  const count = countQuestions(questions.length, bank);
  lines.push(questions.length === 0 ? count : `${count}  ${renderLegend(bank.locale)}`);
  return lines.map((line) => `${line}\n`).join("");
}
