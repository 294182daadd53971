/**
 * Compiling cards, as CPU and peak memory of whole processes over those of a bare loop (yaml + zod + remark-parse per file) in the same
 * run: our own content as it is, and grown to 2,520 and 10,584 files, beside velite and content-collections, which parse each file to a
 * tree, too. Peers take part if they are installed: `npm ci --prefix bench/peers --ignore-scripts`. LARGE=0 leaves the largest size out.
 */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { growCards } from "./support/grow-cards.mjs";
import { meanOfFasterHalf, measureNode, report } from "./support/measure.mjs";

const bin = path.resolve("dist/bin.js");
const loop = path.resolve("bench/support/bare-cards.mjs");
const hasPeers = existsSync("bench/peers/node_modules");
const peers = hasPeers ? ["velite", "content-collections"] : [];
if (!hasPeers) console.log("without peers: npm ci --prefix bench/peers --ignore-scripts");
const folder = mkdtempSync(path.join(tmpdir(), "llm-interview-bench-"));
// The registry holds the content to the version of its package.
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
writeFileSync(path.join(folder, "package.json"), JSON.stringify({ version }));

const sizes = [
  { name: "our own content", rounds: 5, limits: { cold: 1, unchanged: 0.25, changed: 0.45 } },
  { name: "2,520 cards", count: 2520, rounds: 3, limits: {} },
  {
    name: "10,584 cards",
    count: 10584,
    rounds: 2,
    limits: { cold: 0.9, unchanged: 0.05, changed: 0.12, memory: 1.15 },
  },
];

try {
  for (const size of sizes) if (process.env.LARGE !== "0" || size.count !== 10584) compare(size);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function compare({ name, count, rounds, limits }) {
  const content = path.join(folder, `content-${count ?? "own"}`);
  if (count === undefined) cpSync("content", content, { recursive: true });
  else growCards(content, count);
  const out = path.join(folder, `out-${count ?? "own"}`);
  const changing = path.join(content, "questions/rag/chunk-context.md");
  const compile = [bin, "compile", content, "--out", out, "--content-version", version];
  const runs = new Map();
  const measure = (what, args) => runs.set(what, [...(runs.get(what) ?? []), measureNode(args)]);
  for (let round = 0; round < rounds; round++) {
    measure("bare", [loop, content, path.join(folder, "bare.json")]);
    for (const peer of peers) measure(peer, [path.resolve(`bench/peers/${peer}.mjs`), content, freshFolder(peer)]);
    for (const gone of [out, path.join(folder, "node_modules")]) rmSync(gone, { recursive: true, force: true });
    measure("cold", compile);
    measure("unchanged", compile);
    appendFileSync(changing, " ");
    measure("changed", compile);
  }
  const cpu = (what) =>
    meanOfFasterHalf(runs.get(what).map((run) => run.cpu)) / meanOfFasterHalf(runs.get("bare").map((run) => run.cpu));
  const memory = (what) =>
    meanOfFasterHalf(runs.get(what).map((run) => run.memory)) /
    meanOfFasterHalf(runs.get("bare").map((run) => run.memory));
  const bare = meanOfFasterHalf(runs.get("bare").map((run) => run.cpu));
  console.log(`${name}; bare loop ${bare.toFixed(0)} ms CPU, ${rounds} rounds`);
  report("cold, over the bare loop", cpu("cold"), limits.cold, "x");
  report("nothing changed", cpu("unchanged"), limits.unchanged, "x");
  report("one card changed", cpu("changed"), limits.changed, "x");
  report("peak memory, cold", memory("cold"), limits.memory, "x");
  report("peak memory, one card changed", memory("changed"), undefined, "x");
  for (const peer of peers) {
    report(`${peer}, every time`, cpu(peer), undefined, "x");
    report(`${peer}, peak memory`, memory(peer), undefined, "x");
  }
}

function freshFolder(name) {
  const fresh = path.join(folder, `out-${name}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh);
  return fresh;
}
