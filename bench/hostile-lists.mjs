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
  "emphasis over many lines": repeat("*a_ b, and a few words more\n"),
  "bold marks beside Han": repeat("**，中文字词语句，还有更多的字写在这一行里\n"),
  "formulas that never end": repeat("$a "),
  "nested numbers": grow((index) => `${"   ".repeat(index)}1. a?\n`),
  "quotations in one another": repeat("> "),
  "lines that go on with an item": (size) => `- a\n${repeat("words go on\n")(size)}`,
  "underlined headings": repeat("a heading of several words\n=\n"),
  "marks and nothing else": repeat("- a\n"),
  blanks: (size) => `1. a${" ".repeat(size)}b`,
};

/** @returns {{ milliseconds: number, refusal: string | undefined }} */
function measure(text) {
  const before = process.cpuUsage();
  const { problems } = compileBank([{ path: "list.md", text }]);
  const { user, system } = process.cpuUsage(before);
  const refusal = problems.find(({ code, level }) => code === "too-many-lines" && level === "error")?.code;
  return { milliseconds: (user + system) / 1000, refusal };
}

const report = openReport(
  import.meta.url,
  "Hostile lists",
  "Milliseconds of CPU of `compileBank` alone, for lists of 10 and 100 kB, and how many times as much the longer one costs: 10 is linear. One that consists of little but marks is refused whole, and said to be.",
);
for (const make of Object.values(lists)) measure(make(2000));
report.table(
  "Lists",
  ["", "10 kB", "100 kB", "times"],
  Object.entries(lists).map(([name, make]) => {
    const [small, large] = [measure(make(10_000)), measure(make(100_000))];
    const show = ({ milliseconds, refusal }) => (refusal === undefined ? milliseconds : "refused");
    const isTaken = small.refusal === undefined && large.refusal === undefined;
    return [name, show(small), show(large), isTaken ? large.milliseconds / small.milliseconds : undefined];
  }),
);
report.close();
