import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const listOf = (below: string) =>
  `# Bees\n\n### Q1: Why is wax yellow?\n\nIt has pollen in it.\n\n${below}\n\n### Q2: Who makes it?\n\nWorkers.\n`;
const followUpsOf = (text: string) =>
  (readList(text).articles[0]?.followUps ?? []).map(({ prompt, answer }) => `${prompt} => ${answer}`);

describe("findSaidPassage", () => {
  it.each([
    ["**Follow-up: Is it always so?**  \nNo, fresh wax is white.", ["Is it always so? => No, fresh wax is white."]],
    [
      "**Follow up 1: Who cleans it?**\nMelting does.\n\n**Follow up 2: Does it burn?**\nYes:\n\n- in candles\n- in lamps",
      ["Who cleans it? => Melting does.", "Does it burn? => Yes:\n\n- in candles\n- in lamps"],
    ],
    ["面试官连续追问：\n\n**追问：一直是黄的吗？**  \n不，新的是白的。", ["一直是黄的吗？ => 不，新的是白的。"]],
    ["**延伸追问**：一直是黄的吗？", ["一直是黄的吗？ => "]],
    ["**Further questions**\n\n- Is it always so?\n- Does it burn?", ["Is it always so? => ", "Does it burn? => "]],
    ["**Rückfrage: Brennt `Wachs`?** Ja, in Kerzen.", ["Brennt `Wachs`? => Ja, in Kerzen."]],
    [
      '面试官可能追问："一直是黄的吗？"\n\n**标准答案参考**：\n\n```text\n不，新的是白的。\n```',
      ["一直是黄的吗？ => ```text\n不，新的是白的。\n```"],
    ],
    [
      "#### 类似问题\n\n- 一直是黄的吗？\n- 蜂蜡能烧吗？能，做 *蜡烛*\n- 为什么？请举例说明",
      ["一直是黄的吗？ => ", "蜂蜡能烧吗？ => 能，做 *蜡烛*", "为什么？请举例说明 => "],
    ],
  ])("reads a label, a question and its answer in one paragraph: %j", (below, followUps) => {
    const text = listOf(below);
    expect(followUpsOf(text)).toEqual(followUps);
    expect(readList(text)).toMatchObject({
      prompts: ["Why is wax yellow?", "Who makes it?"],
      texts: ["It has pollen in it.", "Workers."],
      problems: [],
    });
  });

  it.each([
    ["**Follow-ups:** Is it always so? And does `wax` burn?", ["Is it always so? => ", "And does `wax` burn? => "]],
    ["**Follow-up questions:** Who cleans it?  Why?", ["Who cleans it? => ", "Why? => "]],
    ["追问：一直是黄的吗？能烧吗？", ["一直是黄的吗？ => ", "能烧吗？ => "]],
    ["**Rückfragen:** Brennt es? Wer macht es?", ["Brennt es? => ", "Wer macht es? => "]],
    ["**Follow-up:** Is it so? And why?", ["Is it so? And why? => "]],
  ])("parts several behind one label: %j", (below, followUps) => {
    expect(followUpsOf(listOf(below))).toEqual(followUps);
  });

  it("reads one that asks and answers in its line behind one with an answer", () => {
    const below = "**Next questions**\n\nDoes it burn?\n\nYes.\n\nWhy does it smell of honey? Because of the comb.";
    expect(followUpsOf(listOf(below))).toEqual([
      "Does it burn? => Yes.",
      "Why does it smell of honey? => Because of the comb.",
    ]);
  });

  it("leaves a sentence that says who asks at the start of an answer", () => {
    const text = "# Bees\n\n### Q1: What does a buyer do?\n\nThey will ask: why is it so dear?\n\nAnd they listen.\n";
    expect(readList(text)).toMatchObject({ texts: ["They will ask: why is it so dear?\n\nAnd they listen."] });
    expect(followUpsOf(text)).toEqual([]);
  });

  it("reads them at the end of what hides an answer", () => {
    const hidden =
      "<details><summary>Answer</summary>\n\nPollen.\n\n**Follow-ups:** Is it so? And who does it?\n\n</details>";
    const text = `# Bees\n\n### Q1: Why is wax yellow?\n\n${hidden}\n`;
    expect(followUpsOf(text)).toEqual(["Is it so? => ", "And who does it? => "]);
    expect(readList(text)).toMatchObject({ texts: ["Pollen."], problems: [] });
  });

  it("leaves what stands behind to the answer", () => {
    const { texts } = readList(listOf("**Follow-up: Is it always so?**\nNo.\n\nBees mix it themselves."));
    expect(texts[0]).toBe("It has pollen in it.\n\nBees mix it themselves.");
  });

  it.each(["**Note: is it pure?**\nMostly.", "**Follow-up: the colour**\nIt fades.", "**Is it pure?**\nMostly."])(
    "takes no other bold words: %j",
    (below) => {
      expect(followUpsOf(listOf(below))).toEqual([]);
    },
  );
});
