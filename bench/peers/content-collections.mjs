/** `node content-collections.mjs CONTENT OUT`: cards as a collection, each with its tree by remark-parse. */
import path from "node:path";
import { createBuilder } from "@content-collections/core";

const [content, out] = process.argv.slice(2);
process.env.BENCH_CONTENT = path.relative(import.meta.dirname, content);
const configName = "content-collections.config.mjs";
const builder = await createBuilder(path.join(import.meta.dirname, configName), {
  configName,
  // The compiled configuration imports from where it lies.
  cacheDir: path.join(import.meta.dirname, "node_modules/.cache/content-collections"),
  outputDir: out,
});
await builder.build();
