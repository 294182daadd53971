import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { findHeirs } from "../src/bank/find-heirs.js";
import { widest } from "../src/cli/screens/widest.js";
import { apportion } from "../src/quiz/draw/apportion.js";
import { otherFields } from "../src/quiz/review/other-fields.js";

/**
 * Calls that take a list apart into arguments, of which an engine takes some ten thousand: more is a `RangeError`. Those here have few,
 * whatever is read.
 */
const bounded: Readonly<Record<string, string>> = {
  "oneOf(...)": "names that we write",
  "cli/actions/export.ts Math.max(...times)": "files that were named on a command line",
  "cli/options/explain-parser-error.ts rule.say(...(found.slice(1) as [string, string]))":
    "two groups of an expression",
  "compile/assemble/assign-ids.ts provisionalId": "three texts and a number",
  "compile/assemble/plan-sections.ts provisionalId": "two texts and a number",
  "compile/lint/lint-card.ts problems.push": "one of each lint",
  "compile/outline/signs/looks-like-question.ts Math.max": "three signs",
  "compile/remember-last.ts make(key, ...values)": "values that we write",
  "export/data/dataset-card.ts Math.max": "two files",
  "refused.push(...refuseItem(": "two forms of an item",
  "export/picture-file.ts String.fromCharCode": "8,192 bytes",
  "search/rank/read-atoms.ts atoms.push": "ways to read one word",
  "search/terms/number-text.ts String.fromCharCode": "4,096 units and a half",
  "sql/adapters/sqlite.ts statement": "values of a statement: lists are one value",
};

function findSpreads(): string[] {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
  const own = files.filter((file) => file.endsWith(".ts") && !file.startsWith("generated/"));
  return own.flatMap((file) => {
    const found: string[] = [];
    const source = ts.createSourceFile(file, readFileSync(`src/${file}`, "utf8"), ts.ScriptTarget.ESNext);
    const visit = (node: ts.Node) => {
      const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
      if (isCall && node.arguments?.some(ts.isSpreadElement) === true)
        found.push(`${file} ${source.text.slice(node.getStart(source), node.end).replaceAll(/\s+/g, " ")}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

describe("calls that take a list apart", () => {
  const isBounded = (call: string, known: string) =>
    known === "oneOf(...)" ? /^\S+ oneOf\(\.\.\./.test(call) : call.includes(known);
  const found = findSpreads();

  it("are those that can only have few", () => {
    expect(found.filter((call) => !Object.keys(bounded).some((known) => isBounded(call, known)))).toEqual([]);
  });

  it("that were taken out take 200,000", () => {
    const many = Array.from({ length: 200_000 }, (_, index) => index);
    expect(widest(many, (width) => width)).toBe(199_999);
    expect(
      apportion(
        400_000,
        many.map(() => 1),
      ),
    ).toEqual(many.map(() => 2));
    const gone = { id: "a", fate: "split", successors: many.map((index) => `b${index}`) } as const;
    const chain = { ...gone, id: "0", successors: ["a"] };
    expect(findHeirs(chain, new Map([["a", gone]]))).toEqual(gone.successors);
    expect(
      otherFields(
        {},
        many.map((index) => ({ index: index % 10 })),
      ),
    ).toEqual({ index: 9 });
  });

  it("are all there", () => {
    expect(Object.keys(bounded).filter((known) => !found.some((call) => isBounded(call, known)))).toEqual([]);
  });
});
