import type { RootContent } from "mdast";
import { escapeMarkdown } from "../../../markdown/escape-markdown.js";
import type { FollowUp } from "../../../model/article.js";
import { type TextLine, textLines } from "../../parse/plain-text.js";
import type { FoundPrompt } from "../blocks/find-prompt.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import type { AnswerContext } from "./answer-context.js";
import { judgePoints } from "./lettered-points.js";

/** What stands below a prompt that asks in parts. */
export interface LetteredParts {
  readonly followUps: readonly FollowUp[];
  /** The prompt without them. */
  readonly found: FoundPrompt;
  readonly blocks: readonly RootContent[];
}

interface Part {
  readonly letter: string;
  prompt: string;
  answer: string[];
}

const lettered = /^[（(]?([a-z])[.)）、]\s*(?=\S)/i;
const roman = /^[（(]?[ivx]{1,4}[.)）、]\s*(?=\S)/;

/**
 * Takes the parts in which a question asks from the lines below it, where these are all that stands there: `a. Why?`, `b. How?`. What is counted
 * below a part, `i. Where?`, is a part of its own if it asks. `undefined` where letters may count options, or points of an answer.
 */
export function readLetteredParts(
  reading: OutlineReading,
  found: FoundPrompt,
  blocks: readonly RootContent[],
  { prompt, isQuiz, isSetOff }: AnswerContext,
): LetteredParts | undefined {
  if (isQuiz || isSetOff) return undefined;
  const [only, ...others] = blocks;
  const isBelow = found.answer.length === 0 && only?.type === "paragraph" && others.length === 0;
  const inPrompt = blocks.length === 0 ? found.answer : [];
  const lines = isBelow ? textLines(only.children) : inPrompt;
  const parts = partLines(lines);
  const own = parts.filter(({ letter }) => letter !== "");
  if (own.length < 2) return undefined;
  const marked = own.filter(({ prompt: asked }) => /[?？؟]$/.test(asked));
  if (
    marked.length < 2 ||
    judgePoints(
      prompt,
      own.map((part) => part.prompt),
      false,
    ) !== "questions"
  )
    return undefined;
  const start = isBelow ? (only.position?.start.line ?? 1) : reading.lines.placeOf(found.range.start).line;
  const [first, last] = [lines[0]?.line ?? 0, lines.at(-1)?.line ?? 0];
  noteAsked(reading, start + first, start + last);
  const followUps = parts.map(({ prompt: asked, answer }) => ({
    prompt: escapeMarkdown(asked),
    answer: answer.map((line) => escapeMarkdown(line)).join("\n"),
  }));
  return { followUps, found: isBelow ? found : { ...found, answer: [] }, blocks: isBelow ? [] : blocks };
}

/** Letters count from `a`; a line without one goes on with that above it. */
function partLines(lines: readonly TextLine[]): readonly Part[] {
  const parts: Part[] = [];
  let next = "a";
  for (const { text } of lines) {
    const letter = lettered.exec(text);
    const last = parts.at(-1);
    if (letter?.[1]?.toLowerCase() === next) {
      parts.push({ letter: next, prompt: text.slice(letter[0].length), answer: [] });
      next = String.fromCharCode(next.charCodeAt(0) + 1);
    } else if (last === undefined) return [];
    else if (!roman.test(text)) {
      if (last.answer.length > 0) last.answer.push(text);
      else last.prompt = `${last.prompt} ${text}`;
    } else if (looksLikeQuestion(text.replace(roman, "")))
      parts.push({ letter: "", prompt: text.replace(roman, ""), answer: [] });
    else last.answer.push(text);
  }
  return parts;
}
