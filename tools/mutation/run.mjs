import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { areas } from "./areas.mjs";
import { sampleRanges } from "./sample.mjs";

// Changes the sources of an area one expression at a time, and lists the changes that no test notices:
// npm run test:mutation -- mark. What the last run of the area has found, it asks again only where sources or tests have changed.
// Files of the area that are named behind it are changed alone: npm run test:mutation -- mark src/quiz/judge.ts
// Where all would take a day, a sample says how many of a hundred are noticed: npm run test:mutation -- compile --sample 400 --seed 1

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: "string" }, seed: { type: "string", default: "1" } },
});
const [area, ...files] = positionals;
if (area === undefined || !Object.hasOwn(areas, area)) {
  console.error(`Name an area: npm run test:mutation -- ${Object.keys(areas).join("|")}`);
  process.exit(2);
}
const sources = files.length > 0 ? files : areas[area].sources;
const [count, seed] = [Number(values.sample ?? 0), Number(values.seed)];
if (!Number.isSafeInteger(count) || count < (values.sample === undefined ? 0 : 1) || !Number.isSafeInteger(seed)) {
  console.error("--sample takes a number of changes, at least 1, and --seed an integer.");
  process.exit(2);
}
// The runner is a process of its own, and so are its workers.
process.env.MUTATION_AREA = area;

await new Stryker({
  mutate: count > 0 ? await sampleRanges(sources, count, seed) : sources,
  testRunner: "vitest",
  vitest: { configFile: "tools/mutation/vitest.config.ts", related: false },
  // One: mutants that wait for a core look like mutants that do not end.
  concurrency: 1,
  // Nearly all that do not end are known by how often they run what was changed. The clock is for the rest, and allows for a busy machine.
  timeoutMS: 10_000,
  timeoutFactor: 4,
  incremental: true,
  // A sample has its own: what another run has found of the area would count as drawn.
  incrementalFile: `.mutation/${area}${count > 0 ? `-${count}-${seed}` : ""}.json`,
  tempDirName: ".mutation/sandboxes",
  // Copies climb to the node_modules that stand above them.
  symlinkNodeModules: false,
  ignorePatterns: [
    "/*",
    "!/src",
    "!/tests",
    "!/tools",
    "!/content",
    "!/package.json",
    "!/tsconfig.json",
    "!/vitest.config.ts",
  ],
  reporters: ["progress-append-only", "clear-text"],
  clearTextReporter: { logTests: false, allowEmojis: false },
  allowConsoleColors: process.stdout.isTTY,
  packageManager: "npm",
}).runMutationTest();
