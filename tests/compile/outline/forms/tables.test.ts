import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("tables", () => {
  it("reads rows without bars at their ends, and bars that are escaped", () => {
    const { prompts, texts } = readList(
      "Question | Answer\n--- | ---\nWhat is a? | A\nWhat is b? | `x \\| y`\n`p \\| q` what? | C\n",
    );
    expect(prompts).toEqual(["What is a?", "What is b?", "p | q what?"]);
    expect(texts).toEqual(["A", "`x | y`", "C"]);
  });

  it("keeps what stands below its last row, and lists other columns", () => {
    const { texts, leftOut } = readList(
      "| # | Question | Answer | Level |\n|---|---|---|---|\n| 1 | What is a? | A | easy |\n| 2 | What is b? | B |\nbelow it\n",
    );
    expect(texts).toEqual(["A", "B\n\nbelow it"]);
    expect(leftOut).toEqual(["label 1-2", "column 3-3"]);
  });

  it("leaves out rows without a question, and open those without an answer", () => {
    const { prompts, numbers, briefs } = readList(
      "| # | Question | Answer |\n|---|---|---|\n| 1 | What is a? | A |\n| 2 | | B |\n| 3 | What is c? | |\n",
    );
    expect(prompts).toEqual(["What is a?", "What is c?"]);
    expect(numbers).toEqual([1, 3]);
    expect(briefs).toEqual(["A", undefined]);
  });

  it.each([
    ["first", "| Asked | Told |\n|---|---|\n| What is a? | A |\n| What is b? | B |\n", ["A", "B"]],
    ["last", "| Topic | Asked |\n|---|---|\n| RAG | What is a? |\n| KV | What is b? |\n", [undefined, undefined]],
  ])("finds the column that asks by its words, the %s", (_, table, briefs) => {
    const read = readList(table);
    expect(read.prompts).toEqual(["What is a?", "What is b?"]);
    expect(read.briefs).toEqual(briefs);
  });

  it("takes links to places in the file for contents", () => {
    const { prompts, leftOut } = readList(
      "| Question | Answer |\n|---|---|\n| [What is a?](#a) | |\n| [What is b?](#b) | |\n\n## What is a?\n\nA\n\n## What is b?\n\nB\n",
    );
    expect(prompts).toEqual(["What is a?", "What is b?"]);
    expect(leftOut).toEqual(["table-of-contents 1-4"]);
  });

  it.each(["|---|---|", "| :--- | ---: |", ":-:|-", " | - | :-- | ", "---|---|"])("has a header above %j", (line) => {
    const { prompts, texts } = readList(`| Question | Answer |\n${line}\n| A page | 4 KiB |\n| A heap | A tree |\n`);
    expect(prompts).toEqual(["A page", "A heap"]);
    expect(texts).toEqual(["4 KiB", "A tree"]);
  });

  it.each(["|===|===|", "| : | - |", "| --- : | --- |", "x|---|---|"])("has none above %j", (line) => {
    expect(readList(`| Question | Answer |\n${line}\n| A page | 4 KiB |\n| A heap | A tree |\n`).prompts).toEqual([]);
  });

  it.each([
    ["Interview questions", "Sample answers"],
    ["Prompt", "Solution"],
    ["Front", "Back"],
    ["q", "a"],
    ["题目", "参考答案"],
    ["面试题", "答案"],
    ["質問", "答え"],
    ["질문", "답변"],
    ["Preguntas", "Respuesta"],
    ["Pregunta", "Respuestas"],
    ["Interview question", "Short answer"],
    ["**Frage**", "**Antwort**"],
  ])("finds its columns by their titles: %s, %s", (question, answer) => {
    const { prompts, texts } = readList(
      `| ${answer} | ${question} |\n|---|---|\n| 4 KiB | A page |\n| A tree | A heap |\n`,
    );
    expect(prompts).toEqual(["A page", "A heap"]);
    expect(texts).toEqual(["4 KiB", "A tree"]);
  });

  it.each(["My question", "Questions asked", "Note"])("takes no other title for one: %s", (title) => {
    expect(readList(`| ${title} | Answer |\n|---|---|\n| A page | 4 KiB |\n| A heap | A tree |\n`).prompts).toEqual([]);
  });

  it("takes the column beside the questions for answers only by the whole of its title", () => {
    const { texts, leftOut } = readList(
      "| Question | By whose answer | Answer |\n|---|---|---|\n| A page | mine | 4 KiB |\n| A heap | yours | A tree |\n",
    );
    expect(texts).toEqual(["4 KiB", "A tree"]);
    expect(leftOut).toEqual(["label 1-2", "column 3-4"]);
  });

  it.each([
    [
      "of three columns",
      "| Merkmal | Kahn | Floß |\n|---|:-:|---|\n| Sinkt es? | ja | nein |\n| Hat es ein Ruder? | ja | ja |\n",
    ],
    ["of two", "Nachfrage | Wort\n--- | ---\nRollt es? | *kaum*\nRostet es? | `nie`\n"],
    [
      "with a row that asks nothing",
      "| 特性 | 船 | 筏 |\n|---|---|---|\n| 会沉吗？ | 会 | 不会 |\n| 有舵吗？ | 有 | 没有 |\n| 材料 | 钢 | 木 |\n",
    ],
  ])("leaves a table in an answer as it was written, though its rows ask: %s", (_, table) => {
    const { prompts, texts, problems } = readList(
      `## 1. What is a boat?\n\nA hull.\n\n${table}\nIt floats.\n\n## 2. What is a raft?\n\nLogs.\n`,
    );
    expect(prompts).toEqual(["What is a boat?", "What is a raft?"]);
    expect(texts).toEqual([`A hull.\n\n${table.trimEnd()}\n\nIt floats.`, "Logs."]);
    expect(problems).toEqual([]);
  });

  it("leaves it so in an answer of a list, too, with the line right below it", () => {
    const others = Array.from(
      { length: 12 },
      (_, at) => `${at + 2}. What is a raft of ${at} logs?\n\n   It floats.\n\n`,
    );
    const { texts } = readList(
      `1. What is a boat?\n\n| Case | Yes | No |\n|---|---|---|\n| Wet? | a | b |\n| Dry? | c | d |\nand so on\n\n${others.join("")}`,
    );
    expect(texts[0]).toBe("| Case | Yes | No |\n|---|---|---|\n| Wet? | a | b |\n| Dry? | c | d |\nand so on");
  });
});
