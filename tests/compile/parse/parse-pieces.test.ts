import { describe, expect, it } from "vitest";
import { defineEverywhere, parseAlone, parsePieces } from "../../../src/compile/parse/parse-pieces.js";

/** Pieces of a text, as a scan cuts it. */
const cut = (...texts: string[]) =>
  texts.map((text, index) => {
    const before = texts.slice(0, index).join("");
    return { text, line: before.split("\n").length, offset: before.length };
  });

describe("parsePieces", () => {
  it("joins a piece with the next where it ends inside a block", () => {
    const parsed = parsePieces(cut("```\nkeel\n", "mast\n```\n", "sail\n"));
    expect(parsed.map(({ piece }) => piece.text)).toEqual(["```\nkeel\nmast\n```\n", "sail\n"]);
  });

  it("tells how many characters have been parsed", () => {
    const told: number[] = [];
    parsePieces(cut("keel\n\n", "mast\n"), (characters) => told.push(characters));
    expect(told).toEqual([6, 5]);
  });
});

describe("defineEverywhere", () => {
  it("makes links of labels that another piece defines", () => {
    const parsed = parsePieces(cut("A [keel].\n\n", "[keel]: https://boats.example/keel\n"));
    expect(parsed[0]?.root.children).toMatchObject([{ children: [{ type: "text" }] }]);
    defineEverywhere(parsed);
    expect(parsed[0]?.root.children).toMatchObject([
      { children: [{ type: "text" }, { type: "linkReference", identifier: "keel" }, { type: "text" }] },
    ]);
  });
});

describe("parseAlone", () => {
  it("knows no label that its text does not define", () => {
    expect(parseAlone("[keel]\n").root.children).toMatchObject([{ children: [{ type: "text", value: "[keel]" }] }]);
  });
});
