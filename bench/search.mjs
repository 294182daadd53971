/**
 * What a search costs, against the libraries at their defaults, over the real bank and over grown ones: latency of a query, time to build
 * the index, its size as JSON, and time to load it. The peers index prompt, brief and section title as they are; ours also tags, and for
 * the compiled index articles and the translation. Run `npm run build` first. `SIZES=126,12600 node bench/search.mjs` measures fewer.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { create, insertMultiple, save, search as searchOrama } from "@orama/orama";
import FlexSearch from "flexsearch";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { median, percentile } from "./support/measure.mjs";
import { openReport } from "./support/report.mjs";

if (!existsSync("dist/search.js")) throw new Error("There is no dist/search.js. Run `npm run build` first.");
const { openBank } = await import("../dist/index.js");
const { buildSearchIndex, createSearch, loadSearch } = await import("../dist/search.js");
const zh = JSON.parse(readFileSync("dist/data/bank.zh.json", "utf8"));
const en = JSON.parse(readFileSync("dist/data/bank.en.json", "utf8"));
const files = ["zh", "zh-second", "zh-third"];
const queries = files
  .flatMap((file) => JSON.parse(readFileSync(`tests/search/queries/${file}.json`, "utf8")))
  .map(({ q }) => q);
const sizes = (process.env.SIZES ?? "126,12600,126000").split(",").map(Number);
/** Milliseconds, by number of questions. */
const p99Limits = new Map([
  [126, 1],
  [12_600, 8],
]);
const report = openReport(
  import.meta.url,
  "Search",
  "Ours beside other libraries at their defaults, in one run. They index prompt, brief and section title; ours also tags and, where it says so, articles and the translation.",
);

/** Medians of the ratios to MiniSearch within each round: what slows a round slows all of its processes. */
function measureStarts(locale, rounds) {
  const run = (way) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ["bench/support/search-start.mjs", way, locale], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim().split(" ").map(Number);
  };
  const ratios = { create: [], load: [] };
  for (let round = 0; round < rounds; round++) {
    const [mini, miniAsked] = run("mini");
    for (const way of ["create", "load"]) {
      const [made, asked] = run(way);
      ratios[way].push([made / mini, asked / miniAsked, made]);
    }
  }
  const of = (way) => [0, 1, 2].map((at) => median(ratios[way].map((ratio) => ratio[at])));
  const [create, load] = [of("create"), of("load")];
  const size = gzipSync(readFileSync(`dist/data/search.${locale}.json`)).length / 1000;
  report.table(
    `Making a search in a fresh process, ${locale}`,
    ["", "ms", "times MiniSearch", "times, with one query"],
    [
      ["createSearch", create[2], create[0], create[1]],
      ["loadSearch", load[2], load[0], load[1]],
    ],
  );
  report.limit(`createSearch of ${locale}, times MiniSearch`, create[0], 5);
  report.limit(`loadSearch of ${locale}, times MiniSearch`, load[0], 1);
  const { questions } = JSON.parse(readFileSync(`dist/data/bank.${locale}.json`, "utf8"));
  report.limit(`compiled index of ${locale}, KB gzipped for 126 questions`, (size * 126) / questions.length, 230);
}

for (const locale of ["zh", "en"]) measureStarts(locale, Number(process.env.ROUNDS ?? 9));

/** Copies questions under new ids until there are `size`, each brief with half of another's, so that no two are the same. */
function growBank(data, size) {
  const grow = (entry, index, other) => ({
    ...entry,
    id: index < data.questions.length ? entry.id : `${entry.id}-${index}`,
    ...other,
  });
  const count = data.questions.length;
  const questions = Array.from({ length: size }, (_, index) => {
    const question = data.questions[index % count];
    const { brief } = data.questions[(index * 7 + Math.floor(index / count)) % count];
    return grow(question, index, {
      related: [],
      brief:
        index < count
          ? question.brief
          : `${question.brief.slice(0, question.brief.length >> 1)}${brief.slice(brief.length >> 1)}`,
    });
  });
  const articles = Array.from({ length: size }, (_, index) => grow(data.articles[index % count], index, {}));
  return { ...data, questions, articles };
}

const now = () => performance.now();

/**
 * Milliseconds of each query: of each the least over the rounds that fit into the budget, at least three, since what
 * neighbours on the machine do only ever adds to it. A round before warms up.
 */
async function measureQueries(run, budget) {
  const rounds = [];
  const end = now() + budget;
  for (let round = 0; round < 4 || now() < end; round++) {
    const times = [];
    // A peer that takes seconds for a query is measured on fewer.
    for (const query of queries) {
      const start = now();
      await run(query);
      times.push(now() - start);
      if (times.length >= 8 && now() > end + budget) break;
    }
    if (round > 0) rounds.push(times);
    if (now() > end + 2 * budget && rounds.length > 0) break;
  }
  const measured = Math.min(...rounds.map(({ length }) => length));
  return Array.from({ length: measured }, (_, query) => Math.min(...rounds.map((times) => times[query])));
}

/** A row of the table of a size. */
async function measure(name, size, build, sizeOf, searchOf) {
  const start = now();
  const index = await build();
  const built = now() - start;
  const bytes = sizeOf === undefined ? undefined : await sizeOf(index);
  const times = await measureQueries(searchOf(index), size > 10_000 ? 4_000 : 2_000);
  return [name, percentile(times, 0.5), percentile(times, 0.99), built, bytes && bytes / 1024];
}

const jsonSize = (value) => Buffer.byteLength(JSON.stringify(value));

for (const size of sizes) {
  const limits = [];
  const data = size === zh.questions.length ? zh : growBank(zh, size);
  const translation = size === en.questions.length ? en : growBank(en, size);
  // Opening checks every field; at these sizes that is not what is measured.
  const bank = size === zh.questions.length ? openBank(data) : { ...data, find: () => data.questions };
  const titles = new Map(data.sections.map(({ id, title }) => [id, title]));
  const documents = data.questions.map(({ id, prompt, brief, section }) => ({
    id,
    prompt,
    brief,
    section: titles.get(section),
  }));
  const fields = ["prompt", "brief", "section"];
  const rows = [
    await measure(
      "ours, createSearch(bank)",
      size,
      () => createSearch(bank),
      () => jsonSize(buildSearchIndex(bank)),
      (search) => search,
    ),
  ];
  // 126,000 articles are more than a process holds.
  if (size <= 12_600) {
    const options = { articles: data.articles, translation };
    const row = await measure(
      "ours, with articles, translation",
      size,
      () => createSearch(bank, options),
      () => jsonSize(buildSearchIndex(bank, options)),
      (search) => search,
    );
    const text = JSON.stringify(buildSearchIndex(bank, options));
    const start = now();
    loadSearch(bank, JSON.parse(text));
    const loaded = now() - start;
    rows.push(row, ["the same, loaded from JSON", undefined, undefined, loaded, Buffer.byteLength(text) / 1024]);
    limits.push([`loading at ${size}, times building`, loaded / row[3], 1]);
  }
  const most = p99Limits.get(size);
  for (const [name, , p99] of rows)
    if (most !== undefined && p99 !== undefined) limits.push([`${name} at ${size}: p99, ms`, p99, most]);
  const buildMini = () => {
    const index = new MiniSearch({ fields });
    index.addAll(documents);
    return index;
  };
  rows.push(await measure("MiniSearch", size, buildMini, jsonSize, (index) => (query) => index.search(query)));
  const buildFlex = () => {
    const index = new FlexSearch.Document({ document: { id: "id", index: fields } });
    for (const document of documents) index.add(document);
    return index;
  };
  rows.push(await measure("FlexSearch", size, buildFlex, undefined, (index) => (query) => index.search(query)));
  const buildOrama = async () => {
    const index = await create({ schema: { prompt: "string", brief: "string", section: "string" } });
    await insertMultiple(index, documents);
    return index;
  };
  rows.push(
    await measure(
      "Orama",
      size,
      buildOrama,
      async (index) => jsonSize(await save(index)),
      (index) => (term) => searchOrama(index, { term }),
    ),
  );
  rows.push(
    await measure(
      "Fuse.js",
      size,
      () => new Fuse(documents, { keys: fields }),
      (index) => jsonSize(index.getIndex().toJSON()),
      (index) => (query) => index.search(query),
    ),
  );
  report.table(
    `${size} questions, ${queries.length} queries`,
    ["", "p50, ms", "p99, ms", "build, ms", "JSON, KiB"],
    rows,
  );
  for (const limit of limits) report.limit(...limit);
}
report.close();
