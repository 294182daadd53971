import { describe, expect, it } from "vitest";
import {
  dropLoneMark,
  dropQuotation,
  dropRemarks,
  findRemarks,
} from "../../../../src/compile/outline/signs/remarks.js";

const things = ["mast", "keel", "sail", "boom", "jib", "stay"];
const companies = ["Google", "Meta", "Microsoft", "Apple", "Google", "Meta"];
const listWith = (write: (thing: string, at: number) => string) => things.map(write);
const dropAll = (texts: readonly string[]) => texts.map((text) => dropRemarks(text, findRemarks(texts)));
const bare = listWith((thing) => `What is a ${thing}?`);

describe("findRemarks", () => {
  it.each([
    ["levels behind", (thing: string, at: number) => `What is a ${thing}? ${at % 2 ? "[Hard]" : "[Easy]"}`],
    ["points", (thing: string) => `What is a ${thing}? (5 points)`],
    ["stars", (thing: string, at: number) => `What is a ${thing}? ${"⭐".repeat(1 + (at % 2))}`],
    ["who asks", (thing: string, at: number) => `What is a ${thing}? — asked at ${at % 2 ? "Ahoy" : "Bolt"}`],
    [
      "levels as emoji, some of several signs",
      (thing: string, at: number) => `What is a ${thing}? ${["👶", "\u200D⭐\uFE0F", "🚀 🚀"][at % 3]}`,
    ],
    ["emoji that half of them have", (thing: string, at: number) => `What is a ${thing}?${at === 5 ? "" : " 🔥"}`],
    ["companies before some", (thing: string, at: number) => `${at < 3 ? "[Google, Ahoy] " : ""}What is a ${thing}?`],
    [
      "levels and companies in a row",
      (thing: string, at: number) => `What is a ${thing}? [Easy]${at < 2 ? " [Meta]" : ""}`,
    ],
    ["levels in no brackets", (thing: string, at: number) => `What is a ${thing}? ${at % 2 ? "Hard" : "🟢 Easy"}`],
    ["levels that some have", (thing: string, at: number) => `What is a ${thing}?${at < 3 ? " (Advanced)" : ""}`],
    [
      "who asks, where some have it",
      (thing: string, at: number) =>
        `${["Ahoy ", "Blue Bolt interview ", "Cliff "][at] ?? ""}${at < 3 ? "question – " : ""}What is a ${thing}?`,
    ],
    ["who asks, in Chinese", (thing: string, at: number) => `${at < 3 ? "航海面试题：" : ""}What is a ${thing}?`],
    ["who asks, in Spanish", (thing: string, at: number) => `${at < 3 ? "Pregunta de Ahoy: " : ""}What is a ${thing}?`],
    [
      "stars in brackets that some have",
      (thing: string, at: number) => `What is a ${thing}?${at < 3 ? `（${"☆".repeat(3 + at)}）` : ""}`,
    ],
    ["levels before", (thing: string) => `【高频】What is a ${thing}?`],
    ["letters before", (thing: string, at: number) => `${at % 2 ? "m" : "s"} What is a ${thing}?`],
  ])("knows %s", (_, write) => {
    expect(dropAll(listWith(write))).toEqual(bare);
  });

  it.each([
    ["1. ", "⭐必考 "],
    ["", "必考 "],
  ])("knows levels behind a sign before some, with %j before it", (number, left) => {
    const texts = listWith((thing, at) => `${at < 3 ? `${number}⭐必考 ` : ""}What is a ${thing}?`);
    const prompts = listWith((thing, at) => `${at < 3 ? left : ""}What is a ${thing}?`);
    expect(prompts.map((prompt) => dropRemarks(prompt, findRemarks(texts)))).toEqual(bare);
  });

  it.each([
    ["words behind a sign", (thing: string) => `🚀What is a ${thing}?`],
    ["topics behind a sign", (thing: string) => `⛵Sails Where is the ${thing}?`],
    ["words that go on", (thing: string) => `⭐ Common ways to lose a ${thing}`],
  ])("keeps %s before prompts", (_, write) => {
    expect(dropAll(listWith(write))).toEqual(listWith(write));
  });

  it("knows signs that only some have", () => {
    expect(dropAll(listWith((thing, at) => `What is a ${thing}?${at > 2 ? " ⭐⭐⭐" : ""}`))).toEqual(bare);
    const two = listWith((thing, at) => `What is a ${thing}?${at > 3 ? " 🔥" : ""}`);
    expect(dropAll(two)).toEqual(two);
  });

  it.each([
    ["a translation", (thing: string) => `What is a ${thing}? (Was heißt ${thing})`],
    ["what two have", (thing: string, at: number) => `What is a ${thing}?${at < 2 ? " [Hard]" : ""}`],
    ["a subject that some have", (thing: string, at: number) => `What is a ${thing}?${at < 5 ? " (Boats)" : ""}`],
    [
      "emoji that differ",
      (thing: string, at: number) => `What is a ${thing}, as in ${["⛵", "🚤", "🛶", "🚢", "⛴", "🛥"][at]}`,
    ],
    [
      "a question with a colon",
      (thing: string, at: number) =>
        `${at < 3 ? "Open question: " : ""}Why a ${thing}?`.replace("Open question", at ? "Who asks" : "Is it so"),
    ],
    ["the company that is asked for", (thing: string, at: number) => `Who made the ${thing}? (${companies[at]})`],
    ["it in Chinese", (thing: string, at: number) => `${thing}是哪家公司做的？（${companies[at]}）`],
    [
      "levels, each once",
      (thing: string, at: number) => `Where is a ${thing}?${["", "", " Senior", " Mid", " Staff", ""][at]}`,
    ],
    ["how to answer", (thing: string) => `What is a ${thing}? (Choose two.)`],
    ["all of a prompt", () => "[Hard]"],
  ])("leaves %s", (_, write) => {
    expect(dropAll(listWith(write))).toEqual(listWith(write));
  });
});

describe("dropLoneMark", () => {
  it.each([
    ["What is a mast?**", "What is a mast?"],
    ["**What is a mast?", "What is a mast?"],
    ["**kwargs: what are they?", "**kwargs: what are they?"],
    ["What does **?", "What does **?"],
    ["**What** is it?", "**What** is it?"],
  ])("of %j gives %j", (prompt, rest) => {
    expect(dropLoneMark(prompt, prompt)).toBe(rest);
  });

  it("leaves one with a backslash", () => {
    expect(dropLoneMark("**What?", "\\*\\*What?")).toBe("**What?");
  });
});

describe("findRemarks, of who asks", () => {
  it.each([
    ["in English", ["Ahoy, Shanty Interview Question", "Ahoy Interview Question", "The Big Ship Interview Questions"]],
    ["in Chinese", ["启航、远洋 面试题", "启航 面试题", "远洋 面试题"]],
    ["in Spanish", ["Pregunta de entrevista", "Ahoy Pregunta de entrevista", "Marea Pregunta de entrevista"]],
  ])("finds who asks at the end of some prompts, %s", (_, ends) => {
    const texts = [...ends.map((end, at) => `${bare[at]} - ${end}`), ...bare.slice(3)];
    expect(dropAll(texts)).toEqual(bare);
  });

  it("keeps what else stands behind a dash", () => {
    const texts = bare.map((text, at) => (at < 3 ? `${text} - also as an interview topic` : text));
    expect(dropAll(texts)).toEqual(texts);
  });
});

describe("dropQuotation", () => {
  it.each([
    ['"Which sail do you set in a storm?"', "Which sail do you set in a storm?"],
    ["“How would you tie a bowline?”", "How would you tie a bowline?"],
    ["「帆をどのように張りますか？」", "帆をどのように張りますか？"],
    ['"A ship in harbour is safe."', '"A ship in harbour is safe."'],
    ['"Why?" and "How?"', '"Why?" and "How?"'],
    ['What does "use strict" do?', 'What does "use strict" do?'],
  ])("of %j gives %j", (prompt, rest) => {
    expect(dropQuotation(prompt)).toBe(rest);
  });
});
