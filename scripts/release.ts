import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { makeRelease } from "./release/make-release.js";

// Prepares a release, as a commit and a tag, or says why not: npm run release -- [version] [--dry-run]

const { values, positionals } = parseArgs({
  options: { "dry-run": { type: "boolean", default: false } },
  allowPositionals: true,
});
if (positionals.length > 1) throw new RangeError("Write one version at most: npm run release -- 1.2.0 --dry-run");
const [version] = positionals;
// The checks get Ctrl-C, too, and end red; what was written is then taken back.
process.on("SIGINT", () => undefined);
const isMade = makeRelease(
  ".",
  {
    ...(version === undefined ? {} : { version }),
    dryRun: values["dry-run"],
    runScript: (name) => spawnSync("npm", ["run", name], { stdio: ["ignore", "inherit", "inherit"] }).status === 0,
  },
  console.log,
);
process.exitCode = isMade ? 0 : 1;
