import type { Paragraph } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { plainText } from "../../parse/plain-text.js";
import { type HeadingEntry, speaks } from "../entries.js";
import { opensHidden } from "../forms/pair-details.js";
import type { OpenQuestion } from "../open-question.js";
import { isTable } from "../signs/table-rows.js";
import { areAllTitles } from "./asked-below-title.js";

/** Whether headings are titles of questions that stand below them: none, those above one paragraph that does not state something else, or all. */
export type Titles = "none" | "some" | "all";

/**
 * Tells whether headings are titles of questions: of those above one paragraph, or one and a hidden answer, half and more have a question there.
 * Where most headings ask themselves, all of them do.
 */
export function findTitles(questions: readonly OpenQuestion[]): Titles {
  if (areAllTitles(questions)) return "all";
  return areTitles(questions) ? "some" : "none";
}

function areTitles(questions: readonly OpenQuestion[]): boolean {
  const headings = questions.filter(({ entry }) => entry.type === "heading");
  // Nobody hides an answer below what only introduces it.
  const above = headings.flatMap((question) => paragraphAboveHidden(question) ?? []);
  const endAsking = above.filter(({ children }) => /[?？؟][)）"”’]*$/.test(takeId(plainText(children)).text)).length;
  if (above.length * 10 >= headings.length * 8 && endAsking > 2 && endAsking * 2 >= above.length) return true;
  if (headings.filter(({ entry }) => speaks(entry)).length * 2 > headings.length) return false;
  const below = questions.flatMap((question) => paragraphBelow(question) ?? []);
  const asking = below.filter(asks).length;
  return asking > 2 && asking * 2 >= below.length;
}

/** The one paragraph below a heading that does not ask: `#### Globals` above `Why are globals evil?`. */
export function paragraphBelow({ entry, answer: [first, ...others] }: OpenQuestion): Paragraph | undefined {
  const isAlone = entry.type === "heading" && !mayAsk(entry) && others.length === 0;
  return isAlone && first?.type === "paragraph" && !isTable(first) ? first : undefined;
}

/** The paragraph below such a heading, and behind it what is hidden, or options to choose from and that. */
export function paragraphAboveHidden({ entry, answer: [first, ...others] }: OpenQuestion): Paragraph | undefined {
  // A label, such as `Q3`, may stand before a title, too.
  const isTitle = entry.type === "heading" && !entry.asks && !/[?？؟]/.test(entry.text);
  if (!isTitle || first?.type !== "paragraph" || isTable(first)) return undefined;
  const hidden = others.find(({ type }) => type !== "list" && type !== "code");
  return hidden !== undefined && opensHidden(hidden) ? first : undefined;
}

/** It does, or has a question in it: `On halyards, why? Explain.` */
function mayAsk(entry: HeadingEntry): boolean {
  return speaks(entry) || /[?？؟]/.test(entry.text);
}

/** It has a question in it. */
export function asks({ children }: Paragraph): boolean {
  return asksIn(plainText(children));
}

export function asksIn(text: string): boolean {
  return /[?？؟][)）"”’]*(?:\s|$)/.test(text);
}
