import { describe, expect, it } from "vitest";
import { isDenial } from "../../../../src/compile/outline/choice/denial.js";
import { optionsIn } from "../read-list.js";

const hidden = (answer: string) =>
  `### Which float?\n\n- A. Cork\n- B. Lead\n- C. Pine\n- D. Iron\n\n<details>\n<summary>Answer</summary>\n\n${answer}\n\n</details>\n`;

describe("isDenial", () => {
  it.each([
    "are incorrect options",
    "is wrong",
    "options are not correct",
    "are both false.",
    "aren't light enough",
    "sind falsch",
    "son incorrectas",
    "都是错误的",
    "不对",
  ])("hears it in: %s", (words) => {
    expect(isDenial(words, false)).toBe(true);
  });

  it.each(["are light", "because it is not heavy", "falls slowly", "是正确的", "wrongly named, but light"])(
    "hears none in: %s",
    (words) => {
      expect(isDenial(words, false)).toBe(false);
    },
  );

  it("takes a sentence behind a mark for what explains the key", () => {
    expect(isDenial("不是所有的木头都轻", true)).toBe(false);
    expect(isDenial("Is not heavy", true)).toBe(false);
    expect(isDenial("Incorrect, since it sinks", true)).toBe(true);
  });
});

describe("readKey", () => {
  it("goes on to the options that are right", () => {
    expect(optionsIn(hidden("B and D are wrong: they sink.\n\nA and C"))).toEqual(["*Cork", "Lead", "*Pine", "Iron"]);
    expect(optionsIn(hidden("B、D 都是错误的。\n\n答案：A、C"))).toEqual(["*Cork", "Lead", "*Pine", "Iron"]);
  });

  it("takes no letter out of the word between letters", () => {
    expect(optionsIn(hidden("A and C"))).toEqual(["*Cork", "Lead", "*Pine", "Iron"]);
    expect(optionsIn(hidden("B and D"))).toEqual(["Cork", "*Lead", "Pine", "*Iron"]);
  });

  it("keeps a key whose option denies", () => {
    const text = "1. Lead floats.\n   - A. True\n   - B. False\n\n   Answer: B. False, since it is heavy.\n";
    expect(optionsIn(text)).toEqual(["True", "*False"]);
  });
});
