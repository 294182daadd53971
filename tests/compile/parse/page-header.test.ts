import { describe, expect, it } from "vitest";
import { readPageHeader } from "../../../src/compile/parse/page-header.js";

describe("readPageHeader", () => {
  it.each([
    ["---\ntitle: Locks and latches # draft\nlang: de-DE\n---\n\n# A", { title: "Locks and latches", locale: "de-DE" }],
    [
      '\uFEFF---\r\nlayout: post\r\ntitle: "问: 锁"\r\nlanguage: zh_TW\r\n---\r\n',
      { title: "问: 锁", locale: "zh-TW" },
    ],
    ["---\ntitle: >\n  Folded\nlocale: German\n---\n", {}],
    ["---\n\nlang: de\n", {}],
    ["# A\n\n---\nlang: de\n---\n", {}],
    ["", {}],
  ])("reads %j", (text, header) => {
    expect(readPageHeader(text)).toEqual(header);
  });
});
