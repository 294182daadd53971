/** As wrangler does: one module, with what packages have for workers. */
import { build } from "esbuild";

const [project, out] = process.argv.slice(2);
await build({
  absWorkingDir: project,
  entryPoints: ["worker.js"],
  outdir: out,
  bundle: true,
  format: "esm",
  conditions: ["workerd", "worker", "browser"],
  charset: "utf8",
  logLevel: "warning",
});
