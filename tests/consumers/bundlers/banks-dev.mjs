/** Serves an app that imports lists as banks by Vite: `node banks-dev.mjs <project>`. Prints the address, and ends with its input. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createServer } from "vite";

const [root = ""] = process.argv.slice(2);
const { banks } = await import(pathToFileURL(path.join(root, "node_modules/llm-interview/dist/vite.js")).href);
const server = await createServer({
  root,
  configFile: false,
  logLevel: "silent",
  server: { host: "127.0.0.1", port: 0 },
  plugins: [banks({ types: "banks.d.ts" })],
});
await server.listen();
console.log(server.resolvedUrls.local[0]);
process.stdin.on("end", () => server.close().then(() => process.exit())).resume();
