/**
 * Compiling lists of 12 MB, each in a process of its own: its peak of memory, and CPU. At most 1,500 MB. Run `build` first.
 * `node bench/compile-memory.mjs 24` takes lists of 24 MB.
 */
import { execFileSync } from "node:child_process";
import { compileBank } from "../dist/compile.js";

const grow =
  (line, before = "") =>
  (size) => {
    const parts = [before];
    for (let index = 1, length = before.length; length < size; index++) {
      parts.push(line(index));
      length += parts.at(-1).length;
    }
    return parts.join("");
  };
const words = "An answer says what it is, how it works and when it fails. ";
const lists = {
  "one huge answer": grow((index) => `   Paragraph ${index}. ${words.repeat(3)}\n\n`, "1. What is a?\n\n"),
  "100,000 questions": grow((index) => `${index}. What is a${index}?\n   - ${words}${words.slice(0, 34)}\n`),
  "short questions": grow((index) => `${index}. What is a${index}?\n   - An answer.\n`),
  "nested lists": grow((index) => `${"  ".repeat(index % 12)}- What is a${index}? ${words}\n`),
  "short paragraphs": grow((index) => `   Words ${index}.\n\n`, "1. What is a?\n\n"),
  "rows of a table": grow((index) => `| What is a${index}? | An answer. |\n`, "| Question | Answer |\n| - | - |\n"),
  "code and formulas": grow((index) => `\`a${index}\` $b$ [c](d) *e* `, "1. What is a?\n   - "),
  "code and formulas in paragraphs": grow(
    (index) => `   \`a${index}\` $b$ [c](d) *e* \`f\` $g$\n\n`,
    "1. What is a?\n\n",
  ),
  "one line": grow((index) => `a${index} ${words}`, "1. What is a?\n   - "),
};

const [argument = "12", only] = process.argv.slice(2);
if (only === undefined) {
  for (const name of Object.keys(lists))
    process.stdout.write(execFileSync(process.execPath, [import.meta.filename, argument, name]));
} else {
  const text = lists[only](Number(argument) * 1e6);
  const { data, problems } = compileBank([{ path: "list.md", text }]);
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const errors = problems.filter(({ level }) => level === "error").map(({ code }) => code);
  const result = `${data.questions.length} questions, ${errors.length} errors ${[...new Set(errors)].join(" ")}`;
  const [size, seconds] = [(maxRSS / 1024).toFixed(0), ((userCPUTime + systemCPUTime) / 1e6).toFixed(0)];
  console.log(`${only.padEnd(32)} ${size.padStart(6)} MB ${seconds.padStart(4)} s  ${result}`);
}
