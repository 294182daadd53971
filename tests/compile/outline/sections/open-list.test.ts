import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const bare = "- What is a mast?\n- Why reef?\n- What is a jib?\n";

describe("a list of open questions", () => {
  it("has titles in brackets, and notes that are no answers", () => {
    const { titles, briefs, leftOut, problems } = readList(
      `# Sailing\n\n[Deckhand]\n\n${bare}\n[Mate]\n\n- What is a gybe?\n- When do you heave to?\n\nNote: _stop here if in doubt._\n\n[Master]\n\n- What is a lee shore?\n- How do you anchor?\n`,
    );
    expect(titles).toEqual(["Deckhand", "Mate", "Master"]);
    expect(briefs.filter((brief) => brief !== undefined)).toEqual([]);
    expect(leftOut.join()).toMatch(/(?:aside|closing-remark) 14-14/);
    expect(problems.filter((problem) => !problem.startsWith("missing-id"))).toEqual([]);
  });

  it("has prompts that an editor wrapped, and no quotation for an answer", () => {
    const wrapped = "1. What is a mast?\n2. Describe a gale in which you had to reef\n   without any help on deck.\n";
    const rest = "3. Why reef?\n4. What is a jib?\n5. What is a boom?\n";
    const { briefs, leftOut } = readList(`${wrapped}${rest}\n---\n\n> **Next:** [Knots](./knots.md)\n`);
    expect(briefs).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(leftOut).toEqual(["closing-remark 10-10"]);
    const answered = wrapped.replace("reef\n   without any help on deck.", "reef?\n   One reefs early.");
    expect(readList(`${answered}${rest}\n---\n\n> It is a spar.\n`).briefs.at(-1)).toBe("It is a spar.");
  });

  it("has them in other brackets", () => {
    expect(
      readList(`【甲板】\n\n- 什么是桅杆？\n- 为什么缩帆？\n\n【船长】\n\n- 什么是下风岸？\n- 如何抛锚？\n`).titles,
    ).toEqual(["甲板", "船长"]);
  });

  it("keeps a note where questions are answered, and links in brackets", () => {
    const answered = "- What is a mast?\n\n  A pole.\n- Why reef?\n\n  For wind.\n\nNote: never too late.\n";
    expect(readList(answered).texts[1]).toContain("Note: never too late.");
    expect(
      readList(`- What is a mast?\n- Why reef?\n\n[Deckhand](https://example.org/d)\n\n- What is a jib?\n- Why tack?\n`)
        .titles,
    ).toHaveLength(1);
  });

  it("has parts behind a colon, unless a third and more is written so", () => {
    const parts = "4. Define these words:\na. Hull\nb. Keel\n";
    const numbered = "1. What is a mast?\n2. Why reef?\n3. What is a jib?\n";
    expect(readList(`${numbered}${parts}5. What is a boom?\n`).marked[3]).toContain("a. Hull");
    expect(readList(`${numbered}${parts}${parts.replace("4", "5")}6. What is a boom?\n`).marked[3]).toBeUndefined();
  });
});

describe("areAllInside", () => {
  const part = (from: number) =>
    [0, 1, 2].map((at) => `${from + at}. What is part ${from + at}?\n\n   It is number ${from + at}.\n`).join("\n");

  it("takes words at the margin behind all sections for the end of the list", () => {
    const { texts } = readList(`# Sails\n\n${part(1)}\n# Masts\n\n${part(4)}\nReferences:\n\n- a book\n`);
    expect(texts.at(-1)).toBe("It is number 6.");
  });

  it("keeps them where they stand behind other sections, too", () => {
    const { texts } = readList(`# Sails\n\n${part(1)}\nAnd more.\n\n# Masts\n\n${part(4)}\nAnd less.\n`);
    expect(texts.at(-1)).toBe("It is number 6.\n\nAnd less.");
  });
});
