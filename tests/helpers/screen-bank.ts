import type { Article } from "../../src/model/article.js";
import type { BankData } from "../../src/model/bank-data.js";
import { makeBankData } from "./make-bank-data.js";
import { makeQuestion } from "./make-question.js";

/** A Chinese bank to look at on screens: code, formulas, and lines that are too long for one row. JSON. */
export function renderScreenBank(): string {
  const questions = [
    makeQuestion({
      id: "kv-cache",
      prompt: "KV cache 占多少显存？",
      brief: "层数、头数、头维度、序列长度、批量与字节数之积，再乘二。",
      tags: ["memory"],
      difficulty: 1,
    }),
    makeQuestion({
      id: "speculative-decoding",
      number: 2,
      prompt: "投机解码为什么不改变输出的分布？草稿模型越大越好吗？接受率又由什么决定？请从拒绝采样讲起。",
      brief: "草稿由大模型验证，拒绝时从修正后的分布重采样，所以与逐个采样同分布。",
      tags: ["decoding"],
    }),
    makeQuestion({
      id: "deduplication",
      section: "data",
      prompt: "近似去重怎么做？",
      brief: "MinHash 加 LSH 分桶，桶内再比对。",
      tags: ["cleaning"],
      difficulty: 3,
    }),
  ];
  const data: BankData = makeBankData(questions, {
    articles: questions.map(({ id }) => ({ id, explanation: "见正文。", ...choiceOf(id) })),
  });
  return JSON.stringify({
    ...data,
    sections: data.sections.map((section, index) => ({ ...section, title: ["推理优化", "数据准备与清洗"][index] })),
    tags: data.tags.map((tag) => ({ ...tag, label: { memory: "显存", decoding: "解码", cleaning: "清洗" }[tag.id] })),
  });
}

function choiceOf(id: string): Pick<Article, "choice"> {
  const choice = choices[id];
  return choice === undefined ? {} : { choice };
}

const choices: Readonly<Record<string, Article["choice"]>> = {
  "kv-cache": {
    stem: "`float16` 下，32 层、8 个 KV 头、头维度 128 的模型，每个 token 的 KV cache 是 $2 \\times 32 \\times 8 \\times 128 \\times 2$ 字节，约为多少？",
    options: [
      { text: "64 KiB", correct: false, rationale: "漏了键和值各存一份，少乘了 2。" },
      {
        text: "128 KiB",
        correct: true,
        rationale: "$2 \\cdot 32 \\cdot 8 \\cdot 128 \\cdot 2 = 131072$ 字节，正好 128 KiB。",
      },
      { text: "256 KiB", correct: false, rationale: "按 `float32` 算了，每个数 4 字节。" },
      { text: "512 KiB", correct: false, rationale: "按 32 个查询头算了；分组查询注意力只存 8 个 KV 头。" },
    ],
  },
  "speculative-decoding": {
    stem: "投机解码拒绝草稿 token $x$ 之后，应当从哪个分布重采样？",
    options: [
      { text: "草稿分布 $q$", correct: false, rationale: "那样会偏向草稿模型。" },
      { text: "目标分布 $p$", correct: false, rationale: "已被接受的部分会重复计入，常见 token 的概率偏高。" },
      {
        text: "归一化的 $\\max(0, p - q)$，它正好补上草稿分布没有覆盖到的那一部分概率",
        correct: true,
        rationale: "接受的部分贡献 $\\min(p, q)$，两者相加恰为 $p$。",
      },
      { text: "均匀分布", correct: false, rationale: "与两个模型都无关。" },
    ],
  },
  deduplication: {
    stem: "MinHash 签名中两个值相等的概率等于什么？",
    options: [
      { text: "两个集合的 Jaccard 相似度", correct: true, rationale: "最小值落在交集里的概率就是交并比。" },
      { text: "两个集合的余弦相似度", correct: false, rationale: "那是 SimHash 近似的量。" },
      { text: "编辑距离除以长度", correct: false, rationale: "MinHash 看集合，不看次序。" },
      { text: "最长公共子串的占比", correct: false, rationale: "同样与次序有关。" },
    ],
  },
};
