import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const listOf = (answers: readonly string[]) =>
  answers.map((answer, at) => `### What is part ${"abcdefgh"[at]} of a ship?\n\n${answer}\n`).join("\n");

describe("dropRepeatedLabels", () => {
  it.each([
    ["Gist: board", "Gist: A board of kind 0."],
    ["Situation: board", "Situation: A board of kind 0."],
    ["What a strong sailor says of it: board", "What a strong sailor says of it: A board of kind 0."],
    // A name in bold that recurs goes from the answer as well.
    ["**Kurz:** board", "A board of kind 0."],
    ["**🎯 핵심 한 줄**: board", "A board of kind 0."],
  ])("takes %j off the briefs of a list that begins all with it", (answer, text) => {
    const answers = Array.from({ length: 5 }, (_, at) => answer.replace("board", `A board of kind ${at}.`));
    const { briefs, texts } = readList(listOf([...answers, "Another board."]));
    expect(briefs).toEqual([...answers.map((_, at) => `A board of kind ${at}.`), "Another board."]);
    expect(texts[0]).toBe(text);
  });

  it.each([
    ["four have it", ["Rule: a", "Rule: b", "Rule: c", "Rule: d"]],
    [
      "two are told from each other",
      Array.from({ length: 10 }, (_, at) => `${at % 2 === 0 ? "Right" : "Wrong"}: it is ${at}.`),
    ],
    ["they begin an address", Array.from({ length: 5 }, (_, at) => `https://ships.example/part-${at} says it.`)],
    ["they begin a name in code", Array.from({ length: 5 }, (_, at) => `std::part${at} is a part of it.`)],
    ["they say that a task follows", Array.from({ length: 6 }, (_, at) => `Problem: Tell kind ${at} from others.`)],
    ["they count scenes", Array.from({ length: 6 }, (_, at) => `Scenario 1: A storm of force ${at}.`)],
  ])("leaves words before a colon where %s", (_, answers) => {
    const { briefs } = readList(answers.map((answer, at) => `### What is part ${at}?\n\n${answer}\n`).join("\n"));
    expect(briefs).toEqual(answers);
  });
});
