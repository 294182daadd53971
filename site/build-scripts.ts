import { build } from "esbuild";

/** Bundles what runs in browsers: an entry for each kind of page, and chunks that they share or load when wanted. */
export async function buildScripts(folder: string): Promise<void> {
  await build({
    entryPoints: {
      page: "islands/page.ts",
      explore: "islands/explore.tsx",
    },
    outdir: folder,
    chunkNames: "chunk-[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    jsx: "automatic",
    jsxImportSource: "preact",
    // Entries of the package are split in chunks that import each other; that one has no effect of its own is no mistake.
    logOverride: { "ignored-bare-import": "silent" },
  });
}
