import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const briefOf = (prompt: string, answer: string) =>
  readList(`## 1. ${prompt}\n\n${answer}\n\n## 2. Why does it float?\n\nSo.\n`).briefs[0];

const points = "- Ropes hold it.\n- Winches turn it.";
const both = "Ropes hold it. Winches turn it.";

describe("tellShortForm", () => {
  it.each([
    ["How is a mast raised?", `It is raised by:\n\n1. ropes\n2. winches\n\n**In short:**\n\n${points}`, both],
    ["Как ставят мачту?", `Её ставят так:\n\n- канаты\n\n**Коротко:**\n\n${points}`, both],
    ["What is a mast?", `A mast is a pole.\n\n**In short:**\n\n${points}`, "A mast is a pole."],
    ["How is a mast raised?", `By ropes.\n\n**In short:**\n\n${points}\n\nAnd so on.`, "By ropes."],
    ["How is a mast raised?", `By ropes.\n\n**Tools:**\n\n${points}`, "By ropes."],
  ])("answers %j", (prompt, answer, brief) => {
    expect(briefOf(prompt, answer)).toBe(brief);
  });
});
