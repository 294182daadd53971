import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const to = "(https://a.example/1)";

describe("isPointerLine", () => {
  it.each([
    `[The paper]${to}`,
    `[[Answer]]${to}`,
    `See 👉 **[Answer]${to}**`,
    `Read [here]${to}.`,
    `Explained [here]${to}`,
    `Learn from: [A]${to} and [B]${to}`,
    `> [点击查看答案]${to}`,
    `> [Click for the answer]${to}`,
    `详见：[文档]${to}`,
    `Ver [aquí]${to}`,
    `解析：[第 3 题]${to}`,
    `Answer: [Issue #3]${to}`,
    `更多内容可以参考：[《帆》]${to}`,
    "https://a.example/1",
    "参考知乎回答：https://a.example/1",
    "[출처] https://a.example/1",
    "来源：https://a.example/1",
    "(Ссылка на видео: https://a.example/1)",
    `(Enlace al vídeo: [velas]${to})`,
    `**Detaylı bilgi için Medium yazımı inceleyebilirsiniz: [Yelken Nedir?]${to}**`,
  ])("makes an open question where %s is all", (line) => {
    const { briefs, articles, leftOut } = readList(`### What is a?\n\n${line}\n\n### What is b?\n\nTwo.\n`);
    expect(briefs).toEqual([undefined, "Two."]);
    expect(articles[0]?.explanation).toContain("https://a.example/1");
    expect(leftOut).toEqual([]);
  });

  it("makes one where a property of the question stands above the link, too", () => {
    const { briefs, articles } = readList(
      `### What is a?\n\n公司：甲\n\n解析：[第 3 题]${to}\n\n### What is b?\n\nTwo.\n`,
    );
    expect(briefs).toEqual([undefined, "Two."]);
    expect(articles[0]?.explanation).toBe(`公司：甲\n\n解析：[第 3 题]${to}`);
  });

  it.each([
    [`A keel, as [the paper]${to} says.`, "A keel, as the paper says."],
    [`Answer here is [no link]${to} but words.`, "Answer here is no link but words."],
    ["See what happens.", "See what happens."],
    [`**Answer:** [Make]${to}`, "Make"],
    [`答案：[3]${to}`, "3"],
    [`答案：第 3 题，见[书]${to}`, "第 3 题，见书"],
  ])("leaves words that say something: %s", (line, brief) => {
    expect(readList(`### What is a?\n\n${line}\n\n### What is b?\n\nTwo.\n`).briefs[0]).toBe(brief);
  });
});

describe("isPointerAnswer", () => {
  const briefOf = (lead: string) => readList(`# L\n\n1. ${lead}\n2. What is b?\n   - Two.\n`).briefs[0];

  it("makes an open question of a prompt that a link stands behind", () => {
    expect(briefOf(`**What is a?** - [Learn from here]${to}`)).toBeUndefined();
    expect(briefOf(`**What is a?** Learn from [video]${to} and [blog]${to}`)).toBeUndefined();
    expect(briefOf(`What is a?\n   [Video]${to}`)).toBeUndefined();
    expect(briefOf(`What is a?\n   Reference:\n   - [Video]${to}`)).toBeUndefined();
  });

  it("leaves a link that may be the answer", () => {
    expect(briefOf(`**Which tool is it?** [Make]${to}`)).toBe("Make");
    expect(briefOf(`**What is a keel?** [Video: a keel]${to}`)).toBeUndefined();
    expect(briefOf(`**What is a keel?** - [What is a keel for?]${to}`)).toBeUndefined();
  });

  it("takes the words behind a dash for the answer", () => {
    expect(briefOf("**What is a?** - A letter.")).toBe("A letter.");
    expect(briefOf("**What is a?** – A letter.")).toBe("A letter.");
    expect(briefOf("**What is a?**: A letter.")).toBe("A letter.");
    expect(briefOf("**What is a?** -1")).toBe("-1");
    expect(briefOf(`**What is a?** See [the book]${to} on letters.`)).toBe("See the book on letters.");
  });
});
