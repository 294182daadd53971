import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const linked = (n: number, above = "") => `### Why reef ${n}?\n\n${above}[Answer](https://example.com/${n})\n`;

describe("findPointed", () => {
  it("takes what stands above a link to the answer for a part of the question, where most have nothing else", () => {
    const list = [
      linked(1),
      linked(2, "There are 20 knots of wind.\n\n"),
      linked(3),
      linked(4, "Level: hard\n\n"),
      linked(5),
    ];
    const { texts, briefs, marked } = readList(`# Sails\n\n${list.join("\n")}`);
    expect(texts.filter((text) => text !== undefined)).toEqual([]);
    expect(briefs.filter((brief) => brief !== undefined)).toEqual([]);
    expect(marked[1]).toBe("Why reef 2?\n\nThere are 20 knots of wind.");
  });

  it("leaves answers that end in a link what they are", () => {
    const list = [1, 2, 3, 4].map((n) => linked(n, `It heels by ${n}.\n\n`));
    const { briefs } = readList(
      `# Sails\n\n${[...list, linked(5)].join("\n")}`.replaceAll("[Answer]", "[Full answer]"),
    );
    expect(briefs.slice(0, 4)).toEqual(["It heels by 1.", "It heels by 2.", "It heels by 3.", "It heels by 4."]);
  });

  it("leaves links to sources", () => {
    const list = [1, 2, 3, 4, 5].map(
      (n) => `### Why reef ${n}?\n\n${n === 2 ? "It heels.\n\n" : ""}Source: [Book](https://example.com/${n})\n`,
    );
    expect(readList(`# Sails\n\n${list.join("\n")}`).briefs[1]).toBe("It heels.");
  });
});
