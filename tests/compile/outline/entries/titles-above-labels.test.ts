import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const items = (labels: readonly string[], ask = "What is sail") =>
  labels.map((label) => `- [${label}${ask} ${label}?](https://a.example/${label})\n`).join("");
const labels = Array.from({ length: 10 }, (_, index) => `Q${index + 1}. `);

describe("readTitlesAboveLabels", () => {
  const above = "# Sailing\n\nWelcome.\n\n## Why sails matter to sailors\n\nThey pull.\n\n# Questions\n\n";

  it("takes a heading that only sounds like a question for a title above items with labels", () => {
    const { prompts, titles } = readList(above + items(labels));
    expect(titles).toEqual(["Questions"]);
    expect(prompts).toHaveLength(10);
  });

  it("leaves one that has a mark or a number, or where the items have no labels", () => {
    expect(readList(above.replace("sailors", "sailors?") + items(labels)).prompts).toHaveLength(11);
    expect(readList(above.replace("Why", "1. Why") + items(labels)).prompts).toHaveLength(11);
    expect(readList(above + items(labels).replace(/Q[0-9]+\. /g, "")).prompts).toHaveLength(11);
  });
});
