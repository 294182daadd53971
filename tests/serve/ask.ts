import { createHandler, type HandlerOptions } from "../../src/serve/create-handler.js";
import type { ServedBank } from "../../src/serve/create-service.js";

/** An answer, read. */
export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: () => unknown;
}

/** Asks a handler as a program would, without a network. */
export function makeAsk(banks: ServedBank | readonly ServedBank[], options: HandlerOptions = {}) {
  const handle = createHandler(banks, options);
  return async (path: string, init: RequestInit = {}): Promise<Told> =>
    read(await handle(new Request(`http://localhost${path}`, init)));
}

/** Reads an answer to its end. */
export async function read(response: Response): Promise<Told> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: () => JSON.parse(text) };
}

/** What sends a body as JSON. */
export function post(body: unknown): RequestInit {
  return { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}
