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

  it.each([
    ["Option 1 | Option 2 | Option 3", ["2", "1, 3", "3 - as a toy"]],
    ["1 | 2 | 3", ["(2)", "1, 3", "3"]],
    ["选项1 | 选项2 | 选项3", ["选项2", "1、3", "3"]],
  ])("finds the columns that figures name: %s", (titles, [one, two, three]) => {
    const { articles, problems } = readList(
      `| Question | ${titles} | Answer |\n|---|---|---|---|---|\n| Which sails? | Boom | Jib | Keel | ${one} |\n| Which hold? | Anchor | Oar | Rope | ${two} |\n| Which floats? | | Lead | Cork | ${three} |\n`,
    );
    const keys = articles.map((article) =>
      article?.choice?.options.flatMap(({ text, correct }) => (correct ? [text] : [])),
    );
    expect(keys).toEqual([["Jib"], ["Anchor", "Rope"], ["Cork"]]);
    expect(problems).toEqual([]);
  });

  it.each([
    ["1 | 2 | 3", "| How many hulls? | 2 | 3 | 4 | 3 |", "3"],
    ["A | B | C", "| How many hulls? | | 2 | 3 | 2 |", "2"],
  ])("takes figures for what options say where each says so: %s", (titles, row, key) => {
    const { articles } = readList(
      `| Question | ${titles} | Answer |\n|---|---|---|---|---|\n${row}\n| How many masts? | 1 | 2 | 3 | 1 |\n`,
    );
    expect(articles[0]?.choice?.options.filter(({ correct }) => correct).map(({ text }) => text)).toEqual([key]);
  });
});
