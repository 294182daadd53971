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

  it("reads lines with the tag that those have which ask", () => {
    const list = readList(
      "# Ships\n\n**[E] What is a mast?**\n\nA pole.\n\n**[H] A ship leaks. Walk me through what you would do.**\n\n**[Note] Pumps are loud.**\n\nPump.\n\n**[M] Explain how a keel works.**\n\nIt holds her upright.\n\n**[H] Why is a hull round?**\n\nTo be strong.\n\n**[M] How does a sail pull?**\n\nBy lift.\n\n**[E] What is a boom?**\n\nA spar.\n",
    );
    expect(list.prompts.map((prompt) => prompt.replace(/^\[.\] /, ""))).toEqual([
      "What is a mast?",
      "A ship leaks. Walk me through what you would do.",
      "Explain how a keel works.",
      "Why is a hull round?",
      "How does a sail pull?",
      "What is a boom?",
    ]);
    expect(list.texts[1]).toBe("**[Note] Pumps are loud.**\n\nPump.");
  });

  it("reads tags in full-width brackets and signs of levels, too", () => {
    const zh = readList(
      "# 笔记\n\n**【易】什么是锁？**\n\n互斥。\n\n**【难】线程池的理解。**\n\n复用。\n\n**【易】什么是线程？**\n\n执行流。\n\n**【难】为什么会死锁？**\n\n互等。\n",
    );
    expect(zh.briefs).toEqual(["互斥。", "复用。", "执行流。", "互等。"]);
    const signs = readList(
      "# Ships\n\n**🟢 What is a mast?**\n\nA pole.\n\n**🔴 The parts of a hull.**\n\nKeel and ribs.\n\n**🟢 What is a keel?**\n\nA beam.\n\n**🔴 Why do ships float?**\n\nThey are light.\n",
    );
    expect(signs.briefs).toEqual(["A pole.", "Keel and ribs.", "A beam.", "They are light."]);
  });

  it("leaves bold lines with a tag in the answers where questions have none", () => {
    const list = readList(
      "**What is a build?**\n\n**[Note] Fetch all of it.**\n\nFirst.\n\n**[Note] Who pays?**\n\nWe.\n\n**What is a test?**\n\nA check.\n\n**What is a log?**\n\n**[Note] Keep it.**\n\nLines.\n",
    );
    expect(list.prompts).not.toContain("[Note] Keep it.");
    expect(list.prompts).not.toContain("Keep it.");
  });
});
