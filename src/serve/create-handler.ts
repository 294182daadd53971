import { createService, type ServedBank, type ServiceOptions } from "./create-service.js";
import { fetchAnswer } from "./http/fetch-answer.js";

/** How a handler serves. */
export interface HandlerOptions extends ServiceOptions {
  /** What answers at `/mcp`, such as `createMcpHandler` of `llm-interview/mcp` gives. Default: nothing does. */
  readonly mcp?: (request: Request) => Promise<Response>;
}

/**
 * Makes a fetch handler: a function from a request to its answer, which Node (by an adapter), Deno, Bun and workers take as it is.
 * `GET /openapi.json` describes what it answers. It keeps nothing between requests, and never rejects.
 *
 * @param banks - One, or the same in several languages, of which the first is given where a request asks for none.
 * @throws TypeError or RangeError for what is no bank, two banks of one language, or an option that is none.
 * @example
 * ```ts
 * const handle = createHandler(bank, { cors: "*" });
 * const response = await handle(new Request("http://localhost/questions?sections=inference"));
 * ```
 */
export function createHandler(
  banks: ServedBank | readonly ServedBank[],
  { mcp, ...options }: HandlerOptions = {},
): (request: Request) => Promise<Response> {
  const service = createService(banks, options);
  const mcpPath = `${options.base ?? ""}/mcp`;
  return async (request) => {
    if (mcp !== undefined && new URL(request.url).pathname === mcpPath) return mcp(request);
    return fetchAnswer(service, request);
  };
}
