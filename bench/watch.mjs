/**
 * How long one changed card of the real content takes to the new bank, watching: from the write to the bank of `watchBank`, and to the
 * update that Vite's server sends to pages. Beside it, in the same run, what a compilation takes that remembers nothing.
 */
import { copyFile, cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { compileContent, watchBank } from "../dist/compile-node.js";
import { banks } from "../dist/vite.js";
import { median } from "./support/measure.mjs";
import { openReport } from "./support/report.mjs";

const rounds = 15;
const report = openReport(
  import.meta.url,
  "Watching",
  "Milliseconds from the write of one card of our content to the new bank, beside a compilation that remembers nothing.",
);
const root = await mkdtemp(path.join(tmpdir(), "llm-interview-watch-"));
await cp("content", path.join(root, "content"), { recursive: true });
await copyFile("package.json", path.join(root, "package.json"));
await symlink(path.resolve("node_modules"), path.join(root, "node_modules"));
const card = path.join(root, "content/questions/inference/paged-attention.en.md");
const text = await readFile(card, "utf8");
const mark = "PagedAttention";
if (!text.includes(mark)) throw new Error(`The card no longer says "${mark}".`);

/** Changes the card; gives when it was written. What is changed is an error of the registry, not of the bank that is read. */
const change = async (round) => {
  await writeFile(card, text.replace(mark, `${mark} ${"x".repeat(round + 1)}`));
  return performance.now();
};
const whole = [];
for (let round = 0; round < 3; round++) {
  const start = performance.now();
  await compileContent(path.join(root, "content"));
  whole.push(performance.now() - start);
}

const seen = [];
let written = 0;
for await (const { changed } of watchBank(path.join(root, "content"))) {
  if (changed.length > 0) seen.push(performance.now() - written);
  if (seen.length === rounds) break;
  await new Promise((resolve) => setTimeout(resolve, 200));
  written = await change(seen.length);
}

await writeFile(card, text);
await writeFile(path.join(root, "main.js"), 'import bank from "./content?bank";\nconsole.log(bank);\n');
const { createServer } = await import("vite");
const told = [];
const server = await createServer({
  root,
  configFile: false,
  logLevel: "silent",
  server: { middlewareMode: true, ws: false },
  plugins: [banks()],
});
const wake = [];
// Errors of the registry are told as soon as the content is compiled, as an update is.
server.ws.send = (payload) => {
  if (payload.type === "error" || payload.updates?.length > 0) for (const one of wake.splice(0)) one();
};
await server.transformRequest("/main.js");
const { id } = await server.pluginContainer.resolveId("./content?bank", path.join(root, "main.js"));
await server.transformRequest(id);
for (let round = 0; round < rounds; round++) {
  await new Promise((resolve) => setTimeout(resolve, 200));
  const done = new Promise((resolve) => wake.push(resolve));
  const start = await change(round + 100);
  await done;
  told.push(performance.now() - start);
}
const row = (name, times) => [name, median(times), Math.min(...times), Math.max(...times)];
report.table(
  "One card",
  ["", "median", "least", "most"],
  [
    row("all anew, in a process that has warmed up", whole),
    row("changed, to the bank of `watchBank`", seen),
    row("changed, to the update that Vite sends to pages", told),
  ],
);
report.close();
await server.close();
await rm(root, { recursive: true, force: true });
