import { show } from "../json/rules.js";
import {
  assertBase,
  completeAnswer,
  createService,
  type ServedBank,
  type Service,
  type ServiceOptions,
} from "./create-service.js";
import { fetchAnswer } from "./http/fetch-answer.js";
import { answerError, RequestError } from "./http/request-error.js";

/** How a handler of many banks serves. */
export interface BanksHandlerOptions extends ServiceOptions {
  /** How many banks are kept open, those that were asked for last. Integer, at least 1. Default: 100. */
  readonly mostBanks?: number;
}

/**
 * Makes a fetch handler of many banks: the first part of a path is the key of a bank, and what stands behind it is what
 * `createHandler` answers. Where a bank lies is up to `openBank`: in memory, in tables, or in one of several servers.
 *
 * @param openBank - Gives the bank of a key, or the same in several languages; `undefined` where there is none, which is answered
 * with 404. Called when a bank is asked for that is not kept open. Keys are of letters of ASCII, digits, `_`, `.`, `~` and `-`.
 * @throws RangeError for an option that is none.
 * @example
 * ```ts
 * const handle = createBanksHandler(async (key) => (key === "llm" ? bank : undefined));
 * const response = await handle(new Request("http://localhost/llm/questions?sections=inference"));
 * ```
 */
export function createBanksHandler(
  openBank: (key: string) => Promise<ServedBank | readonly ServedBank[] | undefined>,
  { mostBanks = 100, base = "", secret = makeSecret(), ...options }: BanksHandlerOptions = {},
): (request: Request) => Promise<Response> {
  if (!Number.isInteger(mostBanks) || mostBanks < 1)
    throw new RangeError(`The option mostBanks must be an integer from 1, not ${show(mostBanks)}.`);
  if (secret === "") throw new RangeError("The secret of quiz handles must not be empty.");
  assertBase(base);
  const services = new Map<string, Service>();

  const serviceOf = async (path: string): Promise<Service> => {
    const [key = ""] = path.startsWith(`${base}/`) ? path.slice(base.length + 1).split("/") : [];
    const kept = services.get(key);
    const bank = kept === undefined && /^[\w.~-]+$/.test(key) ? await openBank(key) : undefined;
    const service = kept ?? (bank && createService(bank, { ...options, base: `${base}/${key}`, secret }));
    if (service === undefined) throw new RequestError(404, `There is no bank at ${show(path.slice(0, 200))}.`);
    // Behind all that were asked for before.
    services.delete(key);
    services.set(key, service);
    for (const [oldest] of services) {
      if (services.size <= mostBanks) break;
      services.delete(oldest);
    }
    return service;
  };

  const answer: Service = async (asked) => {
    let service: Service;
    try {
      service = await serviceOf(asked.path);
    } catch (error) {
      return completeAnswer(answerError(error, options.onError), asked, options.cors);
    }
    return service(asked);
  };
  return (request) => fetchAnswer(answer, request);
}

/** One for all banks, so that a handle outlives its bank being closed and opened again. */
function makeSecret(): string {
  return crypto.randomUUID() + crypto.randomUUID();
}
