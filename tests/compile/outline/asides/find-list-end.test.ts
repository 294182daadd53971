import type { RootContent } from "mdast";
import { describe, expect, it } from "vitest";
import { findListEnd, firstBehind } from "../../../../src/compile/outline/asides/find-list-end.js";
import { readList } from "../read-list.js";

describe("findListEnd", () => {
  const ruled = "### What is a keel?\n\n- A beam.\n\n---\n\n### What is a mast?\n\n- A pole.\n- Of wood.\n\n---\n\n";

  it("leaves out what stands behind the rule that ends the last question, as rules end the others", () => {
    expect(readList(`# Boats\n\n${ruled}How to answer:\n\n- **Terms**: say what they mean.\n`)).toMatchObject({
      texts: ["A beam.", "- A pole.\n- Of wood."],
      leftOut: ["closing-remark 16-18"],
    });
    const spanish = ruled.replaceAll("What is a keel?", "¿Qué es una quilla?");
    expect(readList(`${spanish}Todo lo anterior sale de mis apuntes.\n`).leftOut).toEqual(["closing-remark 14-14"]);
  });

  it("leaves out what stands above a further rule there, too", () => {
    expect(readList(`${ruled}Read them aloud.\n\n---\n\nWritten in May.\n`).leftOut).toEqual([
      "closing-remark 14-14",
      "closing-remark 18-18",
    ]);
  });

  it.each([
    ["code", "```sh\nsail\n```\n"],
    ["a heading", "#### Of steel\n\nIt is heavy.\n"],
  ])("keeps %s behind a rule, which is a part of an answer", (_, part) => {
    expect(readList(ruled + part).texts[1]).toContain(part.trim());
  });

  it("keeps what stands behind a rule where rules stand within answers", () => {
    const within = ruled.replace("- A beam.\n", "- A beam.\n\n---\n\nOf oak.\n");
    expect(readList(`${within}It bends.\n`)).toMatchObject({ leftOut: [] });
  });

  const items = ["keel", "mast", "sail", "boom"].map((name, at) => `${at + 1}. What is a ${name}?\n   Wood, mostly.\n`);

  it("leaves out what stands at the margin below items that have their answers in them", () => {
    expect(readList(`${items.join("\n")}\nThe next part is on knots.\n`)).toMatchObject({
      texts: ["Wood, mostly.", "Wood, mostly.", "Wood, mostly.", "Wood, mostly."],
      leftOut: ["closing-remark 13-13"],
    });
    const below = items
      .join("\n")
      .replace("1. What is a keel?\n   Wood, mostly.", "1. What is a keel?\n\nWood, mostly.");
    expect(readList(`${below}\nIt swings.\n`)).toMatchObject({ leftOut: [] });
  });

  it("leaves it out at the end of any section where all questions have their answers in them", () => {
    const [first, second, ...others] = items;
    const parted = `## Hull\n\n${first}${second}\nI can add more on hulls, if needed.\n\n## Rig\n\n${others.join("")}\n`;
    const more = "## Crew\n\n5. What is a cook?\n   A seaman, mostly.\n6. What is a mate?\n   One more, mostly.\n\n";
    const last = "## Ports\n\n7. What is a pier?\n   Wood, mostly.\n";
    const { texts, leftOut } = readList(`# Boats\n\n${parted}${more}${last}`);
    expect(texts.every((text) => text?.endsWith("mostly."))).toBe(true);
    expect(leftOut).toContainEqual("closing-remark 10-10");
    const below = parted.replace("mostly.\n\n## Crew", "mostly.\n");
    const often = `# Boats\n\n${below}It swings.\n\n${more}They sleep.\n\n${last}`;
    expect(readList(often).texts.filter((text) => /swings|sleep/.test(text ?? ""))).toHaveLength(2);
  });

  it("takes links back to the top for such rules where they end all questions", () => {
    const back = ["keel", "mast"]
      .map((name) => `### What is a ${name}?\n\nWood, mostly.\n\n[Top](#boats)\n\n`)
      .join("");
    expect(
      readList(`# Boats\n\n${back}Other lists of boats:\nhttps://ships.example/all\n\nauthor @captain\n`),
    ).toMatchObject({
      texts: ["Wood, mostly.", "Wood, mostly."],
      leftOut: ["navigation 7-7", "navigation 13-13", "closing-remark 15-18"],
    });
  });

  it("leaves the last of bullets open where a remark stands at the margin", () => {
    expect(readList("- What is a keel?\n- What is a mast for?\n\nGo on with the next page.\n")).toMatchObject({
      briefs: [undefined, undefined],
      leftOut: ["closing-remark 4-4"],
    });
    expect(readList("1. What is a keel?\n2. What is a mast for?\n\nIt holds the sails.\n").briefs).toEqual([
      undefined,
      "It holds the sails.",
    ]);
  });

  it("never takes all that stands below a question whose lines have no answer", () => {
    const blocks: RootContent[] = [{ type: "paragraph", children: [], position: at(9) }];
    const ends = { rules: [2, 5], areInside: false };
    expect(findListEnd(blocks, 4, ends, false)).toBe(1);
    expect(findListEnd(blocks, 4, ends, true)).toBe(0);
    expect(findListEnd(blocks, 6, ends, true)).toBe(1);
  });
});

function at(line: number) {
  return { start: { line, column: 1, offset: 0 }, end: { line, column: 2, offset: 1 } };
}

describe("firstBehind", () => {
  it("gives the first line that is behind another", () => {
    expect([0, 2, 4, 9].map((line) => firstBehind([2, 5, 9], line))).toEqual([2, 5, 5, undefined]);
  });
});
