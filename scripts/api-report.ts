import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readEntries } from "./api-report/read-entries.js";
import { judgeReport } from "./api-report/report.js";

// Holds docs/api/report.md to the types in dist/, or writes it: npm run api

const { values } = parseArgs({ options: { write: { type: "boolean", default: false } } });
const file = "docs/api/report.md";

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
}
const { name, exports } = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const entries = Object.entries(exports).flatMap(([entry, target]) =>
  typeof target === "string" || entry.includes("*") ? [] : [[`${name}${entry.slice(1)}`, target.types] as const],
);
const report = existsSync(file) ? readFileSync(file, "utf8") : "";
const verdict = judgeReport(report, readEntries(Object.fromEntries(entries)), readFileSync("CHANGELOG.md", "utf8"));
if (verdict.kind === "told" && values.write) {
  writeFileSync(file, verdict.text);
  console.log(`Wrote ${file}: ${verdict.changed.join(", ")}.`);
} else if (verdict.kind !== "same") {
  console.error(`The API is not what ${file} says: ${verdict.changed.join(", ")}.`);
  const untold = "CHANGELOG.md does not tell of it: add a line under API, below Unreleased, and then run npm run api.";
  console.error(
    verdict.kind === "untold" ? untold : "CHANGELOG.md tells of a change: run npm run api, and commit the file.",
  );
  process.exitCode = 1;
}
