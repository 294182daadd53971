import type { Bank } from "../../model/bank.js";
import type { Question } from "../../model/question.js";
import { articleOf } from "../article-of.js";
import type { ExitCode, Io } from "../io.js";
import { renderQuestion, textStyleOf } from "../screens/render-question.js";
import { printLong } from "./print-long.js";

/** Prints one question of a bank that is open already. Where somebody reads, a long answer goes through their pager. */
export async function showQuestion(bank: Bank, question: Question, io: Io): Promise<ExitCode> {
  const [article, references] = await Promise.all([articleOf(question.id, bank), bank.references()]);
  await printLong(renderQuestion(bank, question, { article, references }, textStyleOf(io)), io);
  return 0;
}
