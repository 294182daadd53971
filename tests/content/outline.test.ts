import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileBank } from "../../src/compile/compile-bank.js";
import type { Article } from "../../src/model/article.js";
import type { Place } from "../../src/model/place.js";

const path = "content/outline.zh.md";
const text = readFileSync(path, "utf8");
const { data, problems, leftOut } = compileBank([{ path, text }]);
const lines = text.split("\n");
const from = (place: { readonly line: number; readonly column: number }) =>
  lines[place.line - 1]?.slice(place.column - 1);

describe("the original list", () => {
  it("is what it was, byte for byte", () => {
    const hash = createHash("sha256").update(readFileSync(path)).digest("hex");
    expect(hash).toBe("9b604e332fbf80cf3bbbaee4849abbf1726617379a6df987949910a7db53ae76");
  });

  it("has 106 questions in six sections, 94 of them answered", () => {
    expect(
      data.sections.map(({ title, number, declaredCount, questionCount }) => [
        number,
        title,
        declaredCount,
        questionCount,
      ]),
    ).toEqual([
      [1, "模型与预训练", 20, 20],
      [2, "数据准备与清洗", 22, 12],
      [3, "微调与对齐（SFT/PEFT/QLoRA/DPO 等）", 24, 24],
      [4, "分布式训练与性能", 20, 20],
      [5, "推理优化", 20, 20],
      [6, "量化与部署", 20, 10],
    ]);
    const open = data.questions.filter(({ status }) => status === "open");
    expect(data.questions).toHaveLength(106);
    expect(open).toHaveLength(12);
    expect(new Set(open.map(({ section }) => section)).size).toBe(1);
  });

  it("has each prompt and each brief at its place", () => {
    for (const [index, question] of data.questions.entries()) {
      const { source } = data.articles[index] as Article;
      // Nothing but the end of the line follows.
      expect(from(source)).toBe(question.prompt);
      if (question.status === "answered") {
        expect(from(source.brief as Place)).toBe(question.brief);
        expect(source.original?.answer).toBe(question.brief);
      }
    }
  });

  it("leaves out its title and its closing line, which belongs to no answer", () => {
    expect(leftOut.map(({ kind, line }) => [kind, line])).toEqual([
      ["title", 1],
      ["closing-remark", 214],
    ]);
    expect(data.questions.at(-1)).toMatchObject({ prompt: "TCO 衡量？", brief: "成本=GPU时+能耗+人力；综合评估。" });
  });

  it("promises more than it has in two sections", () => {
    const counts = problems.filter(({ code }) => code === "declared-count");
    expect(counts.map(({ line, message }) => `${line} ${message}`)).toEqual([
      "45 The heading declares 22 questions, the section has 12.",
      "193 The heading declares 20 questions, the section has 10.",
    ]);
    expect(problems.filter(({ code }) => code !== "declared-count" && code !== "missing-id")).toEqual([]);
  });
});
