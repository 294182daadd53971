/**
 * What starting the command line costs: CPU time of `llm-interview list` over that of a bare `node -e 0`, its output thrown
 * away. All cases run in turn, round after round, so that a busy machine slows all of them alike.
 *
 * Must: at most 1.5 for `list`. Ends with 1 above it. Run `npm run build` first.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const limit = 1.5;
const rounds = Number(process.env.ROUNDS ?? 40);

const bin = path.resolve(process.env.BIN ?? "dist/bin.js");
if (!existsSync(bin)) throw new Error("There is no dist/bin.js. Run `npm run build` first.");

const cases = [
  { name: "node -e 0", args: ["-e", "0"], times: [] },
  { name: "llm-interview --version", args: [bin, "--version"], times: [] },
  { name: "llm-interview --help", args: [bin, "--help"], times: [] },
  { name: "llm-interview list", args: [bin, "list"], times: [] },
];

/** User and system time of one process, in milliseconds. Node does not tell those of its children; bash does. */
function measure(args) {
  const script = 'TIMEFORMAT="%U %S"; time "$@" > /dev/null';
  const { stderr, status } = spawnSync("bash", ["-c", script, "bash", process.execPath, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stderr
    .trim()
    .split(" ")
    .reduce((sum, seconds) => sum + Number(seconds) * 1000, 0);
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

// Once without counting: the first run of a file reads it from disk.
for (const { args } of cases) measure(args);
for (let round = 0; round < rounds; round++) for (const { args, times } of cases) times.push(measure(args));

// Ratios are taken within a round: neighbours that slow a round slow all of its processes.
const ratioOf = ({ times }) => median(times.map((time, round) => time / cases[0].times[round]));
const ratio = ratioOf(cases.at(-1));
console.log(`start of the command line, CPU of a process, ${rounds} rounds, node ${process.versions.node}`);
for (const entry of cases) {
  const time = median(entry.times).toFixed(1).padStart(6);
  console.log(`  ${entry.name.padEnd(24)} ${time} ms  ${ratioOf(entry).toFixed(3)}x`);
}
console.log(`  limit ${limit}x: ${ratio <= limit ? "kept" : "EXCEEDED"}`);
if (ratio > limit) process.exitCode = 1;
