import { takeId } from "../../parse/id-suffix.js";
import { plainText } from "../../parse/plain-text.js";
import { placeOfNode, type Reading } from "../../parse/reading.js";
import { reportWarning } from "../../report.js";
import type { OpenQuestion } from "../open-question.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { readSeriesLabel } from "../signs/series-label.js";
import { readSectionTitle } from "../signs/title.js";
import { setApart } from "./set-apart-ends.js";
import type { OpenSection } from "./split-sections.js";

/** Of fewer questions, nobody can tell how a file writes them. */
const LEAST = 3;

/**
 * Turns topics of a guide into passages, `## 1.1 How sails work`, beside sections of which all questions are labelled, `Q1: ...`, or which say
 * in their titles that questions follow and ask: two ways to count are not one list. They are told as sections without questions; where they are far more than those, they stay, and are reported.
 *
 * @param isFixed - Somebody chose how the section is read: then its headings are questions.
 */
export function setApartTopics(
  reading: Reading,
  sections: readonly OpenSection[],
  isFixed: (section: OpenSection) => boolean,
): void {
  const filled = sections.filter(({ questions }) => questions.length > 0);
  const labelled = filled.filter(({ questions }) => questions.every(isLabelled));
  const areLabelled = countOf(labelled) >= LEAST;
  const sure = new Set(areLabelled ? labelled : filled.filter(asksAsNamed));
  if (countOf([...sure]) < LEAST) return;
  const others = filled.filter((section) => !sure.has(section));
  const isOutline = !areLabelled && areOutlines(others, countOf([...sure]));
  const topics = others.filter((section) => !isFixed(section) && (isOutline || isOfTopics(section, areLabelled)));
  // What is read neither so nor so shows that the file knows questions of other kinds.
  if (topics.length < others.length - 1) return;
  const areFew = countOf(topics) <= countOf([...sure]) * 2;
  for (const section of topics) {
    if (areFew) setApart(section);
    else reportTopics(reading, section);
  }
}

/** They are far more: it may be the labels that are something else. */
function reportTopics(reading: Reading, { heading, questions }: OpenSection): void {
  if (heading === undefined) return;
  const message = `These ${questions.length} headings were read as questions, but ask nothing, unlike those of other sections.`;
  const suggestion = "Write them as questions, or move them to a file of their own.";
  reportWarning(reading.problems, "doubtful-question", placeOfNode(reading, heading.node), message, suggestion);
}

function countOf(sections: readonly OpenSection[]): number {
  return sections.reduce((sum, { questions }) => sum + questions.length, 0);
}

function isLabelled({ entry }: OpenQuestion): boolean {
  return entry.isLabelled && readQuestionLabel(entry.text)?.number !== undefined;
}

const namesQuestions =
  /面试(?:真)?题|真题|问答|面試|質問|질문|(?:interview|sample|practice|mock) questions?|questions? (?:and|&) answers?|q ?& ?a/i;

function asksAsNamed({ heading, questions }: OpenSection): boolean {
  const asking = questions.filter(({ entry }) => entry.asks).length;
  return heading !== undefined && namesQuestions.test(heading.text) && asking * 4 >= questions.length * 3;
}

/** So many items are an outline, of which such a share has others below it. */
const LEAST_OUTLINED = 8;
const NESTED = 3;

/**
 * All sections but those that say what they have are outlines of what there is to know: names in nested items, hardly one of which asks, and no
 * sentence below any.
 */
function areOutlines(sections: readonly OpenSection[], sure: number): boolean {
  const items = sections.flatMap(({ questions }) => questions);
  if (items.length < LEAST_OUTLINED || items.length > sure * 2) return false;
  if (sections.some(({ heading }) => heading === undefined || namesQuestions.test(heading.text))) return false;
  const nested = items.filter(({ entry: { node } }) => node.type === "listItem" && node.children.length > 1);
  const asking = items.filter(({ entry }) => entry.asks);
  return nested.length * NESTED >= items.length && asking.length * 10 <= items.length && items.every(isName);
}

function isName({ entry, answer }: OpenQuestion): boolean {
  if (entry.type !== "lead" || entry.form !== "bullets" || entry.isLabelled || entry.number > 0) return false;
  if (entry.node.type !== "listItem" || takeId(entry.text).id !== undefined || endsSentence(entry.text)) return false;
  return [...entry.node.children.slice(1), ...answer].every(
    (block) =>
      block.type === "list" ||
      block.type === "heading" ||
      (block.type === "paragraph" && /[:：]$/.test(plainText(block.children))),
  );
}

function endsSentence(text: string): boolean {
  return /[.。!！]$/.test(text);
}

/** Headings without a label, hardly any of which ends as a question does. `How sails work` asks by its words, beside labels alone. */
function isOfTopics({ heading, questions }: OpenSection, areLabelled: boolean): boolean {
  if (heading === undefined || namesQuestions.test(heading.text)) return false;
  if (readSectionTitle(takeId(heading.text).text).declaredCount !== undefined) return false;
  const asking = questions.filter(({ entry }) => /[?？؟]\s*[)）]?$/.test(takeId(entry.text).text)).length;
  const inWords = questions.filter(({ entry }) => entry.asks).length;
  if (areLabelled ? inWords * 4 >= questions.length * 3 : inWords > 0) return false;
  if (asking * 2 >= questions.length || questions.some(asksBelow)) return false;
  return questions.every(
    ({ entry }) =>
      entry.type === "heading" &&
      !entry.isLabelled &&
      readSeriesLabel(entry.text) === undefined &&
      takeId(entry.text).id === undefined,
  );
}

/** `### Radio` above `What do you say first?`: the heading is the title of a question. */
function asksBelow({ answer: [first] }: OpenQuestion): boolean {
  return first?.type === "paragraph" && /[?？؟]["”»*_)）\s]*$/.test(plainText(first.children));
}
