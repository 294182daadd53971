import { describe, expect, it } from "vitest";
import { leaveOutAsides, leaveOutFalseItems } from "../../../../src/compile/outline/asides/leave-out-asides.js";
import { entriesOf, readingOf } from "../entries-of.js";
import { readList } from "../read-list.js";

function leaveOut(text: string) {
  const reading = readingOf(text);
  const entries = leaveOutFalseItems(reading, leaveOutAsides(reading, entriesOf(text)), {
    form: "bullets",
    markers: [],
  });
  return {
    kept: entries.map((entry) => (entry.type === "block" ? entry.node.type : entry.text)),
    left: reading.leftOut.map(({ kind, line, endLine }) => `${kind} ${line}-${endLine}`),
  };
}

describe("leaveOutAsides", () => {
  it.each([
    ["## 目录\n- a\n\ntext\n## A\n", ["A"], ["table-of-contents 1-4"]],
    ["## 📚 Table of Contents:\n1. [A](#a)\n## A\n", ["A"], ["table-of-contents 1-2"]],
    ["## Contents\n- What?\n", ["What?"], ["table-of-contents 1-1"]],
    ["- [A](#a)\n\n## A\n", ["A"], ["table-of-contents 1-1"]],
    ["<!-- a -->\n\n<p>c</p>\n", ["html"], ["comment 1-1"]],
    ["[up](#a)\n\n---\n\n[x]: y\n", [], ["navigation 1-1"]],
  ])("sorts %j", (text, kept, left) => {
    expect(leaveOut(text)).toEqual({ kept, left });
  });

  it("keeps a link with the label of a question among contents of which most ask", () => {
    const links = ["Q1. What is a sail?", "Q2. Storms and calms.", "Q3. Why reef?"];
    const text = `# Contents\n\n${links.map((link) => `- [${link}](https://a.example)\n`).join("")}`;
    expect(leaveOut(text).kept).toEqual(links);
    expect(leaveOut(text.replace("What is", "On").replace("?", ".")).kept).toEqual(["Q3. Why reef?"]);
  });
});

describe("leaveOutFalseItems", () => {
  it.each([
    ["- What?\n- ...\n", ["What?"], ["closing-remark 2-2"]],
    ["- [GitHub](a)\n- [X](b)\n", [], ["navigation 1-2"]],
    ["- What?\n- Why?\n- [Answers](a)\n", ["What?", "Why?"], ["navigation 3-3"]],
    ["- [What?](a)\n- [RoPE](b)\n", ["What?", "RoPE"], []],
    ["1. ...\n2. [A](b)\n", ["...", "A"], []],
    ["- What?\n- [ ] TODO\n- 待补充\n", ["What?"], ["label 2-3"]],
    ["- TODO\n  - Reef.\n", ["TODO"], []],
  ])("sorts %j", (text, kept, left) => {
    expect(leaveOut(text)).toEqual({ kept, left });
  });
});

describe("a line of tags", () => {
  it.each(["#flashcards/sails", "#sails #2024", "#帆"])("takes %j for what is about the file", (line) => {
    const { texts, leftOut } = readList(`## What is a jib?\n\nA sail.\n\n${line}\n\n## What is a keel?\n\nA fin.\n`);
    expect(texts[0]).toBe("A sail.");
    expect(leftOut).toEqual(["front-matter 5-5"]);
  });

  it.each(["#2)split", "#先分割。", "#1.split"])("keeps the words %j", (line) => {
    const { texts } = readList(`## What is a jib?\n\nA sail.\n\n${line}\n\n## What is a keel?\n\nA fin.\n`);
    expect(texts[0]).toBe(`A sail.\n\n${line}`);
  });
});

describe("leaveOutAsides, with a topic that is called as contents are", () => {
  const contents = "- [Tables](#tables)\n- [Index](#index)\n- [Locks](#locks)\n\n";
  const part = (title: string, asked: readonly string[]) =>
    `## ${title}\n\n${asked.map((prompt) => `### ${prompt}\n\nA structure.\n\n`).join("")}`;

  it("keeps a topic that is called as contents are where the contents name it", () => {
    const text = `# Data\n\n${contents}${part("Tables", ["What is a row?", "What is a key?"])}${part("Index", ["What is an index?", "When is one slow?"])}${part("Locks", ["What is a lock?", "Why wait?"])}`;
    const { titles, prompts } = readList(text);
    expect(titles).toEqual(["Tables", "Index", "Locks"]);
    expect(prompts).toHaveLength(6);
  });

  it("leaves contents out that name themselves", () => {
    const own = "## Index\n\n### Parts\n\n- [Index](#index)\n- [Tables](#tables)\n- [Locks](#locks)\n\n";
    const text = `# Data\n\n${own}${part("Tables", ["What is a row?", "What is a key?"])}${part("Locks", ["What is a lock?", "Why wait?"])}`;
    expect(readList(text).titles).toEqual(["Tables", "Locks"]);
  });
});
