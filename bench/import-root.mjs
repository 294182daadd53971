/**
 * What importing the root entry costs: CPU time of a whole process over that of a bare `node -e 0`.
 *
 * Must: at most 1.15. Ends with 1 above it. Run `npm run build` first.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { compareStarts } from "./support/start-cost.mjs";

const root = path.resolve("dist/index.js");
if (!existsSync(root)) throw new Error("There is no dist/index.js. Run `npm run build` first.");
const folder = mkdtempSync(path.join(tmpdir(), "llm-interview-bench-"));
const empty = path.join(folder, "empty.mjs");
writeFileSync(empty, "");

const importing = (file) => ["--input-type=module", "-e", `import ${JSON.stringify(pathToFileURL(file).href)}`];

try {
  compareStarts({
    title: "import of the root",
    cases: [
      { name: "node -e 0", args: ["-e", "0"] },
      { name: "an empty ES module", args: importing(empty) },
      { name: "llm-interview", args: importing(root) },
    ],
    limit: 1.15,
    rounds: Number(process.env.ROUNDS ?? 60),
  });
} finally {
  rmSync(folder, { recursive: true });
}
