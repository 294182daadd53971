import { describe, expect, it } from "vitest";
import { reportNoList } from "../../../../src/compile/outline/audit/report-no-list.js";
import { leaveOut } from "../../../../src/compile/parse/reading.js";
import { reportWarning } from "../../../../src/compile/report.js";
import { readMarked } from "./written-list.js";

function saidOf(...lines: readonly string[]) {
  const { reading, questions, written } = readMarked(lines.join("\n"));
  const answer = { brief: "x", text: "x", isLong: false, place: { file: "a.md", line: 1, column: 1 } };
  reportNoList(
    reading,
    questions.map((question) => ({ ...question, prompt: question.prompt.replace(/^[#>\-0-9. ]+/, ""), answer })),
    written(),
  );
  return reading.problems.map(({ code, message, suggestion }) => [code, message, suggestion]);
}
const message = (count: number) =>
  `This looks like no list of questions: of ${count} entries read as such, 0 ask something`;

describe("reportNoList", () => {
  it("reports a list in which nothing asks", () => {
    const suggestion = "Check them, and leave the file out if they are none.";
    expect(saidOf("# Guide", "!### Keys", "!### Doors", "!### Locks")).toEqual([
      ["looks-like-no-list", `${message(3)}.`, suggestion],
    ]);
    expect(saidOf("!### Question", "!### Doors", "!### Locks")).toEqual([
      ["looks-like-no-list", `${message(3)}.`, suggestion],
    ]);
    expect(saidOf("# Interview", "!- Keys", "!- Doors", "!- Locks")).toEqual([
      ["looks-like-no-list", `${message(3)}.`, suggestion],
    ]);
  });

  it("says once that the only entry asks nothing", () => {
    const { reading, questions, written } = readMarked("!- Doors");
    const place = { file: "a.md", line: 1, column: 1 };
    reportWarning(reading.problems, "doubtful-question", place, "This was read as a question, but asks nothing.");
    reportNoList(
      reading,
      questions.map((question) => ({ ...question, prompt: "Doors" })),
      written(),
    );
    expect(reading.problems.map(({ code }) => code)).toEqual(["looks-like-no-list"]);
  });

  it("says where it asks, where more lines do than were read", () => {
    expect(saidOf("O que é?", "Por quê?", "Quem?", "!- Portas")).toEqual([
      [
        "looks-like-no-list",
        `${message(1)}; 3 lines that ask were not read, the first of them line 1.`,
        expect.stringMatching(/^Write what asks as items of a list/),
      ],
    ]);
  });

  it("takes topics for questions where they count on, or the title says what they are", () => {
    expect(saidOf("# Часть 3", "!### 9. Ключи", "!### 10. Двери", "!### 11. Замки")).toEqual([]);
    expect(saidOf("# 面试", "!## 锁", "!## 门", "!## 钥匙")).toEqual([]);
    expect(saidOf("# 面试", "!- **锁**", "!- **门**", "!- **钥匙**")).toEqual([]);
  });

  it("says that most of a guide was left out, whatever asks in it", () => {
    const { reading, questions, written } = readMarked(
      ["!## Why lock a door?", ...Array.from({ length: 12 }, (_, at) => `## Part ${at}`)].join("\n"),
    );
    leaveOut(reading, "passage", 2, 10);
    const tell = () => {
      reportNoList(reading, questions, written());
      return reading.problems.map(({ message }) => message);
    };
    expect(tell()).toEqual([]);
    leaveOut(reading, "passage", 11, 13);
    reportWarning(reading.problems, "section-without-questions", { file: "a.md", line: 2, column: 1 }, "One of them.");
    expect(tell()).toEqual([
      "This looks like no list of questions: 12 of its headings were left out with what stands below them, and one question was read.",
    ]);
  });
});
