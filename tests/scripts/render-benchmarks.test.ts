import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { type BenchResult, renderBenchmarks } from "../../scripts/render-benchmarks.js";

const machine = { cpu: "A CPU", cores: 2, memoryGB: 8, system: "Linux 6", node: "24.1.0" };
const makeResult = (fields: Partial<BenchResult> = {}): BenchResult => ({
  name: "search",
  area: "Search",
  about: "Ours beside others.",
  started: "2026-01-02T03:04:05.000Z",
  machine,
  tables: [
    {
      title: "239 questions",
      columns: ["", "ms"],
      rows: [
        ["a|b", 0.12345],
        ["c", null],
        ["d", 1234.5],
      ],
    },
  ],
  limits: [{ what: "p99, ms", value: 2, most: 1.5, isKept: false }],
  ...fields,
});

describe("renderBenchmarks", () => {
  it("names machine and date, and has the tables and limits of each area", () => {
    expect(renderBenchmarks([makeResult()])).toMatchInlineSnapshot(`
      "# Benchmarks

      <!-- Written by \`npm run bench:docs\` from what \`npm run bench\` has kept. Do not edit. -->

      A CPU, 2 cores, 8 GB, Linux 6, Node 24.1.0, 2026-01-02. Figures of one table were measured in one run, in turn: compare within a table, not across machines.
      \`npm run bench\` measures them again, and \`npm run bench -- search\` one area.

      ## Search

      Ours beside others. (\`bench/search.mjs\`)

      ### 239 questions

      |  | ms |
      | --- | ---: |
      | a\\|b | 0.123 |
      | c |  |
      | d | 1235 |

      | limit | is | at most |  |
      | --- | ---: | ---: | ---: |
      | p99, ms | 2 | 1.50 | exceeded |
      "
    `);
  });

  it("puts areas in the order of readers, others behind, and names both ends of a run over midnight", () => {
    const text = renderBenchmarks([
      makeResult({ name: "zebra", area: "Zebras" }),
      makeResult({ name: "apple", area: "Apples", started: "2026-01-03T00:00:00.000Z" }),
      makeResult(),
      makeResult({ name: "import-root", area: "Import" }),
    ]);
    expect(text.match(/^## .*/gm)).toEqual(["## Import", "## Search", "## Apples", "## Zebras"]);
    expect(text).toContain("Node 24.1.0, 2026-01-02 to 2026-01-03.");
  });

  it("refuses figures of several machines, and none", () => {
    const other = makeResult({ name: "export", machine: { ...machine, cores: 4 } });
    expect(() => renderBenchmarks([makeResult(), other])).toThrow(/several machines .*2 cores.*4 cores/);
    expect(() => renderBenchmarks([])).toThrow("npm run bench");
  });
});

describe("the report of a benchmark", () => {
  it("keeps what it prints, and ends with 1 above a limit", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "llm-interview-bench-"));
    const script = `
      import { openReport } from ${JSON.stringify(pathToFileURL(path.resolve("bench/support/report.mjs")).href)};
      const report = openReport("file:///bench/mine.mjs", "Mine", "All of mine.");
      report.table("Rows", ["", "ms"], [["one", 0.5], ["two", undefined]]);
      report.limit("one, ms", 0.5, 1);
      report.limit("two, ms", 1.5, 1);
      report.close();
    `;
    const { status, stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: folder,
      encoding: "utf8",
    });
    const result = JSON.parse(await readFile(path.join(folder, "bench/results/mine.json"), "utf8")) as BenchResult;
    await rm(folder, { recursive: true });
    expect(status).toBe(1);
    expect(stdout).toContain("  one  0.500\n  two      -\n");
    expect(stdout).toContain("one, ms: 0.500, at most 1: kept\n  two, ms: 1.50, at most 1: EXCEEDED\n");
    expect(result).toMatchObject({
      name: "mine",
      area: "Mine",
      tables: [
        {
          rows: [
            ["one", 0.5],
            ["two", null],
          ],
        },
      ],
    });
    expect(result.limits.map(({ isKept }) => isKept)).toEqual([true, false]);
    expect(renderBenchmarks([result])).toContain("| two, ms | 1.50 | 1 | exceeded |");
  });
});
