import { describe, expect, it } from "vitest";
import { openBank } from "../../src/bank/open-bank.js";
import type { Learner } from "../../src/mcp/learner.js";
import { allTools } from "../../src/mcp/tools/all-tools.js";
import type { Bank } from "../../src/model/bank.js";
import { RequestError } from "../../src/serve/http/request-error.js";
import { createDesk } from "../../src/serve/routes/quiz-desk.js";
import { createSource } from "../../src/serve/source/create-source.js";
import { makeBankData } from "../helpers/make-bank-data.js";
import { makeOpenQuestion, makeQuestion } from "../helpers/make-question.js";

const choice = {
  stem: "Which hold?",
  options: [
    { text: "one", correct: true, rationale: "So it is." },
    { text: "two", correct: true },
    { text: "three", correct: false, rationale: "It does not." },
    { text: "four", correct: false },
  ],
};
const keyPoints = [
  { text: "Uses `PagedAttention`.", must: true },
  { text: "It costs.", must: false },
];
const plain = openBank(
  makeBankData(
    [
      makeQuestion({ id: "rag", prompt: "What is RAG?", brief: "Retrieval.", tags: ["search"], related: ["chunk"] }),
      makeQuestion({ id: "chunk", number: 2, prompt: "What is a chunk?", brief: "A passage." }),
      makeOpenQuestion({ id: "open-one", number: 3, prompt: "What is open?", difficulty: 3 }),
    ],
    {
      locale: "en",
      articles: [{ id: "rag", choice, keyPoints, explanation: "Long.", references: ["paper"] }],
      references: [
        {
          id: "paper",
          title: "A paper",
          authors: ["A. Author"],
          year: 2024,
          venue: "A journal",
          url: "https://example.com/p",
        },
      ],
      retired: [
        { id: "old-rag", fate: "moved", successors: ["rag"] },
        { id: "both", fate: "split", successors: ["rag", "chunk"] },
        { id: "none", fate: "retired", successors: [] },
      ],
    },
  ),
);

/** Calls tools on a bank, one after the other at the same desk. */
function tools(bank: Bank = plain, learner?: Learner) {
  const workplace = {
    source: createSource(bank),
    desk: createDesk("secret"),
    ...(learner !== undefined && { learner }),
  };
  return async (name: string, input: Record<string, unknown> = {}) => {
    const tool = allTools.find((one) => one.name === name);
    if (tool === undefined) throw new Error(`There is no tool ${name}.`);
    return tool.run(input, workplace);
  };
}
const refusal = (status: number, message: string) => expect.objectContaining({ status, message });

describe("get", () => {
  it("writes a question with all that is said about it", async () => {
    expect((await tools()("get", { id: "rag" })).text).toBe(
      [
        "# What is RAG?",
        "id: rag; section: inference; tags: search; difficulty: 2",
        "**In short** Retrieval.",
        "## Explanation\n\nLong.",
        "## Key points\n\n- [must] Uses `PagedAttention`.\n- It costs.",
        "## Choice\n\nWhich hold?\nA. ✓ one (So it is.)\nB. ✓ two\nC. ✗ three (It does not.)\nD. ✗ four",
        "## References\n\n- A paper (2024) https://example.com/p",
        "Related: chunk",
      ].join("\n\n"),
    );
  });

  it("leaves out what there is not, such as an answer", async () => {
    expect((await tools()("get", { id: "open-one" })).text).toBe(
      "# What is open?\n\nid: open-one; section: inference; tags: ; difficulty: 3",
    );
  });

  it("writes follow-ups with their answers, where they have some", async () => {
    const followUps = [
      { prompt: "Why?", answer: "" },
      { prompt: "How?", answer: "So." },
    ];
    const bank = openBank(makeBankData([makeOpenQuestion({ id: "a" })], { articles: [{ id: "a", followUps }] }));
    const { text } = await tools(bank)("get", { id: "a" });
    expect(text.split("\n\n").slice(2)).toEqual(["## 追问", "- Why?\n- How?\n  → So."]);
  });

  it("follows ids that moved, and names what took the place of others", async () => {
    const call = tools();
    expect((await call("get", { id: "old-rag" })).data).toMatchObject({ question: { id: "rag" } });
    await expect(call("get", { id: "both" })).rejects.toEqual(
      refusal(404, 'There is no question "both". Perhaps rag, chunk?'),
    );
    await expect(call("get", { id: "none" })).rejects.toEqual(refusal(404, 'There is no question "none". Use search.'));
  });
});

describe("search and list", () => {
  it("say that nothing is found, and which questions have no answer", async () => {
    const call = tools();
    expect((await call("search", { text: "zqx" })).text).toBe('Nothing is found for "zqx". Try fewer words, or list.');
    expect((await call("list", { status: "open" })).text).toContain(
      "1 questions match.\n- open-one (inference, ***, open): What is open?\nSections: ",
    );
  });
});

describe("draw_quiz and answer", () => {
  it("says that there are fewer, and that several are right, and tells the keys with the result", async () => {
    const call = tools();
    const { text, data } = await call("draw_quiz", { count: 3 });
    expect(text).toMatch(/^There are 1 only\.\n\n1\. Which hold\? \(several are right\)\nA\. /);
    const wrong = await call("answer", { handle: data["handle"], answers: [{ item: 1, answer: "-" }] });
    expect(wrong.text).toMatch(/1\. \(rag\) not answered\. Key: .*one \(So it is\.\)/);
    const all = await call("answer", { handle: data["handle"], answers: [{ item: 1, answer: "A, B、C" }] });
    expect(all.text).toMatch(/1\. \(rag\) wrong \([\d.]+\)\. Key: /);
  });

  it("refuses what is no answer to an item, and two to the same", async () => {
    const call = tools();
    const { data } = await call("draw_quiz", { count: 1, kind: "flashcard", tags: ["search"] });
    const answer = (...answers: { item: number; answer: string }[]) =>
      call("answer", { handle: data["handle"], answers });
    await expect(answer({ item: 1, answer: "perhaps" })).rejects.toEqual(
      refusal(400, 'Say yes or no to item 1, not "perhaps".'),
    );
    await expect(answer({ item: 1, answer: "yes" }, { item: 1, answer: "no" })).rejects.toBeInstanceOf(RequestError);
    expect((await answer({ item: 1, answer: " No " })).text).toContain("1. (rag) not recalled. Retrieval.");
    expect((await answer({ item: 1, answer: "yes" })).text).toContain("1. (rag) recalled. Retrieval.");
    const { data: drawn } = await call("draw_quiz", { count: 1, tags: ["search"] });
    await expect(call("answer", { handle: drawn["handle"], answers: [{ item: 1, answer: "A AB" }] })).rejects.toEqual(
      refusal(400, 'Item 1 has options A to D; "AB" is none.'),
    );
  });

  it("scores nothing of open items, and says what to judge them by", async () => {
    const call = tools();
    const { data } = await call("draw_quiz", { count: 1, kind: "open", tags: ["search"] });
    const { text } = await call("answer", { handle: data["handle"], answers: [{ item: 1, answer: "PagedAttention" }] });
    expect(text).toBe(
      "Nothing is scored. Not recorded: answered before, or nothing may be kept.\n\n1. (rag) Key points; judge the answer by them:\n- [must] Uses `PagedAttention`. (mentioned)\n- It costs. (unknown)",
    );
  });
});

describe("review_due and progress", () => {
  const learner: Learner = {
    due: async () => ({ due: ["rag", "gone"], fresh: ["chunk"] }),
    progress: async () => ({
      questions: 3,
      seen: 0,
      known: 0,
      due: 0,
      answers: 0,
      reviews: 0,
      streak: 0,
      weak: [],
      wrong: [],
    }),
  };

  it("tell of somebody who has not begun, and of cards by their ids where they are gone", async () => {
    const call = tools(plain, learner);
    expect((await call("progress")).text).toBe("Seen 0 of 3, known 0, due 0; 0 answers, 0 reviews, 0 days in a row.");
    expect((await call("review_due")).text).toBe(
      "2 due, 1 new.\n- rag (inference, **): What is RAG?\n- gone\n- chunk (inference, **): What is a chunk? [new]",
    );
  });

  it("are refused where nobody's progress is kept", async () => {
    await expect(tools()("progress")).rejects.toEqual(refusal(400, "Nobody's progress is kept here."));
  });
});

describe("compile_list", () => {
  it("shows fifty questions and problems, and counts the others", async () => {
    const markdown = Array.from({ length: 60 }, (_, index) => `${index + 1}. What is ${index}?\n`).join("");
    const { text, data } = await tools()("compile_list", { markdown });
    expect(text).toMatch(/^60 questions, 0 with an answer, in 1 sections; \d+ problems\./);
    expect(text).toContain("\n... and 10 more\n");
    expect(text).toMatch(/\n\.\.\. and \d+ more problems$/);
    expect(data["questions"]).toHaveLength(50);
    expect(data["problems"]).toHaveLength(50);
  });
});
