/** What starting a program costs: CPU time of whole processes, without the help of anything loaded into them. */
import { spawnSync } from "node:child_process";
import { median } from "./measure.mjs";

/**
 * Runs `node args` of all cases in turn, round after round, so that a busy machine slows all of them alike. Gives the name of each, its
 * milliseconds, and how many times the first they are.
 */
export function compareStarts(cases, rounds) {
  const times = cases.map(() => []);
  // Once without counting: the first run of a file reads it from disk.
  for (const { args } of cases) measure(args);
  for (let round = 0; round < rounds; round++)
    for (const [index, { args }] of cases.entries()) times[index].push(measure(args));
  // Ratios are taken within a round: neighbours that slow a round slow all of its processes.
  return cases.map(({ name }, index) => ({
    name,
    time: median(times[index]),
    ratio: median(times[index].map((time, round) => time / times[0][round])),
  }));
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
