import { reportWarning } from "../../report.js";
import type { AnswerDraft, QuestionDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";
import { endsAsking } from "./find-suspects.js";
import { readManner } from "./line-manner.js";

/** Reports answers that ask and do nothing else: each is none, or at least no good one. */
export function reportAskingAnswers(reading: OutlineReading, questions: readonly QuestionDraft[]): void {
  const unread = new Set(reading.problems.flatMap(({ code, line }) => (code === "unread-question" ? [line] : [])));
  for (const { answer, article } of questions) {
    // What is asked deeper down goes on with the answer.
    if (answer === undefined || (article !== undefined && article.followUps.length > 0)) continue;
    const { line } = answer.place;
    if (unread.has(line) || reading.asked.has(line) || !asksOnly(answer)) continue;
    const message = "This seems to be a question, but it is all that stands as the answer to the one before.";
    reportWarning(reading.problems, "unread-question", answer.place, message, "Write it as the questions around it.");
  }
}

/** `Think of → Who reads it? → How often?`: what to answer, step by step. */
const steps = /(?:→|⇒|➜|➔|=>|->)[^→⇒➜➔]{1,300}(?:→|⇒|➜|➔|=>|->)/;

function asksOnly({ brief, text, isLong }: AnswerDraft): boolean {
  if (!isLong) return endsAsking(brief) && !steps.test(text);
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.length > 1 && lines.every((line) => endsAsking(readManner(line).words));
}
