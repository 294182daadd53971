import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const kitchen = "## Kitchen\n\n- What is a whisk?\n- How is dough kneaded?\n- Why does milk boil over?\n\n";
const garden = "## Garden\n\n- What is a rake?\n- When are roses cut?\n\n";
const asked = [
  "What is a whisk?",
  "How is dough kneaded?",
  "Why does milk boil over?",
  "What is a rake?",
  "When are roses cut?",
];

describe("setApartEnds", () => {
  it.each([
    ["boxes that name sections", `## Todo list\n\n- [x] Kitchen\n- [ ] Cellar\n\n${kitchen}${garden}`, [1]],
    ["advice in front", `## Before you call\n\n- Take the ones you like\n- Leave the rest\n\n${kitchen}${garden}`, [1]],
    [
      "bare items with words at the margin",
      `## Usage\n\n- Take some\n- Ask others\n\nMost apply.\n\n${kitchen}${garden}`,
      [1],
    ],
    ["steps at the end", `${kitchen}${garden}## Running it\n\n1. Open the lid.\n2. Turn the knob.\n`, [12]],
    ["both", `## 后续计划\n\n- 收集题目\n\n${kitchen}${garden}## 推荐书目\n\n- 《锅》\n- 《耙》\n`, [1, 16]],
  ])("leaves out and tells %s", (_, text, lines) => {
    const { prompts, titles, problems } = readList(text);
    expect(prompts).toEqual(asked);
    expect(titles).toEqual(["Kitchen", "Garden"]);
    expect(problems).toEqual(lines.map((line) => `section-without-questions ${line}:1`));
  });

  it("takes what the contents do not name, and titles of the parts, for an introduction", () => {
    const whys = "# Why\n\n- Most lists are short\n- Few are checked\n\n# Aims\n\n- Answers first\n- No jokes\n\n";
    const third = "## Attic\n\n- Where is the ladder?\n\n";
    const contents = "# Contents\n\n- [Kitchen](#kitchen)\n- [Garden](#garden)\n- [Attic](#attic)\n\n";
    const parts = "# House\n\n- I wrote this down\n\nIn parts.\n\n### Parts\n\n- Kitchen\n- Garden\n\n";
    for (const text of [`# House\n\n${whys}${contents}${kitchen}${garden}${third}`, `${parts}${kitchen}${garden}`]) {
      const { prompts, problems } = readList(text);
      expect(prompts).toEqual(text.includes("Attic") ? [...asked, "Where is the ladder?"] : asked);
      expect(problems).toEqual([]);
    }
  });

  it("tells of requests that the contents do not name", () => {
    const contents = "- [Kitchen](#kitchen)\n- [Garden](#garden)\n- [Attic](#attic)\n\n";
    const front = "## Warm up\n\n- Describe your last meal\n- Explain what you would plant\n- Tell us of a ladder\n\n";
    const third = "## Attic\n\n- Where is the ladder?\n\n";
    const { prompts, problems } = readList(`# House\n\n${contents}${front}${kitchen}${garden}${third}`);
    expect(prompts).toEqual([...asked, "Where is the ladder?"]);
    expect(problems).toEqual(["section-without-questions 7:1"]);
  });

  it.each([
    ["is counted", `## 1. Spoons\n\n- Ladles\n- Forks\n\n${kitchen.replace("## ", "## 2. ")}${garden}`],
    ["has an id", `## Spoons\n\n- Ladles {#ladles}\n- Forks\n\n${kitchen}${garden}`],
    ["has answers", `## Spoons\n\n- Ladles\n  - For soup.\n- Forks\n  - For meat.\n\n${kitchen}${garden}`],
    ["stands between others", `${kitchen}## Spoons\n\n- Ladles\n- Forks\n\n${garden}`],
    ["stands beside names of topics", `## Spoons\n\n- Ladles\n- Forks\n\n${kitchen}- Mixers\n\n${garden}- Hoses\n`],
  ])("keeps what %s", (_, text) => {
    const { prompts } = readList(text);
    expect(prompts).toContain("Ladles");
    expect(prompts).toContain("Forks");
  });

  it("keeps what is numbered through the sections", () => {
    const text =
      "## Spoons\n\n1. Ladles\n2. Forks\n\n## Garden\n\n3. What is a rake?\n4. What is a hose?\n5. Why?\n6. How?\n";
    expect(readList(text).prompts).toContain("Ladles");
  });

  it("keeps what a shape is chosen for", () => {
    const { prompts } = readList(`## Todo\n\n- Kitchen\n- Cellar\n\n${kitchen}${garden}`, "bullets");
    expect(prompts.slice(0, 2)).toEqual(["Kitchen", "Cellar"]);
  });

  it("takes one bullet of advice above headings that ask for no question", () => {
    const text =
      "## Prepare\n\n- Know the cook. Will you serve guests?\n\n## Kitchen\n\n### What is a whisk?\n\nA tool.\n\n### What is a pan?\n\nA vessel.\n";
    const { prompts, problems } = readList(text);
    expect(prompts).toEqual(["What is a whisk?", "What is a pan?"]);
    expect(problems).toEqual(["section-without-questions 1:1", "unread-question 3:1"]);
  });

  it("takes headings right below the title for none, where all others are written otherwise", () => {
    const sections = [1, 2, 3].map((at) => `# Room ${at}\n\n${kitchen.slice(12)}- Where is it?\n\n`).join("");
    const frame = "## Nothing to ask?\n\nAsk this.\n\n## I hope it helps.\n\n### 1. Look\n\n- Around.\n\n";
    const { titles, prompts, problems } = readList(`# House\n\n${frame}${sections}`);
    expect(titles).toEqual(["Room 1", "Room 2", "Room 3"]);
    expect(prompts).toHaveLength(12);
    expect(problems).toContain("section-without-questions 1:1");
    expect(readList(`# House\n\n## Nothing to ask?\n\nAsk this.\n\n${kitchen}`).prompts).toContain("Nothing to ask?");
  });

  it.each([
    ["## Before you start", "- Taken from books.", "- These colours tell the level:\n  - 🟩 easy\n  - 🟥 hard"],
    ["## Notes de lecture", "- Tiré de livres.", "- Les couleurs disent le niveau :\n  - 🟩 facile\n  - 🟥 difficile"],
  ])("leaves a legend above the questions out, with what it announces: %s", (...notes) => {
    const asked = ["keel", "mast", "sail", "boom"].map((name) => `- 🟩 What is a ${name}?\n  - Wood.\n`).join("\n");
    const { prompts } = readList(`# Boats\n\n${notes.join("\n\n")}\n\n## Parts\n\n${asked}`);
    expect(prompts).toHaveLength(4);
    const answered = notes.map((line) => line.replace(/ ?:/, ""));
    expect(readList(`# Boats\n\n${answered.join("\n\n")}\n\n## Parts\n\n${asked}`).prompts).toHaveLength(6);
  });

  it("takes bullets below the title for a greeting, where all others are links", () => {
    const names = ["keel", "mast", "sail", "boom", "gaff", "jib"];
    const links = ["锚", "舵"].map(
      (own) =>
        `## ${own}\n\n${names.map((name, at) => `- [${at % 3 === 0 ? "" : "什么是"}${own}的${name}](https://example.org/${name})\n`).join("")}`,
    );
    const greeting = (more: string) => `# 每日一船 2021\n\n- 每天**一题**，风雨无阻。\n- 欢迎提建议！\n${more}`;
    const { titles, prompts, leftOut } = readList(`${greeting("")}\n${links.join("\n")}`);
    expect(titles).toEqual(["锚", "舵"]);
    expect(prompts).toHaveLength(12);
    expect(leftOut).toContain("introduction 3-4");
    expect(readList(`${greeting("- 什么是船？\n")}\n${links.join("\n")}`).prompts).toHaveLength(15);
    expect(readList(`${greeting("")}\n${links.join("\n").replaceAll("## ", "# ")}`).prompts).toHaveLength(14);
  });

  it("leaves out topics to revise between sections, and steps one of which sounds like a request", () => {
    const steps = "## 怎么使用\n\n1. 先选五题。\n2. 每题两分钟。\n3. 说不清的题再读一遍。\n4. 最后对答案。\n\n";
    const revise = "## 考前十分钟速记\n\n- 锅和铲\n- 耙\n\n".replace("十", " 10 ");
    const { prompts, titles, problems } = readList(`${steps}${kitchen}${revise}${garden}`);
    expect(prompts).toEqual(asked);
    expect(titles).toEqual(["Kitchen", "Garden"]);
    expect(problems).toEqual(["section-without-questions 1:1", "section-without-questions 14:1"]);
    expect(readList(`${kitchen}${revise.replace("锅和铲", "锅和铲有什么区别？")}${garden}`).prompts).toHaveLength(7);
  });

  it("leaves out links to other pages behind the questions, though they ask", () => {
    const links = "- [What is an oven?](https://a.example/1)\n- [What is a hoe?](https://a.example/2)\n\n";
    const { prompts } = readList(`${kitchen}${garden}## Related posts\n\n${links}## You may also like\n\n${links}`);
    expect(prompts).toEqual(asked);
  });

  it("reads them where all questions are such links", () => {
    const links = "- [What is an oven?](https://a.example/1)\n- [What is a hoe?](https://a.example/2)\n\n";
    expect(readList(`## Kitchen\n\n${links}## Related posts\n\n${links}`).prompts).toHaveLength(4);
  });
});
