import { parseArgs } from "node:util";
import fc from "fast-check";
import { fuzzTargets } from "./fuzz-targets.js";
import { measureLists } from "./large-lists.js";

// Gives every entry that reads data of others so many inputs, and prints the smallest that trips one: npm run fuzz -- --seed 7 --cases 1000
// With --large, compiles lists of 100 kB of every construct instead, with --large --mixed of every two, and prints those that take long.

const { values } = parseArgs({
  options: {
    seed: { type: "string" },
    cases: { type: "string", default: "1000" },
    only: { type: "string" },
    large: { type: "boolean" },
    mixed: { type: "boolean" },
  },
});
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const cases = Number(values.cases);
if (!Number.isInteger(seed) || !Number.isInteger(cases) || cases < 1)
  throw new RangeError("Write --seed N --cases N, with integers.");

let failed = 0;
if (values.large === true) {
  failed = measureLists({ only: values.only, mixed: values.mixed === true });
  process.exit(failed === 0 ? 0 : 1);
}
for (const { name, property } of await fuzzTargets()) {
  if (values.only !== undefined && values.only !== name) continue;
  const start = performance.now();
  const result = fc.check(property, { seed, numRuns: cases });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${result.failed ? "FAILED" : "clean "}  ${name}: ${result.numRuns} cases, seed ${seed}, ${seconds} s`);
  if (result.failed) {
    failed++;
    console.log(fc.defaultReportMessage(result));
    console.log(result.errorInstance);
  }
}
process.exitCode = failed === 0 ? 0 : 1;
