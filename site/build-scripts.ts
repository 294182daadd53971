import { type BuildOptions, build, type Plugin } from "esbuild";
import { type Lang, langs } from "./frame/language.js";

/**
 * Bundles what runs in browsers, once for each language, so that a page loads the bank of its own: an entry for each kind of page, and
 * chunks that they share or load when wanted. The compiler, which runs beside a page, is the same for both.
 */
export async function buildScripts(folder: string): Promise<void> {
  await Promise.all([...langs.map((lang) => buildLanguage(lang, `${folder}/${lang}`)), buildCompiler(folder)]);
}

const common = {
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  // Entries of the package are split in chunks that import each other; that one has no effect of its own is no mistake.
  logOverride: { "ignored-bare-import": "silent" },
} as const satisfies BuildOptions;

async function buildLanguage(lang: Lang, outdir: string): Promise<void> {
  await build({
    ...common,
    entryPoints: {
      page: "islands/page.ts",
      explore: "islands/explore.tsx",
      practise: "islands/practise.tsx",
      review: "islands/review.tsx",
      "own-list": "islands/own-list.tsx",
    },
    outdir,
    chunkNames: "chunk-[hash]",
    splitting: true,
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { SITE_LANG: JSON.stringify(lang) },
    plugins: lang === "en" ? [englishBank] : [],
  });
}

/** Packages take the condition "browser" for a page with a document, which a worker has not. */
async function buildCompiler(outdir: string): Promise<void> {
  await build({ ...common, entryPoints: { compiler: "worker/compiler.ts" }, outdir, conditions: ["worker"] });
}

/** The root entry and the English one have the same names. */
const englishBank: Plugin = {
  name: "the English bank",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^llm-interview$/ }, ({ kind, resolveDir }) =>
      resolve("llm-interview/en", { kind, resolveDir }),
    );
  },
};
