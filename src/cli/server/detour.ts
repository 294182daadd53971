import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import type { Detour } from "./listen.js";

/** Leads what is asked of a path to a fetch handler. */
export function detourTo(path: string, handle: (request: Request) => Promise<Response>): Detour {
  return async (message, response) => {
    const { url = "/", method = "GET", headers, rawHeaders } = message;
    if (url.split("?")[0] !== path) return false;
    const own = new Headers();
    for (let at = 0; at < rawHeaders.length; at += 2) own.append(rawHeaders[at] ?? "", rawHeaders[at + 1] ?? "");
    const leave = new AbortController();
    response.once("close", () => leave.abort());
    const hasBody = method !== "GET" && method !== "HEAD";
    const answer = await handle(
      new Request(`http://${headers.host ?? "localhost"}${url}`, {
        method,
        headers: own,
        signal: leave.signal,
        ...(hasBody && { body: Readable.toWeb(message) as ReadableStream<Uint8Array>, duplex: "half" as const }),
      }),
    );
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    if (answer.body === null) response.end();
    // Who leaves in the middle is no mistake of ours.
    else await pipeline(Readable.fromWeb(answer.body as ReadableStream<Uint8Array>), response).catch(() => undefined);
    return true;
  };
}
