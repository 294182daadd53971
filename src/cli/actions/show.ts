import type { Resolution } from "../../model/bank.js";
import { showQuestion } from "../browse/show-question.js";
import { type BankChoice, chooseBank } from "../files/choose-bank.js";
import { type ExitCode, type Io, UsageError } from "../io.js";
import { renderListCommand } from "../options/render-command.js";

export interface ShowOptions extends BankChoice {
  readonly json?: boolean;
}

/**
 * Prints one question with its answers; as JSON, `{ question, article }`.
 *
 * @throws UsageError if the bank has no such question; names what took its place, or near ids.
 */
export async function show(id: string, options: ShowOptions, io: Io): Promise<ExitCode> {
  const bank = await chooseBank(options, io);
  const question = bank.get(id);
  if (question === undefined)
    throw new UsageError(`There is no question "${id}". ${adviseOn(bank.resolve(id), options)}`);
  if (options.json !== true) return showQuestion(bank, question, io);
  io.out(`${JSON.stringify({ question, article: (await bank.article(id)) ?? null }, null, 1)}\n`);
  return 0;
}

function adviseOn(found: Resolution, options: BankChoice): string {
  const quote = (ids: readonly string[], word: string) => ids.map((id) => `"${id}"`).join(` ${word} `);
  if (found.status === "moved" || found.status === "split") {
    const heirs = found.questions.map(({ id }) => id);
    return `It has been replaced by ${quote(heirs, "and")}.`;
  }
  if (found.status === "retired") return "It has been retired.";
  const near = found.status === "unknown" ? found.suggestions : [];
  return near.length === 0 ? `\`${renderListCommand(options)}\` shows all ids.` : `Did you mean ${quote(near, "or")}?`;
}
