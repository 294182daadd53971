import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";
import { optionsIn, readList } from "../read-list.js";

const boxes = "1. Which of these burn?\n   - [ ] Oak\n   - [ ] Slate\n   - [ ] Wax, white\n   - [ ] Glass\n\n";
const counted = "1. Welche brennen?\n\n   1. Eiche\n   2. Schiefer\n   3. Weißes Wachs.\n\n";

describe("readSeveral", () => {
  it.each([
    ["Oak, wax, white"],
    ["Oak and Wax, white."],
    ["Wax, white; Oak"],
    ["“Oak”, “Wax, white”"],
    ["(Oak) & (Wax, white)"],
  ])("reads the words of boxes, whatever parts them: %s", (key) => {
    expect(optionsIn(`${boxes}   **Answer:** ${key}\n`)).toEqual(["*Oak", "Slate", "*Wax, white", "Glass"]);
  });

  it.each([
    ["Antwort: 1. Eiche und 3. Weißes Wachs"],
    ["Antwort: **1. Eiche** und **3. Weißes Wachs**."],
    ["Antwort: Weißes Wachs; Eiche"],
  ])("reads numbers before them: %s", (key) => {
    expect(optionsIn(`${counted}   ${key}\n`)).toEqual(["*Eiche", "Schiefer", "*Weißes Wachs."]);
  });

  it("reads words of another script", () => {
    const text = "1. 哪些能燃烧？\n   - [ ] 木头\n   - [ ] 石板\n   - [ ] 蜡\n\n   答案：木头、蜡\n";
    expect(optionsIn(text)).toEqual(["*木头", "石板", "*蜡"]);
  });

  it.each([["Oak, paper"], ["Oak, slate-like things"], ["Oak, Oak"], ["Oak Glass"]])(
    "reads none where a part is no option: %s",
    (key) => {
      const { articles, problems } = readList(`${boxes}   **Answer:** ${key}\n`);
      expect(articles[0]?.choice).toBeUndefined();
      expect(problems.filter((problem) => problem.startsWith("key-count"))).toEqual(["key-count 2:4"]);
    },
  );

  it("keeps a number of another option apart", () => {
    expect(optionsIn(`${counted}   Antwort: 1. Eiche und 2. Weißes Wachs\n`)).not.toEqual([
      "*Eiche",
      "Schiefer",
      "*Weißes Wachs.",
    ]);
  });

  it("takes no key where more are announced than are found", () => {
    const text =
      "1. Which burn?\n\n   A. Oak\n   B. Slate\n   C. Wax\n\n   The correct answers are A. Oak and the last.\n";
    const { problems } = readOutline({ path: "a.md", text });
    expect(readList(text).articles[0]?.choice).toBeUndefined();
    expect(problems.filter(({ code }) => code === "key-count").map(({ message }) => message)).toEqual([
      "Several options are said to be right, and one of them is found. They stay in the text, and the question is open.",
    ]);
  });
});
