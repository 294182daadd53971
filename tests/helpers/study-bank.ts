import path from "node:path";
import { makeBankData } from "./make-bank-data.js";
import { makeOpenQuestion, makeQuestion } from "./make-question.js";
import { tempFolder } from "./temp-folder.js";

/** Ids of the answered questions of `studyBank`, in bank order. */
export const studyIds = ["kv-cache", "paged-attention", "tokenizer"] as const;

/** An English bank to study: three answered questions with choice items and rubrics in two sections, and an open one. */
export function makeStudyBank() {
  const questions = [
    makeQuestion({
      id: "kv-cache",
      prompt: "What is kv-cache?",
      brief: "It is kv-cache.",
      tags: ["memory"],
      difficulty: 1,
    }),
    makeQuestion({
      id: "paged-attention",
      number: 2,
      prompt: "What is *paging*?",
      brief: "It is paging.",
      tags: ["memory"],
    }),
    makeQuestion({
      id: "tokenizer",
      section: "data",
      prompt: "What is a tokenizer?",
      brief: "A cutter.",
      difficulty: 3,
    }),
    makeOpenQuestion({ id: "open-one", section: "data", number: 2, prompt: "What is open?" }),
  ];
  const articles = studyIds.map((id) => ({
    id,
    explanation: "Long.",
    keyPoints: [
      { text: `The \`${id}\` matters.`, must: true },
      { text: "It costs memory.", must: false },
    ],
    pitfalls: [{ claim: "It is free.", rebuttal: "It is not." }],
    followUps: [{ prompt: "How much?", answer: "Much." }],
    choice: {
      stem: `Which of ${id} holds?`,
      options: ["first", "second", "third", "fourth"].map((text, index) => ({
        text,
        correct: index === 1,
        rationale: `About the ${text}.`,
      })),
    },
  }));
  return makeBankData(questions, { locale: "en", articles });
}

/** A folder with `studyBank` in a file and room for a state, and the options that name both. */
export async function studyFolder() {
  const folder = await tempFolder({ "bank.json": JSON.stringify(makeStudyBank()) });
  const file = path.join(folder, "bank.json");
  const state = path.join(folder, "state.json");
  return { folder, file, state, bank: ["--bank", file], options: ["--bank", file, "--state", state] };
}
