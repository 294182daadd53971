/** What starting a program costs: CPU time of whole processes, without the help of anything loaded into them. */
import { spawnSync } from "node:child_process";

/**
 * Runs `node args` of all cases in turn, round after round, so that a busy machine slows all of them alike, and prints each
 * over the first. Ends the process with 1 if the last is above the limit.
 */
export function compareStarts({ title, cases, limit, rounds }) {
  const times = cases.map(() => []);
  // Once without counting: the first run of a file reads it from disk.
  for (const { args } of cases) measure(args);
  for (let round = 0; round < rounds; round++)
    for (const [index, { args }] of cases.entries()) times[index].push(measure(args));

  // Ratios are taken within a round: neighbours that slow a round slow all of its processes.
  const ratios = times.map((own) => median(own.map((time, round) => time / times[0][round])));
  const width = Math.max(...cases.map(({ name }) => name.length)) + 1;
  console.log(`${title}, CPU of a process, ${rounds} rounds, node ${process.versions.node}`);
  for (const [index, { name }] of cases.entries()) {
    const time = median(times[index]).toFixed(1).padStart(6);
    console.log(`  ${name.padEnd(width)} ${time} ms  ${ratios[index].toFixed(3)}x`);
  }
  const isKept = ratios.at(-1) <= limit;
  console.log(`  limit ${limit}x: ${isKept ? "kept" : "EXCEEDED"}`);
  if (!isKept) process.exitCode = 1;
}

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
