import { inspect } from "node:util";
import type { Bank } from "../../model/bank.js";
import { createService } from "../../serve/create-service.js";
import type { BankSource } from "../../serve/source/bank-source.js";
import { createSource } from "../../serve/source/create-source.js";
import { type BankChoice, chooseBank } from "../files/choose-bank.js";
import { loadBankSearch } from "../files/load-bank-search.js";
import { packageVersion } from "../files/package-version.js";
import { type ExitCode, type Io, UsageError } from "../io.js";
import { type Detour, listen } from "../server/listen.js";
import { isPublishedAlone } from "../state/bank-paths.js";

export interface ServeOptions extends BankChoice {
  /** 0 takes a free one. Default: 8080. */
  readonly port?: number;
  /** Default: 127.0.0.1, which no other machine reaches. */
  readonly host?: string;
  /** Pages of which origins may read the answers, or `*`. Default: none. */
  readonly cors?: readonly string[];
  /** Answers models at `/mcp`, too, of the first bank; keeps nobody's progress. */
  readonly mcp?: boolean;
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
  if (secret === "")
    throw new UsageError({
      zh: `环境变量 ${secretName} 是空的。请填写，或去掉它。`,
      en: `The environment variable ${secretName} is empty. Fill it, or remove it.`,
    });
  const banks = await openBanks(options, io);
  const onError = (error: unknown) => io.err(`error: ${inspect(error)}\n`);
  const service = createService(banks, {
    ...(secret !== undefined && { secret }),
    ...(cors !== undefined && { cors: cors.includes("*") ? "*" : cors }),
    onError,
  });
  // Before it listens: who sees the address may end it at once.
  const interrupted = io.interrupted();
  const { address, close } = await listen(
    service,
    { host, port, ...(options.mcp === true && { detour: await openMcp(banks[0], secret, onError) }) },
    io,
  );
  io.out(`${address}\n`);
  await interrupted;
  await close();
  return 0;
}

async function openMcp(
  bank: BankSource,
  secret: string | undefined,
  onError: (error: unknown) => void,
): Promise<Detour> {
  const [{ createMcpHandler }, { detourTo }] = await Promise.all([
    import("../../mcp/create-mcp-handler.js"),
    import("../server/detour.js"),
  ]);
  return detourTo(
    "/mcp",
    createMcpHandler(bank, { ...(secret !== undefined && { secret }), version: packageVersion, onError }),
  );
}

async function openBanks(
  options: BankChoice,
  io: Io,
): Promise<readonly [first: BankSource, ...others: readonly BankSource[]]> {
  const isPublished = isPublishedAlone(options.bank);
  const open = async (bank: Bank) => createSource(bank, { search: await loadBankSearch(bank, { isPublished }) });
  const first = await chooseBank(options, io);
  if (!isPublished || options.locale !== undefined) return [await open(first)];
  const other = await chooseBank({ ...options, locale: first.locale === "zh" ? "en" : "zh" }, io);
  return [await open(first), await open(other)];
}
