import { describe, expect, it } from "vitest";
import { readAskedCount } from "../../../../src/compile/outline/choice/asked-count.js";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";
import { readList } from "../read-list.js";

describe("readAskedCount", () => {
  it.each([
    ["Which burn? (Choose two.)", 2],
    ["Which burn? (Select THREE)", 3],
    ["Which burn? Select four answers.", 4],
    ["Pick 2 options", 2],
    ["哪些能燃烧？（选两项）", 2],
    ["Was brennt? (Wählen Sie zwei Antworten.)", 2],
    ["¿Qué arde? (Elige dos)", 2],
  ])("reads %j", (text, count) => {
    expect(readAskedCount(text)).toBe(count);
  });

  it.each([
    "How do you choose two of many?",
    "Choose two of these and compare them",
    "Which burn? (Pick 3-4)",
    "Select 20",
  ])("reads none in %j", (text) => {
    expect(readAskedCount(text)).toBeUndefined();
  });
});

describe("readChoice", () => {
  const asked = (prompt: string, marks: string) =>
    `1. ${prompt}\n${["Oak", "Slate", "Wax"].map((word, index) => `   - [${marks[index]}] ${word}\n`).join("")}`;

  it("takes no key that has fewer than are asked for", () => {
    const { problems } = readOutline({ path: "a.md", text: asked("Which burn? (Choose two.)", "x  ") });
    expect(problems.filter(({ code }) => code === "key-count").map(({ message, line }) => [line, message])).toEqual([
      [
        2,
        "The question asks for 2 options, and 1 is said to be right. They stay in the text, and the question is open.",
      ],
    ]);
  });

  it("sees the count in a line between the question and its options", () => {
    const text = "### Was brennt?\n\nWählen Sie zwei.\n\n- A. Eiche\n- B. Schiefer\n- C. Wachs\n\nAntwort: A\n";
    expect(readList(text).problems).toEqual(["key-count 5:1"]);
    expect(readList(text.replace("Antwort: A", "Antwort: A, C")).problems).toEqual([]);
  });

  it("takes as many as are asked for", () => {
    const { articles, problems } = readList(asked("Which burn? (Choose two.)", "x x"));
    expect(articles[0]?.choice?.options.map(({ correct }) => correct)).toEqual([true, false, true]);
    expect(problems).toEqual([]);
  });
});
