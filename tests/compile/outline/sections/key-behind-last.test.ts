import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const options = ["- A. Mizzen\n- B. Jib", "- A. Bowline\n- B. Hitch", "- A. Right\n- B. Left"];
const prompts = ["Which sail is at the bow?", "Which knot makes a loop?", "Which side is port?"];
const below = (end: string) => [
  `# Sails\n\n${prompts.map((prompt, at) => `### ${at + 1}. ${prompt}\n\n${options[at]}\n`).join("\n")}\n${end}\n`,
  `# Sails\n\n${prompts.map((prompt, at) => `${at + 1}. ${prompt}\n${options[at]?.replace(/^/gm, "   ")}\n`).join("\n")}\n${end}\n`,
  `# Sails\n\n${prompts.map((prompt, at) => `**Q${at + 1}. ${prompt}**\n\n${options[at]}\n`).join("\n")}\n${end}\n`,
];

describe("giveKeysBehindLast", () => {
  it.each([
    "Answers: 1-B 2-A 3-B",
    "**Answers:** 1. B, 2. A, 3. B",
    "---\n\n*Answers: 1) B 2) A 3) B*",
    "*Answers: 1b 2a 3b*",
    "**Answers:** Q1 – B, Q2 – A, Q3 – B",
    "答案：1.B 2.A 3.B",
    "Answer key:\n1-B\n2-A\n3-B",
    "**Answers**\n\n1. B\n2. A\n3. B",
    "<details><summary>Answers</summary>\n\n1. B\n2. A\n3. B\n\n</details>",
    "## Answers\n\n- Q1: B\n- Q2: A\n- Q3: B",
  ])("gives each question its key: %j", (end) => {
    for (const text of below(end))
      expect(readList(text)).toMatchObject({ prompts, briefs: ["Jib", "Bowline", "Left"] });
  });

  it.each(["Answers: 1-B 2-A", "Answers: 1-B 2-A 4-B", "Answers: 1-B 2-A 3-B 4-C"])(
    "leaves one alone that has other numbers: %s",
    (end) => {
      for (const text of below(end)) expect(readList(text).briefs.slice(0, 2)).toEqual([undefined, undefined]);
    },
  );

  it.each([
    [
      "1. One knot?\n   1. Bowline\n   2. Hitch\n\n2. One sail?\n   1. Jib\n   2. Keel\n\nAnswers: 1-2, 2-1",
      ["Hitch", "Jib"],
    ],
    ["Q1. One knot?\n1) Bowline\n2) Hitch\n\nQ2. One sail?\n1) Jib\n2) Keel\n\nAnswers: 1. 2; 2. 1", ["Hitch", "Jib"]],
    [
      "1. One knot?\n   ① Bowline\n   ② Hitch\n\n2. One sail?\n   ① Jib\n   ② Keel\n\nAnswers: 1-② 2-①",
      ["Hitch", "Jib"],
    ],
    [
      "1. One knot?\n   ① Bowline\n   ② Hitch\n\n2. One sail?\n   ① Jib\n   ② Keel\n\n정답: 1. 2, 2. 1",
      ["Hitch", "Jib"],
    ],
  ])("gives each question the place of its key: %j", (text, briefs) => {
    expect(readList(text).briefs).toEqual(briefs);
  });

  it("says so where a number is none of the options", () => {
    const text = "1. One knot?\n   1. Bowline\n   2. Hitch\n\n2. One sail?\n   1. Jib\n   2. Keel\n\nAnswers: 1-2, 2-4";
    expect(readList(text).problems).toEqual(["key-count 6:4"]);
  });

  it.each([
    ["Answers: 1. True, 2. b, 3. False", ["True", "Jib", "False"]],
    ["答案：1. √ 2. B 3. ×", ["True", "Jib", "False"]],
    ["Key: 1-T 2-B 3-F", ["True", "Jib", "False"]],
    ["Answers: 1. True, 2. Jib, 3. False", [undefined, undefined]],
  ])("gives statements their verdicts: %s", (end, briefs) => {
    const asked =
      "1. A keel is below.\n2. Which sail is in front?\n   - A. Mizzen\n   - B. Jib\n3. A sloop has two masts.\n";
    expect(readList(`# Sails\n\n${asked}\n${end}\n`).briefs.slice(0, briefs.length)).toEqual(briefs);
  });

  it("gives words where no question has an answer of its own", () => {
    const asked = "1. Is port left?\n2. Is a jib at the bow?\n";
    const end = "\n**Answers**\n\n1. Yes, it is.\n2. Yes.\n";
    expect(readList(`# Sails\n\n${asked}${end}`).briefs).toEqual(["Yes, it is.", "Yes."]);
    const answered = asked.replace("left?\n", "left?\n\n   Seen from behind.\n");
    expect(readList(`# Sails\n\n${answered}${end}`).briefs[0]).toBe("Seen from behind.");
  });
});
