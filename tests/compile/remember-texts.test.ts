import { describe, expect, it } from "vitest";
import { rememberTexts } from "../../src/compile/remember-texts.js";

describe("rememberTexts", () => {
  function counting() {
    const made: string[] = [];
    const ask = rememberTexts((text) => {
      made.push(text);
      return text === "" ? undefined : { text };
    });
    return { made, ask };
  }

  it("makes it once for a text that is asked for again, even where nothing is made", () => {
    const { made, ask } = counting();
    expect(ask("a")).toBe(ask("a"));
    expect([ask(""), ask("")]).toEqual([undefined, undefined]);
    expect(made).toEqual(["a", ""]);
  });

  it("keeps what is asked for now and then, and forgets what is not", () => {
    const { made, ask } = counting();
    for (let round = 0; round < 10_000; round++) {
      ask(`once ${round}`);
      if (round % 500 === 0) ask("now and then");
    }
    ask("once 0");
    expect(made.filter((text) => text === "now and then")).toHaveLength(1);
    expect(made.filter((text) => text === "once 0")).toHaveLength(2);
  });
});
