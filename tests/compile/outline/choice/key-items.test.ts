import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";
import { optionsIn, readList } from "../read-list.js";

const asked = (key: string) => `### Which burn?\n\nA. Oak\nB. Slate\nC. Wax\n\n${key}\n`;
const hidden = (key: string) => asked(`<details>\n<summary>Solution</summary>\n\n${key}\n\n</details>`);

describe("uniteItems", () => {
  it.each([
    ["- A - Correct\n- B\n- C"],
    ["- A (right)\n- B\n- C"],
    ["- A ✅\n- B\n- C"],
    ["- **A**\n- B\n- C"],
    ["- A: richtig\n- B\n- C"],
    ["- A. Oak ✓\n- B. Slate\n- C. Wax"],
  ])("takes what is called right among all options: %j", (key) => {
    expect(optionsIn(asked(`**Answers**\n\n${key}`))).toEqual(["*Oak", "Slate", "Wax"]);
  });

  it("takes several of them", () => {
    const text = "### 哪些能燃烧？\n\nA. 木\nB. 石\nC. 蜡\n\n**答案**\n\n- A - 正确\n- B\n- C - 正确\n";
    expect(optionsIn(text)).toEqual(["*木", "石", "*蜡"]);
  });

  it("takes no key where the options only stand there again", () => {
    const text = asked("**Answers**\n\n- A\n- B\n- C");
    const { problems } = readOutline({ path: "a.md", text });
    expect(readList(text).articles[0]?.choice).toBeUndefined();
    expect(problems.filter(({ code }) => code === "key-count").map(({ message }) => message)).toEqual([
      "What stands below as the answer has all of these options. They stay in the text, and the question is open.",
    ]);
  });

  it("takes letters of all options in a line, which somebody wrote as the key", () => {
    expect(optionsIn(asked("**Answers:** A, B, C"))).toEqual(["*Oak", "*Slate", "*Wax"]);
  });
});

describe("readHiddenItems", () => {
  it("takes each hidden item that says an option again, and keeps what explains it", () => {
    const text = hidden("1. **A. Oak**\n\n   Wood burns.\n\n2. **C. Wax**\n\n   It melts first.\n\nB is incorrect.");
    expect(optionsIn(text)).toEqual(["*Oak", "Slate", "*Wax"]);
    expect(readList(text).articles[0]?.explanation).toContain("It melts first.");
    expect(optionsIn(hidden("- Oak\n- Wax"))).toEqual(["*Oak", "Slate", "*Wax"]);
  });

  it.each([
    ["- A. It burns well.\n- B. It does not."],
    ["- A. Oak\n- B. Slate\n- C. Wax"],
    ["- A. Oak\n- Fire needs air."],
  ])("leaves other items alone: %j", (key) => {
    expect(optionsIn(hidden(key))).not.toEqual(["*Oak", "*Slate", "Wax"]);
    expect(optionsIn(hidden(key))).not.toEqual(["*Oak", "*Slate", "*Wax"]);
  });
});
