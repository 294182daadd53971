/** CPU time and memory of whole processes. Run cases in turn, so that a busy machine slows all of them alike. */
import { spawnSync } from "node:child_process";
import path from "node:path";

const reporter = path.resolve("bench/support/report-usage.cjs");

/** User and system milliseconds, and peak memory in MB, of `node args`. */
export function measureNode(args, { cwd = process.cwd() } = {}) {
  const { status, stderr } = spawnSync(process.execPath, ["--require", reporter, ...args], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`exit code ${status}: node ${args.join(" ")}\n${stderr.slice(-2000)}`);
  const [, cpu, memory] = /<usage ([\d.]+) ([\d.]+)>\s*$/.exec(stderr) ?? [];
  return { cpu: Number(cpu), memory: Number(memory) };
}

/** Of the faster half: what disturbs a run only ever adds to it. */
export function meanOfFasterHalf(values) {
  const fast = [...values].sort((a, b) => a - b).slice(0, Math.ceil(values.length / 2));
  return fast.reduce((sum, value) => sum + value, 0) / fast.length;
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

/** The value below which a share of all lies: `percentile(times, 0.99)`. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
}
