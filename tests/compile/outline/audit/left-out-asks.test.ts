import { describe, expect, it } from "vitest";
import { reportLeftOutAsking } from "../../../../src/compile/outline/audit/left-out-asks.js";
import type { LeftOutKind } from "../../../../src/compile/parse/left-out.js";
import { leaveOut } from "../../../../src/compile/parse/reading.js";
import { readList } from "../read-list.js";
import { readMarked } from "./written-list.js";

/** What is said of a list whose first lines were left out. */
function saidOf(kind: LeftOutKind, lines: readonly string[], title = "Part") {
  const { reading, questions, written } = readMarked([...lines, "!- What is a lock?", "!- Why lock?"].join("\n"));
  leaveOut(reading, kind, 1, lines.length);
  reportLeftOutAsking(reading, [{ place: { file: "a.md", line: 0, column: 1 }, title, questions }], written());
  return reading.problems.map(({ code, line, column, message }) => `${code} ${line}:${column} ${message}`);
}

describe("reportLeftOutAsking", () => {
  it("reports lines of an introduction that ask, at the first of them", () => {
    const lines = ["Conversa <br>", "✅ O que é um laço? <br>", "✅ Por que laços? <br>", "✅ Quem laça? <br>"];
    const message = "This line asks, and so do 2 more below it, but they were left out.";
    expect(saidOf("introduction", lines)).toEqual([`unread-question 2:1 ${message}`]);
  });

  it("reports a request of an introduction right above a list", () => {
    const told = "unread-question 2:1 This line asks, but it was left out.";
    expect(saidOf("introduction", ["All about doors.", "Explain the parts of a lock", "- A bolt", "- A key"])).toEqual([
      told,
    ]);
    expect(saidOf("introduction", ["Explain it well.", "What is inside?", "- Locks"])).toEqual([]);
  });

  it("reports words that were left out with a label", () => {
    expect(saidOf("label", ["**Frage 1:**", "Welche Technik passt hier?"])).toEqual([
      "unread-question 2:1 This line asks, but it was left out.",
    ]);
  });

  it("reports contents that lead to other pages, and that nobody asks here", () => {
    const lines = [
      "- [Door: what is it?](doors.md)",
      "- [什么是锁？](https://example.org/s?id=4#rd)",
      "- [Keys](keys.md)",
    ];
    expect(saidOf("table-of-contents", lines)).toEqual([
      "unread-question 1:1 This line asks, and so does one more below it, but they were left out.",
    ]);
  });

  it("reports what contents ask and no question below is like", () => {
    expect(saidOf("table-of-contents", ["- What is a key made of?", "- Why lock?"])).toEqual([
      "unread-question 1:1 This line asks, but it was left out.",
    ]);
  });

  it("reports a heading that requests something and has text of its own", () => {
    const text = "Text of it.";
    expect(saidOf("introduction", [text], "Explique la cerradura")).toEqual([
      "unread-question 0:1 This heading requests an answer and has text of its own, but was read as the title of a section.",
    ]);
    expect(saidOf("introduction", [text], "Locks")).toEqual([]);
    expect(saidOf("title", [text], "Explique la cerradura")).toEqual([]);
  });

  it.each<[string, LeftOutKind, string[]]>([
    ["an introduction that asks twice", "introduction", ["Looking for work?", "Why this list?", "Because."]],
    ["prose in which few lines ask", "introduction", [...Array<string>(9).fill("x"), "Why?", "What?", "Who?"]],
    ["contents of the file", "table-of-contents", ["- [What is it?](#what)", "- [Who?](#who)"]],
    [
      "contents by full addresses",
      "table-of-contents",
      ["- [Q1: What is a lock?](a.md#1)", "- [2. Why lock?](a.md#2)"],
    ],
    ["one link", "table-of-contents", ["[Want more?](b.md)"]],
    ["contents that name a question below in other words", "table-of-contents", ["- What is a good lock?"]],
    ["an aside", "aside", ["What?", "Why?", "Who?"]],
  ])("says nothing of %s", (_, kind, lines) => {
    expect(saidOf(kind, lines)).toEqual([]);
  });

  it("knows the questions that broken links of contents name", () => {
    const words = ["a keel", "a sail", "a mast"];
    const contents = words
      .map((word, at) => `[${at + 1}. What is ${word}?] (#${at + 1}. What is ${word}?)\n`)
      .join("\n");
    const list = words.map((word, at) => `${at + 1}. What is ${word}?\n\n   A part.\n`).join("\n");
    expect(readList(`# Boats\n\n${contents}\n## List\n\n${list}`).problems).toEqual([]);
  });
});
