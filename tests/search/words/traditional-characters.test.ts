import { describe, expect, it } from "vitest";
import { bank } from "../../../src/index.js";
import { simplify } from "../../../src/search/words/traditional-characters.js";

describe("simplify", () => {
  it("replaces traditional characters, one by one", () => {
    expect(simplify("連續批處理與張量並行，資料過擬合")).toBe("连续批处理与张量并行，资料过拟合");
  });

  it("leaves the bank's own prompts and briefs as they are", () => {
    const texts = bank.questions.map((question) => (question.status === "answered" ? question.brief : question.prompt));
    expect(texts.filter((text) => simplify(text) !== text)).toEqual([]);
  });
});
