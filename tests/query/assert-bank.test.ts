import { describe, expect, it } from "vitest";
import { loadExport } from "../../src/export/export-set.js";
import { drawQuiz, loadQuestions } from "../../src/quiz/draw/load-questions.js";
import { makeBankData } from "../helpers/make-bank-data.js";

const noBank = {} as never;
const data = makeBankData() as never;

describe("assertBank", () => {
  it("says what a function takes that is given no bank, and how the data of one is opened", async () => {
    await expect(loadExport(noBank)).rejects.toThrow(
      new TypeError("loadExport takes a bank, which `openBank` makes; this object has no list `sections`."),
    );
    await expect(loadExport(data)).rejects.toThrow(
      "loadExport takes an open bank, and these are its data. Give it `openBank(data)`.",
    );
    await expect(loadQuestions(noBank)).rejects.toThrow("loadQuestions takes a bank");
    await expect(drawQuiz(data, { count: 1 }, 1)).rejects.toThrow("Give it `openBank(data)`.");
  });
});
