import type { Resolution } from "../../model/bank.js";
import type { Bilingual } from "../../text/language.js";
import { articleOf } from "../article-of.js";
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
  const found = bank.resolve(id);
  if (found.status !== "current") {
    const { zh, en } = adviseOn(found, options);
    throw new UsageError({ zh: `没有题目“${id}”。${zh}`, en: `There is no question "${id}". ${en}` });
  }
  const { question } = found;
  if (options.json !== true) return showQuestion(bank, question, io);
  io.out(`${JSON.stringify({ question, article: await articleOf(id, bank) }, null, 1)}\n`);
  return 0;
}

function adviseOn(found: Exclude<Resolution, { readonly status: "current" }>, options: BankChoice): Bilingual {
  if (found.status === "moved" || found.status === "split") {
    const { zh, en } = quote(
      found.questions.map(({ id }) => id),
      { zh: "和", en: " and " },
    );
    return { zh: `它已由${zh}取代。`, en: `It has been replaced by ${en}.` };
  }
  if (found.status === "retired") return { zh: "它已停用。", en: "It has been retired." };
  const { suggestions: near } = found;
  const listCommand = renderListCommand(options);
  if (near.length === 0) return { zh: `\`${listCommand}\` 列出全部 id。`, en: `\`${listCommand}\` shows all ids.` };
  const { zh, en } = quote(near, { zh: "或", en: " or " });
  return { zh: `是不是${zh}？`, en: `Did you mean ${en}?` };
}

function quote(ids: readonly string[], { zh, en }: Bilingual): Bilingual {
  return { zh: ids.map((id) => `“${id}”`).join(zh), en: ids.map((id) => `"${id}"`).join(en) };
}
