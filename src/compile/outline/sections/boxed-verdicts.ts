import { leadText } from "../../parse/plain-text.js";
import type { OpenQuestion } from "../open-question.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readBox } from "../signs/task-box.js";
import type { OpenSection } from "./split-sections.js";

/** What a box before a statement says of it. */
const signs = { check: "√", wrong: "×" } as const;

/**
 * Takes the marks in the boxes before the prompts of a section for verdicts: `[√] It is so.`, `【×】It is not.` All its questions have one, of both
 * kinds, and state something. A box that is done or to be done is never wrong.
 */
export function giveBoxedVerdicts(sections: readonly OpenSection[]): void {
  for (const { questions } of sections) {
    const boxed = questions.map(markOf);
    if (!boxed.includes("wrong") || !boxed.includes("check")) continue;
    const told = questions.flatMap(({ entry }, index) => {
      const mark = boxed[index];
      return mark === undefined || looksLikeQuestion(entry.text) ? [] : [signs[mark]];
    });
    if (told.length < questions.length) continue;
    for (const [index, question] of questions.entries()) {
      const sign = told[index];
      if (sign !== undefined) question.listedVerdict = sign;
    }
  }
}

function markOf({ entry: { node } }: OpenQuestion): "check" | "wrong" | undefined {
  if (node.type !== "listItem") return undefined;
  const mark = readBox(leadText(node))?.mark;
  return mark === "check" || mark === "wrong" ? mark : undefined;
}
