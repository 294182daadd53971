import { describe, expect, it } from "vitest";
import { openBank } from "../../src/bank/open-bank.js";
import { assertBank, assertBankOrData } from "../../src/query/assert-bank.js";
import { makeBankData } from "../helpers/make-bank-data.js";

const data = makeBankData();
const bank = openBank(data);

describe("assertBank", () => {
  it("takes an open bank, and tells of data how they are opened", () => {
    expect(() => assertBank(bank, "drawQuiz")).not.toThrow();
    expect(() => assertBank(data, "drawQuiz")).toThrow(
      new TypeError("drawQuiz takes an open bank, and these are its data. Give it `openBank(data)`."),
    );
  });
});

describe("assertBankOrData", () => {
  it("takes both", () => {
    for (const one of [bank, data]) expect(() => assertBankOrData(one, "toCsv")).not.toThrow();
  });

  it.each<[unknown, string]>([
    [Promise.resolve(bank), "not a promise of one. Await it first."],
    [[], "not a list. Give it what `openBank` makes, not `bank.questions`."],
    [null, "not null."],
    [undefined, "not undefined."],
    ["then", "not string."],
    [{}, "which `openBank` makes; this object has no list `sections`."],
    [{ ...data, questions: {} }, "which `openBank` makes; this object has no list `questions`."],
    [{ ...data, tags: undefined, questions: undefined }, "which `openBank` makes; this object has no list `tags`."],
  ])("says what else it is given (%#)", (value, words) => {
    for (const assert of [assertBankOrData, assertBank])
      expect(() => assert(value, "toCsv")).toThrow(new TypeError(`toCsv takes a bank, ${words}`));
  });
});
