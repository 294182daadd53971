import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const briefOf = (prompt: string, below: string) =>
  readList(`### ${prompt}\n\n${below}\n\n### What is a sloop?\n\nA boat with one mast.\n`).briefs[0];

describe("leaveBadParts", () => {
  it.each([
    ["of labels", "**Bad answer:** A stick.\n\n**Good answer:** A spar that holds sails."],
    ["of labels in lines", "**❌ Weak answer:** A stick.\n**✅ Strong answer:** A spar that holds sails."],
    ["of headings", "#### Bad answer\n\nA stick.\n\nOr a pole.\n\n#### Better answer\n\nA spar that holds sails."],
    ["of labels alone", "*Poor answer*\n\nA stick.\n\n*Ideal answer*\n\nA spar that holds sails."],
    ["of points with names", "- **Don't say:** A stick.\n- **Do say:** A spar that holds sails."],
    ["of crosses and ticks", "- ❌ A stick.\n- ✅ A spar that holds sails."],
    [
      "below what is said before",
      "*They want* a term.\n\n**Bad answer:** A stick.\n\n**Good answer:** A spar that holds sails.",
    ],
    ["below the answer", "A spar that holds sails.\n\n**Bad:** `rig()`\n\n**Good:** `rig(mast)`"],
    ["that stand alone", "**Common mistakes:**\n\n- A stick.\n- A pole.\n\nA spar that holds sails."],
  ])("tells what is good beside wrong answers %s", (_, below) => {
    expect(briefOf("What is a mast?", below)).toBe("A spar that holds sails.");
  });

  it.each([
    ["where nothing else is said", "What is a mast?", "**Red flags:** A stick.", "Red flags: A stick."],
    [
      "where mistakes are asked for",
      "Which mistakes are common?",
      "**Common mistakes:** Haste.",
      "Common mistakes: Haste.",
    ],
    [
      "that is a kind of reference",
      "How do references differ in ARC?",
      "- Strong: keeps it.\n- Weak: becomes nil.\n- Unowned: never nil.",
      "Strong: keeps it. Weak: becomes nil. Unowned: never nil.",
    ],
    [
      "that is a kind of sail",
      "Which sails are there?",
      "1. **Weak** - thin and cheap.\n2. **Strong** - thick and dear.",
      "Weak - thin and cheap. Strong - thick and dear.",
    ],
    [
      "that is a verdict",
      "What verdicts does a judge give?",
      "- Accepted: all passed.\n- Wrong answer: one differs.",
      "Accepted: all passed. Wrong answer: one differs.",
    ],
    [
      "that a processor does",
      "How does a CPU handle exceptions?",
      "- Faults: it runs again.\n- Traps: the next runs.\n- Aborts: it ends.",
      "Faults: it runs again. Traps: the next runs. Aborts: it ends.",
    ],
    [
      "among other steps",
      "How do you keep input safe?",
      "- Validate: each field.\n- Escape: all output.\n- Avoid: eval.",
      "Validate: each field. Escape: all output. Avoid: eval.",
    ],
    ["of pros and cons", "When is a sloop best?", "- ✅ light wind\n- ❌ storms", "✅ light wind; ❌ storms"],
  ])("leaves what is called wrong %s", (_, prompt, below, brief) => {
    expect(briefOf(prompt, below)).toBe(brief);
  });
});
