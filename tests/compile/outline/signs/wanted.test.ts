import { describe, expect, it } from "vitest";
import {
  countsThings,
  definedBy,
  isComparing,
  isNumberName,
  isPlainName,
  wantedBy,
} from "../../../../src/compile/outline/signs/wanted.js";

describe("wantedBy", () => {
  it.each([
    "",
    "What?",
    "What is a keel?",
    "What are shrouds?",
    "What does a winch do?",
    "Define ballast.",
    "什么是龙骨？",
    "龙骨是什么？",
    "キールとは何ですか？",
    "용골이란 무엇인가요?",
    "¿Qué es una quilla?",
    "O que é uma quilha?",
    "Was ist ein Kiel?",
    "Что такое киль?",
    "Omurga nedir?",
  ])("wants one thing: %j", (prompt) => {
    expect(wantedBy(prompt)).toBe("one");
  });

  it.each([
    "What are the types of sails?",
    "List three knots.",
    "Which sails do you know?",
    "What risks do divers face?",
    "How do you reef a sail?",
    "Why do ships float?",
    "帆有哪些类型？",
    "如何收帆？",
    "为什么船会浮？",
    "帆の種類は？",
    "돛의 종류는?",
    "¿Cuáles son las ventajas de la vela?",
    "Welche Segel gibt es?",
    "Какие бывают паруса?",
  ])("wants what points are called: %j", (prompt) => {
    expect(wantedBy(prompt)).toBe("names");
  });

  it.each([
    "Explain buoyancy.",
    "What is a keel and why does it matter?",
    "What is a sail? What types are there?",
    "How does a winch work, and what are its limits?",
    "Explain reefing and its steps.",
    "Explain buoyancy. What types are there?",
    "Sloop vs. ketch",
    "What is the difference between a sloop and a ketch?",
    "单桅船和双桅船的区别？",
    "Unterschied zwischen Luv und Lee?",
  ])("wants what points say: %j", (prompt) => {
    expect(wantedBy(prompt)).toBe("all");
  });
});

describe("definedBy", () => {
  it.each([
    ["What is a keel?", "keel"],
    ["What are keels?", "keels"],
    ["Define keelson.", "keelson"],
    ["什么是龙骨？", "龙骨"],
    ["龙骨是什么？", "龙骨"],
    ["Was ist ein Kiel?", "Kiel"],
    ["What is the effect of a keel on speed?", ""],
    ["What is a sloop/ketch?", ""],
    ["什么是龙骨和桅杆？", ""],
    ["What is a keel, and why is it heavy?", ""],
    ["How does a keel work?", ""],
  ])("names what %j asks about", (prompt, thing) => {
    expect(definedBy(prompt)).toBe(thing);
  });
});

describe("countsThings", () => {
  it("tells what asks for several things from what asks for a way", () => {
    expect(countsThings("Explain the three types of rigs.")).toBe(true);
    expect(countsThings("How do you tie it?")).toBe(false);
  });
});

describe("isComparing", () => {
  it.each(["Luff vs leech", "How does a sloop differ from a ketch?", "帆船与汽船的不同", "В чем разница?"])(
    "knows %j",
    (prompt) => {
      expect(isComparing(prompt)).toBe(true);
    },
  );

  it("leaves other prompts", () => {
    expect(isComparing("What is a keel?")).toBe(false);
  });
});

describe("isPlainName", () => {
  it.each(["Pros", "Key benefits", "Use cases", "优点", "Step 2", "方案一", "Vorteile"])("knows %j", (name) => {
    expect(isPlainName(name)).toBe(true);
  });

  it.each(["Speed", "Cost of upkeep", "排水量"])("leaves %j", (name) => {
    expect(isPlainName(name)).toBe(false);
  });
});

describe("isNumberName", () => {
  it("tells a name that only counts", () => {
    expect(isNumberName("Method 3")).toBe(true);
    expect(isNumberName("步骤二")).toBe(true);
    expect(isNumberName("Pros")).toBe(false);
  });
});
