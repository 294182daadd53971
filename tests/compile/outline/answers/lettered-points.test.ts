import { describe, expect, it } from "vitest";
import { asksForAll, judgePoints } from "../../../../src/compile/outline/answers/lettered-points.js";

describe("judgePoints", () => {
  it.each([
    "Which knots are there?",
    "Name the knots",
    "绳结有哪些？",
    "绳结与绳套的区别？",
    "Welche Knoten gibt es?",
    "Nennen Sie Knoten",
  ])("takes them for the answer to %j", (prompt) => {
    expect(judgePoints(prompt, ["The bowline", "The hitch"])).toBe("points");
  });

  it.each([
    "Which of these are knots?",
    "以下有哪些是绳结？",
    "A ___ ties two ropes",
    "What is the output?",
    "How many knots has a rope?",
  ])("does not decide below %j", (prompt) => {
    expect(judgePoints(prompt, ["One", "Two"])).toBeUndefined();
  });

  it("takes letters that the question names for names", () => {
    expect(judgePoints("A rope tied at (a, b) of the following", ["It holds", "It slips"])).toBe("points");
    expect(judgePoints("A rope tied at (a, c)", ["It holds", "It slips"])).toBeUndefined();
  });

  it("takes points that ask for parts of the question", () => {
    expect(judgePoints("Explain the bowline", ["What is it for?", "How is it tied?", "Its history"])).toBe("questions");
  });

  it("is surer where hardly any question has options", () => {
    const sentences = ["It slips when wet.", "It jams."];
    expect(judgePoints("Faults of the granny knot", sentences, false)).toBe("points");
    expect(judgePoints("Faults of the granny knot", sentences)).toBeUndefined();
    expect(judgePoints("Which is a fault of the granny knot", sentences, false)).toBeUndefined();
    expect(judgePoints("Définir les mots suivants :", ["Nœud", "Boucle"], false)).toBe("questions");
    expect(judgePoints("Choisissez :", ["Nœud", "Boucle"], false)).toBeUndefined();
  });
});

describe("asksForAll", () => {
  it("tells that as many are asked for as there are", () => {
    expect(asksForAll("What are the four parts of a knot?", 4)).toBe(true);
    expect(asksForAll("结的三个部分是什么？", 3)).toBe(true);
    expect(asksForAll("What are the four parts of a knot?", 3)).toBe(false);
    expect(asksForAll("Which two of these are knots?", 2)).toBe(false);
    expect(asksForAll("下列三个结中正确的是？", 3)).toBe(false);
  });

  it("tells that one line is right where each lists so many itself", () => {
    const lists = ["Hoist, trim and reef", "Douse, fold and stow", "Haul, ease and belay"];
    expect(asksForAll("What are the three steps?", 3, lists)).toBe(false);
    expect(
      asksForAll("Quelles sont les 3 étapes ?", 3, ["hisser, border et choquer", "virer, empanner", "a, b ou c"]),
    ).toBe(false);
    expect(asksForAll("What are the three steps?", 3, ["Hoist", "Trim, slowly", "Stow"])).toBe(true);
  });
});
