import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { labelOfTag, promptOfQuestion, titleOfSection } from "../../../src/cli/screens/names-in-bank.js";
import { makeStudyBank } from "../../helpers/study-bank.js";

const bank = openBank(makeStudyBank());

describe("names in a bank", () => {
  it("are what the bank has, and ids where it has none", () => {
    expect([titleOfSection("data", bank), titleOfSection("gone", bank)]).toEqual(["第2章", "gone"]);
    expect([labelOfTag("memory", bank), labelOfTag("gone", bank)]).toEqual(["MEMORY", "gone"]);
    expect([promptOfQuestion("open-one", bank), promptOfQuestion("gone", bank)]).toEqual(["What is open?", ""]);
  });
});
