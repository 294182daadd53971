/**
 * What starting the command line costs: CPU time of `llm-interview list` over that of a bare `node -e 0`, its output thrown
 * away.
 *
 * Must: at most 1.5 for `list`. Ends with 1 above it. Run `npm run build` first.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { compareStarts } from "./support/start-cost.mjs";

const bin = path.resolve(process.env.BIN ?? "dist/bin.js");
if (!existsSync(bin)) throw new Error("There is no dist/bin.js. Run `npm run build` first.");

compareStarts({
  title: "start of the command line",
  cases: [
    { name: "node -e 0", args: ["-e", "0"] },
    { name: "llm-interview --version", args: [bin, "--version"] },
    { name: "llm-interview --help", args: [bin, "--help"] },
    { name: "llm-interview list", args: [bin, "list"] },
  ],
  limit: 1.5,
  rounds: Number(process.env.ROUNDS ?? 40),
});
