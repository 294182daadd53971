/**
 * Builds an app that imports lists as banks: `node banks.mjs <bundler> <project> <out>`. Prints the warnings and errors that the
 * bundler tells, as JSON; says nothing else.
 */
import path from "node:path";
import { pathToFileURL } from "node:url";

const [name = "", project = "", out = ""] = process.argv.slice(2);
const main = path.join(project, "main.js");
const { banks } = await import(pathToFileURL(path.join(project, `node_modules/llm-interview/dist/${name}.js`)).href);
const plugin = banks({ types: "banks.d.ts" });

/** By bundler: builds, and gives what was told. */
const builders = {
  async vite() {
    const { build, createLogger } = await import("vite");
    const warnings = [];
    const customLogger = {
      ...createLogger("silent"),
      warn: (message) => warnings.push({ message }),
      warnOnce: (message) => warnings.push({ message }),
    };
    const build1 = {
      outDir: out,
      minify: false,
      target: "esnext",
      modulePreload: false,
      rollupOptions: { input: main, output: { entryFileNames: "main.js" } },
    };
    const options = { root: project, configFile: false, customLogger, plugins: [plugin], build: build1 };
    return build(options).then(
      () => ({ warnings, errors: [] }),
      // Vite 8 throws one error for all.
      (error) => ({ warnings, errors: (error.errors ?? [error]).map(fieldsOf) }),
    );
  },
  async rollup() {
    const { rollup } = await import("rollup");
    const warnings = [];
    try {
      const bundle = await rollup({
        input: main,
        plugins: [plugin],
        onwarn: (warning) => warnings.push(fieldsOf(warning)),
      });
      await bundle.write({ dir: out, format: "es", entryFileNames: "main.js" });
      return { warnings, errors: [] };
    } catch (error) {
      return { warnings, errors: [fieldsOf(error)] };
    }
  },
  webpack: async () => pack((await import("webpack")).default),
  rspack: async () => pack((await import("@rspack/core")).rspack),
  async esbuild() {
    const { build } = await import("esbuild");
    const options = {
      absWorkingDir: project,
      entryPoints: ["main.js"],
      bundle: true,
      splitting: true,
      format: "esm",
      outdir: out,
      chunkNames: "[name]-[hash]",
      platform: "node",
      charset: "utf8",
      logLevel: "silent",
      plugins: [plugin],
    };
    const told = await build(options).catch((error) => error);
    const fields = ({ text, location }) => ({ message: text, loc: location });
    return { warnings: told.warnings.map(fields), errors: told.errors.map(fields) };
  },
};

/** webpack and Rspack are called alike. */
async function pack(bundler) {
  const stats = await new Promise((resolve, reject) => {
    bundler(
      {
        mode: "development",
        devtool: false,
        target: "node20",
        context: project,
        entry: main,
        experiments: { outputModule: true },
        output: {
          path: out,
          filename: "main.js",
          chunkFilename: "[name].js",
          module: true,
          library: { type: "module" },
          chunkFormat: "module",
        },
        plugins: [plugin],
      },
      (error, done) => (error ? reject(error) : resolve(done)),
    );
  });
  const { warnings = [], errors = [] } = stats.toJson({ all: false, warnings: true, errors: true });
  const fields = ({ message }) => ({ message });
  return { warnings: warnings.map(fields), errors: errors.map(fields) };
}

function fieldsOf({ message, loc, frame }) {
  return { message, loc, frame };
}

const builder = builders[name];
if (builder === undefined) throw new Error(`There is no bundler "${name}".`);
console.log(JSON.stringify(await builder()));
