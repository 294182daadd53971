import { describe, expect, it } from "vitest";
import { mendLevels } from "../../../../src/compile/outline/entries/mend-levels.js";
import { entriesOf } from "../entries-of.js";

const depthsIn = (text: string) =>
  mendLevels(entriesOf(text)).flatMap((entry) => (entry.type === "heading" ? [entry.depth] : []));

describe("mendLevels", () => {
  it.each([
    ["puts a heading that counts on beside its neighbours", "## 1. Why a?\n\n# 2. Why b?\n\n## 3. Why c?\n", [2, 2, 2]],
    ["leaves one alone that counts otherwise", "## 1. Why a?\n\n# 1. Why b?\n\n## 2. Why c?\n", [2, 1, 2]],
    ["leaves one alone that asks nothing", "## 1. Why a?\n\n# 2. Boats\n\n## 3. Why c?\n", [2, 1, 2]],
    [
      "counts those of the level that ask nothing",
      "### 1. Why a?\n\n## 2. Why b?\n\n### 3. A knot\n\n### 4. Why d?\n",
      [3, 3, 3, 3],
    ],
    ["leaves one alone where few ask", "### 1. Why a?\n\n## 2. Why b?\n\n### 3. Knots\n\n### 4. Sails\n", [3, 2, 3, 3]],
    ["leaves deeper ones to the answers", "## 1. Why a?\n\n### 2. Why b?\n\n## 3. Why c?\n", [2, 3, 2]],
    [
      "leaves one alone that goes on with no number of two parts",
      "# 2. Why a?\n\n## 2-1. Why b?\n\n## 2-2. Why c?\n\n# 3. Why d?\n",
      [1, 2, 2, 1],
    ],
    ["leaves the first and the last alone", "# 1. Why a?\n\n## 2. Why b?\n\n# 3. Why c?\n", [1, 2, 1]],
  ])("%s", (_, text, depths) => {
    expect(depthsIn(text)).toEqual(depths);
  });
});
