import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { findPrintedCharacters } from "../../../src/cli/paper/pdf-text.js";

/** As much of a PDF as matters: compressed streams among other bytes. */
function makePdf(...streams: readonly string[]): Uint8Array {
  const parts = streams.flatMap((text) => [
    Buffer.from("1 0 obj\n<</Filter /FlateDecode>> stream\n"),
    deflateSync(Buffer.from(text, "latin1")),
    Buffer.from("\nendstream\nendobj\n"),
  ]);
  return Buffer.concat([Buffer.from("%PDF-1.4\n"), ...parts]);
}

describe("findPrintedCharacters", () => {
  it("reads single characters, beyond the first plane, too", () => {
    const map = "begincmap\n2 beginbfchar\n<0001> <5B57>\n<0002> <D842DFB7>\nendbfchar\nendcmap";
    expect([...findPrintedCharacters(makePdf(map))]).toEqual(["字", "𠮷"]);
  });

  it("reads ranges, first and last included", () => {
    const map = "begincmap\n1 beginbfrange\n<0010> <0012> <4E00>\nendbfrange\nendcmap";
    expect([...findPrintedCharacters(makePdf(map))]).toEqual(["一", "丁", "丂"]);
  });

  it("adds what a compatibility form stands for", () => {
    expect(findPrintedCharacters(makePdf("begincmap\n1 beginbfchar\n<0001> <2F08>\nendbfchar"))).toEqual(
      new Set(["⼈", "人"]),
    );
  });

  it("joins the maps of all fonts, and passes over other streams", () => {
    const one = "begincmap\n1 beginbfchar\n<0001> <0041>\nendbfchar";
    const other = "begincmap\n1 beginbfchar\n<0001> <0042>\nendbfchar";
    expect([...findPrintedCharacters(makePdf(one, "beginbfchar\n<0001> <0043>\nendbfchar", other))]).toEqual([
      "A",
      "B",
    ]);
    expect(findPrintedCharacters(Buffer.from("stream\nx\nendstream")).size).toBe(0);
  });
});
