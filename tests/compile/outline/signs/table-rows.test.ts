import { describe, expect, it } from "vitest";
import { readTableRows, tellRow } from "../../../../src/compile/outline/signs/table-rows.js";
import { readList } from "../read-list.js";

const linesOf = (text: string) =>
  text.split("\n").map((line, index) => ({ text: line, bold: false, hardBreak: false, line: index }));
const rowsOf = (text: string) => readTableRows(linesOf(text))?.rows;
const briefOf = (answer: string) => readList(`### What is it?\n\n${answer}\n\n### Why?\n\nSo.\n`).briefs[0];

describe("readTableRows", () => {
  it("gives the rows below the head, without empty cells", () => {
    expect(rowsOf("| Kind | Size |\n| :-- | --: |\n| int | 4 |\n| | 8 |")).toEqual([["int", "4"], ["8"]]);
    expect(rowsOf("Kind | Size\n--- | ---\nint | 4")).toEqual([["int", "4"]]);
    expect(rowsOf("| a |\n|---|\n| x \\| y |")).toEqual([["x | y"]]);
  });

  it("gives the lines above it", () => {
    expect(readTableRows(linesOf("Two:\n| a |\n|---|\n| b |"))?.lead.map(({ text }) => text)).toEqual(["Two:"]);
  });

  it.each(["| a | b |", "| a | b |\n|---|---|", "a\n---\nb", "a or b | c\nd | e"])("knows no table in %j", (text) => {
    expect(rowsOf(text)).toBeUndefined();
  });
});

describe("tellRow", () => {
  it.each([
    [["int", "4"], "int: 4"],
    [["heads", "all", "some"], "heads: all / some"],
    [["整数", "四"], "整数：四"],
    [["int"], "int"],
    [[], ""],
  ])("tells %j in one line", (cells, line) => {
    expect(tellRow(cells, ["Kind", "Size"])).toBe(line);
  });

  it("tells sentences side by side by their heads", () => {
    const cells = ["It is a value that somebody assigned.", "Nobody assigned one."];
    expect(tellRow(cells, ["null", "undefined"])).toBe(
      "null: It is a value that somebody assigned. / undefined: Nobody assigned one.",
    );
  });
});

describe("a table as an answer", () => {
  it("is told by its rows, or the first of many", () => {
    const rows = Array.from({ length: 9 }, (_, index) => `| kind ${index} | what is said about it |`).join("\n");
    expect(briefOf("| Kind | Size |\n| --- | --- |\n| int | 4 |\n| long | 8 |")).toBe("int: 4; long: 8");
    expect(briefOf(`| Kind | Words |\n| --- | --- |\n${rows}`)).toBe("kind 0: what is said about it");
  });

  it.each([
    [
      "Takes a bottom-up approach.",
      "Follows a top-down approach.",
      "OOP: Takes a bottom-up approach. / POP: Follows a top-down approach.",
    ],
    ["Sin estado.", "Con estado.", "OOP: Sin estado. / POP: Con estado."],
    ["Estado", "Nenhum.", "Estado: Nenhum."],
  ])("compares what its heads name where %j is no name", (left, right, brief) => {
    const rows = `| ${left} | ${right} |\n`.repeat(2);
    expect(briefOf(`| OOP | POP |\n|---|---|\n${rows}`)).toContain(brief);
  });

  it("is told below its label without a line between them", () => {
    const table = "| Clave | Valor |\n|---|---|\n| nada | uno |\n| algo | dos |";
    expect(briefOf(`**Respuesta:**\n${table}`)).toBe("nada: uno; algo: dos");
    expect(briefOf(`答案：\n${table}`)).toBe("nada: uno; algo: dos");
    expect(briefOf("**Respuesta:** uno | dos")).toBe("uno | dos");
  });

  it("is told behind what leads to it", () => {
    const table = "| Kind | Size |\n| --- | --- |\n| int | 4 |\n| long | 8 |";
    expect(briefOf(`Two kinds:\n${table}`)).toBe("Two kinds: int: 4; long: 8");
    expect(briefOf(`**Sizes**\n\n${table}`)).toBe("Sizes: int: 4; long: 8");
    expect(briefOf(`They differ in size.\n\n${table}`)).toBe("They differ in size.");
  });
});
