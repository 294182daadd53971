import { describe, expect, it } from "vitest";
import {
  fromSaying,
  isHollow,
  isOpening,
  withoutOpenEnd,
} from "../../../../src/compile/outline/blocks/hollow-sentences.js";

describe("isHollow", () => {
  it.each([
    "This is one of the most frequently asked interview questions.",
    "This type of question tests how you think.",
    "To answer this question we have to understand what a keel is.",
    "Before we start, let us look at the hull.",
    "Let's understand this with an example.",
    "Here are some of the common kinds of sails.",
    "See the following example for more.",
    "这道题考察对龙骨的理解。",
    "面试官常问这个。",
    "先看一下船的结构图吧~",
    "下面介绍一些常见的帆。",
    "Давайте рассмотрим пример.",
  ])("hears nothing in %j", (sentence) => {
    expect(isHollow(sentence, "What is a keel?")).toBe(true);
  });

  it.each([
    "The question is encoded, and compared with passages.",
    "Let the crew reef the sail.",
    "To understand the wind, a sailor watches the water.",
    "Here the keel holds the hull.",
    "首先升帆，然后起锚。",
    "这个问题可以用压舱石解决。",
    "龙骨不能保证船不翻，这是它与压舱石最大的差异，面试中也常问到。",
  ])("hears something in %j", (sentence) => {
    expect(isHollow(sentence, "What is a keel?")).toBe(false);
  });

  it("lets an answer about interviews speak of them", () => {
    expect(isHollow("An interview has two rounds.", "How does your interview work?")).toBe(false);
    expect(isOpening("An interview has two rounds.")).toBe(false);
  });
});

describe("fromSaying", () => {
  it("begins with what says something", () => {
    expect(fromSaying("This is a classic question. A keel is a beam. It is heavy.", "What is a keel?")).toBe(
      "A keel is a beam. It is heavy.",
    );
    expect(fromSaying("Let's start with the hull.", "What is a keel?")).toBe("");
    expect(fromSaying("A keel is a beam.", "What is a keel?")).toBe("A keel is a beam.");
  });
});

describe("withoutOpenEnd", () => {
  it("ends with what says something", () => {
    expect(withoutOpenEnd("A keel is a beam. Below is a drawing of it.")).toBe("A keel is a beam.");
    expect(withoutOpenEnd("Below is a drawing of it.")).toBe("Below is a drawing of it.");
  });
});
