import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { defineConfig, type Options } from "tsup";

/** Changes when the compiler, or a version it runs on, does: what it kept before is then of no use. */
function hashCompiler(): string {
  const hash = createHash("sha256");
  for (const folder of ["src/compile", "src/markdown", "src/model", "src/text"]) {
    for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(`${folder}/${file}`));
  }
  return hash.update(readFileSync("package.json")).digest("hex").slice(0, 16);
}

const shared: Options = {
  format: "esm",
  target: "node20.19",
  platform: "neutral",
  external: [/^node:/],
  splitting: true,
  // sql.js then asks for no module of Node; its WebAssembly is inside.
  define: { "globalThis.process": "undefined" },
  esbuildOptions(options) {
    // A bank is one long string, and engines read those in quotes faster than those in backticks.
    // As they are: escapes would make Chinese text twice as long.
    options.charset = "utf8";
    options.supported = { ...options.supported, "template-literal": false };
  },
};

// Not by tsup's `clean`: one build would remove what another wrote.
rmSync("dist", { recursive: true, force: true });

// A build for each bank, because a chunk that is shared with a command, or with the other bank, is a file more to load for
// everyone who imports this one.
export default defineConfig([
  { ...shared, entry: { index: "src/index.ts" } },
  { ...shared, entry: { en: "src/en.ts" } },
  { ...shared, entry: { quiz: "src/quiz/index.ts", judge: "src/quiz/judge.ts" } },
  { ...shared, entry: { search: "src/search/index.ts" } },
  { ...shared, entry: { export: "src/export/index.ts" } },
  {
    ...shared,
    entry: { compile: "src/compile/index.ts", bin: "src/cli/bin.ts" },
    dts: {
      entry: {
        index: "src/index.ts",
        en: "src/en.ts",
        compile: "src/compile/index.ts",
        quiz: "src/quiz/index.ts",
        judge: "src/quiz/judge.ts",
        search: "src/search/index.ts",
        export: "src/export/index.ts",
      },
    },
    define: { ...shared.define, __COMPILER_ID__: JSON.stringify(hashCompiler()) },
    esbuildPlugins: [
      {
        name: "one copy of the banks and of the formats",
        setup(build) {
          build.onResolve({ filter: /\/export\/(?:export-set|to-[a-z-]+)\.js$/ }, () => ({
            path: "./export.js",
            external: true,
          }));
          build.onResolve({ filter: /\/generated\/bank\.zh\.js$/ }, () => ({ path: "./index.js", external: true }));
          build.onResolve({ filter: /\/generated\/bank\.en\.js$/ }, () => ({ path: "./en.js", external: true }));
        },
      },
    ],
  },
]);
