/**
 * What `serve` costs, against Node's own server: a list over a handler that returns the same bytes, and searches over a handler that does
 * the same searches and nothing else. The servers are processes of their own and are loaded in turn, from this one. `SOAK=20` soaks so
 * many seconds. Run `npm run build` first.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadServer } from "./support/http-load.mjs";
import { median } from "./support/measure.mjs";
import { openReport } from "./support/report.mjs";

if (!existsSync("dist/bin.js")) throw new Error("There is no dist/bin.js. Run `npm run build` first.");
const rounds = Number(process.env.ROUNDS ?? 7);
const milliseconds = 1_500;
const report = openReport(
  import.meta.url,
  "Serving",
  `Requests a second on the loopback, beside a bare server of Node that does no more than it must; medians of ${rounds} rounds.`,
);
const rows = [];
const limits = [];

/** Starts a server that prints its address. */
async function start(...args) {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise((resolve, reject) => {
    child.stdout.once("data", (text) => resolve(String(text).trim()));
    child.once("exit", (code) => reject(new Error(`exit code ${code}: node ${args.join(" ")}`)));
  });
  return { address, pid: child.pid, end: () => child.kill("SIGTERM") };
}

const memoryOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1000;

async function compare(name, ours, bare, paths, least) {
  const ratios = [];
  const [own, other] = [[], []];
  let failed = 0;
  for (let round = 0; round <= rounds; round++) {
    const base = await loadServer(bare.address, paths, { milliseconds });
    const found = await loadServer(ours.address, paths, { milliseconds });
    failed += found.failed;
    if (round === 0) continue;
    ratios.push(base.perSecond / found.perSecond);
    own.push(found);
    other.push(base);
  }
  const rate = (all) => median(all.map(({ perSecond }) => perSecond));
  const slowest = (all) => median(all.map(({ p99 }) => p99));
  rows.push([name, rate(own), rate(other), median(ratios), slowest(own), slowest(other)]);
  if (least !== undefined) limits.push([`${name}: times as long as bare`, median(ratios), 1 / least]);
  limits.push([`${name}: answers that are not 200`, failed, 0]);
}

const ours = await start("dist/bin.js", "serve", "--port", "0", "--locale", "zh");
const servers = [ours];
const file = path.join(tmpdir(), `llm-interview-list-${process.pid}.json`);
try {
  const list = "/questions?sections=inference&difficulties=2&limit=20";
  writeFileSync(file, await (await fetch(ours.address + list)).text());
  const bytes = await start("bench/support/bare-server.mjs", "bytes", file);
  servers.push(bytes);
  await compare("a list of 20", ours, bytes, [list], 0.5);
  // Each address once: nothing that was worked out before is of use.
  const lists = Array.from({ length: 200_000 }, (_, at) => `${list}&exclude=none-${at}`);
  await compare("the same, never asked before", ours, bytes, lists, undefined);
  bytes.end();
  const searching = await start("bench/support/bare-server.mjs", "search");
  servers.push(searching);
  const queries = JSON.parse(readFileSync("tests/search/queries/zh.json", "utf8")).map(
    ({ q }) => `/search?q=${encodeURIComponent(q)}&limit=10`,
  );
  await compare("searches", ours, searching, queries, 0.6);

  const warm = memoryOf(ours.pid);
  const soak = Number(process.env.SOAK ?? 20) * 1000;
  const { perSecond, p99, failed } = await loadServer(
    ours.address,
    [list, ...queries, "/facets", "/questions/paged-attention"],
    { milliseconds: soak },
  );
  const after = memoryOf(ours.pid);
  report.table("Requests", ["", "a second", "bare, a second", "times as long", "p99, ms", "bare p99, ms"], rows);
  report.table(
    `A soak of ${soak / 1000} s`,
    ["", "a second", "p99, ms", "MB before", "MB after"],
    [["lists, searches, counts, questions", perSecond, p99, warm, after]],
  );
  for (const limit of limits) report.limit(...limit);
  report.limit("answers of the soak that are not 200", failed, 0);
  report.limit("times the memory of before the soak", after / warm, 1.25);
  report.close();
} finally {
  for (const server of servers) server.end();
  rmSync(file, { force: true });
}
