/**
 * What `serve` costs, against Node's own server: requests per second of a list over those of a handler that returns the same bytes,
 * and of searches over those of a handler that does the same searches and nothing else. The servers are processes of their own and
 * are loaded in turn, from this one; of the ratios of all rounds, the median.
 *
 * Must: a list at least .5, a search at least .6; every answer 200; memory after a soak at most a quarter above what it was once warm.
 * `SOAK=20 node bench/serve.mjs` soaks so many seconds. Run `npm run build` first.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadServer } from "./support/http-load.mjs";
import { report } from "./support/measure.mjs";

if (!existsSync("dist/bin.js")) throw new Error("There is no dist/bin.js. Run `npm run build` first.");
const rounds = Number(process.env.ROUNDS ?? 7);
const milliseconds = 1_500;

/** Starts a server that prints its address. */
async function start(...args) {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise((resolve, reject) => {
    child.stdout.once("data", (text) => resolve(String(text).trim()));
    child.once("exit", (code) => reject(new Error(`exit code ${code}: node ${args.join(" ")}`)));
  });
  return { address, pid: child.pid, end: () => child.kill("SIGTERM") };
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
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
  console.log(
    `${name}: ${rate(own).toFixed(0)}/s of ${rate(other).toFixed(0)}/s, ${(1 / median(ratios)).toFixed(2)} of bare; p99 ${median(own.map(({ p99 }) => p99)).toFixed(1)} ms, bare ${median(other.map(({ p99 }) => p99)).toFixed(1)} ms`,
  );
  report(`times as long as bare: ${name}`, median(ratios), least && 1 / least);
  report(`answers that are not 200: ${name}`, failed, 0);
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
  console.log(
    `a soak of ${soak / 1000} s: ${perSecond.toFixed(0)}/s, p99 ${p99.toFixed(1)} ms, ${warm.toFixed(0)} MB before, ${memoryOf(ours.pid).toFixed(0)} MB after`,
  );
  report("answers of the soak that are not 200", failed, 0);
  report("times the memory of before", memoryOf(ours.pid) / warm, 1.25);
} finally {
  for (const server of servers) server.end();
  rmSync(file, { force: true });
}
