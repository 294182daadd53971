import { describe, expect, it } from "vitest";
import { endsInQuotedQuestion } from "../../../../src/compile/outline/signs/quoted-question.js";
import { readList } from "../read-list.js";

describe("endsInQuotedQuestion", () => {
  it.each([
    'The fixed kind. "Does it hold?"',
    "Inner: the hull alone (weight). “Is it light?”",
    "Le capitaine crie : « Qui va là ?»",
    "外部：看任务。「能航行吗？」",
  ])("knows %j", (text) => {
    expect(endsInQuotedQuestion(text)).toBe(true);
  });

  it.each([
    'What does he mean by "Why?"',
    'Explain the call "Who goes there?"',
    '"Does it hold?"',
    "Does it hold?",
    'It holds. "Yes."',
  ])("takes %j for what it is", (text) => {
    expect(endsInQuotedQuestion(text)).toBe(false);
  });

  it("leaves points that end so in their answer, and tells nobody", () => {
    const list =
      '1. How do you test a hull?\n   - **Dry**: on land. "Is it light?"\n   - **Wet**: at sea. "Does it float?"\n2. Why?\n';
    expect(readList(list)).toMatchObject({ prompts: ["How do you test a hull?", "Why?"], problems: [] });
    expect(readList(list).texts[0]).toContain("**Wet**");
    const asking = list.replaceAll(/\*\*.*"(.*)"/g, "$1");
    expect(readList(asking).articles[0]?.followUps).toHaveLength(2);
  });
});
