import { describe, expect, it } from "vitest";
import {
  dropAnswerLabel,
  dropMarkedLabel,
  isAnswerLabel,
  isAnswerMark,
  isRevealLabel,
  namesAnswer,
} from "../../../../src/compile/outline/signs/answer-label.js";
import { readList } from "../read-list.js";

describe("isAnswerLabel", () => {
  it.each([
    "Answer: D",
    "A: yes",
    "参考答案：",
    "答：是",
    "☑参考回答：",
    "Answer",
    "答案",
    "Answer. It is.",
    "답변. 예",
    "答。是",
    "Answer - D",
    "Ans:- D",
    "A:- D",
    "Sol: D",
    "Answer => D",
    "【答案】是",
    "「参考答案」桅杆",
    "[Answer] D",
    "标准回答：是",
  ])("knows %j", (text) => {
    expect(isAnswerLabel(text)).toBe(true);
  });

  it.each([
    "Answering machines",
    "A model",
    "答疑时间",
    "An answer: none",
    "Answer.md",
    "A::show",
    "答え方",
    "「参考答案」是什么意思",
    "Answer-driven",
    "Solution 1 - with a rope",
    "Sol",
    "[Answers to all]",
  ])("does not know %j", (text) => {
    expect(isAnswerLabel(text)).toBe(false);
  });
});

describe("isAnswerMark", () => {
  it.each(["Answer: D", "A: yes", "Correct answer:", "参考答案：", "Ответ", "Answer 3.", "R: sim", "R:"])(
    "knows %j",
    (text) => {
      expect(isAnswerMark(text)).toBe(true);
    },
  );

  it.each([
    "Sample answer: D",
    "Solution: D",
    "Short answer:",
    "解析：",
    "Explanation",
    "Answering",
    "Answer: yes {#a}",
    "A::show",
  ])("does not know %j", (text) => {
    expect(isAnswerMark(text)).toBe(false);
  });
});

describe("namesAnswer", () => {
  it.each(["Sample answer", "Sample Answer Framework", "Model answers / Đáp án", "Short answer"])(
    "knows %j",
    (title) => {
      expect(namesAnswer(title)).toBe(true);
    },
  );

  it.each([
    "Answers",
    "Questions and answers",
    "Answers and questions",
    "Interview Questions & Answers",
    "Sample questions",
  ])("leaves %j alone", (title) => {
    expect(namesAnswer(title)).toBe(false);
  });
});

describe("isRevealLabel", () => {
  it.each([
    "show",
    "Show!",
    "Click here",
    "Show answer",
    "展开",
    "点击查看",
    "点我",
    "Mostrar",
    "Ver más",
    "Read more",
  ])("knows %j", (text) => {
    expect(isRevealLabel(text)).toBe(true);
  });

  it.each(["show cases", "Views", "A hint", "Show the answer?"])("does not know %j", (text) => {
    expect(isRevealLabel(text)).toBe(false);
  });
});

describe("dropAnswerLabel", () => {
  it.each([
    ["Answer: D", "D"],
    ["参考答案：是", "是"],
    ["Answer", ""],
    ["Ans. A pole", "A pole"],
    ["Antwort. Ein Mast", "Ein Mast"],
    ["Ans - A pole", "A pole"],
    ["Ans:- A pole", "A pole"],
    ["A:- A pole", "A pole"],
    ["A:-5", "-5"],
    ["Sol: A pole", "A pole"],
    ["[Ans]: A pole", "A pole"],
    ["【参考答案】是", "是"],
    ["No label: here", "No label: here"],
  ])("gives what %j announces", (text, rest) => {
    expect(dropAnswerLabel(text)).toBe(rest);
  });

  it("leaves the letter of an option", () => {
    expect(dropAnswerLabel("A: true", true)).toBe("A: true");
    expect(dropAnswerLabel("A: true")).toBe("true");
  });
});

describe("dropMarkedLabel", () => {
  it.each([
    ["Answer: D", "D"],
    ["Ans. A pole", "A pole"],
    ["**Answer:** D", "D"],
    ["R: Uma vela", "Uma vela"],
    ["**R:** Uma vela", "Uma vela"],
    ["**Answer**: D", "D"],
    ["__答案：__\n\n先检索", "先检索"],
    ["Answer: **D**", "**D**"],
    ["**Answer**: **D**", "**D**"],
    ["**Answer:** *D*", "*D*"],
    ["Answer:\n*D* or so", "*D* or so"],
    ["**Answer.** D", "D"],
    ["**Respuesta**. *D*", "*D*"],
    ["__答案。__\n先检索", "先检索"],
    ["**Ans** D", "D"],
    ["Ans - D", "D"],
    ["**Ans:-** D", "D"],
    ["**Answer -** D", "D"],
    ["Answer => D", "D"],
    ["A:- D", "D"],
    ["Sol: D", "D"],
    ["\\[Answer\\] D", "D"],
    ["【答】D", "D"],
    ["[Answer](a.md) D", "[Answer](a.md) D"],
    ["**Answering** D", "**Answering** D"],
    ["No label: here", "No label: here"],
  ])("takes the label off %j", (markdown, rest) => {
    expect(dropMarkedLabel(markdown)).toBe(rest);
  });

  it("leaves the marks of what is bold together with its label", () => {
    expect(dropMarkedLabel("**Answer: D**")).toBe("**D**");
    expect(dropMarkedLabel("_Answer: that_ is so")).toBe("_that_ is so");
    expect(dropMarkedLabel("**Answer: *D* or E**")).toBe("***D* or E**");
  });

  it("leaves the letter of the first of several lines", () => {
    expect(dropMarkedLabel("A：船\nB：帆\n\n答：B")).toBe("A：船\nB：帆\n\n答：B");
    expect(dropMarkedLabel("A: A ship\nof wood")).toBe("A ship\nof wood");
  });

  it.each(["**Answer:", "**Answer: ", "Answer**: D", "**Answer_: D"])(
    "leaves %j, whose marks it would tear",
    (markdown) => {
      expect(dropMarkedLabel(markdown)).toBe(markdown);
    },
  );
});

describe("a small letter", () => {
  it("names what is told of it where the next one does", () => {
    const list = (answer: string) =>
      `**1. Which of \`a\` and \`b\` is used?**\n${answer}\n\n**2. Why is that?**\nSo.\n`;
    expect(readList(list("a : used\nb : not used")).briefs[0]).toBe("a : used b : not used");
    expect(readList(list("a : both of them")).briefs[0]).toBe("both of them");
  });
});
