import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const questions = ["Which insect makes wax?", "Which hive is warm?", "Which of them sting?"]
  .map((prompt, index) => `${index + 1}. ${prompt}\n\n   - A) Bees\n   - B) Ants\n   - C) Wasps\n`)
  .join("\n");
const withKey = (key: string) => readList(`# Insects\n\n## Part 1\n\n${questions}\n## Answer Key\n\n${key}\n`);
const keysOf = ({ articles }: ReturnType<typeof readList>) =>
  articles.map((article) => article?.choice?.options.map(({ correct }) => (correct ? "x" : "-")).join(""));

describe("readKeyTable", () => {
  it("reads letters by number, and what explains them", () => {
    const read = withKey(
      "| No. | Key | Why |\n|--|--|--|\n| 1 | A | They **sweat** it. |\n| 2 | B | Ants heat it. |\n| 3 | A, C | Both do. |",
    );
    expect(keysOf(read)).toEqual(["x--", "-x-", "x-x"]);
    expect(read.articles.map((article) => article?.explanation)).toEqual([
      "They **sweat** it.",
      "Ants heat it.",
      "Both do.",
    ]);
    expect(read.problems).toEqual([]);
    expect(read.leftOut).toContain("answer-key 25-26");
  });

  it("reads several pairs in a row, and rows in any order", () => {
    const read = withKey(
      "| Q | A | Q | A |\n|--|--|--|--|\n| Q3 | C | **1** | **B** |\n| Q2 | A | | |\n\n*Good luck!*",
    );
    expect(keysOf(read)).toEqual(["-x-", "x--", "--x"]);
    expect(read.problems).toEqual([]);
    expect(read.leftOut).toContain("aside 30-30");
  });

  it("reads columns named in another language", () => {
    const text = `# 昆虫\n\n## 第一部分\n\n${questions}\n## 参考答案\n\n| 题号 | 答案 | 解析 |\n|--|--|--|\n| 第1题 | B | 蚂蚁。 |\n| 2 | A、C | 都对。 |\n| 3 | C | 黄蜂。 |\n`;
    expect(keysOf(readList(text))).toEqual(["-x-", "x-x", "--x"]);
    expect(readList(text).problems).toEqual([]);
  });

  it("reads small letters", () => {
    const read = withKey("| # | Answer |\n|--|--|\n| 1 | b |\n| 2 | a, c |\n| 3 | c |");
    expect(keysOf(read)).toEqual(["-x-", "x-x", "--x"]);
    expect(read.problems).toEqual([]);
  });

  it("reads words where no row has letters", () => {
    const read = readList(
      "# Bees\n\n## Part 1\n\n1. Who dances?\n2. Who rules?\n3. Who works?\n\n## Answers\n\n| # | Answer |\n|--|--|\n| 1 | Scouts |\n| 2 | Nobody |\n| 3 | Sisters |\n",
    );
    expect(read.briefs).toEqual(["Scouts", "Nobody", "Sisters"]);
  });

  it("says once that a table cannot be matched, and nothing of each question", () => {
    const { problems } = withKey("| Q# | Answer |\n|--|--|\n| 1 | A |\n| 2 | B |");
    expect(problems).toEqual(["unread-answers 23:1"]);
  });

  it.each([
    "| Part | Minutes |\n|--|--|\n| A | 30 |\n| B | 40 |",
    "| Q | A |\n|--|--|\n| 1 | A |\n| 1 | B |\n| 3 | C |",
  ])("reads no other table: %s", (table) => {
    expect(keysOf(withKey(table))).toEqual([undefined, undefined, undefined]);
  });
});
