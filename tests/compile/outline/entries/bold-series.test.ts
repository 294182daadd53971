import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("readBoldSeries", () => {
  it("reads all of a series in brackets, whether or not they ask, and without the bracket", () => {
    const list = readList(
      "# 笔记\n\n## 锁\n\n**【进阶 2-1】什么是自旋锁？** (TODO)\n\n忙等。\n\n**【进阶 2-2】可重入锁**\n\n可再次进入。\n\n## 线程\n\n**【进阶 3-1】线程池的理解**\n\n复用。\n\n**【进阶 3-2】如何停止线程？**\n\n中断。\n",
    );
    expect(list.titles).toEqual(["锁", "线程"]);
    expect(list.prompts).toEqual(["什么是自旋锁？", "可重入锁", "线程池的理解", "如何停止线程？"]);
    expect(list.briefs).toEqual(["忙等。", "可再次进入。", "复用。", "中断。"]);
    expect(list.problems).toEqual([]);
  });

  it("reads all lines that count with the same word, where most of them ask", () => {
    const list = readList(
      "# Übung\n\n**Aufgabe 1: Was ist ein Prozess?**\n\nEin Programm, das läuft.\n\n**Hinweis**\n\nSo steht es im Buch.\n\n**Aufgabe 2: Der Planer**\n\nEr teilt zu.\n\n**Aufgabe 3: Wozu dient swap?**\n\nFür Seiten.\n",
    );
    expect(list.prompts).toEqual(["Was ist ein Prozess?", "Der Planer", "Wozu dient swap?"]);
    expect(list.texts[0]).toBe("Ein Programm, das läuft.\n\n**Hinweis**\n\nSo steht es im Buch.");
  });

  it("leaves steps of an answer in it, none of which asks", () => {
    const list = readList(
      "**What is a build?**\n\n**Step 1: Fetch**\n\nAll of it.\n\n**Step 2: Compile**\n\nIn order.\n\n**Step 3: Test**\n\nYes.\n\n**What is a test?**\n\nA check.\n",
    );
    expect(list.prompts).toEqual(["What is a build?", "What is a test?"]);
  });
});
