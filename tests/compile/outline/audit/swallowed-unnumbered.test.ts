import { describe, expect, it } from "vitest";
import { readManner } from "../../../../src/compile/outline/audit/line-manner.js";
import { findUnnumbered } from "../../../../src/compile/outline/audit/swallowed-unnumbered.js";
import { readPrompt } from "../../../../src/compile/outline/signs/title.js";
import { readList } from "../read-list.js";
import { readMarked } from "./written-list.js";

const foundIn = (...lines: readonly string[]) =>
  findUnnumbered(readMarked(lines.join("\n")).written()).map(({ at, why }) => `${at.line} ${why.slice(0, 25)}`);

describe("findUnnumbered", () => {
  it.each([
    [
      "a line that lost its figure",
      ["!2. **What is a bay?**", "text", ". **What is a cape?**", "text", "!4. **Why?**"],
      "3",
    ],
    ["a heading without number", ["!## 7. ¿Qué es?", "text", "## ¿Qué es una isla?", "text", "!## 9. ¿Por qué?"], "8"],
    ["a line in bold", ["!**4、什么是湾？**", "水。", "**什么是岛？**", "地。", "!**6、为什么？**"], "5"],
  ])("finds %s", (_, lines, number) => {
    expect(foundIn(...lines)).toEqual([`3 stands where ${number} is missing`.slice(0, 27)]);
  });

  it.each([
    ["where no number is missing", ["!2. **What?**", "**Why is it so?**", "!3. **Who?**"]],
    ["where fewer are missing than lines ask", ["!2. **What?**", "**Why so?**", "**How so?**", "!4. **Who?**"]],
    ["that asks nothing", ["!2. **What?**", "**Note**", "!4. **Who?**"]],
    ["in another manner", ["!2. **What?**", "And what else?", "!4. **Who?**"]],
  ])("finds none %s", (_, lines) => {
    expect(foundIn(...lines)).toEqual([]);
  });

  it("reports it with its place", () => {
    const list =
      "1. **What is a lake?**\n   - Still.\n\n2. **What is a river?**\n   - Flowing.\n\n. **What is a sea?**\n   - Salt.\n\n4. **What is rain?**\n   - Drops.\n";
    expect(readList(list).problems).toEqual(["unread-question 7:1"]);
  });

  it("reads the number behind the name of an emoji and tags", () => {
    expect(readManner(":blue_book: <strong><b>17)</b></strong> Name it")).toMatchObject({
      numbers: [17],
      words: "Name it",
    });
    expect(readManner("<font>17) Name it</font>").numbers).toEqual([]);
    expect(readPrompt(":blue_book: 17) Name it")).toEqual({ number: 17, prompt: "Name it" });
    expect(readPrompt(":memo: Q3: Why?")).toEqual({ number: 3, prompt: "Why?" });
    expect(readPrompt("What does :hover do?")).toEqual({ prompt: "What does :hover do?" });
  });

  it.each([
    ["a line above the first that has a number", "## What is a sea?\n\nSalt water.\n\nWhat is a lake?\n\n", ["7:1"]],
    ["nothing that asks nothing", "## What is a sea?\n\nSalt water.\n\nOther waters\n\n", []],
    ["nothing among what counts from one", "## What is a sea?\n\nSalt water.\n\n1. What is a bay?\n\n", []],
  ])("reports %s", (_, above, places) => {
    const text = `## What is a cape?\n\n${above}20. What is a strait?\n\n21. What is a reef?\n\n22. What is a fjord?\n`;
    const { problems } = readList(text);
    expect(problems.filter((problem) => problem.startsWith("unread-question"))).toEqual(
      places.map((place) => `unread-question ${place}`),
    );
  });
});
