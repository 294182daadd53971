import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const section = (title: string, ...prompts: readonly string[]) =>
  `## ${title}\n\n${prompts.map((prompt) => `### ${prompt}\n\nx\n\n`).join("")}`;
const asked = section("Hulls", "1. What is a keel?", "2. What is a rib?", "3. Decks");

describe("findNumberedAlike", () => {
  it.each([
    ["its number counts on", "4. Masts", ["What is a keel?", "What is a rib?", "Decks", "Masts"]],
    ["its number leaves one out", "6. Masts", ["What is a keel?", "What is a rib?", "Decks"]],
    ["it has none", "Masts", ["What is a keel?", "What is a rib?", "Decks"]],
  ])("takes a heading that is alone in its section for a question only where %s", (_, title, prompts) => {
    expect(readList(asked + section("Rigs", title)).prompts).toEqual(prompts);
  });

  const topics = (...titles: readonly string[]) =>
    titles.map((title, index) => `## ${index + 1}、${title}\n\n正文。\n\n`).join("");
  const first = `# 船体\n\n${topics("龙骨是什么？", "肋骨是什么？", "甲板", "船舱")}`;

  it("takes numbered headings for questions as elsewhere in the file, though some below them ask", () => {
    const { titles, prompts } = readList(
      `${first}# 索具\n\n${topics("桅杆")}### 桅杆为什么高？\n\n为了帆。\n\n## 2、船帆\n\n正文。\n\n### 帆为什么大？\n\n为了风。\n`,
    );
    expect(titles).toEqual(["船体", "索具"]);
    expect(prompts.slice(4)).toEqual(["桅杆", "船帆"]);
  });

  it("takes them for sections where questions follow at once", () => {
    const { prompts } = readList(
      `${first}# 索具\n\n## 1、桅杆\n\n### 桅杆为什么高？\n\n为了帆。\n\n### 用什么木头？\n\n杉木。\n\n## 2、船帆\n\n### 帆为什么大？\n\n为了风。\n\n### 用什么布？\n\n麻布。\n`,
    );
    expect(prompts.slice(4)).toEqual(["桅杆为什么高？", "用什么木头？", "帆为什么大？", "用什么布？"]);
  });

  it.each([
    ["with text below each", "### 1. Squalls\n\nReef.\n\n### 2. Calms\n\nRow.\n", ["Squalls", "Calms"]],
    [
      "with questions below one",
      "### 1. Squalls\n\n- What is a squall?\n- How do you reef?\n\n### 2. Calms\n\nRow.\n",
      [],
    ],
    ["with numbers that do not count", "### 1. Squalls\n\nReef.\n\n### 3. Calms\n\nRow.\n", []],
  ])("takes a part behind two questions that counts from 1 as they do, %s", (_, part, topics) => {
    const asked = "### 1. What is a keel?\n\nA fin.\n\n### 2. What is a jib?\n\nA sail.\n";
    const { prompts } = readList(`# Boats\n\n## Hulls\n\n${asked}\n## Weather\n\n${part}`);
    expect(prompts.filter((prompt) => /^(?:Squalls|Calms)$/.test(prompt))).toEqual(topics);
  });
});
