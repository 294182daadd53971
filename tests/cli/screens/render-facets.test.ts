import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { renderFacets } from "../../../src/cli/screens/render-facets.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";

const tags = ["attention", "cache", "decoding", "eviction", "memory"];
const questions = tags.map((tag, index) =>
  makeQuestion({ id: `about-${tag}`, number: index + 1, tags: tags.slice(index) }),
);

/** The facets of a bank in a language, at so many columns. */
function render(locale: string, columns: number) {
  const bank = openBank(makeBankData(questions, { locale }));
  return renderFacets(bank.facets(), bank, { columns, hasColor: false });
}

describe("renderFacets", () => {
  it.each([
    ["zh", ["章节", "难度", "状态", "标签"]],
    ["zh-TW", ["章节", "难度", "状态", "标签"]],
    ["en", ["Sections", "Difficulty", "Status", "Tags"]],
    ["ja", ["Sections", "Difficulty", "Status", "Tags"]],
  ])("has headings in the language of the bank, or in English: %s", (locale, headings) => {
    expect(render(locale, 80).match(/^[^\s].*$/gmu)).toEqual(expect.arrayContaining(headings));
  });

  it.each([
    [80, "memory 5  eviction 4  decoding 3  cache 2  attention 1\n"],
    [40, "memory 5    decoding 3  attention 1\neviction 4  cache 2\n"],
    [30, "memory 5    cache 2\neviction 4  attention 1\ndecoding 3\n"],
    [5, "memory 5\neviction 4\ndecoding 3\ncache 2\nattention 1\n"],
  ])("sets tags in as many columns as fit, read downwards: %i", (columns, grid) => {
    expect(render("en", columns).endsWith(grid)).toBe(true);
  });

  it("has no heading for what the bank does not have", () => {
    const bank = openBank(makeBankData([], { locale: "en" }));
    expect(renderFacets(bank.facets(), bank, { columns: 80, hasColor: false })).not.toMatch(/Sections|Tags/);
  });
});
