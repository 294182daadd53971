import { describe, expect, it } from "vitest";
import { loadExport } from "../../src/export/export-set.js";
import { drawQuiz, loadQuestions } from "../../src/quiz/draw/load-questions.js";
import { createSearch } from "../../src/search/create-search.js";
import { loadSearch } from "../../src/search/load-search.js";
import { makeBankData } from "../helpers/make-bank-data.js";

const noBank = {} as never;
const data = makeBankData() as never;

describe("assertBank", () => {
  it("says what a function takes that is given no bank, and how the data of one is opened", async () => {
    expect(() => createSearch(noBank)).toThrow(
      new TypeError("createSearch takes a bank, such as openBank gives, not an object."),
    );
    expect(() => createSearch(data)).toThrow(
      "createSearch takes a bank, such as openBank gives, not its data: open it with openBank(data).",
    );
    expect(() => loadSearch(undefined as never, {})).toThrow(
      "loadSearch takes a bank, such as openBank gives, not undefined.",
    );
    await expect(loadQuestions(noBank)).rejects.toThrow("loadQuestions takes a bank");
    await expect(drawQuiz(data, { count: 1 }, 1)).rejects.toThrow("not its data: open it with openBank(data).");
    await expect(loadExport(noBank)).rejects.toThrow("loadExport takes a bank");
  });
});
