import { type BankChoice, chooseBank } from "./choose-bank.js";
import type { ExitCode, Io } from "./io.js";
import { type QueryOptions, toQuery } from "./query-options.js";
import { escapeControls, plural } from "./render-problems.js";

export interface ListOptions extends BankChoice, QueryOptions {
  readonly json?: boolean;
}

/** Prints the questions that match, by section; as JSON, a list of questions. */
export async function list(options: ListOptions, io: Io): Promise<ExitCode> {
  const bank = await chooseBank(options, io);
  const questions = bank.find(toQuery(options, bank));
  if (options.json === true) {
    io.out(`${JSON.stringify(questions, null, 1)}\n`);
    return 0;
  }
  const idWidth = Math.max(0, ...questions.map(({ id }) => id.length));
  for (const section of bank.sections) {
    const own = questions.filter((question) => question.section === section.id);
    if (own.length === 0) continue;
    io.out(
      `${section.number}. ${escapeControls(section.title)} (${section.id}, ${own.length} of ${section.questionCount})\n`,
    );
    for (const { id, number, difficulty, prompt, status } of own) {
      const mark = status === "open" ? "  (open)" : "";
      io.out(
        `  ${String(number).padStart(3)}  ${id.padEnd(idWidth)}  ${"*".repeat(difficulty).padEnd(3)}  ${escapeControls(prompt)}${mark}\n`,
      );
    }
  }
  io.out(`${plural(questions.length, "question")}\n`);
  return 0;
}
