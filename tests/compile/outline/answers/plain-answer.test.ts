import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import * as plainAnswer from "../../../../src/compile/outline/answers/plain-answer.js";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";

vi.mock(import("../../../../src/compile/outline/answers/plain-answer.js"), async (original) => {
  const { readPlainAnswer } = await original();
  return { readPlainAnswer: vi.fn(readPlainAnswer) };
});

const readPlainAnswer = vi.mocked(plainAnswer.readPlainAnswer);
const whole = await vi.importActual<typeof plainAnswer>("../../../../src/compile/outline/answers/plain-answer.js");

beforeEach(() => {
  readPlainAnswer.mockReset().mockImplementation(whole.readPlainAnswer);
});

/** What rules take for more than words, and words. */
const parts =
  'Answer|答案|Ans|A|a|解|Q|Q3|问题|Follow-up|追问|TODO|To be added|No answer yet|待补充|暂无答案|See above|同上|见第 3 题|Useful resources|参考资料|See also|Etc|等等|Thanks for reading|未完待续|To be continued|For example|例如|Output|输出|In short|Difficulty|难度|Type|Hard|There are three kinds|分三种|Sails|A sail catches wind|帆受风|What is a mast|Explain it|Is it|B|C|1|2|3|2-1|一|n/a|v2.0|e.g|x|[x]|✅|→|→ mast|*mast*|`mast`|<br>|$m$|&amp;|\\_|www.a.example|mast.md|sendto|(Correct)|_mast_|a_b|"mast"|«mast»|“帆”|…|...|{#mast}|#rig'.split(
    "|",
  );
const marks = [
  " ",
  "",
  ": ",
  "：",
  ". ",
  "。",
  ", ",
  "，",
  "; ",
  "；",
  " - ",
  " — ",
  ") ",
  "）",
  "、",
  "? ",
  "？",
  "/",
  "(",
  "（",
  "  ",
];
const ends = [".", "。", "!", "！", "", "?", "？", ":", "：", "..", "…。", ";"];

const sentence = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom(...marks)), { minLength: 1, maxLength: 5 }),
    fc.constantFrom(...ends),
  )
  .map(
    ([words, end]) => words.map(([part, mark], at) => (at === words.length - 1 ? part : part + mark)).join("") + end,
  );

const asked = ["What is a sail?", "帆是什么？", "Explain the following:", "下面哪个对？", "Sails"];

const question = fc.tuple(fc.constantFrom(...asked), fc.option(sentence), fc.constantFrom("\n- ", "\n   - ", "\n   "));

const list = fc
  .array(question, { minLength: 1, maxLength: 5 })
  .map(
    (all) =>
      `# Rigs\n\n${all.map(([prompt, answer, lead], at) => `${at + 1}. ${prompt}${answer === null ? "" : lead + answer}`).join("\n")}\n`,
  );

describe("readPlainAnswer", () => {
  it("reads a sentence in a bullet alone, and no answer at all", () => {
    const text = "1. What is a sail?\n   - A cloth that catches wind.\n2. What is a mast?\n";
    const { sections } = readOutline({ path: "rigs.md", text });
    expect(sections[0]?.questions[0]?.answer?.brief).toBe("A cloth that catches wind.");
    expect(readPlainAnswer.mock.results.map(({ value }) => value?.answer?.text)).toEqual([
      "A cloth that catches wind.",
      undefined,
    ]);
  });

  it.each([
    "Answer: a cloth.",
    "TODO: write this.",
    "See above.",
    "Thanks for reading.",
    "A cloth",
    "A. Cloth.",
    "*Cloth.*",
  ])("leaves %j to the other rules", (answer) => {
    readOutline({ path: "rigs.md", text: `1. What is a sail?\n   - ${answer}\n` });
    expect(readPlainAnswer.mock.results.map(({ value }) => value)).toEqual([undefined]);
  });

  it("reads what it reads as all other rules would", () => {
    fc.assert(
      fc.property(list, (text) => {
        const file = { path: "rigs.md", text };
        readPlainAnswer.mockImplementation(whole.readPlainAnswer);
        const short = readOutline(file);
        readPlainAnswer.mockImplementation(() => undefined);
        expect(short).toEqual(readOutline(file));
      }),
      { numRuns: 100 },
    );
  });
});
