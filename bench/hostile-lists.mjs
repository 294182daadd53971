/** Compiling lists that were written to be slow. Run `npm run build` first. */
import { compileBank } from "../dist/compile.js";
import { openReport } from "./support/report.mjs";

const repeat = (text) => (size) => text.repeat(Math.ceil(size / text.length));
const grow = (line) => (size) => {
  let text = "";
  for (let index = 0; text.length < size; index++) text += line(index);
  return text;
};
const lists = {
  "emphasis that never ends": repeat("*a_ "),
  "emphasis over many lines": repeat("*a_ b\n"),
  "bold marks beside Han": repeat("**，中\n"),
  "formulas that never end": repeat("$a "),
  "nested numbers": grow((index) => `${"   ".repeat(index)}1. a?\n`),
  "quotations in one another": repeat("> "),
  "lines that go on with an item": (size) => `- a\n${repeat("b\n")(size)}`,
  "underlined headings": repeat("a\n=\n"),
  blanks: (size) => `1. a${" ".repeat(size)}b`,
};

function measure(text) {
  const before = process.cpuUsage();
  compileBank([{ path: "list.md", text }]);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const report = openReport(
  import.meta.url,
  "Hostile lists",
  "Milliseconds of CPU of `compileBank` alone, for lists of 10 and 100 kB, and how many times as much the longer one costs: 10 is linear.",
);
for (const make of Object.values(lists)) measure(make(2000));
report.table(
  "Lists",
  ["", "10 kB", "100 kB", "times"],
  Object.entries(lists).map(([name, make]) => {
    const [small, large] = [measure(make(10_000)), measure(make(100_000))];
    return [name, small, large, large / small];
  }),
);
report.close();
