import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardCell } from "../../../src/export/data/csv-guard.js";

describe("guardCell", () => {
  it.each(["=1+1", "+1", "-5%", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1", "＝1+1", "＋1", "－1", "＠a", "- 要点"])(
    "keeps %j from being a formula",
    (text) => {
      expect(guardCell(text)).toBe(`'${text}`);
    },
  );

  it.each(["1/2", "3-4", "10:30", "1e5", "0.50", "007", "12%", "1.2.3", "2024-01-02", "$5", "123456789012", "true"])(
    "keeps %j from being shown as another value",
    (text) => {
      expect(guardCell(text)).toBe(`'${text}`);
    },
  );

  it.each(["128", "0.5", "0.1.0", "7b-model", "1. 要点", "KV Cache：O(n)", "a=b", "。=1", "", "3 层"])(
    "leaves %j alone",
    (text) => {
      expect(guardCell(text)).toBe(text);
    },
  );

  it("is undone by taking one apostrophe off", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", "=", "-", "1", "/", " ", "a", "\t") }), (text) => {
        expect(guardCell(text).replace(/^'/, "")).toBe(text);
      }),
    );
  });
});
