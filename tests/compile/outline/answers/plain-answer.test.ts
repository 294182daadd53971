import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlainAnswer } from "../../../../src/compile/outline/answers/plain-answer.js";
import { readAnswer, readByRules } from "../../../../src/compile/outline/answers/read-answer.js";
import { findPrompt } from "../../../../src/compile/outline/blocks/find-prompt.js";
import { listEntries } from "../../../../src/compile/outline/entries/list-entries.js";
import { blocksBelow } from "../../../../src/compile/outline/open-question.js";
import { beginReading } from "../../../../src/compile/outline/outline-reading.js";
import { parseMarkdown } from "../../../../src/compile/parse/parse-markdown.js";

/** The first item of a list as a question, with what a way to read its answer gives and notes. */
function readFirst(text: string, way: typeof readAnswer | typeof readPlainAnswer, isLast = true) {
  const reading = beginReading("rigs.md", text);
  const [entry] = listEntries(parseMarkdown(text).blocks, reading);
  if (entry?.type !== "lead") throw new Error("There is no item.");
  const found = findPrompt(reading, entry);
  const usual = { paragraphs: true, links: false, answers: true, ends: { rules: [], areInside: false } };
  const context = { prompt: found.text, line: 1, task: [], isLast, usual };
  const none = {
    isParted: false,
    isSetOff: false,
    isCell: false,
    isOpen: false,
    isCode: false,
    areLinks: false,
    isQuiz: false,
    isPointed: false,
    areExercises: false,
  };
  return { read: way(reading, found, blocksBelow({ entry, answer: [] }), { ...context, ...none }), reading };
}

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

const question = fc
  .tuple(fc.constantFrom(...asked), fc.option(sentence), fc.constantFrom("\n   - ", "\n   1. ", "\n   ", "\n\n   "))
  .map(([prompt, answer, lead]) => `1. ${prompt}${answer === null ? "" : lead + answer}\n`);

describe("readPlainAnswer", () => {
  it("reads a sentence in a bullet alone, and no answer at all", () => {
    const { read } = readFirst("1. What is a sail?\n   - A cloth: it catches wind.\n", readPlainAnswer);
    expect(read?.answer).toMatchObject({
      brief: "A cloth: it catches wind.",
      place: { line: 2, column: 6 },
      isLong: false,
    });
    expect(readFirst("1. What is a sail?\n", readPlainAnswer).read).toEqual({});
  });

  it.each([
    "Answer: a cloth.",
    "Answer. A cloth.",
    "答案 - 一块布。",
    "TODO: write this.",
    "See above.",
    "Thanks for reading.",
    "A cloth",
    "A. Cloth.",
    "*Cloth.*",
    "Is it a cloth?",
  ])("leaves %j to the rules", (answer) => {
    expect(readFirst(`1. What is a sail?\n   - ${answer}\n`, readPlainAnswer).read).toBeUndefined();
  });

  it("reads what it reads as all rules would, and notes the same", () => {
    fc.assert(
      fc.property(question, fc.boolean(), (text, isLast) => {
        const [short, long] = [readAnswer, readByRules].map((way) => {
          const { read, reading } = readFirst(text, way, isLast);
          const { answers, asked, told, leftOut, problems } = reading;
          return { read, answers, asked, told, leftOut, problems };
        });
        expect(short).toEqual(long);
      }),
      { numRuns: 500 },
    );
  });
});
