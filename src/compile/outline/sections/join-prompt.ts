import type { RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { type Reading, rangeOf } from "../../parse/reading.js";
import { marksAnswer } from "../answers/part-question.js";
import type { FoundPrompt } from "../blocks/find-prompt.js";
import { hidesAnswer } from "../blocks/open-hidden.js";

/** A prompt with the blocks below it. */
export interface PromptAbove {
  readonly found: FoundPrompt;
  readonly blocks: readonly RootContent[];
}

/**
 * `### Q: Write the distance between two`, and below it `densities P and Q.`: a paragraph that goes on in lower case ends the sentence that a heading
 * began, where a mark below says that the answer has not begun.
 */
export function joinPrompt(reading: Reading, whole: PromptAbove): PromptAbove {
  const { found, blocks } = whole;
  const [first, ...others] = blocks;
  if (first?.type !== "paragraph" || first.position === undefined) return whole;
  const rest = leadText(first);
  const goesOn = /[\p{L}\p{N},，)）]$/u.test(found.text) && /^\p{Ll}\p{L}*[\s,]/u.test(rest);
  const isMarked = others.some((node, at) => marksAnswer(node) || hidesAnswer(reading, others, at));
  if (!goesOn || marksAnswer(first) || !isMarked) return whole;
  const content = [...found.content, { type: "text", value: " " } as const, ...first.children];
  const range = { start: found.range.start, end: rangeOf(reading, first).end };
  const joined = { ...found, text: `${found.text} ${rest}`, content, range, endLine: first.position.end.line };
  return { found: joined, blocks: others };
}
