/**
 * What a benchmark has found: tables and limits, printed as they come and kept as JSON in bench/results/, from which
 * `npm run bench:docs` writes docs/benchmarks.md.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Not in git: figures of one machine. */
const folder = path.resolve("bench/results");

/**
 * Opens the report of a file in bench/. What an earlier run has kept goes at once, so that a run which fails leaves nothing old.
 *
 * @param url - `import.meta.url` of the file.
 * @param area - Where it stands in docs/benchmarks.md, such as "Search".
 * @param about - What is measured, and how: a sentence or two for who reads the tables.
 */
export function openReport(url, area, about) {
  const name = path.basename(fileURLToPath(url), ".mjs");
  const file = path.join(folder, `${name}.json`);
  rmSync(file, { force: true });
  const started = new Date().toISOString();
  const tables = [];
  const limits = [];
  console.log(`\n${area} (bench/${name}.mjs)\n${about}`);
  return {
    /**
     * Prints a table.
     *
     * @param columns - Their headings: that of the names of rows, then what each figure is, with its unit.
     * @param rows - A name and figures each; `undefined` where there is none.
     */
    table(title, columns, rows) {
      tables.push({ title, columns, rows: rows.map((row) => row.map((cell) => cell ?? null)) });
      console.log(`\n${title}`);
      const lines = [columns, ...rows.map((row) => row.map(formatFigure))];
      const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
      const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]));
      for (const line of lines) console.log(`  ${line.map(pad).join("  ")}`);
    },
    /** Holds a figure to the most that it may be. Above it, the process ends with 1, when all is measured. */
    limit(what, value, most) {
      const isKept = value <= most;
      limits.push({ what, value, most, isKept });
      console.log(`  ${what}: ${formatFigure(value)}, at most ${formatFigure(most)}: ${isKept ? "kept" : "EXCEEDED"}`);
      if (!isKept) process.exitCode = 1;
    },
    /** Keeps what was found. */
    close() {
      mkdirSync(folder, { recursive: true });
      const result = { name, area, about, started, machine: describeMachine(), tables, limits };
      writeFileSync(file, `${JSON.stringify(result, null, 1)}\n`);
    },
  };
}

/** What figures depend on, and nothing that tells whose machine it is. */
function describeMachine() {
  const [{ model = "unknown" } = {}] = os.cpus();
  return {
    cpu: model.trim(),
    cores: os.availableParallelism(),
    memoryGB: Math.round(os.totalmem() / 2 ** 30),
    system: os.type(),
    node: process.versions.node,
  };
}

/** Three digits that count, or all of a larger number. */
function formatFigure(value) {
  if (typeof value !== "number") return value ?? "-";
  if (Number.isInteger(value) || Math.abs(value) >= 100) return String(Math.round(value));
  return value.toPrecision(3);
}
