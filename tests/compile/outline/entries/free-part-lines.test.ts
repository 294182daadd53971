import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const paper = (first: string, second: string) =>
  `${first}\n1. Which sail is in front?\nA. Jib\nB. Mizzen\nAnswer: A\n2. Which side is port?\nA. Right\nB. Left\nAnswer: B\n${second}\n3. What is a keel?\nAnswer: The lowest beam of a ship.\n`;

describe("freePartLines", () => {
  it.each([
    ["一、选择题", "二、简答题（每题 5 分）", ["选择题", "简答题（每题 5 分）"]],
    ["Part A: Multiple choice", "Part B: Short answer", ["Multiple choice", "Short answer"]],
    ["Teil 1: Auswahl", "Teil 2: Kurze Antworten", ["Teil 1: Auswahl", "Teil 2: Kurze Antworten"]],
    ["**单选题**", "**简答题**", ["单选题", "简答题"]],
  ])("makes headings of %j and %j", (first, second, titles) => {
    const read = readList(paper(first, second));
    expect(read.titles).toEqual(titles);
    expect(read.briefs).toEqual(["Jib", "Left", "The lowest beam of a ship."]);
  });

  it.each([
    ["**True or false**", "**Short answer**"],
    ["**True or false**", "**Short answers**"],
    ["**判断**", "**简答**"],
  ])("reads the questions below %j and %j, of which the last might title an answer", (first, second) => {
    const text = `# Ships\n\n${first}\n\n1. A jib is a sail.\n\nAnswer: True\n\n2. Port is right.\n\nAnswer: False\n\n${second}\n\n3. What is a keel?\n\nA beam.\n\n4. What is a mast?\n\nA spar.\n`;
    expect(readList(text)).toMatchObject({
      titles: [first, second].map((title) => title.replaceAll("*", "")),
      numbers: [1, 2, 3, 4],
      briefs: ["True", "False", "A beam.", "A spar."],
    });
  });

  it("parts items that have empty lines between them", () => {
    const text =
      "Part A: Sails\n\n1. Which sail is in front?\n\n   Answer: The jib.\n\nPart B: Hulls\n\n2. What is a keel?\n\n   Answer: A beam.\n";
    expect(readList(text)).toMatchObject({ titles: ["Sails", "Hulls"], briefs: ["The jib.", "A beam."] });
  });

  it("leaves lines in code alone", () => {
    const code = "   ```md\n   Part B: More\n   1. One\n   ```\n";
    const text = `Part A: Basics\n\n1. Why is it?\n\n   So.\n\n2. How is it written?\n\n${code}\n   Done.\n\n3. Why?\n\n   So.\n`;
    expect(readList(text).prompts).toEqual(["Why is it?", "How is it written?", "Why?"]);
  });

  it.each([
    ["Ships", "Part B: Short answer"],
    ["Part A: Multiple choice", "Part C: Short answer"],
    ["一、选择题", "Part B: Short answer"],
  ])("leaves %j and %j alone, which do not count on", (first, second) => {
    expect(readList(paper(first, second)).titles).toHaveLength(1);
  });
});
