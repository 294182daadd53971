import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";
import { optionsIn, readList } from "../read-list.js";

const codesOf = (text: string) => readList(text).problems.filter((problem) => !problem.startsWith("missing-id"));

/** What each question asks in Markdown, and its brief. */
function asked(text: string) {
  const { sections } = readOutline({ path: "a.md", text });
  return sections.flatMap(({ questions }) =>
    questions.map(({ prompt, promptMarkdown, answer }) => [promptMarkdown ?? prompt, answer?.brief]),
  );
}

describe("standIn", () => {
  it("takes no question inside an answer for the prompt where hardly any answer has a label", () => {
    const within =
      "## 1. One hull\n\nSpeed comes from:\n\n- length\n- sail\n\nBoth help. Does width, too?\n\nAnswer: no.\n";
    const other = (count: number) => `## ${count}. Hulls of ${count}\n\nThey float.\n`;
    const bare = [2, 3, 4, 5, 6].map(other).join("\n");
    expect(readList(`# Boats\n\n${within}\n${bare}`).prompts[0]).toBe("One hull");
    const marked = bare.replaceAll("They", "Answer: they");
    expect(readList(`# Boats\n\n${within}\n${marked}`).prompts[0]).toBe("Both help. Does width, too?");
  });

  it("keeps words behind a label that lead to what is asked further down", () => {
    const other = "**2\\. Question:** What is a mast?\n\n**Answer:** A pole.\n";
    const text = `**1\\. Question:** Look at the table of sails below\n\n* 1: Jib\n* 2: Main\n\nWhich is the larger one?\n\n**Answer:** 2\n\n${other}`;
    expect(asked(text)[0]).toEqual([
      "Which is the larger one?\n\nLook at the table of sails below\n\n* 1: Jib\n* 2: Main",
      "2",
    ]);
    expect(readList(text).leftOut).toEqual([]);
    expect(codesOf(text)).toEqual([]);
  });

  it.each([
    ["How large should it be? Usually 8 to 64.", "Rank", "How large should it be? Usually 8 to 64."],
    ["要多大？通常 8 到 64。", "秩的选择", "要多大？通常 8 到 64。"],
    ["How large should it be? Explain.", "How large should it be? Explain.", undefined],
    ["How large should it be? (5 points)", "How large should it be? (5 points)", undefined],
    ["It has a rank. How large should it be?", "It has a rank. How large should it be?", undefined],
  ])("reads %j below a topic among headings that ask", (paragraph, prompt, brief) => {
    const topic = /^要/.test(paragraph) ? "秩的选择" : "Rank";
    const { prompts, texts } = readList(
      `# Nets\n\n## What is a mast?\n\nA pole.\n\n## ${topic}\n\n${paragraph}\n\n## What is a sail?\n\nA sheet.\n`,
    );
    expect(prompts).toEqual(["What is a mast?", prompt, "What is a sail?"]);
    expect(texts[1]).toBe(brief);
  });

  it("reads a question in the line below its label", () => {
    const text = `**Question 1:**\\
Which organ pumps blood?

A) Liver\\
B) Heart

**Correct Answer:** B) Heart

**Question 2:**\\
Which one filters it?

- A) Kidney
- B) Lung

**Correct Answer:** A
`;
    expect(readList(text)).toMatchObject({
      prompts: ["Which organ pumps blood?", "Which one filters it?"],
      briefs: ["Heart", "Kidney"],
    });
    expect(optionsIn(text)).toEqual(["Liver", "*Heart"]);
    expect(codesOf(text)).toEqual([]);
  });

  it("does so where nothing but bold sets the label off, and the key alone has a box", () => {
    const text = `**Frage 1**
Was pumpt Blut?
- a. Die Leber
- [x] b. Das \`Herz\`

**Frage 2**
Was filtert es?
- [x] a. Die Niere
- b. Die Lunge
`;
    expect(readList(text)).toMatchObject({
      prompts: ["Was pumpt Blut?", "Was filtert es?"],
      briefs: ["Das Herz", "Die Niere"],
    });
    expect(optionsIn(text)).toEqual(["Die Leber", "*Das `Herz`"]);
  });

  it("never takes an option for the question", () => {
    const text =
      "**Question 1:**\n\nA) Liver\nB) Heart\n\n**Correct Answer:** B\n\n**Question 2:** Which one?\n\nA) a\nB) b\n\nAnswer: A\n";
    expect(readList(text).prompts).toEqual(["Question 1:", "Which one?"]);
  });

  it("reads what is behind the word below a title", () => {
    const text = `## Cluster

### 1. Drain a node
**Category:** Nodes
**Question:**
Move all pods away from node two.

**Answer:**

\`drain two\`

### 2. Look at logs
**Question:** How do you see the last lines?

\`\`\`text
web-1  Running
\`\`\`

**Answer:** \`logs web-1 --tail 9\`
`;
    expect(asked(text)).toEqual([
      ["Move all pods away from node two.", "drain two"],
      ["How do you see the last lines?\n\n```text\nweb-1  Running\n```", "logs web-1 --tail 9"],
    ]);
    expect(readList(text).titles).toEqual(["Cluster"]);
    expect(codesOf(text)).toEqual([]);
  });

  it("does so where the word is a heading, and leaves properties out", () => {
    const text = `# 系统设计

### 1. 日志平台

**分类：** 平台

#### 问题

三个团队要一个统一的日志平台，你怎么建？

#### 答案

每队一个采集器。

### 2. 容量规划

#### 问题

日志每年翻倍，怎么办？

#### 答案

少存一些。
`;
    expect(asked(text)).toEqual([
      ["三个团队要一个统一的日志平台，你怎么建？", "每队一个采集器。"],
      ["日志每年翻倍，怎么办？", "少存一些。"],
    ]);
  });

  it("keeps a request behind `Q:` with the wording below it, and takes the wording for one behind a number", () => {
    const below = "**Level:** Hard\n**Question:** Discuss the rig.\n**Answer:** Two masts.\n";
    const { prompts, leftOut } = readList(
      `### Q: Design a boat for two\n\n${below}\n### Q: What is a mast?\n\nA pole.\n\n### Q: What is a sail?\n\nA cloth.\n`,
    );
    expect(prompts).toEqual(["Design a boat for two", "What is a mast?", "What is a sail?"]);
    expect(leftOut).not.toContain("label 1-1");
    const numbered = readList(
      `### Question 1: Design a boat for two\n\n${below}\n### Question 2: Name a mast\n\n${below}`,
    );
    expect(numbered.prompts).toEqual(["Discuss the rig.", "Discuss the rig."]);
  });

  it("keeps a title above a sentence with code in it", () => {
    const text = (title: string) =>
      `## ${title}\n\n**Question:**\nWhy does:\n\n\`\`\`sql\nSELECT name FROM boats;\n\`\`\`\n\nreturn nothing?\n\n**Answer:**\n\nIt is empty.\n`;
    expect(asked(`${text("1. Boats in a table")}\n${text("2. Boats again")}`)).toEqual([
      ["Boats in a table\n\nWhy does:\n\n```sql\nSELECT name FROM boats;\n```\n\nreturn nothing?", "It is empty."],
      ["Boats again\n\nWhy does:\n\n```sql\nSELECT name FROM boats;\n```\n\nreturn nothing?", "It is empty."],
    ]);
  });

  it("keeps a title that asks, and gives the wording to it", () => {
    const text = `### Q: When is a cache wrong?

**Difficulty:** Easy
**Question:** A page shows an old price; what do you tell them?
**What to say:**

- It has to expire.

### Q: When is a queue right?

**Difficulty:** Easy
**Question:** Orders come in waves; what helps?
**What to say:**

- It evens them out.
`;
    expect(asked(text).map(([prompt]) => prompt)).toEqual([
      "When is a cache wrong?\n\nA page shows an old price; what do you tell them?",
      "When is a queue right?\n\nOrders come in waves; what helps?",
    ]);
    expect(codesOf(text)).toEqual([]);
  });

  it("takes the paragraph that asks above options, and its context, below a topic", () => {
    const text = `### Question 1 - Tension

Un bus relie deux cartes.

Combien de volts porte-t-il ?

- [ ] A) 3
- [x] B) 5

### Question 2 - Horloge

Quelle est sa fréquence ?

- [x] A) 1 MHz
- [ ] B) 2 MHz
`;
    expect(readList(text).prompts).toEqual([
      "Un bus relie deux cartes. Combien de volts porte-t-il ?",
      "Quelle est sa fréquence ?",
    ]);
  });

  it("takes options below their label, with both keys that are named", () => {
    const text = `### Q1. Which are metals?

**Options:**
A. Iron
B. Wood
C. Zinc

**Correct Answers:**
A. Iron
C. Zinc
`;
    expect(optionsIn(text)).toEqual(["*Iron", "Wood", "*Zinc"]);
    expect(readList(text).articles[0]?.choice?.stem).toBe("Which are metals?");
    // Words that are none of the options leave it open: one of two keys would be wrong.
    expect(codesOf(text.replace("A. Iron\nC. Zinc\n", "A. ... ore\nC. ... ore\n"))).toEqual(["key-count 4:1"]);
    const bare = "### Q1. Which is a metal?\n\n**Opciones:**\n- Iron\n- Wood\n";
    expect(codesOf(bare)).toEqual(["key-count 4:1"]);
  });

  it.each([
    [
      "a heading above a paragraph that asks later",
      "## Parts of a rig:\n\nStay\nShroud\nWhat is a spreader?\nA strut.\n\n## What is a keel?\n\nA fin.\n",
      ["Parts of a rig:", "What is a keel?"],
    ],
    [
      "a request among headings that ask, three of which ask below",
      "## Wwhat is luffing? Explain.\n\nThe sail flaps.\n\n## Name a knot\n\nbowline\nWhich one slips?\nA granny.\n\n## Ropes\n\nsheet\nWhat is a halyard?\nIt lifts.\n\n## Winds\n\ngale\nWhat is a lull?\nLess.\n\n## Marks\n\nbuoy\nWhat is a cairn?\nStones.\n\n## What is a jib?\n\nA sail.\n\n## What is a boom?\n\nA pole.\n\n## What is a stem?\n\nThe bow.\n\n## Why reef?\n\nWind.\n\n## Why tack?\n\nTo get there.\n",
      [
        "Wwhat is luffing? Explain.",
        "Name a knot",
        "Ropes",
        "Winds",
        "Marks",
        "What is a jib?",
        "What is a boom?",
        "What is a stem?",
        "Why reef?",
        "Why tack?",
      ],
    ],
    [
      "a heading with a question in it among titles",
      "## Whulls? Explain.\n\nThey float.\n\n## Sails\n\nWhat drives a boat?\n\n## Ropes\n\nWhat is a sheet?\n\n## Winds\n\nWhat is a lull?\n",
      ["Whulls? Explain.", "What drives a boat?", "What is a sheet?", "What is a lull?"],
    ],
  ])("keeps %s", (_, text, prompts) => {
    expect(readList(text).prompts).toEqual(prompts);
  });

  it("leaves a problem in an answer, and a topic whose answer asks, as they are", () => {
    const text =
      "### 1. 有哪些不足？\n\n问题：太慢。\n\n### 2. 有哪些优点？\n\n很快。\n\n### 3. 谁在用？\n\n很多人。\n";
    expect(readList(text).prompts).toEqual(["有哪些不足？", "有哪些优点？", "谁在用？"]);
    const answered = "### What is a lock?\n\nWho holds it? One thread.\n\n### What is a queue?\n\nA line.\n";
    expect(readList(answered).prompts).toEqual(["What is a lock?", "What is a queue?"]);
  });

  it.each([
    ["Aufgabe", "Nennen Sie zwei Anker.", "Warum schwimmt ein Schiff?"],
    ["Exercice", "Citer deux voiles.", "Pourquoi un mât ?"],
    ["Ejercicio", "Nombra dos nudos.", "¿Qué es una boya?"],
  ])("reads what stands below a title that only counts: %s", (word, first, second) => {
    const { prompts, briefs } = readList(
      `# Port\n\n## ${word} 1\n\n${first}\n\nUno.\n\n## ${word} 2\n\n${second}\n\nDos.\n`,
    );
    expect(prompts).toEqual([first, second]);
    expect(briefs).toEqual(["Uno.", "Dos."]);
  });

  it.each([
    ["##Pergunta", "(importante)", "R: Um pano."],
    ["### 问题", "（5 分）", "答：一块布。"],
  ])("takes a remark in brackets behind the number for no prompt: %s", (word, remark, answer) => {
    const { prompts, briefs } = readList(
      `# Port\n\n${word} 1\n\nO que é um mastro?\n\n${answer}\n\n${word} 2 ${remark}\n\nO que é uma vela?\n\n${answer}\n`,
    );
    expect(prompts).toEqual(["O que é um mastro?", "O que é uma vela?"]);
    expect(briefs).toEqual([answer.slice(2).trim(), answer.slice(2).trim()]);
  });

  it("leaves a task that says what it is about", () => {
    const { prompts } = readList("## Task 1: Splice a rope\n\nUse a fid.\n\n## Task 2: Hoist a sail\n\nUse a winch.\n");
    expect(prompts.every((prompt) => /Splice|Hoist/.test(prompt))).toBe(true);
  });

  it.each([
    ["为什么要洗帆？", "**答**：因为有盐。"],
    ["And why is it white?", "**Answer:** It costs less."],
  ])("leaves what asks behind sentences in a fence with the answer of its title: %s", (asked, told) => {
    const list = `## 1 船\n\n### 1.1 桅杆\n\n木头做的。\n\n### 1.2 帆\n\n\`\`\`\n帆是布做的。\n\`\`\`\n\n${asked}\n\n${told}\n\n### 1.3 桨\n\n用来划。\n`;
    const { prompts, briefs } = readList(list);
    expect(prompts).toEqual(["桅杆", "帆", "桨"]);
    expect(briefs).toEqual(["木头做的。", "帆是布做的。", "用来划。"]);
  });

  it("still asks what stands behind code", () => {
    const list = `## 1 船\n\n### 1.1 桅杆\n\n木头做的。\n\n### 1.2 帆\n\n\`\`\`js\nsail(1);\n\`\`\`\n\n这会输出什么？\n\n**答**：一。\n\n### 1.3 桨\n\n用来划。\n`;
    expect(readList(list).prompts).toEqual(["桅杆", "这会输出什么？", "桨"]);
  });

  it("reads the wording of a task below its title", () => {
    const item = (title: string, wording: string, answer: string) =>
      `## Q${title} (6 pts)\n\n**Énoncé** : ${wording}\n\n**Réponse** : ${answer}\n\n`;
    const text = `${item("1 : Gréement", "Listez les mâts du bateau.", "Deux.")}${item("2 : Cap", "Le vent tourne. Que faire ?", "Virer.")}`;
    expect(asked(text)).toEqual([
      ["Listez les mâts du bateau.", "Deux."],
      ["Le vent tourne. Que faire ?", "Virer."],
    ]);
  });
});
