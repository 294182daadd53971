/**
 * Compiling cards: our own content as it is, and grown to 2,520 and 10,584 files, beside velite and content-collections, which parse each
 * file to a tree, too. Peers take part if they are installed: `npm ci --prefix bench/peers --ignore-scripts`. LARGE=0 leaves the largest
 * size out. Run `npm run build` first.
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
import { meanOfFasterHalf, measureNode } from "./support/measure.mjs";
import { openReport } from "./support/report.mjs";

const bin = path.resolve("dist/bin.js");
const loop = path.resolve("bench/support/bare-cards.mjs");
const hasPeers = existsSync("bench/peers/node_modules");
const peers = hasPeers ? ["velite", "content-collections"] : [];
const report = openReport(
  import.meta.url,
  "Compiling cards",
  "CPU and peak memory of whole processes over those of a bare loop in the same run, which does yaml, zod and remark-parse for each file.",
);
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
  report.close();
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
  const of = (what, figure) => meanOfFasterHalf(runs.get(what).map((run) => run[figure]));
  const over = (what, figure) => of(what, figure) / of("bare", figure);
  const row = (name, what) => [name, of(what, "cpu"), over(what, "cpu"), of(what, "memory"), over(what, "memory")];
  report.table(
    `${name}, ${rounds} rounds`,
    ["", "ms CPU", "times the loop", "MB", "times the loop"],
    [
      row("bare loop", "bare"),
      row("llm-interview, for the first time", "cold"),
      row("llm-interview, nothing changed", "unchanged"),
      row("llm-interview, one card changed", "changed"),
      ...peers.map((peer) => row(`${peer}, every time`, peer)),
    ],
  );
  for (const [what, most] of Object.entries(limits)) {
    if (what === "memory")
      report.limit(`${name}: memory for the first time, times the loop`, over("cold", "memory"), most);
    else report.limit(`${name}, ${what}: times the loop`, over(what, "cpu"), most);
  }
}

function freshFolder(name) {
  const fresh = path.join(folder, `out-${name}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh);
  return fresh;
}
