import type { IncomingMessage } from "node:http";
import type { Asked } from "../../serve/http/answer.js";
import { RequestError } from "../../serve/http/request-error.js";

/** Reads a request of Node's server, without the detour over a `Request`, which takes as long as all the rest. */
export function readAsked(message: IncomingMessage): Asked {
  const { method = "GET", url = "/" } = message;
  // Whole addresses are sent to proxies alone; their path is what counts.
  const address = url.startsWith("/") ? url : new URL(url, "http://localhost").href.replace(/^[a-z]+:\/\/[^/]*/, "");
  const mark = address.indexOf("?");
  return {
    method,
    path: mark === -1 ? address : address.slice(0, mark),
    search: mark === -1 ? "" : address.slice(mark + 1),
    header(name) {
      const value = message.headers[name];
      return Array.isArray(value) ? value.join(", ") : value;
    },
    body: (limit) => readText(message, limit),
  };
}

async function readText(message: IncomingMessage, limit: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  // The rest is left unread: the connection ends with the answer.
  for await (const part of message.iterator({ destroyOnReturn: false })) {
    parts.push(part);
    size += part.length;
    if (size > limit)
      throw new RequestError(413, `A body may have ${limit} bytes.`, { headers: { connection: "close" } });
  }
  return Buffer.concat(parts).toString("utf8");
}
