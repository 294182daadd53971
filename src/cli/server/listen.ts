import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Service } from "../../serve/create-service.js";
import { messageOf, saySystemError } from "../explain-error.js";
import { type Io, UsageError } from "../io.js";
import { readAsked } from "./read-asked.js";

/** Where a server listens. */
export interface Listening {
  /** Such as `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Takes no more requests, answers those that were begun, and resolves when that is done, or was given up. */
  close(): Promise<void>;
}

/** How long an answer that was begun may take once the server is to end, in milliseconds. */
const patience = 10_000;

/** Takes requests that are not the service's. `false` leaves them to it. */
export type Detour = (message: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/**
 * Starts a server.
 *
 * @param port - 0 takes a free one.
 * @throws UsageError if the port is taken, or the system refuses.
 */
export async function listen(
  service: Service,
  { host, port, detour }: { readonly host: string; readonly port: number; readonly detour?: Detour },
  io: Pick<Io, "err">,
): Promise<Listening> {
  const server = createServer((message, response) => {
    respond(message, response, service, detour).catch((error: unknown) => {
      io.err(`error: ${messageOf(error)}\n`);
      response.destroy();
    });
  });
  const { port: own } = await bind(server, host, port);
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${own}`,
    close: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), patience);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function bind(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) =>
      reject(
        new UsageError(
          {
            zh: `服务器无法在 ${host} 的端口 ${port} 监听：${saySystemError(cause).zh}。`,
            en: `The server cannot listen on ${host}, port ${port} (${cause.message}).`,
          },
          { cause },
        ),
      ),
    );
    server.listen(port, host, () => {
      // Of a server on a port, never a pipe.
      resolve(server.address() as AddressInfo);
    });
  });
}

async function respond(
  message: IncomingMessage,
  response: ServerResponse,
  service: Service,
  detour: Detour | undefined,
): Promise<void> {
  if (detour !== undefined && (await detour(message, response))) return;
  const { status, headers, body } = await service(readAsked(message));
  // Statuses without a body have no length either.
  const length = status === 204 || status === 304 ? {} : { "content-length": Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length });
  response.end(message.method === "HEAD" ? undefined : body);
}
