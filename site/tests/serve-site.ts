import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";

/** A site that is served. */
export interface ServedSite {
  /** Address of its root, with `/` at its end. */
  readonly url: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** Serves a folder below a path, as hosts of static files do. What is not there is answered by `404.html`. */
export async function serveSite(folder: string, below = "/some/path/"): Promise<ServedSite> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const inside = pathname.startsWith(below) ? decodeURIComponent(pathname.slice(below.length)) : undefined;
    const file =
      inside === undefined
        ? undefined
        : path.join(folder, inside, inside === "" || inside.endsWith("/") ? "index.html" : "");
    const content = file?.startsWith(folder) ? await readFile(file).catch(() => undefined) : undefined;
    if (content !== undefined && file !== undefined) {
      response.writeHead(200, { "content-type": types[path.extname(file)] ?? "application/octet-stream" }).end(content);
    } else {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
      response.end(await readFile(path.join(folder, "404.html")).catch(() => "not found"));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}${below}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
