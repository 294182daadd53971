import { describe, expect, it } from "vitest";
import { openBank } from "../../src/bank/open-bank.js";
import { articleOf } from "../../src/cli/article-of.js";
import { makeStudyBank } from "../helpers/study-bank.js";

const bank = openBank(makeStudyBank());

describe("articleOf", () => {
  it("gives the article of a question, and knows no other", async () => {
    expect(await articleOf("kv-cache", bank)).toMatchObject({ explanation: "Long." });
    await expect(articleOf("gone", bank)).rejects.toThrow('There is no question "gone".');
  });
});
