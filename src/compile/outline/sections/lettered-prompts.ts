import type { OpenQuestion } from "../open-question.js";

const lettered = /^[（(]?([a-z])[)）]\s*(?=[^\s)])/;

/** The questions of a section that letters count in their order, each with what that is in its text: `a) Which?`, `b) How many?` */
export function findLettered(questions: readonly OpenQuestion[]): ReadonlyMap<OpenQuestion, string> {
  const found = new Map<OpenQuestion, string>();
  let run: (readonly [OpenQuestion, string])[] = [];
  const close = () => {
    if (run.length > 1) for (const [question, mark] of run) found.set(question, mark);
    run = [];
  };
  for (const question of questions) {
    const [mark = "", letter = ""] = lettered.exec(question.entry.text) ?? [];
    if (letter === "" || letter.charCodeAt(0) - 97 !== run.length) close();
    if (letter !== "" && letter.charCodeAt(0) - 97 === run.length) run.push([question, mark]);
  }
  close();
  return found;
}
