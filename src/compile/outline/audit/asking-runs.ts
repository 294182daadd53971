import { reportWarning } from "../../report.js";
import type { QuestionDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { asksBehind, endsAsking } from "./find-suspects.js";
import { reportRun } from "./left-out-asks.js";
import type { WrittenLine } from "./written-lines.js";

/** So many lines that ask, one below the other, are no rhetoric. */
const LEAST_RUN = 3;
/** A paragraph of so many short lines, of which a share asks, is a list without marks. */
const PARAGRAPH = { lines: 5, characters: 120, share: 3 };
/** Where so many questions have numbers, and hardly one has none, those tell what is missing. */
const COUNTED = { least: 20, share: 20 };

/** Reports lines without marks that ask one after the other in an answer, and paragraphs of which many lines do. */
export function reportAskingRuns(reading: OutlineReading, lines: readonly WrittenLine[]): void {
  const told = new Set(reading.problems.map(({ line }) => line));
  const isWhole = findWhole(lines);
  const plain = lines.filter((line) => line.isUnread && !told.has(line.line) && !isWhole(line));
  for (const block of [...runsOf(plain, lines), ...paragraphsOf(plain)]) {
    const [first] = block;
    if (first === undefined || block.some(({ line }) => told.has(line))) continue;
    for (const { line } of block) told.add(line);
    reportRun(reading, block, first, "taken for an answer");
  }
}

/** Reports lines that ask without any mark, the first of them for all, where they are more than the questions that were read and ask. */
export function reportUnmarked(reading: OutlineReading, questions: readonly QuestionDraft[]): void {
  const told = new Set(reading.problems.flatMap(({ code, line }) => (code === "unread-question" ? [line] : [])));
  const unread = reading.plain.filter(({ line }) => !reading.asked.has(line) && !told.has(line));
  const [first] = unread;
  if (first === undefined || unread.length < LEAST_RUN) return;
  if (questions.filter(({ prompt }) => looksLikeQuestion(prompt)).length >= unread.length) return;
  const message = `This line, and ${unread.length - 1} others like it, seem to be questions, but nothing marks them as such.`;
  const suggestion = "Write each as an item of a numbered list, as a heading, or as a line in bold.";
  reportWarning(reading.problems, "unread-question", first, message, suggestion);
}

/** Tells which lines stand between two questions whose numbers follow one another, in a list that counts: what asks there is rhetoric. */
function findWhole(lines: readonly WrittenLine[]): (line: WrittenLine) => boolean {
  const owns = lines.filter(({ isOwn }) => isOwn);
  const counted = owns.filter(({ numbers }) => numbers.length > 0).length;
  if (counted < COUNTED.least || (owns.length - counted) * COUNTED.share > owns.length) return () => false;
  return ({ questions }) => {
    const [number, next] = [owns[questions - 1], owns[questions]].map((own) => own?.numbers.at(-1));
    return number !== undefined && next === number + 1;
  };
}

/** Lines that end in a mark, with nothing but empty lines between them. */
function runsOf(plain: readonly WrittenLine[], all: readonly WrittenLine[]): WrittenLine[][] {
  const isAsking = (line: WrittenLine) => isPlain(line) && endsAsking(line.words);
  const before = new Map(all.map((line, index) => [line.line, all[index - 1]?.line]));
  return split(plain.filter(isAsking), (line, last) => before.get(line.line) === last.line).filter(
    (run) => run.length >= LEAST_RUN,
  );
}

function paragraphsOf(plain: readonly WrittenLine[]): WrittenLine[][] {
  const paragraphs = split(
    plain.filter((line) => isPlain(line) && line.key === ""),
    (line, last) => line.line === last.line + 1,
  );
  return paragraphs.flatMap((paragraph) => {
    const isShort = paragraph.every(({ words }) => words.length <= PARAGRAPH.characters && !/[,，;；]$/.test(words));
    if (paragraph.length < PARAGRAPH.lines || !isShort) return [];
    // Behind `Introduction:` stands what it is, and no request.
    const asking = paragraph.filter(
      ({ words }) => endsAsking(words) || (looksLikeQuestion(words) && !/[:：]/.test(words)),
    );
    return asking.length >= LEAST_RUN && asking.length * PARAGRAPH.share >= paragraph.length ? [asking] : [];
  });
}

/** Words without marks in an answer, or points of a quotation there, which are no points of the answer, nor rows that tell of something. */
function isPlain({ isInAnswer, key, words, text }: WrittenLine): boolean {
  const isWords = key === "" || key.startsWith("q");
  // `What => a chart`: it tells what each is.
  return isInAnswer && isWords && !isSpoken(words) && !asksBehind(text.trim()) && !/ (?:=>|->|→) /.test(words);
}

/** `Max: How do I open it?` in a dialogue. */
function isSpoken(words: string): boolean {
  return /^[(（]?\p{L}{1,12}\s?[:：]\s/u.test(words);
}

function split(
  lines: readonly WrittenLine[],
  goesOn: (line: WrittenLine, last: WrittenLine) => boolean,
): WrittenLine[][] {
  const runs: WrittenLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && goesOn(line, last) && line.questions === last.questions)
      run.push(line);
    else runs.push([line]);
  }
  return runs;
}
