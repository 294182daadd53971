import { describe, expect, it } from "vitest";
import { citeReference } from "../../src/export/cite-reference.js";

const paper = { id: "a2024b", title: "T", authors: ["A. One", "B. Two", "et al."], year: 2024, venue: "V" };

describe("citeReference", () => {
  it("names authors, year, title, venue and address", () => {
    const url = "https://example.com/a";
    expect(citeReference({ ...paper, url, arxiv: "2401.00001" })).toBe(`A. One, B. Two, et al. (2024). T. V. ${url}`);
  });

  it("leads to the paper where there is no other address", () => {
    expect(citeReference({ ...paper, arxiv: "2401.00001", doi: "10.1/2" })).toMatch(
      /https:\/\/arxiv.org\/abs\/2401.00001$/,
    );
    expect(citeReference({ ...paper, doi: "10.1/2" })).toMatch(/https:\/\/doi.org\/10.1\/2$/);
  });

  it("leaves out what is not there", () => {
    expect(citeReference({ ...paper, venue: "" })).toBe("A. One, B. Two, et al. (2024). T");
  });
});
