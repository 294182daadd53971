import type { RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { marksAnswer } from "../answers/part-question.js";
import { speaks } from "../entries.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { requestsTask } from "../signs/tasks.js";

/** Fewer may be chance. */
const LEAST = 3;

/** `**Task:** Design a mast.` A `Problem:` may be what a pattern solves, and `Scenario:` what an answer tells. */
const names = new Set(
  [
    "task your+task assignment challenge exercise 任务 任務 题目 題目 要求 課題 과제 задача задание завдання tarea ejercicio tarefa",
    "exercício exercice consigne aufgabe esercizio compito zadanie görev tugas đề+bài",
  ].flatMap((words) => words.split(" ").map((word) => word.replace("+", " "))),
);
const request = /^(?:请|請|求|试|試|计算|判断|找出|给定|返回|打印|输出)/;

/**
 * Finds titles with their task below them: headings of a section that ask nothing, three and more of which have a paragraph right below that says so,
 * `**Task:** ...`, or asks for what the code below it does. Gives how many blocks of each belong to the question.
 */
export function findTitledTasks(questions: readonly OpenQuestion[]): ReadonlyMap<OpenQuestion, number> {
  const titles = questions.filter(({ entry }) => entry.type === "heading" && !speaks(entry));
  const followed = titles.map((question) => ({ question, blocks: blocksBelow(question) }));
  const named = followed.filter(({ blocks }) => isNamed(blocks));
  if (named.length >= LEAST && named.length * 2 >= questions.length) return countOne(named);
  const coded = followed.filter(({ blocks }) => blocks.some(({ type }) => type === "code"));
  // Where most answers are code, words above it that ask are the task.
  if (coded.length * 4 < questions.length * 3) return new Map();
  const asked = coded.filter(({ question, blocks }) => !namesCode(question.entry.text) && asksAboveAnswer(blocks));
  return asked.length >= LEAST ? countOne(asked) : new Map();
}

/** `map::begin`, `list.sort()`: a page of reference says below it what that returns. */
function namesCode(title: string): boolean {
  return /^`?[\p{L}_$][\p{L}\p{N}_$<>]*(?:(?:::|->|[.#])[\p{L}_$~][\p{L}\p{N}_$<>]*|\()/u.test(title);
}

function countOne(found: readonly { readonly question: OpenQuestion }[]): ReadonlyMap<OpenQuestion, number> {
  return new Map(found.map(({ question }) => [question, 1]));
}

function isNamed([first, ...others]: readonly RootContent[]): boolean {
  if (first?.type !== "paragraph" || others.length === 0) return false;
  const [name = "", words = ""] = leadText(first).split(/[:：]/, 2);
  const isName = names.has(name.replace(/[0-9]/g, "").trim().toLowerCase());
  return first.children[0]?.type === "strong" && isName && words.trim() !== "";
}

function asksAboveAnswer([first, next]: readonly RootContent[]): boolean {
  if (first?.type !== "paragraph" || next === undefined || marksAnswer(first)) return false;
  const text = leadText(first);
  if (/[:：]$/.test(text)) return false;
  const last = text.split(/(?<=[.!])\s|(?<=[。！？])/).findLast((sentence) => sentence.trim() !== "") ?? "";
  return looksLikeQuestion(last) || requestsTask(last) || request.test(last);
}
