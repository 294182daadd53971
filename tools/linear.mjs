import { readFileSync, writeFileSync } from "node:fs";
import { checkSync } from "recheck";
import { linearByReason } from "../scripts/expressions/exceptions.ts";
import { findExpressions } from "../scripts/expressions/find-expressions.ts";
import { withoutLooks } from "../scripts/expressions/without-looks.ts";

// Proves of every regular expression in src/ that its steps grow no faster than the text, and lists those in linear.txt, which a test
// holds the sources to. Asks only about what is not in the list; with --all, about all: npm run linear -- --all

process.env.RECHECK_BACKEND = "pure";
const list = new URL("linear.txt", import.meta.url);
const known = new Set(process.argv.includes("--all") ? [] : readFileSync(list, "utf8").split("\n"));

const found = await findExpressions(new URL("..", import.meta.url).pathname);
const proven = new Set();
const failed = new Set();
for (const { text, place } of found) {
  if (proven.has(text) || failed.has(text)) continue;
  if (linearByReason.some(({ file, part }) => place.startsWith(file) && text.includes(part))) continue;
  const fault = known.has(text) ? undefined : findFault(text);
  if (fault === undefined) proven.add(text);
  else {
    failed.add(text);
    console.log(`${place}  ${text}\n  ${fault}`);
  }
}
writeFileSync(list, `${[...proven].sort().join("\n")}\n`);
console.log(`${proven.size} expressions are linear, ${failed.size} are not proven to be.`);
if (failed.size > 0) process.exitCode = 1;

function findFault(text) {
  const end = text.lastIndexOf("/");
  const source = withoutLooks(text.slice(1, end));
  if (source === undefined) return "It looks back without bounds.";
  const { status, complexity, error, attack } = checkSync(source, text.slice(end + 1), {
    checker: "automaton",
    timeout: 20_000,
  });
  if (status === "safe") return undefined;
  return `${complexity?.summary ?? error?.kind}${attack === undefined ? "" : `, on ${attack.pattern}`}`;
}
