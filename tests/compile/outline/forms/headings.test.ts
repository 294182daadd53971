import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const others = "<h3>What is b?</h3>\n\nB.\n\n<h3>What is c?</h3>\n\nC.\n";

describe("headings in HTML", () => {
  it.each([
    ["alone", "<h3>What is a?</h3>"],
    ["with an id and marks", '<h3 id="a">What is <em>a</em>?</h3>'],
    ["in a box", '<div align="center"><h3>What is a?</h3></div>'],
  ])("ask %s", (_, heading) => {
    const { prompts, briefs } = readList(`${heading}\n\nA.\n\n${others}`);
    expect(prompts).toEqual(["What is a?", "What is b?", "What is c?"]);
    expect(briefs).toEqual(["A.", "B.", "C."]);
  });

  it.each([
    ["is not closed", "<h3>What is a?"],
    ["has words beside it", "<h3>What is a?</h3> Read on"],
  ])("are left out, and listed, where one %s", (_, heading) => {
    const { prompts, leftOut } = readList(`${heading}\n\nA.\n\n${others}`);
    expect(prompts).toEqual(["What is b?", "What is c?"]);
    expect(leftOut).toEqual(["introduction 1-3"]);
  });

  it("are reported where they have no words", () => {
    const { prompts, problems } = readList(`<h3></h3>\n\n${others}`);
    expect(prompts).toEqual(["What is b?", "What is c?"]);
    expect(problems).toEqual(["empty-prompt 1:1"]);
  });
});

describe("headings in quotation marks", () => {
  it.each([
    ['"A voyage that went wrong."', '"A crew that you trusted."', "Other topics"],
    ["„Eine Fahrt, die misslang.“", "„Eine Mannschaft mit Streit.“", "Weitere Themen"],
  ])("ask, whatever they say: %s", (first, second, other) => {
    const { prompts, titles } = readList(
      `# Sea\n\n## Talks\n\n### ${first}\n\n**Full answer:**\n\n> A storm came.\n\n### ${second}\n\n> They stayed.\n\n### ${other}\n\n- "What is a knot?"\n- "Describe a mast."\n`,
    );
    expect(prompts).toEqual([first, second, "What is a knot?", "Describe a mast."]);
    expect(titles).toEqual(["Talks", other]);
  });

  it("name a thing where they are of one word or two", () => {
    expect(readList('# Sea\n\n## "Knots"\n\n1. What is a bight?\n2. What is a bend?\n').prompts).toEqual([
      "What is a bight?",
      "What is a bend?",
    ]);
  });
});
