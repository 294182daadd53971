import { describe, expect, it } from "vitest";
import { dropLoneMark, dropRemark, findRemark } from "../../../../src/compile/outline/signs/remarks.js";

const things = ["mast", "keel", "sail", "boom", "jib", "stay"];
const listWith = (write: (thing: string, at: number) => string) => things.map(write);
const dropAll = (texts: readonly string[]) => texts.map((text) => dropRemark(text, findRemark(texts)));
const bare = listWith((thing) => `What is a ${thing}?`);

describe("findRemark", () => {
  it.each([
    ["levels behind", (thing: string, at: number) => `What is a ${thing}? ${at % 2 ? "[Hard]" : "[Easy]"}`],
    ["points", (thing: string) => `What is a ${thing}? (5 points)`],
    ["stars", (thing: string, at: number) => `What is a ${thing}? ${"⭐".repeat(1 + (at % 2))}`],
    ["who asks", (thing: string, at: number) => `What is a ${thing}? — asked at ${at % 2 ? "Ahoy" : "Bolt"}`],
    ["levels before", (thing: string) => `【高频】What is a ${thing}?`],
    ["letters before", (thing: string, at: number) => `${at % 2 ? "m" : "s"} What is a ${thing}?`],
  ])("knows %s", (_, write) => {
    expect(dropAll(listWith(write))).toEqual(bare);
  });

  it.each([
    ["a translation", (thing: string) => `What is a ${thing}? (Was heißt ${thing})`],
    ["what few have", (thing: string, at: number) => `What is a ${thing}?${at < 3 ? " [Hard]" : ""}`],
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
