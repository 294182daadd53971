import type { Node } from "mdast";
import type { Place } from "../../model/place.js";
import { takeId, type WithId } from "../parse/id-suffix.js";
import { leaveOutNode, placeOfNode, placeOfWords, type Reading, rangeOf, report } from "../parse/reading.js";
import { makeGlossary, suggestId } from "../registry/suggest-id.js";
import type { QuestionDraft, SectionDraft } from "./draft.js";
import { type FoundPrompt, findPrompt } from "./find-prompt.js";
import { numberQuestions } from "./number-questions.js";
import { readAnswer } from "./read-answer.js";
import type { OpenQuestion, OpenSection } from "./split-sections.js";
import { readBulletNumber, readPrompt, readSectionTitle } from "./title.js";

/** Reads a section that has questions. */
export function readSection(reading: Reading, { heading, questions, passage }: OpenSection): SectionDraft {
  for (const block of passage) leaveOutNode(reading, "introduction", block);
  const fileName = reading.path.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
  const numbers = numberQuestions(reading, questions);
  const drafts = questions.flatMap((question, index) => {
    const draft = readQuestion(reading, question, numbers[index] ?? index + 1, index === questions.length - 1);
    return draft === undefined ? [] : [draft];
  });
  if (heading === undefined) {
    return { place: { file: reading.path, line: 1, column: 1 }, title: fileName, questions: drafts };
  }
  const place = placeOfNode(reading, heading.node);
  const suffix = takeId(heading.text);
  const title = readSectionTitle(suffix.text);
  // A heading without words still opens a section.
  const named = title.title === "" ? { ...title, title: fileName } : title;
  return { place, ...named, ...readId(reading, suffix, heading.node, findPrompt(reading, heading)), questions: drafts };
}

function readQuestion(
  reading: Reading,
  { entry, answer }: OpenQuestion,
  number: number,
  isLast: boolean,
): QuestionDraft | undefined {
  const start = placeOfNode(reading, entry.node);
  const found = findPrompt(reading, entry);
  const suffix = takeId(found.text);
  const prompt = takeNumber(entry, suffix.text);
  if (prompt === "") {
    const message = "This question has no text.";
    report(reading, "error", "empty-prompt", start, message, "Write the question, or remove the entry.");
    for (const node of [entry.node, ...answer]) leaveOutNode(reading, "passage", node);
    return undefined;
  }
  const nested = entry.type === "heading" ? [] : entry.node.children.slice(1);
  const answerDraft = readAnswer(reading, found, [...nested, ...answer], isLast);
  return {
    place: placeOfWords(reading, prompt, found.range) ?? start,
    number,
    prompt,
    ...readId(reading, suffix, entry.node, found),
    tags: suffix.tags,
    ...(answerDraft === undefined ? {} : { answer: answerDraft }),
  };
}

/** In a list, `Q:` and `Q3.` set the prompt off; a bare number belongs to its words. */
function takeNumber(entry: OpenQuestion["entry"], text: string): string {
  if (entry.type === "heading" || /^(?:Q|问)/i.test(text)) return readPrompt(text).prompt;
  if (entry.type === "bullet" && entry.number > 0) return readBulletNumber(text)?.prompt ?? text;
  return text;
}

/** Gives the id that a prompt or title ends in, or where one can be written. */
function readId(
  reading: Reading,
  suffix: WithId,
  node: Node,
  { endLine: line, gap }: FoundPrompt,
): { readonly id?: string; readonly idPlace?: Place } {
  if (suffix.id !== undefined) return { id: suffix.id };
  if (suffix.malformed !== undefined) {
    reportMalformedId(reading, suffix.malformed, node);
    return {};
  }
  if (gap !== undefined) return { idPlace: reading.lines.placeOf(gap.start) };
  const start = reading.lines.startOf(line);
  const text = /^[^\r\n]*/.exec(reading.source.slice(start, reading.lines.startOf(line + 1)))?.[0] ?? "";
  // Not behind the closing hashes of a heading, nor behind the spaces or the backslash of a hard break.
  const closing = node.type === "heading" ? /(?:[ \t]+#+)?[ \t]*$/ : /\\?[ \t]*$/;
  return { idPlace: { file: reading.path, line, column: text.search(closing) + 1 } };
}

function reportMalformedId(reading: Reading, written: string, node: Node): void {
  const place = placeOfWords(reading, written, rangeOf(reading, node)) ?? placeOfNode(reading, node);
  const message = `${written} is not an id. Ids are lower-case English words joined by hyphens, such as {#kv-cache}.`;
  const id = suggestId(written, makeGlossary([]));
  const suggestion = id === undefined ? "Write {#id} with such an id." : `Write {#${id}}.`;
  report(reading, "error", "malformed-id", place, message, suggestion);
}
