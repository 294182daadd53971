import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("openQuotedLists", () => {
  it("reads what is asked in a quotation behind topics as questions", () => {
    const { prompts, briefs, leftOut } = readList(
      "## Deck\n\n- Masts\n- Ropes\n\n> Gern gefragt\n>\n> - Wie hält ein Palstek?\n> - Woraus besteht ein Tau?\n\n## Hull\n\n- Keel\n\n> Gern gefragt\n>\n> - Was ist ein Kiel?\n",
    );
    expect(prompts).toEqual(
      expect.arrayContaining(["Wie hält ein Palstek?", "Woraus besteht ein Tau?", "Was ist ein Kiel?"]),
    );
    expect(briefs.filter((brief) => brief?.startsWith("Gern"))).toEqual([]);
    expect(leftOut).toContain("title 6-6");
  });

  it("leaves it with the question where one stands before", () => {
    const { prompts, articles } = readList("- 什么是桅杆？\n- 什么是帆？\n\n> - 为什么用布？\n> - 为什么是三角形？\n");
    expect(prompts).toEqual(["什么是桅杆？", "什么是帆？"]);
    expect(articles[1]?.followUps).toHaveLength(2);
  });
});
