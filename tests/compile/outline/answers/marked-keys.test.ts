import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

/** Options of each question, with a star at the keys. */
const optionsOf = (text: string) =>
  readList(text).articles.map((article) =>
    article?.choice?.options.map((option) => `${option.correct ? "*" : ""}${option.text}`),
  );

describe("areKeysMarked", () => {
  it("makes options of bullets of which one is bold, question by question, and explains by what is below it", () => {
    const text =
      "1. Welche Leitung ist Masse?\n   - Rot\n   - **Schwarz**\n     > Schwarz ist üblich.\n   - Weiß\n2. Welche trägt Daten?\n   - `tx`\n   - Rot\n   - **`rx`**\n";
    expect(optionsOf(text)).toEqual([
      ["Rot", "*Schwarz", "Weiß"],
      ["`tx`", "Rot", "*`rx`"],
    ]);
    const { briefs, articles, problems } = readList(text);
    expect(briefs).toEqual(["Schwarz", "rx"]);
    expect(articles[0]?.explanation).toBe("> Schwarz ist üblich.");
    expect(problems).toEqual([]);
  });

  it("takes several bold ones for keys", () => {
    const text = "1. 哪些是素数？\n   - **二**\n   - **三**\n   - 四\n2. 哪个是偶数？\n   - 一\n   - **二**\n";
    expect(optionsOf(text)).toEqual([
      ["*二", "*三", "四"],
      ["一", "*二"],
    ]);
  });

  it("leaves boxes to say what is right, and lists that are bold throughout the answers", () => {
    const boxed = "1. Which?\n   - [ ] one\n   - [x] **two**\n2. Who?\n   - [x] **he**\n   - [ ] she\n";
    expect(optionsOf(boxed)).toEqual([
      ["one", "*two"],
      ["*he", "she"],
    ]);
    const key =
      "1. Which?\n   - one\n   - **two**\n2. Who?\n   - **he**\n   - she\n3. Both?\n   - **he**\n   - **she**\n";
    expect(optionsOf(key)).toEqual([["one", "*two"], ["*he", "she"], undefined]);
  });

  it("makes options of bullets at the margin, below headings", () => {
    const text = "### Which knot holds?\n\n- Reef\n- **Bowline**\n\n### Which slips?\n\n- **Reef**\n- Bowline\n";
    expect(optionsOf(text)).toEqual([
      ["Reef", "*Bowline"],
      ["*Reef", "Bowline"],
    ]);
  });

  it("takes one tick before an option for its mark, letters and crosses or not", () => {
    const text =
      "1. Which knot holds?\n   - ❌ Reef\n   - ✅ Bowline\n2. Which slips?\n   - ✅ A. Reef\n   - B. Bowline\n3. Which is port?\n   - Right\n   - ✔️ Left\n   - Front\n";
    expect(optionsOf(text)).toEqual([
      ["Reef", "*Bowline"],
      ["*Reef", "Bowline"],
      ["Right", "*Left", "Front"],
    ]);
  });

  it("takes several ticks of one question where others have one each, but for points that crosses oppose", () => {
    const ones = "1. Which knot holds?\n   - Reef\n   - ✅ Bowline <br>\n2. Which slips?\n   - ✅ Reef\n   - Bowline\n";
    const several = "3. Which two are knots?\n   - ✅ Reef\n   - ✅ Hitch\n   - Anchor <br>\n";
    const opposed = "4. How is a knot tied?\n   - ✅ Slowly\n   - ✅ Twice\n   - ❌ Wet\n";
    const read = optionsOf(ones.repeat(4) + several + opposed);
    expect(read.slice(0, 2)).toEqual([
      ["Reef", "*Bowline"],
      ["*Reef", "Bowline"],
    ]);
    expect(read.slice(8)).toEqual([["*Reef", "*Hitch", "Anchor"], undefined]);
  });

  it("takes letters off options in bold", () => {
    const text =
      "1. Which holds?\n   - A. Reef\n   - **B. Bowline**\n2. Which slips?\n   - **A. Reef**\n   - B. Hitch\n";
    expect(optionsOf(text)).toEqual([
      ["Reef", "*Bowline"],
      ["*Reef", "Hitch"],
    ]);
  });

  const answer = "   - **Speed**: it is fast.\n   - Size.\n";
  it.each([
    ["one list alone has a bold item", "1. Why?\n   - **So.**\n   - Thus.\n2. How?\n   - By hand.\n"],
    [
      "a tick sums up each",
      "1. Why?\n   - It holds.\n   - ✅ Use it.\n2. How?\n   - By hand.\n   - By foot.\n   - ✅ Do both.\n",
    ],
    ["names in bold begin the points", `1. Why?\n${answer}2. How?\n${answer}`],
    [
      "most lists have none",
      `1. Why?\n   - **So.**\n   - Thus.\n${"2. How?\n   - By hand.\n   - By foot.\n".repeat(4)}3. Who?\n   - **I.**\n   - You.\n`,
    ],
  ])("leaves points of answers alone where %s", (_, text) => {
    expect(optionsOf(text).filter((options) => options !== undefined)).toEqual([]);
  });
});
