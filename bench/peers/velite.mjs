/** `node velite.mjs CONTENT OUT`: cards as a collection, each with its tree by remark-parse. */
import path from "node:path";
import { build } from "velite";

const [content, out] = process.argv.slice(2);
process.env.BENCH_CONTENT = content;
process.env.BENCH_OUT = out;
await build({ config: path.join(import.meta.dirname, "velite.config.mjs"), logLevel: "error" });
