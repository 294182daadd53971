import type { Bank, Resolution } from "../model/bank.js";
import { type BankChoice, chooseBank } from "./choose-bank.js";
import { type ExitCode, type Io, UsageError } from "./io.js";
import { renderQuestion, textStyleOf } from "./render-question.js";

export interface ShowOptions extends BankChoice {
  readonly json?: boolean;
}

/** Prints one question with its answers; as JSON, `{ question, article }`. */
export async function show(id: string, options: ShowOptions, io: Io): Promise<ExitCode> {
  const bank = await chooseBank(options, io);
  if (options.json !== true) return showQuestion(bank, id, io);
  const question = bank.get(id);
  if (question === undefined) throw unknownQuestion(bank, id);
  io.out(`${JSON.stringify({ question, article: (await bank.article(id)) ?? null }, null, 1)}\n`);
  return 0;
}

/**
 * Prints one question of a bank that is open already.
 *
 * @throws UsageError if the bank has no such question; names what took its place, or near ids.
 */
export async function showQuestion(bank: Bank, id: string, io: Io): Promise<ExitCode> {
  const question = bank.get(id);
  if (question === undefined) throw unknownQuestion(bank, id);
  io.out(renderQuestion(bank, question, await bank.article(id), textStyleOf(io)));
  return 0;
}

function unknownQuestion(bank: Bank, id: string): UsageError {
  return new UsageError(`There is no question "${id}". ${adviseOn(bank.resolve(id))}`);
}

function adviseOn(found: Resolution): string {
  const quote = (ids: readonly string[], word: string) => ids.map((id) => `"${id}"`).join(` ${word} `);
  if (found.status === "moved" || found.status === "split") {
    const heirs = found.questions.map(({ id }) => id);
    return `It has been replaced by ${quote(heirs, "and")}.`;
  }
  if (found.status === "retired") return "It has been retired.";
  const near = found.status === "unknown" ? found.suggestions : [];
  return near.length === 0 ? "`llm-interview list` shows all ids." : `Did you mean ${quote(near, "or")}?`;
}
