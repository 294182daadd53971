/**
 * What a web page ships, bundled by esbuild for browsers, minified and gzipped. A page that only lists questions must not
 * ship articles: the first load of such a page is held against all that it could load later.
 *
 * Must: at most 28 KB for every 126 questions, which is what the bank had when the limit was set. Ends with 1 above it.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const pages = {
  "openBank alone": 'import { openBank } from "ROOT/index.js"; console.log(openBank);',
  "a list of questions, Chinese":
    'import { bank } from "ROOT/index.js"; console.log(bank.questions.map((q) => q.prompt));',
  "a list of questions, English":
    'import { bank } from "ROOT/en.js"; console.log(bank.questions.map((q) => q.prompt));',
  "a list, and one article on demand":
    'import { bank } from "ROOT/index.js"; console.log(await bank.article("lora-hyperparameters"));',
};
const root = path.resolve("dist");
// Words that stand in explanations of that card and nowhere else.
const { articles, questions } = JSON.parse(readFileSync("dist/data/bank.zh.json", "utf8"));
const sample = articles[0].explanation.slice(0, 40);
const limit = (28 * 1024 * questions.length) / 126;

const folder = mkdtempSync(path.join(tmpdir(), "llm-interview-bench-"));
try {
  console.log("bundles, minified, in bytes gzipped: first load, and what may load later");
  for (const [name, source] of Object.entries(pages)) {
    const entry = path.join(folder, "page.mjs");
    writeFileSync(entry, source.replaceAll("ROOT", root));
    const { outputFiles, metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      splitting: true,
      format: "esm",
      platform: "browser",
      charset: "utf8",
      metafile: true,
      write: false,
      outdir: folder,
    });
    const contents = new Map(outputFiles.map((file) => [path.basename(file.path), file.contents]));
    const first = firstLoad(metafile, "page.js");
    const size = (names) => names.reduce((sum, file) => sum + gzipSync(contents.get(file)).length, 0);
    const later = [...contents.keys()].filter((file) => !first.includes(file));
    console.log(`  ${name.padEnd(36)} ${String(size(first)).padStart(7)}  ${String(size(later)).padStart(7)}`);
    if (first.some((file) => Buffer.from(contents.get(file)).toString("utf8").includes(sample))) {
      console.log("    EXCEEDED: it ships an article at once");
      process.exitCode = 1;
    }
    if (size(first) > limit) {
      console.log(`    EXCEEDED: limit ${Math.round(limit)}`);
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** The entry and what it imports statically. */
function firstLoad({ outputs }, entry) {
  const byName = new Map(Object.entries(outputs).map(([file, output]) => [path.basename(file), output]));
  const reached = new Set();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const { path: imported, kind } of byName.get(file)?.imports ?? []) {
      if (kind === "import-statement") open.push(path.basename(imported));
    }
  }
  return [...reached];
}
