/**
 * What importing the root entry costs, beside other packages that are data with types. Run `npm run build` first; peers take part if they
 * are installed: `npm ci --prefix bench/peers --ignore-scripts`.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { dataPackages } from "./support/data-packages.mjs";
import { openReport } from "./support/report.mjs";
import { compareStarts } from "./support/start-cost.mjs";

const root = path.resolve("dist/index.js");
if (!existsSync(root)) throw new Error("There is no dist/index.js. Run `npm run build` first.");
const rounds = Number(process.env.ROUNDS ?? 60);
const report = openReport(
  import.meta.url,
  "Import",
  `CPU of a whole process that imports a package and does nothing, over that of a bare \`node -e 0\`, median of ${rounds} rounds.`,
);
const folder = mkdtempSync(path.join(tmpdir(), "llm-interview-bench-"));
const empty = path.join(folder, "empty.mjs");
writeFileSync(empty, "");
const importing = (file) => {
  const options = file.endsWith(".json") ? ', { with: { type: "json" } }' : "";
  const script = `await import(${JSON.stringify(pathToFileURL(file).href)}${options})`;
  return ["--no-warnings", "--input-type=module", "-e", script];
};

try {
  const ours = "llm-interview";
  const starts = compareStarts(
    [
      { name: "node -e 0", args: ["-e", "0"] },
      { name: "an empty ES module", args: importing(empty) },
      { name: ours, args: importing(root) },
      ...dataPackages().map(({ name, file }) => ({ name, args: importing(file) })),
    ],
    rounds,
  );
  report.table(
    "Imports in Node",
    ["", "ms CPU", "times node"],
    starts.map(({ name, time, ratio }) => [name, time, ratio]),
  );
  report.limit("import of the root, times node", starts.find(({ name }) => name === ours).ratio, 1.15);
  report.close();
} finally {
  rmSync(folder, { recursive: true });
}
