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

describe("findTopicsBetween", () => {
  const list = (between: string) =>
    `# Ships\n\n**Oak or pine?**\nOak lasts.\n${between}\n**What is a keel?**\nA beam.\n\n**What is a mast?**\nA pole.\n`;

  it("finds a topic in bold between questions in bold that ask", () => {
    expect(unread(list("\n**Pros and cons of elm**\n- Pros: cheap\n- Cons: wet\n"))).toEqual(["unread-question 6:1"]);
    expect(unread(list("\n**榆木的优点与缺点**\n便宜，易腐。\n"))).toEqual(["unread-question 6:1"]);
  });

  it.each([
    ["a name of a part", "\n**Example**\nThe old yacht.\n"],
    ["a label", "\n**Some of the ships:**\nYachts.\n"],
    ["bold words in a sentence", "\n**Pros and cons of elm** are known.\n"],
    ["what is usual", "\n**Pros and cons of elm**\nMany.\n\n**Pros and cons of ash**\nMore.\n"],
    ["bold words that end an answer", "\n**Pros and cons of elm**\n"],
  ])("says nothing of %s", (_, between) => {
    expect(unread(list(between))).toEqual([]);
  });
});
