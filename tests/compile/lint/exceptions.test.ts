import { describe, expect, it } from "vitest";
import { compileBank } from "../../../src/compile/compile-bank.js";
import { makeCard, makeCardBank } from "../../helpers/make-card.js";

const exception = (code: string, locale = "zh") => ({
  path: "bank/exceptions.yaml",
  text: `- { code: ${code}, card: caching, locale: ${locale}, reason: Because. }\n`,
});
const codesOf = (card: string, ...files: readonly { path: string; text: string }[]) =>
  compileBank(makeCardBank(card, undefined, files)).problems.map(({ code }) => code);
const long = makeCard({ brief: "长".repeat(81) });

describe("applyExceptions", () => {
  it("excuses one code of one card in one language", () => {
    expect(codesOf(long)).toEqual(["brief-length"]);
    expect(codesOf(long, exception("brief-length"))).toEqual([]);
    expect(codesOf(long, exception("brief-length", "en")).sort()).toEqual(["brief-length", "needless-exception"]);
  });

  it("reports an exception that is no longer needed, at its place", () => {
    const { problems } = compileBank(makeCardBank(makeCard(), undefined, [exception("brief-length")]));
    expect(problems).toMatchObject([{ code: "needless-exception", file: "bank/exceptions.yaml", line: 1, column: 3 }]);
  });

  it("does not excuse what is no lint, such as a missing part", () => {
    const broken = makeCard().replace("## 误区", "## 误会");
    expect(codesOf(broken, exception("unknown-part"))).toEqual(
      expect.arrayContaining(["unknown-part", "needless-exception"]),
    );
  });
});
