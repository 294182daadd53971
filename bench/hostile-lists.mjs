/** Compiling hostile lists of 10 and 100 kB: CPU of `compileBank` alone, and how it grows. Linear is 10. Run `build` first. */
import { compileBank } from "../dist/compile.js";

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

for (const make of Object.values(lists)) measure(make(2000));
for (const [name, make] of Object.entries(lists)) {
  const [small, large] = [measure(make(10_000)), measure(make(100_000))];
  const ratio = (large / small).toFixed(1).padStart(6);
  console.log(`${name.padEnd(32)} ${small.toFixed(0).padStart(6)} ms ${large.toFixed(0).padStart(6)} ms ${ratio}x`);
}
