/**
 * What writing the whole published bank costs in each format, beside `JSON.stringify` of the same set and, where there is one, beside a
 * library that writes the format. Run `npm run build` first; some peers take part only if they are installed:
 * `npm ci --prefix bench/peers --ignore-scripts`.
 */
import { readFileSync } from "node:fs";
import * as formats from "../dist/export.js";
import { bank } from "../dist/index.js";
import { loadWriters } from "./support/export-peers.mjs";
import { median } from "./support/measure.mjs";
import { openReport } from "./support/report.mjs";

const rounds = Number(process.env.ROUNDS ?? 9);
const report = openReport(
  import.meta.url,
  "Exports",
  `The whole bank in Chinese, milliseconds, median of ${rounds} rounds. The base is \`JSON.stringify\` of the same set. The libraries get rows or texts that are ready, convert no formulas and check nothing.`,
);
const set = await formats.loadExport(bank);
const data = JSON.parse(readFileSync("dist/data/bank.zh.json", "utf8"));
const ours = [
  ["JSON", () => formats.toJson(set)],
  ["JSON Lines", () => formats.toJsonl(set)],
  ["CSV", () => formats.toCsv(set)],
  ["Parquet", () => formats.toParquet(set)],
  ["SQLite", () => formats.toSqlite(data)],
  ["Markdown", () => formats.toMarkdown(set)],
  ["HTML paper", () => formats.toHtml(set)],
  ["Anki package", () => formats.toAnki(set)],
  ["Anki text", () => formats.toAnkiText(set)],
  ["GIFT", () => formats.toGift(set)],
  ["Moodle XML", () => formats.toMoodle(set)],
  ["QTI", () => formats.toQti(set)],
];
const peers = await loadWriters(set);

const cases = [
  ["JSON.stringify", () => JSON.stringify(set)],
  ...ours,
  ...peers.map(({ name, write }) => [name, write]),
];
const times = new Map(cases.map(([name]) => [name, []]));
const sizes = new Map();
// Round after round, so that a busy machine slows all cases alike. Two rounds before warm up and load what is loaded when it is needed.
for (let round = -2; round < rounds; round++) {
  for (const [name, write] of cases) {
    const start = performance.now();
    const written = await write();
    if (round >= 0) times.get(name).push(performance.now() - start);
    sizes.set(name, Buffer.byteLength(written.content ?? written) / 1024);
  }
}

const base = times.get("JSON.stringify");
const row = (name, label = name) => [
  label,
  median(times.get(name)),
  sizes.get(name),
  median(times.get(name).map((time, round) => time / base[round])),
];
report.table(
  `${set.items.length} questions`,
  ["", "ms", "KiB", "times JSON.stringify", "times the library"],
  [
    [...row("JSON.stringify"), undefined],
    ...ours.flatMap(([name]) => {
      const peer = peers.find(({ format }) => format === name);
      if (peer === undefined) return [[...row(name), undefined]];
      const ratio = median(times.get(name).map((time, round) => time / times.get(peer.name)[round]));
      return [
        [...row(name), ratio],
        [...row(peer.name, `${peer.name} (${name})`), 1],
      ];
    }),
  ],
);
report.close();
