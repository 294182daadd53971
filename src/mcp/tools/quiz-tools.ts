import { z } from "zod";
import { type PublicQuizItem, toPublicQuiz } from "../../quiz/draw/public-quiz.js";
import type { Quiz, QuizItem } from "../../quiz/draw/quiz.js";
import { markQuiz } from "../../quiz/mark/mark-quiz.js";
import type { QuizResponse } from "../../quiz/mark/quiz-response.js";
import type { ItemResult, QuizResult } from "../../quiz/mark/quiz-result.js";
import { grades } from "../../quiz/review/reviews.js";
import { RequestError } from "../../serve/http/request-error.js";
import { checkQuery } from "../../serve/routes/read-query.js";
import { digestText } from "../../text/digest-text.js";
import { letterOf } from "../write-question.js";
import { selection } from "./read-tools.js";
import { defineTool, type Tool, type Workplace } from "./tool.js";

/** Tools by which somebody is asked. */
export const quizTools: readonly Tool[] = [
  defineTool({
    name: "draw_quiz",
    title: "Draw a quiz",
    about:
      "Draw a quiz. Ask the user its items one by one, then call answer with the handle and all answers. Keys come with the result.",
    input: z.strictObject({
      count: z.int().min(1).max(50).default(5),
      ...selection,
      kind: z.enum(["choice", "open", "flashcard"]).default("choice"),
    }),
    isWriting: false,
    async run({ count, kind, ...conditions }, { source, desk }) {
      const outline = await source.outline();
      const query = await checkQuery(conditions, "draw_quiz", outline, source);
      const { handle, quiz } = await desk.draw({ count, kinds: [kind], query }, outline, source);
      const { items } = toPublicQuiz(quiz);
      if (items.length === 0) throw new RequestError(400, "No question meets these conditions. Leave some out.");
      const fewer = items.length < count ? [`There are ${items.length} only.`] : [];
      const text = [...fewer, ...items.map(writeItem), `handle: ${handle}`].join("\n\n");
      return { text, data: { handle, items, shortages: quiz.shortages } };
    },
  }),
  defineTool({
    name: "answer",
    title: "Answer a quiz, or grade cards",
    about:
      "Mark a quiz by its handle: to choice items letters such as B or A+C, to open ones a text, to flashcards yes or no. Or grade review cards by id. Progress is kept where that is allowed.",
    input: z.strictObject({
      handle: z.string().max(30_000).exactOptional(),
      answers: z
        .array(z.strictObject({ item: z.int().min(1), answer: z.string().max(10_000) }))
        .max(50)
        .exactOptional(),
      cards: z
        .array(z.strictObject({ id: z.string(), grade: z.enum(grades) }))
        .max(50)
        .exactOptional(),
    }),
    isWriting: true,
    async run({ handle, answers = [], cards = [] }, workplace) {
      if ((handle === undefined) === (cards.length === 0))
        throw new RequestError(400, "Give either a handle with answers, or cards with grades.");
      return handle === undefined ? gradeCards(cards, workplace) : markAnswers(handle, answers, workplace);
    },
  }),
];

async function markAnswers(
  handle: string,
  answers: readonly { readonly item: number; readonly answer: string }[],
  { source, desk, learner }: Workplace,
) {
  const { quiz } = await desk.redraw(handle, [source]);
  const result = mark(
    quiz,
    answers.map((answer) => readAnswer(answer, quiz)),
  );
  const isRecorded = (await learner?.keep?.result(result, `quiz-${digestText(handle)}`)) ?? false;
  const kept = isRecorded ? "Recorded." : "Not recorded: answered before, or nothing may be kept.";
  const score = result.max === 0 ? "Nothing is scored." : `Score: ${result.score} of ${result.max}.`;
  const next = result.readNext.slice(0, 3).map(({ id }) => id);
  const text = [
    `${score} ${kept}`,
    ...result.items.map((item) => writeResult(item, quiz)),
    ...(next.length === 0 ? [] : [`To read next, with get: ${next.join(", ")}.`]),
  ].join("\n\n");
  return { text, data: { ...result, recorded: isRecorded } };
}

function mark(quiz: Quiz, responses: readonly QuizResponse[]): QuizResult {
  try {
    return markQuiz(quiz, responses);
  } catch (cause) {
    if (cause instanceof RangeError || cause instanceof TypeError) throw new RequestError(400, cause.message);
    throw cause;
  }
}

async function gradeCards(
  cards: readonly { readonly id: string; readonly grade: (typeof grades)[number] }[],
  { source, learner }: Workplace,
) {
  if (learner?.keep === undefined) throw new RequestError(400, "Nothing may be kept here: grades have no place.");
  // All or none: what is graded twice is a review more.
  for (const { id } of cards) {
    const found = await source.resolve(id);
    if (found.status !== "current" || found.question.status !== "answered")
      throw new RequestError(404, `There is no card "${id}". Nothing is recorded.`);
  }
  for (const { id, grade } of cards) await learner.keep.grade(id, grade);
  return { text: `Recorded: ${cards.map(({ id, grade }) => `${id} ${grade}`).join(", ")}.`, data: { recorded: cards } };
}

/** @throws RequestError for an item or a letter that is none. */
function readAnswer(
  { item: number, answer }: { readonly item: number; readonly answer: string },
  quiz: Quiz,
): QuizResponse {
  const item = quiz.items.find((one) => one.number === number);
  if (item === undefined)
    throw new RequestError(400, `There is no item ${number}; the quiz has 1 to ${quiz.items.length}.`);
  switch (item.kind) {
    case "choice":
      return { item: number, selected: readLetters(answer, item.options.length, number) };
    case "open":
      return { item: number, text: answer };
    case "flashcard": {
      const said = answer.trim().toLowerCase();
      if (said !== "yes" && said !== "no")
        throw new RequestError(400, `Say yes or no to item ${number}, not "${answer}".`);
      return { item: number, recalled: said === "yes" };
    }
    default:
      return item satisfies never;
  }
}

function readLetters(answer: string, count: number, number: number): number[] {
  const letters = answer
    .toUpperCase()
    .split(/[\s,+、，]+/)
    .filter((letter) => letter !== "" && letter !== "-");
  return letters.map((letter) => {
    const position = letter.length === 1 ? letter.charCodeAt(0) - 65 : -1;
    if (position >= 0 && position < count) return position;
    throw new RequestError(400, `Item ${number} has options A to ${letterOf(count - 1)}; "${letter}" is none.`);
  });
}

function writeItem(item: PublicQuizItem): string {
  if (item.kind !== "choice") return `${item.number}. ${item.prompt}`;
  const several = item.multiple ? " (several are right)" : "";
  return [`${item.number}. ${item.stem}${several}`, ...item.options.map((text, at) => `${letterOf(at)}. ${text}`)].join(
    "\n",
  );
}

function writeResult(result: ItemResult, quiz: Quiz): string {
  const item = quiz.items.find(({ number }) => number === result.number);
  const head = `${result.number}. (${result.id})`;
  switch (result.kind) {
    case "choice": {
      const keys = item?.kind === "choice" ? writeKeys(item) : "";
      const said = !result.answered ? "not answered" : result.score === 1 ? "right" : `wrong (${result.score})`;
      const why = result.selected.flatMap(({ correct, rationale }) =>
        correct || rationale === undefined ? [] : [rationale],
      );
      return [`${head} ${said}. Key: ${keys}`, ...why].join("\n");
    }
    case "open": {
      const points = result.selfCheck.points.map(
        ({ text, must, status }) => `- ${must ? "[must] " : ""}${text} (${status})`,
      );
      return [`${head} Key points; judge the answer by them:`, ...points].join("\n");
    }
    case "flashcard":
      return `${head} ${result.recalled ? "recalled" : "not recalled"}. ${item?.kind === "flashcard" ? item.brief : ""}`;
    default:
      return result satisfies never;
  }
}

function writeKeys({ options }: Extract<QuizItem, { kind: "choice" }>): string {
  return options
    .flatMap(({ text, correct, rationale }, at) =>
      correct ? [`${letterOf(at)}. ${text}${rationale === undefined ? "" : ` (${rationale})`}`] : [],
    )
    .join("; ");
}
