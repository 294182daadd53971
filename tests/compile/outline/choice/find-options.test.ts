import { describe, expect, it } from "vitest";
import { optionsIn, readList } from "../read-list.js";

describe("findOptions", () => {
  it("takes no parts for options that are answered letter by letter", () => {
    const parts = ["jib", "keel", "mast"].map((word, at) => `${"abc"[at]}) ${word}`);
    const text = `### 1. Say what each of them is.\n\n${parts.join("\n")}\n\nAnswer:\n${parts.map((part) => `${part}: known`).join("\n")}\n\n### 2. Which is a sail?\n\na) jib\nb) keel\n\nAnswer: a\n`;
    expect(readList(text).problems).toEqual([]);
    expect(optionsIn(text)).toEqual(["*jib", "keel"]);
  });

  it("takes no points for options of which all would be right", () => {
    const { articles, texts } = readList(
      "### Put these in order.\n\n- hoist\n- reef\n\n**Answer:**\n\n1. reef\n2. hoist\n\n### Which is a sail?\n\n- [x] jib\n- [ ] keel\n",
    );
    expect(articles.map((article) => article?.choice !== undefined)).toEqual([false, true]);
    expect(texts[0]).toContain("1. reef");
  });

  it("reads boxes that name statements above them by their letters", () => {
    const text =
      "### Which are sails?\n\nA. The jib.\n\nB. The keel.\n\nC. The genoa.\n\n- [ ] A, B\n- [x] A, C\n- [ ] B, C\n\n### Which is none?\n\n- [x] mast\n- [ ] jib\n";
    expect(optionsIn(text)).toEqual(["A, B", "*A, C", "B, C"]);
    expect(readList(text).articles[0]?.choice?.stem).toContain("B. The keel.");
  });

  it("reads options that a letter and a space count, and a letter in bold as their key", () => {
    const hidden = (text: string) => `<details>\n<summary>答案</summary>\n\n${text}\n\n</details>\n\n`;
    const text = `## 哪个会浮？\n\n- A 软木\n- B 铅\n\n${hidden("**A** lead 很重。")}## 哪个会沉？\n\n- A 软木\n- B 铅\n\n${hidden("**B** 铅很重。")}`;
    const { briefs, articles } = readList(text);
    expect(briefs).toEqual(["软木", "铅"]);
    expect(articles.map((article) => article?.explanation)).toEqual(["lead 很重。", "铅很重。"]);
  });
});
