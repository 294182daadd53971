import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const briefOf = (prompt: string, below: string) =>
  readList(`### ${prompt}\n\n${below}\n\n### What is a sloop?\n\nA boat with one mast.\n`).briefs[0];

describe("behindProblem", () => {
  it.each([
    [
      "the points below its label",
      "**Problem:** The mast bends in gusts.\n\n**Solutions:**\n\n1. **Reef early:**\n   - at 15 knots\n2. **Ease the sheet:**\n   - in gusts",
      "Reef early: at 15 knots; Ease the sheet: in gusts",
    ],
    [
      "what is written in bold with its label",
      "**Problem:** The mast bends in gusts.\n\n**Solution: reef the sail before the wind comes**\n\n**Sail:**\n\n- smaller\n\n**Sheet:**\n\n- longer",
      "reef the sail before the wind comes",
    ],
    [
      "what headings name",
      "#### Problem\n\nIt bends.\n\n#### Approach\n\nReef the sail early.",
      "Reef the sail early.",
    ],
  ])("tells a solution by %s", (_, below, brief) => {
    expect(briefOf("How do you save a mast?", below)).toBe(brief);
  });

  it("leaves the problem where the prompt asks for it", () => {
    const below = "**Problem:** The mast bends in gusts.\n\n**Fix:** Reef the sail early.";
    expect(briefOf("Which problem do gusts cause?", below)).toBe(
      "Problem: The mast bends in gusts. Fix: Reef the sail early.",
    );
  });
});
