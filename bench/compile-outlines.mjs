/**
 * Compiling outlines: lists of 106 questions against a bare loop over as many question files, against themselves at a hundred times the
 * size, and one large document against a plain parse of it. LARGE=0 leaves the largest sizes out. Run `npm run build` first.
 */
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { growFiles, growOutline } from "./support/grow-list.mjs";
import { meanOfFasterHalf, measureNode } from "./support/measure.mjs";
import { openReport } from "./support/report.mjs";

const bin = path.resolve("dist/bin.js");
const folder = mkdtempSync(path.join(tmpdir(), "llm-interview-bench-"));
writeFileSync(path.join(folder, "package.json"), "{}");

const large = process.env.LARGE !== "0";
// Questions per file 106; must-haves from the targets of the project.
const sizes = [
  { copies: 1, rounds: 7, limits: { unchanged: 0.25 } },
  { copies: 10, rounds: 5, limits: {} },
  { copies: 100, rounds: 3, limits: { cold: 0.6, unchanged: 0.05, edited: 0.12, memory: 1.15 } },
];

const report = openReport(
  import.meta.url,
  "Compiling outlines",
  "CPU and peak memory of whole processes over those of a bare loop in the same run, which does yaml, zod and remark-parse for each question, a file each.",
);
try {
  for (const { copies, rounds, limits } of sizes) compareWithLoop(copies, rounds, limits);
  if (large) compareWithItself();
  if (large) compareDocument();
  report.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function compareWithLoop(copies, rounds, limits) {
  const [lists, files] = [path.join(folder, `lists-${copies}`), path.join(folder, `files-${copies}`)];
  mkdirSync(lists);
  mkdirSync(files);
  for (let copy = 0; copy < copies; copy++) {
    writeFileSync(path.join(lists, `list-${copy}.md`), growOutline(copy));
    for (const { name, text } of growFiles(copy)) writeFileSync(path.join(files, name), text);
  }
  const loop = path.resolve("bench/support/bare-loop.mjs");
  const times = { loop: [], cold: [], unchanged: [], edited: [] };
  const memory = { loop: [], cold: [] };
  for (let round = 0; round < rounds; round++) {
    const out = path.join(folder, `out-${copies}-${round}`);
    const compile = [bin, "compile", lists, "--out", out];
    const bare = measureNode([loop, files, path.join(folder, "loop.json")]);
    rmSync(path.join(folder, "node_modules"), { recursive: true, force: true });
    const cold = measureNode(compile);
    times.loop.push(bare.cpu);
    times.cold.push(cold.cpu);
    memory.loop.push(bare.memory);
    memory.cold.push(cold.memory);
    times.unchanged.push(measureNode(compile).cpu);
    appendFileSync(path.join(lists, "list-0.md"), `${round + 21}) Another question ${round}? {#another-${round}}\n`);
    times.edited.push(measureNode(compile).cpu);
  }
  const cpu = (what) => meanOfFasterHalf(times[what]);
  const over = (what) => cpu(what) / cpu("loop");
  const heap = (what) => memory[what] && meanOfFasterHalf(memory[what]);
  const title = `${copies * 106} questions in ${copies} ${copies === 1 ? "outline" : "outlines"}`;
  const row = (name, what) => [name, cpu(what), over(what), heap(what)];
  report.table(
    `${title}, ${rounds} rounds`,
    ["", "ms CPU", "times the loop", "MB"],
    [
      row("bare loop", "loop"),
      row("for the first time", "cold"),
      row("nothing changed", "unchanged"),
      row("one outline changed", "edited"),
    ],
  );
  for (const [what, most] of Object.entries(limits)) {
    if (what === "memory") report.limit(`${title}: memory, times the loop`, heap("cold") / heap("loop"), most);
    else report.limit(`${title}, ${what}: times the loop`, over(what), most);
  }
}

/** Cost per question must not grow with the number of questions. */
function compareWithItself() {
  const cost = (copies) => {
    const lists = path.join(folder, `self-${copies}`);
    mkdirSync(lists);
    for (let copy = 0; copy < copies; copy++) writeFileSync(path.join(lists, `list-${copy}.md`), growOutline(copy));
    const runs = [0, 1].map(() => measureNode([bin, "compile", lists, "--out", `${lists}-out`, "--no-cache"]).cpu);
    return meanOfFasterHalf(runs) / (copies * 106);
  };
  const [small, big] = [cost(10), cost(1000)];
  report.table(
    "Many outlines",
    ["questions", "microseconds of CPU a question"],
    [
      ["1060", small * 1000],
      ["106000", big * 1000],
    ],
  );
  report.limit("a question at 106,000, times one at 1,060, start included", big / small, 1.25);
}

/** One document of 21,200 questions. */
function compareDocument() {
  const copies = 200;
  const document = path.join(folder, "large.md");
  const tenth = path.join(folder, "tenth.md");
  const grow = (count) =>
    Array.from({ length: count }, (_, copy) => growOutline(copy).replace(/^# .*\n/, "")).join("\n");
  writeFileSync(document, grow(copies));
  writeFileSync(tenth, grow(copies / 10));
  const compile = (file) => measureNode([bin, "compile", file, "--out", `${file}-out`, "--no-cache"]);
  const ours = [compile(document), compile(document)];
  const small = [compile(tenth), compile(tenth)];
  const plain = measureNode([path.resolve("bench/support/plain-parse.mjs"), document]);
  const row = (name, runs) => [
    name,
    meanOfFasterHalf(runs.map((run) => run.cpu)),
    meanOfFasterHalf(runs.map((run) => run.memory)),
  ];
  const [whole, part, parse] = [
    row("compiled", ours),
    row("a tenth of it, compiled", small),
    row("one plain parse", [plain]),
  ];
  report.table(`One document of ${copies * 106} questions`, ["", "ms CPU", "MB"], [parse, whole, part]);
  report.limit("one document, times one plain parse", whole[1] / parse[1], 0.3);
  report.limit("one document, times a tenth of it", whole[1] / part[1], 11);
}
