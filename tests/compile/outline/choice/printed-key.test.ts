import { describe, expect, it } from "vitest";
import { optionsIn } from "../read-list.js";

const list = (options: readonly string[], printed: string) =>
  `### How far is it in knots?\n\n${options.map((option) => `- ${option}`).join("\n")}\n\nAnswer:\n\n\`\`\`r\nx <- 4\nx / 5\n\`\`\`\n\n\`\`\`r\n${printed}\n\`\`\`\n\n### Why?\n\nSo.\n`;

describe("readPrintedKey", () => {
  it.each([
    [["0.50", "0.80", "0.90"], "# [1] 0.8", ["0.50", "*0.80", "0.90"]],
    [
      ["1070 to 1080", "1077 to 1123", "1080 to 1120"],
      "[1] 1077 1123",
      ["1070 to 1080", "*1077 to 1123", "1080 to 1120"],
    ],
    [["80 m", "1,800 m", "90 m"], "1800", ["80 m", "*1,800 m", "90 m"]],
  ])("takes the option of %j that has the numbers of %j", (options, printed, read) => {
    expect(optionsIn(list(options, printed))).toEqual(read);
  });

  it.each([
    [["0.80", "0.8", "0.9"], "# [1] 0.8"],
    [["less than 0.8", "more than 0.9"], "# [1] 0.8"],
    [["0.50", "0.80"], "# [1] 0.7"],
    [["0.50", "0.80"], "x is 0.8"],
  ])("takes none of %j for %j", (options, printed) => {
    expect(optionsIn(list(options, printed))).toEqual([]);
  });
});
