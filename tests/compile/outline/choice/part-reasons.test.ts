import { describe, expect, it } from "vitest";
import { optionsIn, readList } from "../read-list.js";

const question = "# Q\n\n1. Which is hot?\n\n";

describe("partReasons", () => {
  it("takes what stands below the last option alone, or a ticked one, for the reason", () => {
    for (const text of [
      "   - A. ice\n   - B. fire\n   - C. snow\n\n     Fire burns.\n\n   Answer: B\n",
      "   - [ ] ice\n   - [x] fire\n\n     Fire burns.\n   - [ ] snow\n",
    ]) {
      expect(optionsIn(question + text)).toEqual(["ice", "*fire", "snow"]);
      expect(readList(question + text).articles[0]?.explanation).toBe("Fire burns.");
    }
  });

  it("leaves what stands below each, code, and the option below its letter", () => {
    expect(optionsIn(`${question}   - [ ] ice\n\n     Cold.\n   - [x] fire\n\n     Burns.\n`)).toEqual([
      "ice\n\nCold.",
      "*fire\n\nBurns.",
    ]);
    expect(optionsIn(`${question}   - [ ] ice\n   - [x] this:\n\n     \`\`\`\n     fire\n     \`\`\`\n`)).toEqual([
      "ice",
      "*this:\n\n```\nfire\n```",
    ]);
  });
});
