import { createMcpHandler as createSdkHandler } from "@modelcontextprotocol/server";
import type { Bank } from "../model/bank.js";
import type { BankSource } from "../serve/source/bank-source.js";
import { type McpOptions, makeServerFactory } from "./create-server.js";

/**
 * Makes a fetch handler that speaks the Model Context Protocol over HTTP, of revision 2026-07-28 and of those before, and keeps
 * nothing between requests: quizzes travel as sealed handles. It asks nobody who they are; put that in front of it.
 *
 * @throws TypeError if `bank` is neither an open bank nor a source.
 * @example
 * ```ts
 * const handle = createHandler(bank, { mcp: createMcpHandler(bank) });
 * ```
 */
export function createMcpHandler(
  bank: Bank | BankSource,
  options: McpOptions = {},
): (request: Request) => Promise<Response> {
  const handler = createSdkHandler(makeServerFactory(bank, options), {
    ...(options.onError !== undefined && { onerror: options.onError }),
  });
  return (request) => handler.fetch(request);
}
