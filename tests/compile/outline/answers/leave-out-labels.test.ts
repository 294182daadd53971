import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("leaveOutLabels", () => {
  it("takes the label of a quoted answer off, and the quotation with it", () => {
    const { texts, briefs } = readList(
      "### What is a jib?\n\n> **Answer:**\n>\n> A sail.\n>\n> - in front\n\n### What is a keel?\n\n> **Antwort:** Eine Flosse.\n",
    );
    expect(texts).toEqual(["A sail.\n\n- in front", "Eine Flosse."]);
    expect(briefs).toEqual(["A sail.", "Eine Flosse."]);
  });

  it("keeps a quotation without one", () => {
    expect(readList("### What is a jib?\n\n> A sail.\n\nSo they say.\n").texts).toEqual(["> A sail.\n\nSo they say."]);
  });
});
