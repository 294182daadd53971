import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("findColumns", () => {
  it.each([
    ["Frage (mit Link)", "Kurze Antwort", "[Was ist ein Port?](a.md)", "[Erkläre NAT](b.md)"],
    ["题目（含链接）", "简要解析", "[什么是网关？](c.md)", "[介绍快照](d.md)"],
    ["Interview question & notebook", "Brief explanation", "**What is a port?**", "Explain NAT"],
  ])("finds the columns %j and %j by a word of theirs", (question, answer, first, second) => {
    const { prompts, briefs, leftOut } = readList(
      `## A\n\n| Topic | ${question} | ${answer} |\n|---|---|---|\n| Net | ${first} | One. |\n| Net | ${second} | Two. |\n`,
    );
    const words = (cell: string) => cell.replace(/\]\(.*|[[*]/g, "").replace(/\*/g, "");
    expect(prompts).toEqual([words(first), words(second)]);
    expect(briefs).toEqual(["One.", "Two."]);
    expect(leftOut).toEqual(["label 3-4", "column 5-6"]);
  });

  it.each([
    ["Question", "What to say", "It is a cable between them.", "It is the address of one."],
    ["问题", "怎么说", "它是一根连接设备的线缆", "它是一台设备的地址"],
    ["Вопрос", "Суть", "Это кабель между ними.", "Это адрес устройства."],
  ])("takes the column beside %j for answers, though it is called %j", (question, title, first, second) => {
    const { briefs, leftOut } = readList(
      `| ${question} | ${title} | Level |\n|---|---|---|\n| What is a link? | ${first} | easy |\n| What is an IP? | ${second} | hard |\n`,
    );
    expect(briefs).toEqual([first, second]);
    expect(leftOut).toEqual(["label 1-2", "column 3-4"]);
  });

  it.each([
    ["Topic", "Networks and cables", "Networks and addresses"],
    ["Why they ask it", "It shows what you know of links.", "It shows what you know of hosts."],
    ["Firm", "Acme", "Ajax"],
    ["Round", "the second talk on site", "the second talk on site"],
    ["Further", "Which kinds are there of it?", "Who gives it to the device?"],
  ])("leaves a column called %j out", (title, first, second) => {
    const { briefs, leftOut } = readList(
      `| Question | ${title} |\n|---|---|\n| What is a link? | ${first} |\n| What is an IP? | ${second} |\n`,
    );
    expect(briefs).toEqual([undefined, undefined]);
    expect(leftOut).toContain("column 3-4");
  });

  it.each([
    ["Question", "Key points", ["reason + act", "no", "a protocol"]],
    ["Question", "Notes", ["a cable", "an address", "two hosts"]],
    ["Question", "Said best", ["a cable", "an address", "two hosts"]],
    ["问题", "核心要点", ["先检索再生成", "工具协议", "相对位置"]],
    ["问题", "关键点", ["线缆", "地址", "主机"]],
    ["问题", "简答", ["线缆", "地址", "主机"]],
    ["问题", "怎么说", ["一根线缆", "一个地址", "两台主机"]],
  ])("takes the only column beside %j for answers, though they are short and it is called %j", (head, title, cells) => {
    const rows = cells.map((cell, index) => `| ${index + 1} | What is part ${index}? | ${cell} |\n`).join("");
    const { briefs } = readList(`| # | ${head} | ${title} |\n|---|---|---|\n${rows}`);
    expect(briefs).toEqual(cells);
  });

  it.each([
    ["Company", ["the red one", "the blue one", "the green one"]],
    ["Hint", ["think of wires", "think of names", "think of both"]],
    ["Firm", ["Acme of old", "Ajax of new", "Atlas of both"]],
    ["Last seen", ["Acme", "Ajax", "Atlas"]],
    ["Notes", ["to do", "to do", "to do"]],
    ["Notes", ["3", "5", "8"]],
    ["难度", ["比较简单", "非常困难", "一般般吧"]],
    ["考察点", ["基础知识", "网络知识", "系统知识"]],
    ["轮次", ["第一轮面试", "第二轮面试", "第三轮面试"]],
    ["How sure", ["not at all", "not at all", "quite sure"]],
  ])("leaves the only column beside the questions out that is called %j", (title, cells) => {
    const rows = cells.map((cell, index) => `| What is part ${index}? | ${cell} |\n`).join("");
    expect(readList(`| Question | ${title} |\n|---|---|\n${rows}`).briefs).toEqual(cells.map(() => undefined));
  });

  it("judges cells by their words, not by where they lead", () => {
    const { prompts, briefs } = readList(
      "| Chapter | Note | Told |\n|---|---|---|\n| 1 | [What is a log?](l.md) | A file. |\n| 2 | *What is a map?* | A table. |\n",
    );
    expect(prompts).toEqual(["What is a log?", "What is a map?"]);
    expect(briefs).toEqual(["A file.", "A table."]);
  });

  it.each(["1--3, 11", "1–3, 11", "Q1-Q3", "6", "~40"])("takes no column of %j for questions", (cell) => {
    const overview = `| Topic | Questions |\n|---|---|\n| Trees | ${cell} |\n| Nets | ${cell} |\n`;
    const { prompts } = readList(`## Index\n\n${overview}\n## Trees\n\n1. What is a split?\n2. What is a leaf?\n`);
    expect(prompts).toEqual(["What is a split?", "What is a leaf?"]);
  });

  it("leaves out rows without a letter, but for those that ask", () => {
    const table = (cell: string) => `| Question | Answer |\n|---|---|\n| What is 1? | One. |\n| ${cell} | 2 |\n`;
    expect(readList(table("7-9")).prompts).toEqual(["What is 1?"]);
    expect(readList(table("1 + 1 = ?")).prompts).toEqual(["What is 1?", "1 + 1 = ?"]);
  });

  it("takes no column for questions that has their word in its title, and asks nothing", () => {
    const { prompts } = readList(
      "| Question type | Asked |\n|---|---|\n| easy | What is a log? |\n| hard | What is a map? |\n",
    );
    expect(prompts).toEqual(["What is a log?", "What is a map?"]);
  });

  it("leaves rows alone that only quote questions", () => {
    const { prompts, problems } = readList(
      '## Terms\n\n| Term | Question it answers |\n|---|---|\n| Login | "Who are you?" |\n| Rights | "May you?" |\n\n## Asked\n\n1. What is a role?\n2. What is a group?\n',
    );
    expect(prompts).toEqual(["What is a role?", "What is a group?"]);
    expect(problems).toContain("section-without-questions 1:1");
  });

  it("makes no prompt of a table that asks somewhere", () => {
    const table = "| Topic | Doubts |\n|---|---|\n| Loss | A price. Why? |\n| Step | Small |\n";
    const { prompts } = readList(`# Nets\n\n## Round 1\n\n${table}\n## Round 2\n\n${table}\n## Round 3\n\n${table}`);
    expect(prompts).toEqual(["Round 1", "Round 2", "Round 3"]);
  });

  it.each(["2", "1-2", "30 %"])(
    "takes no table for questions that only says how many there are of each: %j",
    (amount) => {
      const overview = `| Topic | What they want to see | Weight |\n|---|---|---|\n| Crew | Can you lead? | ${amount} |\n| Storm | Do you stay calm? | ${amount} |\n`;
      const { prompts, problems } = readList(
        `## Plan\n\n${overview}\n## Storm\n\n### What is a reef?\n\nLess sail.\n\n### What is a gale?\n\nWind.\n`,
      );
      expect(prompts).toEqual(["What is a reef?", "What is a gale?"]);
      expect(problems).toEqual(["section-without-questions 1:1"]);
    },
  );

  it("takes numbers for answers in a column that says so", () => {
    const { briefs } = readList(
      "| Question | Answer |\n|---|---|\n| How many masts has a sloop? | 1 |\n| How many has a ketch? | 2 |\n",
    );
    expect(briefs).toEqual(["1", "2"]);
  });

  it.each([
    ["| Part | Questions |\n|---|---|\n| Bees | 30 questions |\n| Ants | 20 questions |\n"],
    ["| 部分 | 题目 |\n|---|---|\n| 蜜蜂 | 30 题 |\n| 蚂蚁 | 约20题 |\n"],
    ["| Teil | Fragen |\n|---|---|\n| Bienen | 30+ Fragen |\n| Ameisen | ~20 Fragen |\n"],
    ["| Part | Questions |\n|---|---|\n| Bees | Q1–Q9 (9 questions) |\n| **All** | **9 questions** |\n"],
    ["| Teil | Fragen |\n|---|---|\n| Bienen | 1–12 Fragen |\n| Ameisen | 13–20 (8 Fragen) |\n"],
    ["| 部分 | 题目 |\n|---|---|\n| 蜜蜂 | 1-12（约12题） |\n| 蚂蚁 | Q13-Q20（8 题） |\n"],
  ])("takes no counts for questions: %j", (table) => {
    expect(readList(`# Insects\n\n${table}\n## Asked\n\n1. What is a bee?\n2. What is an ant?\n`).prompts).toEqual([
      "What is a bee?",
      "What is an ant?",
    ]);
  });

  it("keeps a question that has a number and more", () => {
    const table = "| Questions | Answer |\n|---|---|\n| 3 bees sting? | No |\n| 2 ants bite? | Yes |\n";
    expect(readList(table).prompts).toEqual(["3 bees sting?", "2 ants bite?"]);
  });
});
