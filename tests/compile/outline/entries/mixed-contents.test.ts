import { describe, expect, it } from "vitest";
import { namesInMixed } from "../../../../src/compile/outline/entries/mixed-contents.js";
import { entriesOf } from "../entries-of.js";

const contents =
  "# Boats\n\n- [Sails](#sails)\n  - A jib\n  - Reefs\n    - One reef\n- [Keels](#keels)\n- [Rigs](#rigs)\n";

describe("namesInMixed", () => {
  it("gives the names of links and of plain items in them, and tells which have others below them", () => {
    expect(namesInMixed(entriesOf(`${contents}\n## Sails\n`))).toEqual([
      { text: "Sails", isLeaf: false },
      { text: "A jib", isLeaf: true },
      { text: "Reefs", isLeaf: false },
      { text: "One reef", isLeaf: true },
      { text: "Keels", isLeaf: true },
      { text: "Rigs", isLeaf: true },
    ]);
  });

  it.each([
    ["behind a heading", `# Boats\n\n## Parts\n\n${contents.slice(9)}\n## Sails\n`],
    ["of few links", contents.replace("- [Rigs](#rigs)\n", "")],
    ["that lead elsewhere", contents.replaceAll("(#", "(https://ships.example/")],
  ])("gives none of a list %s", (_, list) => {
    expect(namesInMixed(entriesOf(`${list}\n## Sails\n`))).toEqual([]);
  });
});
