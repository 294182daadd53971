import { createService, type ServedBank } from "../../serve/create-service.js";
import { createSource } from "../../serve/source/create-source.js";
import { type BankChoice, chooseBank } from "../files/choose-bank.js";
import { loadBankSearch } from "../files/load-bank-search.js";
import { type ExitCode, type Io, UsageError } from "../io.js";
import { listen } from "../server/listen.js";
import { isPublishedAlone } from "../state/bank-paths.js";

export interface ServeOptions extends BankChoice {
  /** 0 takes a free one. Default: 8080. */
  readonly port?: number;
  /** Default: 127.0.0.1, which no other machine reaches. */
  readonly host?: string;
  /** Pages of which origins may read the answers, or `*`. Default: none. */
  readonly cors?: readonly string[];
}

/** Name of the environment variable that has the secret of quiz handles: arguments can be read by other users. */
const secretName = "LLM_INTERVIEW_SECRET";

/**
 * Serves a bank over HTTP until it is interrupted, and then finishes what was begun. The published bank is served in both languages
 * unless one is named.
 *
 * @throws UsageError if it cannot listen, or the secret in the environment is empty.
 */
export async function serve(options: ServeOptions, io: Io): Promise<ExitCode> {
  const { port = 8080, host = "127.0.0.1", cors } = options;
  const secret = io.env[secretName];
  if (secret === "") throw new UsageError(`The environment variable ${secretName} is empty. Fill it, or remove it.`);
  const service = createService(await openBanks(options, io), {
    ...(secret !== undefined && { secret }),
    ...(cors !== undefined && { cors: cors.includes("*") ? "*" : cors }),
    onError: (error) => io.err(`error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
  });
  // Before it listens: who sees the address may end it at once.
  const interrupted = io.interrupted();
  const { address, close } = await listen(service, { host, port }, io);
  io.out(`${address}\n`);
  await interrupted;
  await close();
  return 0;
}

async function openBanks(options: BankChoice, io: Io): Promise<ServedBank[]> {
  const isPublished = isPublishedAlone(options.bank);
  const first = await chooseBank(options, io);
  const banks = [first];
  if (isPublished && options.locale === undefined)
    banks.push(await chooseBank({ ...options, locale: first.locale === "zh" ? "en" : "zh" }, io));
  return Promise.all(
    banks.map(async (bank) => createSource(bank, { search: await loadBankSearch(bank, { isPublished }) })),
  );
}
