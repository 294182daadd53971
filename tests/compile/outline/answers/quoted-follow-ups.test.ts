import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const list = (quotation: string) =>
  `# Sails\n\n- What is a jib?\n${quotation}\n\n- What is a boom?\n> A spar.\n\n- What is a mast?\n> A pole.\n`;

describe("partQuotedPairs", () => {
  it.each([
    [
      "a quotation right below each",
      "> A sail.\n>\t- Why is it small?\n>> It bends less.\n>\t- Who sets it?\n>> The crew.",
    ],
    ["a quotation in each", "> A sail.\n> - Why is it small?\n>   > It bends less.\n> - Who sets it?\n>   > The crew."],
  ])("reads questions in a quotation with %s as follow-ups", (_, quotation) => {
    const { texts, articles } = readList(list(quotation));
    const followUps = articles[0]?.followUps ?? [];
    expect(texts[0]).toBe("> A sail.");
    expect(followUps.map(({ prompt }) => prompt)).toEqual(["Why is it small?", "Who sets it?"]);
    expect(followUps.map(({ answer }) => answer.replace(/^> /, ""))).toEqual(["It bends less.", "The crew."]);
  });

  it.each([
    ["a colon introduces", "> Ask this:\n> - Why is it small?\n>> It bends less."],
    ["nobody answers", "> A sail.\n> - Is it small?\n> - Is it light?"],
    ["do not ask", "> A sail.\n> - It is small.\n>> It bends less."],
  ])("keeps points of a quotation that %s", (_, quotation) => {
    const { texts, articles } = readList(list(quotation));
    const followUps = articles[0]?.followUps ?? [];
    expect(texts[0]).toBe(quotation);
    expect(followUps).toEqual([]);
  });
});
