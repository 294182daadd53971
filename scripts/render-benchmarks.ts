/** What a file of bench/ has found, as bench/support/report.mjs keeps it. */
export interface BenchResult {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly area: string;
  readonly about: string;
  /** ISO 8601. */
  readonly started: string;
  readonly machine: {
    readonly cpu: string;
    readonly cores: number;
    readonly memoryGB: number;
    readonly system: string;
    readonly node: string;
  };
  readonly tables: readonly {
    readonly title: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly (string | number | null)[])[];
  }[];
  readonly limits: readonly {
    readonly what: string;
    readonly value: number;
    readonly most: number;
    readonly isKept: boolean;
  }[];
}

/** What comes first for readers. Others follow, by name. */
const order = [
  "import-root",
  "bundle-size",
  "start-up",
  "compile-outlines",
  "compile-cards",
  "watch",
  "hostile-lists",
  "query",
  "search",
  "quiz-draw",
  "export",
  "serve",
  "sql",
];

/**
 * Writes docs/benchmarks.md: an area for each result, with its tables and the limits that it is held to.
 *
 * @param results - At least one, all of one machine.
 * @throws RangeError if they are of several machines: their figures say nothing about one another.
 */
export function renderBenchmarks(results: readonly BenchResult[]): string {
  const machines = [...new Set(results.map(({ machine }) => describeMachine(machine)))];
  const [machine] = machines;
  if (machine === undefined) throw new RangeError("There is no result. Run `npm run bench` first.");
  if (machines.length > 1)
    throw new RangeError(`The results are of several machines (${machines.join("; ")}). Run \`npm run bench\` anew.`);
  const days = results.map(({ started }) => started.slice(0, 10)).sort();
  const dates = [...new Set([days.at(0), days.at(-1)])].join(" to ");
  const place = ({ name }: BenchResult) => {
    const at = order.indexOf(name);
    return `${String(at === -1 ? order.length : at).padStart(3)} ${name}`;
  };
  const sorted = [...results].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  return `# Benchmarks

<!-- Written by \`npm run bench:docs\` from what \`npm run bench\` has kept. Do not edit. -->

${machine}, ${dates}. Figures of one table were measured in one run, in turn: compare within a table, not across machines.
\`npm run bench\` measures them again, and \`npm run bench -- search\` one area.

${sorted.map(renderArea).join("\n")}`;
}

function renderArea({ name, area, about, tables, limits }: BenchResult): string {
  const parts = tables.map(
    ({ title, columns, rows }) =>
      `### ${title}\n\n${renderTable(
        columns,
        rows.map((row) => row.map(formatFigure)),
      )}`,
  );
  const kept = limits.map(({ what, value, most, isKept }) => [
    what,
    formatFigure(value),
    formatFigure(most),
    isKept ? "kept" : "exceeded",
  ]);
  const held = limits.length === 0 ? [] : [renderTable(["limit", "is", "at most", ""], kept)];
  return `## ${area}\n\n${about} (\`bench/${name}.mjs\`)\n\n${[...parts, ...held].join("\n")}`;
}

function renderTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  return [line(columns), line(columns.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(line)].join("");
}

function describeMachine({ cpu, cores, memoryGB, system, node }: BenchResult["machine"]): string {
  return `${cpu}, ${cores} cores, ${memoryGB} GB, ${system}, Node ${node}`;
}

/** Three digits that count, or all of a larger number. */
function formatFigure(value: string | number | null): string {
  if (typeof value !== "number") return value ?? "";
  return Number.isInteger(value) || Math.abs(value) >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}
