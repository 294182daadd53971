import { makeServerFactory } from "../../mcp/create-server.js";
import { createSource } from "../../serve/source/create-source.js";
import { messageOf } from "../explain-error.js";
import { type BankChoice, chooseBank } from "../files/choose-bank.js";
import { loadBankSearch } from "../files/load-bank-search.js";
import { packageVersion } from "../files/package-version.js";
import { type ExitCode, type Io, UsageError } from "../io.js";
import { servePipes } from "../server/serve-pipes.js";
import { isPublishedAlone } from "../state/bank-paths.js";
import { openStore, type StateChoice } from "../state/state-store.js";
import { keepLearner } from "../study/keep-learner.js";

export interface McpCommandOptions extends BankChoice, StateChoice {
  /** Tells progress, and keeps nothing. */
  readonly readOnly?: boolean;
}

/** What clients have for it in their settings. */
const entry = '{ "command": "npx", "args": ["llm-interview", "mcp"] }';

/**
 * Offers a bank to a model over standard input and output, by the Model Context Protocol, until the client closes them. What the
 * learner does is kept where the other commands keep it.
 *
 * @throws UsageError if somebody sits at the terminal: this is for programs.
 */
export async function mcp(options: McpCommandOptions, io: Io): Promise<ExitCode> {
  if (io.isInteractive)
    throw new UsageError({
      zh: `这是给程序用的。请写进你的客户端：${entry}。`,
      en: `This speaks with programs. Enter it in your client: ${entry}.`,
    });
  const bank = await chooseBank(options, io);
  const search = await loadBankSearch(bank, { isPublished: isPublishedAlone(options.bank) });
  const learner = keepLearner(bank, await openStore(options, io, bank), { isReadOnly: options.readOnly === true }, io);
  const onError = (error: unknown) => io.err(`error: ${messageOf(error)}\n`);
  const factory = makeServerFactory(createSource(bank, { search }), { learner, version: packageVersion, onError });
  await servePipes(factory, io.pipes(), onError);
  return 0;
}
