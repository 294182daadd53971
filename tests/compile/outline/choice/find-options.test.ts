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
});
