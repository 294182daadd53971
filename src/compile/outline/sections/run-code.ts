import type { RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { firstLine } from "../../parse/plain-text.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import { asksAboutCode, isProduced, namesOutput } from "../signs/about-code.js";
import { readQuestionLabel } from "../signs/question-label.js";

/** Fewer may be chance. */
const LEAST = 3;

/**
 * Finds questions about the code below them where it is run below a label such as `**Output:**`: nearly all questions are written so, and half
 * and more only count or ask what comes out. Gives the blocks of each that belong to it.
 */
export function findRunCode(questions: readonly OpenQuestion[]): ReadonlyMap<OpenQuestion, number> {
  const followed = questions.filter((question) => blocksBelow(question).length > 0);
  const found = new Map<OpenQuestion, number>();
  let asking = 0;
  for (const question of followed) {
    const text = takeId(question.entry.text).text;
    const count = isProduced(text) ? 0 : countCode(blocksBelow(question));
    if (count === 0) continue;
    found.set(question, count);
    if (asksAboutCode(text) || !/[\p{L}\p{N}]/u.test(readQuestionLabel(text)?.rest ?? text)) asking++;
  }
  const areMost = found.size >= LEAST && found.size * 10 >= followed.length * 9;
  return areMost && asking * 2 >= found.size ? found : new Map();
}

/** How many blocks of code stand above the label. */
function countCode(blocks: readonly RootContent[]): number {
  const end = blocks.findIndex(({ type }) => type !== "code");
  const label = blocks[end];
  const [name = "", ...said] =
    label?.type === "paragraph" ? (firstLine(label.children)?.text ?? "").split(/[:：]/) : [];
  return end > 0 && said.length > 0 && namesOutput(name.trimEnd()) ? end : 0;
}
