import { createService, type ServedBank, type ServiceOptions } from "./create-service.js";
import { RequestError } from "./http/request-error.js";

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
    const url = new URL(request.url);
    if (mcp !== undefined && url.pathname === mcpPath) return mcp(request);
    const { status, headers, body } = await service({
      method: request.method,
      path: url.pathname,
      search: url.search.slice(1),
      header: (name) => request.headers.get(name) ?? undefined,
      body: (limit) => readText(request, limit),
    });
    if (request.method !== "HEAD") return new Response(body === "" ? null : body, { status, headers });
    return new Response(null, {
      status,
      headers: { ...headers, "content-length": String(new TextEncoder().encode(body).length) },
    });
  };
}

async function readText(request: Request, limit: number): Promise<string> {
  const tooLarge = new RequestError(413, `A body may have ${limit} bytes.`);
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge;
  const decoder = new TextDecoder();
  let size = 0;
  let text = "";
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      throw tooLarge;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
