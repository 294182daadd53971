import { Stryker } from "@stryker-mutator/core";
import { areas } from "./areas.mjs";

// Changes the sources of an area one expression at a time, and lists the changes that no test notices:
// npm run test:mutation -- mark. What the last run of the area has found, it asks again only where sources or tests have changed.
// Files of the area that are named behind it are changed alone: npm run test:mutation -- mark src/quiz/judge.ts

const [area, ...files] = process.argv.slice(2);
if (area === undefined || !Object.hasOwn(areas, area)) {
  console.error(`Name an area: npm run test:mutation -- ${Object.keys(areas).join("|")}`);
  process.exit(2);
}
// The runner is a process of its own, and so are its workers.
process.env.MUTATION_AREA = area;

await new Stryker({
  mutate: files.length > 0 ? files : areas[area].sources,
  testRunner: "vitest",
  vitest: { configFile: "tools/mutation/vitest.config.ts", related: false },
  // One: mutants that wait for a core look like mutants that do not end.
  concurrency: 1,
  timeoutMS: 10_000,
  incremental: true,
  incrementalFile: `.mutation/${area}.json`,
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
