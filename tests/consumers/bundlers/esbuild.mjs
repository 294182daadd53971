import { build } from "esbuild";

const [project, out] = process.argv.slice(2);
await build({
  absWorkingDir: project,
  entryPoints: ["main.js"],
  outdir: out,
  bundle: true,
  splitting: true,
  minify: true,
  format: "esm",
  charset: "utf8",
  logLevel: "warning",
});
