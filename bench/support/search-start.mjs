/** Makes one search in a process of its own, and prints what that took: milliseconds, and milliseconds with the first query. */
import { readFileSync } from "node:fs";
import { createSearch, loadSearch } from "../../dist/search.js";

const [way, locale] = process.argv.slice(2);
const { bank } = await import(locale === "zh" ? "../../dist/index.js" : "../../dist/en.js");
const titles = new Map(bank.sections.map(({ id, title }) => [id, title]));
const documents = bank.questions.map(({ id, prompt, brief, section }) => ({
  id,
  prompt,
  brief,
  section: titles.get(section),
}));
const index = readFileSync(`dist/data/search.${locale}.json`, "utf8");
// Loaded whether it is used or not, so that all processes are alike.
const { default: MiniSearch } = await import("minisearch");
const ways = {
  create: () => createSearch(bank),
  load: () => loadSearch(bank, JSON.parse(index)),
  mini: () => {
    const mini = new MiniSearch({ fields: ["prompt", "brief", "section"] });
    mini.addAll(documents);
    return (query) => mini.search(query, { prefix: true, fuzzy: 0.2 });
  },
};
// Text of the bank may be parsed when it is first read; that is not what is measured.
void bank.tags.length;

const start = performance.now();
const search = ways[way]();
const made = performance.now();
search(locale === "zh" ? "显存不够怎么办" : "the gpu runs out of memory");
console.log(made - start, performance.now() - start);
