import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const topics = (...titles: readonly string[]) => titles.map((title) => `## ${title}\n\ntext\n\n`).join("");

describe("findUncounted", () => {
  it.each([
    ["tasks", "# Exam\n\n", "Datos generales", ["1. Red", "2. Repositorio", "3. Usuarios"]],
    ["questions", "# 面试\n\n", "阅读须知", ["1. 什么是锁？", "2. 锁的种类", "3. 为什么死锁？"]],
  ])("takes what stands above numbered %s for an introduction", (_, title, above, own) => {
    const { prompts, numbers, leftOut, problems } = readList(title + topics(above, ...own));
    expect(prompts).toEqual(own.map((prompt) => prompt.slice(3)));
    expect(numbers).toEqual([1, 2, 3]);
    expect(leftOut).toContain("aside 3-5");
    expect(problems.filter((problem) => /unread|section/.test(problem))).toEqual([]);
  });

  it("reports what stands among numbered tasks", () => {
    const { prompts, problems } = readList(`# Exam\n\n${topics("1. Network", "2. Users", "A word", "3. Disks")}`);
    expect(prompts).toEqual(["Network", "Users", "Disks"]);
    expect(problems).toContain("section-without-questions 11:1");
  });

  it("keeps topics where more than one in four has no number", () => {
    const { prompts } = readList(`# Exam\n\n${topics("Network", "1. Users", "2. Disks", "3. Logs", "Time")}`);
    expect(prompts).toEqual(["Network", "Users", "Disks", "Logs", "Time"]);
  });
});
