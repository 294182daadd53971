/**
 * What a web page ships. A page that only lists questions must not ship articles: the first load of such a page is held against all that
 * it could load later. Run `npm run build` first; peers take part if they are installed: `npm ci --prefix bench/peers --ignore-scripts`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { dataPackages } from "./support/data-packages.mjs";
import { openReport } from "./support/report.mjs";

const root = path.resolve("dist");
const { articles, questions } = JSON.parse(readFileSync("dist/data/bank.zh.json", "utf8"));
// Words that stand in explanations of that card and nowhere else.
const sample = articles[0].explanation.slice(0, 40);

const index = path.join(root, "index.js");
const english = path.join(root, "en.js");
const prompts = (all) => all.bank.questions.map(({ prompt }) => prompt);
const pages = [
  { name: "openBank alone", page: index, run: (all) => all.openBank },
  { name: "llm-interview", page: index, run: prompts, count: questions.length },
  { name: "llm-interview/en", page: english, run: prompts, count: questions.length },
  { name: "llm-interview, one article on demand", page: index, run: (all) => all.bank.article("lora-hyperparameters") },
];
const report = openReport(
  import.meta.url,
  "Bundle size",
  "A page that lists the names of all entries of a package, bundled by esbuild for browsers, minified, in bytes gzipped: what it loads at once, and what it may load later. Entries are not alike: ours have a prompt, a brief, tags and more, an icon is a drawing.",
);

const folder = mkdtempSync(path.join(tmpdir(), "llm-interview-bench-"));
const rows = [];
const limits = [];
try {
  for (const { name, page, run, count } of pages) {
    const { first, later, texts } = await measurePage(page, run);
    rows.push([name, count, first, later, count && first / count]);
    // 28 KB for every 126 questions, which is what the bank had when the limit was set.
    limits.push([`first load of ${name}, bytes`, first, Math.round((28 * 1024 * questions.length) / 126)]);
    limits.push([`articles in the first load of ${name}`, texts.filter((text) => text.includes(sample)).length, 0]);
  }
  for (const { name, page, list } of dataPackages()) {
    const { first, later } = await measurePage(page, list);
    const options = page.endsWith(".json") ? { with: { type: "json" } } : {};
    const { length } = list(await import(pathToFileURL(page).href, options));
    rows.push([name, length, first, later, first / length]);
  }
} finally {
  rmSync(folder, { recursive: true });
}
report.table("Pages", ["", "entries", "first load", "later", "first load an entry"], rows);
for (const limit of limits) report.limit(...limit);
report.close();

/** A page that imports all of a file and prints what `run` makes of it; unused exports fall away. */
async function measurePage(file, run) {
  const entry = path.join(folder, "page.mjs");
  // Named as members of the namespace, so that the bundler sees what is used.
  const body = String(run).replace(/^\(all\) => /, "");
  writeFileSync(entry, `import * as all from ${JSON.stringify(file)};\nconsole.log(await (${body}));\n`);
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
  const texts = first.map((file) => Buffer.from(contents.get(file)).toString("utf8"));
  return {
    first: size(first),
    later: size([...contents.keys()].filter((file) => !first.includes(file))),
    texts,
  };
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
