/** What starting the command line costs, its output thrown away. Run `npm run build` first. */
import { existsSync } from "node:fs";
import path from "node:path";
import { openReport } from "./support/report.mjs";
import { compareStarts } from "./support/start-cost.mjs";

const bin = path.resolve(process.env.BIN ?? "dist/bin.js");
if (!existsSync(bin)) throw new Error("There is no dist/bin.js. Run `npm run build` first.");
const rounds = Number(process.env.ROUNDS ?? 40);
const report = openReport(
  import.meta.url,
  "Start of the command line",
  `CPU of a whole process over that of a bare \`node -e 0\`, median of ${rounds} rounds.`,
);
const starts = compareStarts(
  [
    { name: "node -e 0", args: ["-e", "0"] },
    { name: "llm-interview --version", args: [bin, "--version"] },
    { name: "llm-interview --help", args: [bin, "--help"] },
    { name: "llm-interview list", args: [bin, "list"] },
  ],
  rounds,
);
report.table(
  "Starts",
  ["", "ms CPU", "times node"],
  starts.map(({ name, time, ratio }) => [name, time, ratio]),
);
report.limit("`list`, times node", starts.at(-1).ratio, 1.5);
report.close();
