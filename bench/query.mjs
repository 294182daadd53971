/**
 * What a query and all counts cost, beside a bare filter over the same list and beside the filters of search libraries. Run
 * `npm run build` first.
 */
import { readFileSync } from "node:fs";
import { create, insertMultiple, search as searchOrama } from "@orama/orama";
import MiniSearch from "minisearch";
import { openBank } from "../dist/index.js";
import { median } from "./support/measure.mjs";
import { openReport } from "./support/report.mjs";

const rounds = Number(process.env.ROUNDS ?? 15);
const report = openReport(
  import.meta.url,
  "Queries",
  `Questions of a section, with a tag, of two difficulties: microseconds of one query, median of ${rounds} rounds, over a bare \`filter\` of the list. MiniSearch finds all documents and filters them, Orama has a filter of its own; neither keeps their order.`,
);
const published = JSON.parse(readFileSync("dist/data/bank.zh.json", "utf8"));
const query = { sections: ["inference"], tags: ["kv-cache"], difficulties: [2, 3] };

for (const copies of [1, 100]) {
  const { questions, cases } = await prepare(copies);
  const times = cases.map(() => []);
  // Round after round, so that a busy machine slows all cases alike; two to warm up.
  for (let round = -2; round < rounds; round++) {
    for (const [row, [, run]] of cases.entries()) {
      const time = await measure(run, copies === 1 ? 200 : 5);
      if (round >= 0) times[row].push(time);
    }
  }
  const rows = cases.map(([name], row) => [
    name,
    median(times[row]),
    median(times[row].map((time, round) => time / times[0][round])),
  ]);
  report.table(`${questions.length} questions`, ["", "microseconds", "times the filter"], rows);
}
report.close();

async function prepare(copies) {
  const copy = (entries, number) =>
    number === 0 ? entries : entries.map((entry) => ({ ...entry, id: `${entry.id}-${number}` }));
  const numbers = Array.from({ length: copies }, (_, number) => number);
  const questions = numbers
    .flatMap((number) => copy(published.questions, number))
    .map((one) => ({ ...one, related: [] }));
  const articles = numbers.flatMap((number) => copy(published.articles, number));
  const sections = published.sections.map((one) => ({ ...one, questionCount: one.questionCount * copies }));
  const bank = openBank({ ...published, sections, questions, articles });
  const fits = ({ section, tags, difficulty }) =>
    section === "inference" && tags.includes("kv-cache") && (difficulty === 2 || difficulty === 3);
  const documents = questions.map(({ id, section, tags, difficulty }) => ({ id, section, tags, difficulty }));
  const mini = new MiniSearch({ fields: ["section"], storeFields: ["section", "tags", "difficulty"] });
  mini.addAll(documents);
  const orama = await create({ schema: { section: "enum", tags: "enum[]", difficulty: "number" } });
  await insertMultiple(orama, documents);
  const where = { section: { eq: "inference" }, tags: { containsAll: ["kv-cache"] }, difficulty: { gte: 2 } };
  const cases = [
    ["bare filter", () => questions.filter(fits)],
    ["bank.find", () => bank.find(query)],
    ["MiniSearch, wildcard and filter", () => mini.search(MiniSearch.wildcard, { filter: fits })],
    ["Orama, where", async () => (await searchOrama(orama, { term: "", where, limit: questions.length })).hits],
    ["bank.facets", () => bank.facets(query)],
    ["bank.facets, disjunctive", () => bank.facets(query, { disjunctive: true })],
  ];
  const { length } = questions.filter(fits);
  for (const [name, run] of cases.slice(1, 4)) {
    const found = await run();
    if (found.length !== length) throw new Error(`${name} finds ${found.length}, the filter ${length}.`);
  }
  return { questions, cases };
}

/** Microseconds of one call. */
async function measure(run, repeats) {
  const start = performance.now();
  for (let repeat = 0; repeat < repeats; repeat++) await run();
  return ((performance.now() - start) * 1000) / repeats;
}
