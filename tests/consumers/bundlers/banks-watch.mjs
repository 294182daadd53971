/** Builds an app that imports lists as banks, and again at every change: `node banks-watch.mjs <bundler> <project> <out>`, until it is killed. */
import path from "node:path";
import { pathToFileURL } from "node:url";

const [name = "", project = "", out = ""] = process.argv.slice(2);
const entry = path.join(project, "main.js");
const { banks } = await import(pathToFileURL(path.join(project, `node_modules/llm-interview/dist/${name}.js`)).href);
const plugin = banks();

const watchers = {
  async rollup() {
    const { watch } = await import("rollup");
    watch({ input: entry, plugins: [plugin], output: { dir: out } });
  },
  webpack: async () => pack((await import("webpack")).default),
  rspack: async () => pack((await import("@rspack/core")).rspack),
  async esbuild() {
    const { context } = await import("esbuild");
    const files = { absWorkingDir: project, entryPoints: ["main.js"], outdir: out };
    const build = await context({
      ...files,
      bundle: true,
      splitting: true,
      format: "esm",
      logLevel: "silent",
      plugins: [plugin],
    });
    await build.watch();
  },
};

function pack(bundler) {
  const output = { path: out, filename: "main.js" };
  bundler({ mode: "development", devtool: false, context: project, entry, output, plugins: [plugin] }).watch(
    {},
    () => {},
  );
}

const watcher = watchers[name];
if (watcher === undefined) throw new Error(`There is no bundler "${name}".`);
await watcher();
