import { readOutline } from "../../../src/compile/outline/read-outline.js";
import type { Shape } from "../../../src/compile/outline/shape.js";

/** What is read of a list: prompts with their answers, what is left out, and what there is to say about it. */
export function readList(text: string, shape?: Shape) {
  const { sections, leftOut, problems } = readOutline({ path: "a.md", text }, shape === undefined ? {} : { shape });
  const questions = sections.flatMap((section) => section.questions);
  return {
    titles: sections.map(({ title }) => title),
    prompts: questions.map(({ prompt }) => prompt),
    marked: questions.map(({ promptMarkdown }) => promptMarkdown),
    numbers: questions.map(({ number }) => number),
    briefs: questions.map(({ answer }) => answer?.brief),
    texts: questions.map(({ answer }) => answer?.text),
    idPlaces: questions.map(({ idPlace }) => (idPlace === undefined ? undefined : `${idPlace.line}:${idPlace.column}`)),
    articles: questions.map(({ article }) => article),
    leftOut: leftOut.map(({ kind, line, endLine }) => `${kind} ${line}-${endLine}`),
    problems: problems.map(({ code, line, column }) => `${code} ${line}:${column}`),
  };
}

/** The text of each option of the first question that has some, with a star at the keys. */
export function optionsIn(text: string): string[] {
  const { articles } = readList(text);
  const choice = articles.find((article) => article?.choice !== undefined)?.choice;
  return (choice?.options ?? []).map((option) => `${option.correct ? "*" : ""}${option.text}`);
}
