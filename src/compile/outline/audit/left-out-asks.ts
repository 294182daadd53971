import { lettersOf } from "../../../text/letters-of.js";
import type { LeftOut } from "../../parse/left-out.js";
import { reportWarning } from "../../report.js";
import type { QuestionDraft, SectionDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";
import { requestsAnswer } from "../signs/requests.js";
import { readPrompt } from "../signs/title.js";
import { findDeadLinks } from "./dead-links.js";
import { bareWords, endsAsking } from "./find-suspects.js";
import { linesOf } from "./lines-of.js";
import type { WrittenLine } from "./written-lines.js";

/** So many lines of an introduction that ask are questions, where they are a share of it, or more than any prose has. */
const ASKING_LINES = { few: 3, share: 3, many: 8 };
/** One link that asks may lead on. */
const LEAST_LINKS = 2;
/** Fewer that lead to no place may be left of the file that somebody copied. */
const LEAST_DEAD = 3;

/**
 * Reports, once for each passage, text that asks in what was left out: lines of an introduction or of a label, and
 * contents that lead to other pages. What has the form of a question is reported line by line before.
 */
export function reportLeftOutAsking(
  reading: OutlineReading,
  sections: readonly SectionDraft[],
  lines: readonly WrittenLine[],
): void {
  const told = new Set(reading.problems.map(({ line }) => line));
  const known = lines.flatMap(({ line, words }) => (reading.asked.has(line) ? [keyOf(words)] : []));
  const read = new Set([...sections.flatMap(({ questions }) => questions.map(keyOfQuestion)), ...known]);
  const passages = [...reading.leftOut].sort((a, b) => a.line - b.line);
  const contents = passages.filter(({ kind }) => kind === "table-of-contents").flatMap((part) => linesOf(lines, part));
  const named = new Set(contents.map(({ text, words }) => keyOf(titleOf(text) || words)));
  const unnamed = [...read].filter((key) => !named.has(key));
  for (const passage of passages) {
    const inside = linesOf(lines, passage).filter(({ line }) => !reading.asked.has(line) && !told.has(line));
    const asking = findAsking(passage, inside, read, unnamed);
    const [first] = asking;
    if (first === undefined) continue;
    for (const { line } of asking) told.add(line);
    reportRun(reading, asking, first, "left out");
  }
  const left = contents.filter(({ line }) => !reading.asked.has(line) && !told.has(line));
  const dead = withoutReworded(findDeadLinks(left, lines, titleOf, keyOf), unnamed, titleOf);
  if (dead[0] !== undefined && dead.length >= LEAST_DEAD) reportRun(reading, dead, dead[0], "left out");
  const introduced = new Set(reading.leftOut.flatMap(({ kind, line }) => (kind === "introduction" ? [line] : [])));
  for (const { title, place } of sections) {
    if (told.has(place.line) || !requestsAnswer(title)) continue;
    const hasText = introduced.has(place.line + 1) || introduced.has(place.line + 2);
    if (!hasText) continue;
    const message = "This heading requests an answer and has text of its own, but was read as the title of a section.";
    reportWarning(reading.problems, "unread-question", place, message, "Write it as the questions around it.");
  }
}

/** Reports several lines at the first of them. */
export function reportRun(
  reading: OutlineReading,
  run: readonly WrittenLine[],
  { line, indent }: WrittenLine,
  where: "left out" | "taken for an answer",
): void {
  const others =
    run.length === 1 ? "" : `, and so ${run.length === 2 ? "does one" : `do ${run.length - 1}`} more below it`;
  const message = `This line asks${others}, but ${run.length === 1 ? "it was" : "they were"} ${where}.`;
  const suggestion = "Write them as items of a list, or as headings, one for each question.";
  reportWarning(
    reading.problems,
    "unread-question",
    { file: reading.path, line, column: indent + 1 },
    message,
    suggestion,
  );
}

/** @param unnamed - Keys of the questions that no contents have in these words. */
function findAsking(
  { kind }: LeftOut,
  lines: readonly WrittenLine[],
  read: ReadonlySet<string>,
  unnamed: readonly string[],
): readonly WrittenLine[] {
  if (kind === "introduction" || kind === "label") {
    const asking = lines.filter(
      ({ key, text, words }) =>
        key === "" &&
        endsAsking(words) &&
        !read.has(keyOf(words)) &&
        !read.has(keyOf(brokenLink.exec(text)?.[1] ?? "")),
    );
    const { few, share, many } = ASKING_LINES;
    if (kind === "label") return asking;
    const areMany = asking.length >= many || (asking.length >= few && asking.length * share >= lines.length);
    return areMany ? asking : lines.filter((line, at) => requests(line, lines[at + 1]));
  }
  if (kind !== "table-of-contents") return [];
  const named = lines.filter(({ text, words }) => !link.test(text) && endsAsking(words) && !read.has(keyOf(words)));
  if (named.length > 0) return withoutReworded(named, unnamed, bareWords);
  const links = lines.filter(({ text }) => leadsElsewhere(text) && endsAsking(titleOf(text)));
  const asking = links.filter(({ text }) => !read.has(keyOf(titleOf(text))));
  // Contents by full addresses: some titles are worded otherwise there.
  return asking.length >= LEAST_LINKS && asking.length * 2 > links.length ? asking : [];
}

/** So many at most are compared with all questions: of more, most are lost. */
const MOST_REWORDED = 50;

/** Those that no question below may be in other words. */
function withoutReworded(
  lines: readonly WrittenLine[],
  unnamed: readonly string[],
  wordsOf: (text: string) => string,
): readonly WrittenLine[] {
  if (lines.length > MOST_REWORDED) return lines;
  return lines.filter(({ text }) => !unnamed.some((key) => isAlike(keyOf(wordsOf(text)), key)));
}

/** Two of three pairs of letters: what asks for a difference shares less with another that does. */
const ALIKE = 0.65;

/** Tells whether a question below may be that of the contents in other words, by the pairs of letters that both have. */
function isAlike(a: string, b: string): boolean {
  const pairs = new Set(pairsOf(a));
  const others = pairsOf(b);
  const shared = others.filter((pair) => pairs.has(pair)).length;
  return shared * 2 >= (pairs.size + others.length) * ALIKE;
}

function pairsOf(key: string): string[] {
  return Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2));
}

const request = /^(?:explain|describe|compare|define|differentiate)\b/i;

/** `Explain the layers of a hull` right above a list: nobody introduces a list of questions so. */
function requests({ key, words, line }: WrittenLine, next: WrittenLine | undefined): boolean {
  const isAboveList = next?.line === line + 1 && /^[bn]/.test(next.key);
  return key === "" && isAboveList && (request.test(words) || requestsAnswer(words));
}

const link = /\[([^[\]]{1,300})\]\(([^()\s]{1,2000})/;

/** `[1. Why?] (#1. Why?)` was to be one of contents. */
const brokenLink = /^\s{0,3}\[([^[\]]{1,300})\]\s?\(/;

/** Not to a place of this file. */
function leadsElsewhere(text: string): boolean {
  const address = link.exec(text)?.[2];
  return address !== undefined && !address.startsWith("#");
}

function titleOf(text: string): string {
  return bareWords(link.exec(text)?.[1] ?? "");
}

function keyOfQuestion({ prompt }: QuestionDraft): string {
  return keyOf(prompt);
}

/** So many letters and digits of a prompt tell it from others. */
const KEY_LENGTH = 40;

function keyOf(text: string): string {
  return lettersOf(readPrompt(text).prompt).slice(0, KEY_LENGTH);
}
