/** Writes docs/benchmarks.md from what benchmarks have kept: npm run bench:docs */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { type BenchResult, renderBenchmarks } from "./render-benchmarks.js";

const folder = "bench/results";
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".json")) : [];
const results = files.map((file) => JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as BenchResult);
writeFileSync("docs/benchmarks.md", renderBenchmarks(results));
console.log(`Wrote docs/benchmarks.md: ${results.map(({ area }) => area).join(", ")}.`);
