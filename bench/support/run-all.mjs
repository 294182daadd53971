/**
 * Runs the files of bench/, one after the other, or those that are named: `npm run bench -- search export`. One that fails or is above a
 * limit does not keep the others from being measured. Ends with 1 if there was one.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";

const all = readdirSync("bench")
  .filter((file) => file.endsWith(".mjs"))
  .map((file) => path.basename(file, ".mjs"))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench/${unknown[0]}.mjs. There are: ${all.join(", ")}.`);
  process.exit(2);
}

const failed = [];
for (const name of asked.length > 0 ? asked : all) {
  const start = performance.now();
  const { status, signal } = spawnSync(process.execPath, [`bench/${name}.mjs`], { stdio: "inherit" });
  console.log(`  ${((performance.now() - start) / 1000).toFixed(0)} s`);
  if (status !== 0) failed.push(`${name} (${signal ?? `exit code ${status}`})`);
}
console.log(failed.length === 0 ? "\nAll limits are kept." : `\nFAILED: ${failed.join(", ")}`);
if (failed.length > 0) process.exitCode = 1;
