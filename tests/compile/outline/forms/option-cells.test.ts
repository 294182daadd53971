import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const head = "| Question | A | B | C | Answer |\n|---|---|---|---|---|\n";
const others = "| Which sails? | Boom | Jib | Keel | B |\n| Which holds? | Anchor | Oar | Flag | A |\n";
const readRow = (row: string) => {
  const { articles, problems } = readList(`${head}${others}${row}\n`);
  const options = articles[2]?.choice?.options ?? [];
  return { options: options.map(({ text, correct }) => (correct ? `*${text}` : text)), problems };
};

describe("withOptions", () => {
  it.each([
    ["B", ["*Cork", "Lead"]],
    ["**B**", ["*Cork", "Lead"]],
    ["Option C", ["Cork", "*Lead"]],
    ["C - as a toy", ["Cork", "*Lead"]],
    ["B, C", ["*Cork", "*Lead"]],
    ["Lead", ["Cork", "*Lead"]],
  ])("finds the column that the key %j names, though one before it is empty", (key, options) => {
    expect(readRow(`| Which floats? | | Cork | Lead | ${key} |`)).toEqual({ options, problems: [] });
  });

  it("reads a row of fewer options", () => {
    expect(readRow("| Is it wet? | Yes | No | | B |")).toEqual({ options: ["Yes", "*No"], problems: [] });
  });

  it("leaves an option its article", () => {
    expect(readRow("| Which floats? | | A cork | A stone | A cork |").options).toEqual(["*A cork", "A stone"]);
  });

  it.each(["A", "A, B", "D", "B as a toy"])("leaves a row open where it is in doubt what %j names", (key) => {
    const { options, problems } = readRow(`| Which floats? | | Cork | Lead | ${key} |`);
    expect(options).toEqual([]);
    expect(problems).toEqual(["key-count 5:21"]);
  });
});
