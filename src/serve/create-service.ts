import { show } from "../json/rules.js";
import type { Bank } from "../model/bank.js";
import { digestText } from "../text/digest-text.js";
import { nearest } from "../text/nearest.js";
import type { Answer, Asked } from "./http/answer.js";
import { createAnswerCache } from "./http/answer-cache.js";
import { chooseLanguage } from "./http/choose-language.js";
import { allowOrigin, answerPreflight, type Origins } from "./http/cors.js";
import { isKnown } from "./http/entity-tag.js";
import { answerError, RequestError, refuseFaults } from "./http/request-error.js";
import { allRoutes } from "./routes/all-routes.js";
import type { Route } from "./routes/define-route.js";
import { renderOpenApi } from "./routes/open-api.js";
import { createDesk } from "./routes/quiz-desk.js";
import type { BankSource } from "./source/bank-source.js";
import { createSource } from "./source/create-source.js";

/** How to serve. */
export interface ServiceOptions {
  /** What stands before every path, such as `/api`. Default: nothing. */
  readonly base?: string;
  /**
   * What handles of quizzes are sealed by. Servers that share their quizzes, or outlive a restart, need the same. Default: one by chance,
   * so that a quiz is marked by the process that drew it.
   */
  readonly secret?: string;
  /** Pages of which origins may read the answers: all (`*`), or these. Default: none but the server's own. */
  readonly cors?: Origins;
  /** For how many seconds an answer may be used without asking again. Default: 60. */
  readonly maxAge?: number;
  /** Largest body that is read, in bytes. Default: 65,536. */
  readonly maxBody?: number;
  /** Longest query of an address that is read, in characters. Default: 8,192. */
  readonly maxQuery?: number;
  /**
   * How many characters of lists, counts and searches are kept, so that the same address is not worked out again until the bank changes.
   * 0 keeps none. Default: 4,194,304.
   */
  readonly cacheSize?: number;
  /** Told of what went wrong on our side. The answer says no more than that something did. */
  readonly onError?: (error: unknown) => void;
}

/** A bank in memory, or a source of questions. */
export type ServedBank = Bank | BankSource;

/** Answers requests, whichever platform they come over. Never throws. */
export type Service = (asked: Asked) => Promise<Answer>;

const longestPath = 1_000;
/** Values, not names: each is looked up. */
const mostParameters = 200;

/**
 * Makes what a server answers by.
 *
 * @param banks - One, or the same in several languages, of which the first is given where none is asked for.
 * @throws TypeError or RangeError for what is no bank, two banks of one language, or an option that is none.
 */
export function createService(banks: ServedBank | readonly ServedBank[], options: ServiceOptions = {}): Service {
  const {
    base = "",
    secret,
    cors,
    maxAge = 60,
    maxBody = 65_536,
    maxQuery = 8_192,
    cacheSize = 4_194_304,
    onError,
  } = options;
  assertBase(base);
  const sources = (Array.isArray(banks) ? banks : [banks]).map(toSource);
  const locales = sources.map(({ locale }) => locale);
  if (new Set(locales).size !== locales.length || sources.length === 0)
    throw new RangeError("A server takes one bank or more, no two of one language.");
  const desk = createDesk(secret);
  const find = makeFinder(base);
  const cache = createAnswerCache<KeptAnswer>(cacheSize);

  const respond = async (asked: Asked): Promise<Answer> => {
    if (asked.path.length > longestPath || asked.search.length > maxQuery)
      throw new RequestError(414, `An address may have ${maxQuery} characters behind its path.`);
    const { methods, route, variables } = find(asked.path, asked.method);
    if (asked.method === "OPTIONS") return answerPreflight(asked, methods, cors);
    if (route === undefined)
      throw new RequestError(405, `${asked.path} takes ${methods.join(", ")}.`, {
        headers: { allow: methods.join(", ") },
      });
    const language = sources.length > 1 ? (asked.header("accept-language") ?? "") : "";
    const address = `${asked.path}?${asked.search} ${language}`;
    const kept = cache.find(address);
    if (kept !== undefined && kept.digest === (await kept.source.outline()).digest) return answerKept(kept, asked);
    const params = new URLSearchParams(asked.search);
    if (params.size > mostParameters)
      throw new RequestError(400, `A request may have ${mostParameters} parameters, not ${params.size}.`);
    const source = chooseSource(params, asked, sources);
    const outline = await source.outline();
    const isKept = route === "open-api" || route.tag !== "none";
    const headers: Record<string, string> = {
      "content-type": "application/json",
      // A quiz that is marked is in the language of its handle.
      ...(isKept && { "content-language": source.locale }),
      ...(isKept && sources.length > 1 && { vary: "Accept-Language" }),
      "cache-control": isKept ? `public, max-age=${maxAge}` : "no-store",
    };
    const finish = (tag: string, body: string): KeptAnswer => ({
      source,
      digest: outline.digest,
      headers: { ...headers, etag: `"${tag}"` },
      body,
    });
    if (route === "open-api") {
      const body = JSON.stringify(renderOpenApi(locales, outline, base));
      return answerKept(finish(digestText(body), body), asked);
    }
    const body = route.body === undefined ? undefined : await readBody(asked, maxBody);
    const found = await route.respond({ params, variables, body, source, outline, sources, desk });
    const text = JSON.stringify(found);
    if (route.tag === "none") return { status: 200, headers, body: text };
    if (route.tag === "body") return answerKept(finish(digestText(text), text), asked);
    const answer = finish(`${outline.digest}-${source.locale}`, text);
    cache.keep(address, answer);
    return answerKept(answer, asked);
  };

  return async (asked) => {
    const answer = await respond(asked).catch((error: unknown) => answerError(error, onError));
    return completeAnswer(answer, asked, cors);
  };
}

/** @throws RangeError for what is no path of letters, digits, `_`, `.`, `~` and `-`. */
export function assertBase(base: string): void {
  if (!/^(?:\/[\w.~-]+)*$/.test(base))
    throw new RangeError(`The base must be a path such as "/api", not ${show(base)}.`);
}

/** Adds what every answer has. */
export function completeAnswer(answer: Answer, asked: Asked, cors: Origins | undefined): Answer {
  const headers = { ...answer.headers, "x-content-type-options": "nosniff" };
  return allowOrigin({ ...answer, headers }, asked, cors);
}

/** An answer that the bank and the address settle. */
interface KeptAnswer {
  readonly source: BankSource;
  /** Of the outline that it was made under. */
  readonly digest: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function answerKept({ headers, body }: KeptAnswer, asked: Asked): Answer {
  if (isKnown(asked.header("if-none-match"), headers["etag"] ?? "")) return { status: 304, headers, body: "" };
  return { status: 200, headers, body };
}

function toSource(bank: ServedBank): BankSource {
  return typeof bank === "object" && bank !== null && "page" in bank ? bank : createSource(bank);
}

/** The parameter stands above the header. It is taken out of the parameters: the rest are a route's. */
function chooseSource(params: URLSearchParams, asked: Asked, sources: readonly BankSource[]): BankSource {
  const locales = sources.map(({ locale }) => locale);
  const [wanted, ...others] = params.getAll("lang");
  params.delete("lang");
  const chosen = wanted ?? chooseLanguage(asked.header("accept-language"), locales);
  const source = sources.find(({ locale }) => locale === chosen);
  if (source !== undefined && others.length === 0) return source;
  const near = nearest(wanted ?? "", locales)[0] ?? locales[0];
  const message = `The parameter lang must be given once, as ${locales.join(" or ")}.`;
  throw refuseFaults([
    { parameter: "lang", value: wanted ?? "", ...(near !== undefined && { nearest: near }), message },
  ]);
}

async function readBody(asked: Asked, limit: number): Promise<unknown> {
  const type = asked.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json")
    throw new RequestError(415, `A body must be of type application/json, not ${show(type)}.`);
  const text = await asked.body(limit);
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestError(400, "The body is no JSON.");
  }
}

interface Found {
  /** What the path takes. */
  readonly methods: readonly string[];
  /** Absent where the path does not take the method. */
  readonly route: Route | "open-api" | undefined;
  readonly variables: Readonly<Record<string, string>>;
}

/** Makes the search for the route of a path. */
function makeFinder(base: string): (path: string, method: string) => Found {
  const openApi = `${base}/openapi.json`;
  const patterns = allRoutes.map((route) => ({
    route,
    names: [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name),
    pattern: new RegExp(`^${`${base}${route.path}`.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "([^/]+)")}$`),
  }));
  const paths = [...new Set(allRoutes.map(({ path }) => `${base}${path}`)), openApi];
  return (path, method) => {
    const read = method === "HEAD" ? "GET" : method;
    if (path === openApi) return { methods: getMethods, route: read === "GET" ? "open-api" : undefined, variables: {} };
    const matching = patterns.filter(({ pattern }) => pattern.test(path));
    if (matching.length === 0) {
      const [near] = nearest(path, paths);
      const advice = near === undefined ? `There are ${paths.join(", ")}.` : `Did you mean ${near}?`;
      throw new RequestError(404, `There is no ${show(path)}. ${advice}`);
    }
    const methods = matching.flatMap(({ route }) => (route.method === "GET" ? getMethods : [route.method, "OPTIONS"]));
    const chosen = matching.find(({ route }) => route.method === read);
    const values = chosen?.pattern.exec(path)?.slice(1) ?? [];
    const variables = Object.fromEntries(values.map((value, at) => [chosen?.names[at] ?? "", decode(value)]));
    return { methods, route: chosen?.route, variables };
  };
}

const getMethods = ["GET", "HEAD", "OPTIONS"];

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new RequestError(400, `The path has an escape that is none, in ${show(value)}.`);
  }
}
