import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("readQuotedQuestions", () => {
  it("reads quotations that count on as questions, one that asks nothing among them", () => {
    const list = readList(
      "# Redes\n\n## Fácil\n\n> 1. ¿Qué es un puerto?\n\nUn número.\n\n> 2. Capas del modelo OSI\n\nSiete.\n\n## Difícil\n\n> 3. ¿Qué es NAT?\n\nTraduce:\n\n- direcciones,\n- puertos.\n",
    );
    expect(list.titles).toEqual(["Fácil", "Difícil"]);
    expect(list.prompts).toEqual(["¿Qué es un puerto?", "Capas del modelo OSI", "¿Qué es NAT?"]);
    expect(list.numbers).toEqual([1, 2, 3]);
    expect(list.texts).toEqual(["Un número.", "Siete.", "Traduce:\n\n- direcciones,\n- puertos."]);
    expect(list.problems).toEqual([]);
  });

  it("reads quotations without numbers where all of a file ask", () => {
    const list = readList(
      "# 面试\n\n> 什么是进程？\n\n正在运行的程序。\n\n> 什么是线程？\n\n调度的单位。\n\n> 为什么需要锁？\n\n避免竞争。\n",
    );
    expect(list.prompts).toEqual(["什么是进程？", "什么是线程？", "为什么需要锁？"]);
    expect(list.briefs).toEqual(["正在运行的程序。", "调度的单位。", "避免竞争。"]);
  });

  it("counts anew in each section", () => {
    const section = "> 1. What is a log?\n\nA file.\n\n> 2. What is a map?\n\nA table.\n";
    expect(readList(`## A\n\n${section}\n## B\n\n${section.replaceAll("a ", "one ")}`).numbers).toEqual([1, 2, 1, 2]);
  });

  it("leaves quotations in answers alone", () => {
    const answer = "They say:\n\n> Why not both?\n\n";
    const list = readList(
      `## 1. What is a log?\n\n${answer}## 2. What is a map?\n\n${answer}## 3. What is a heap?\n\n${answer}`,
    );
    expect(list.prompts).toEqual(["What is a log?", "What is a map?", "What is a heap?"]);
    const notes = readList(
      "> One note.\n\n> Is it so?\n\n- What is a log?\n- What is a map?\n\n> Who knows?\n\n> The end.\n",
    );
    expect(notes.prompts).toEqual(["What is a log?", "What is a map?"]);
  });
});
