import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { renderRationales, renderRubric } from "../../../src/cli/screens/quiz-item-screen.js";
import { openScreen } from "../../../src/cli/screens/screen.js";
import type { ChoiceQuizItem } from "../../../src/quiz/draw/quiz.js";
import type { CheckedPoint } from "../../../src/quiz/mark/self-check.js";
import { fakeIo } from "../../helpers/fake-io.js";

const screenOf = (locale: string, hasColor = false) =>
  openScreen(fakeIo({ hasColor, terminal: { input: new PassThrough(), output: new PassThrough() } }), locale, {
    zh: "",
    en: "",
  });
const pointOf = (status: CheckedPoint["status"]): CheckedPoint => ({
  text: `It is ${status}.`,
  must: true,
  status,
  found: [],
  missing: [],
});

describe("renderRubric", () => {
  it("marks what the answer has, and what it has in part", () => {
    const points = (["mentioned", "partly", "not-found", "unknown"] as const).map(pointOf);
    expect(renderRubric({ points }, screenOf("en"))).toBe(
      "Key points (in your answer: ✓ mentioned, ~ partly)\n✓ It is mentioned.\n~ It is partly.\n  It is not-found.\n  It is unknown.\n",
    );
    expect(renderRubric({ points }, screenOf("zh"))).toMatch(/^要点（在你的回答里/);
  });

  it("is empty where there are no key points", () => expect(renderRubric({ points: [] }, screenOf("en"))).toBe(""));
});

describe("renderRationales", () => {
  it("marks keys and what was picked wrongly, and says why where something is said", () => {
    const item: ChoiceQuizItem = {
      kind: "choice",
      number: 1,
      id: "rag",
      revision: 1,
      section: "retrieval",
      tags: [],
      difficulty: 1,
      prompt: "What?",
      references: [],
      related: [],
      stem: "Which?",
      options: [
        { text: "one", correct: true, rationale: "So it is." },
        { text: "two", correct: false },
        { text: "three", correct: false },
      ],
    };
    const text = "✓ A  one\n     So it is.\n✗ B  two\n  C  three\n";
    expect(renderRationales(item, [1], screenOf("en"))).toBe(text);
    const coloured = renderRationales(item, [1], screenOf("en", true));
    expect(stripVTControlCharacters(coloured)).toBe(text);
    expect(coloured).toContain("\u001b[31m✗\u001b[39m");
  });
});
