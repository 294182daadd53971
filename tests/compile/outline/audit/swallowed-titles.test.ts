import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const things = ["mast", "keel", "boom", "jib", "stay", "helm", "hull", "anchor"];
const asked = things.map((thing) => `**What is a ${thing}?**\n- A part of the ${thing}.\n`).join("\n");
const topics = (names: readonly string[]) => names.map((name) => `\n**${name}**\n- It moves.\n- It rests.\n`).join("");
const unread = (text: string) => readList(text).problems.filter((problem) => problem.startsWith("unread-question"));

describe("findBehindLast", () => {
  it("finds topics in bold behind the last question, written as all questions are", () => {
    expect(unread(asked + topics(["Tides", "Currents"]))).toEqual(["unread-question 25:1"]);
  });

  it.each([
    ["a single one", asked + topics(["Tides"])],
    [
      "what another answer has, too",
      `${asked.replace("hull.\n", `hull.\n${topics(["Ribs"])}`)}${topics(["Tides", "Winds"])}`,
    ],
    ["what begins the answer", `${asked}\n**What moves a boat?**\n${topics(["Tides", "Winds"])}`],
    ["what stands above no items", `${asked}\n**Tides**\n\nThey move.\n\n**Winds**\n\nSo do they.\n`],
    ["few questions", `${asked.slice(asked.indexOf("**What is a jib"))}${topics(["Tides", "Winds"])}`],
  ])("says nothing of %s", (_, text) => {
    expect(unread(text)).toEqual([]);
  });
});
