import { reportWarning, startOfFile } from "../../report.js";
import type { QuestionDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";
import { shapes } from "../shape.js";
import { isToBeJudged, isVerdict } from "../signs/judged.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { namesSeveral } from "../signs/names-several.js";
import { saysList } from "../signs/says-list.js";
import { endsAsking } from "./find-suspects.js";
import type { WrittenLine } from "./written-lines.js";

/** A guide has headings and lists, too; but hardly any of them asks something. */
export function reportNoList(
  reading: OutlineReading,
  questions: readonly QuestionDraft[],
  lines: readonly WrittenLine[],
): void {
  const asking = questions.filter(
    ({ prompt, place, answer, article, id }) =>
      // Nobody gives ids to what is no question.
      id !== undefined ||
      looksLikeQuestion(prompt) ||
      reading.told.has(place.line) ||
      article?.choice !== undefined ||
      isToBeJudged(prompt) ||
      isVerdict(answer?.brief ?? ""),
  ).length;
  if (asking > 0 && (questions.length < 8 || asking * 5 >= questions.length)) {
    reportMostLeftOut(reading, questions.length, lines);
    return;
  }
  if (areTopics(questions, lines)) return;
  const message = `This looks like no list of questions: of ${questions.length} entries read as such, ${asking} ask something`;
  const unread = lines.filter(({ isUnread, words }) => isUnread && endsAsking(words));
  const [first] = unread;
  const place = startOfFile(reading.path);
  dropSections(reading, LEAST_NEEDLESS);
  if (questions.length === 1) dropDoubt(reading);
  if (first === undefined || unread.length <= asking || unread.length < 3) {
    const suggestion = "Check them, and leave the file out if they are none.";
    reportWarning(reading.problems, "looks-like-no-list", place, `${message}.`, suggestion);
  } else {
    const rest = `${unread.length} lines that ask were not read, the first of them line ${first.line}`;
    const suggestion = `Write what asks as items of a list or as headings, or choose its shape: ${shapes.join(", ")}.`;
    reportWarning(reading.problems, "looks-like-no-list", place, `${message}; ${rest}.`, suggestion);
  }
}

/** So many headings that belong to no question make a guide of a file whose text is mostly left out. */
const LEAST_HEADINGS = 10;

/** Where entries ask nothing, fewer sections than so many may each be worth a look. */
const LEAST_NEEDLESS = 5;

/** Notes have headings that ask, too: others that say something of themselves are more, and their text is most of the file. */
function reportMostLeftOut(reading: OutlineReading, count: number, lines: readonly WrittenLine[]): void {
  const passed = new Set<number>();
  for (const { kind, line, endLine } of reading.leftOut)
    if (kind === "aside" || kind === "passage" || kind === "introduction")
      for (let at = line; at <= endLine; at++) passed.add(at);
  const out = lines.filter(({ line }) => passed.has(line));
  const headings = out.filter(holdsHeading).length;
  if (out.length * 2 <= lines.length || headings < LEAST_HEADINGS || headings <= count) return;
  const read = count === 1 ? "one question was" : `${count} questions were`;
  const message = `This looks like no list of questions: ${headings} of its headings were left out with what stands below them, and ${read} read.`;
  const suggestion = "Check what was read, and leave the file out if it is none.";
  dropSections(reading, 1);
  reportWarning(reading.problems, "looks-like-no-list", startOfFile(reading.path), message, suggestion);
}

/** What is said of the file tells of every section without questions, but for what stands among questions, about which something can be done. */
function dropSections({ problems, declared }: OutlineReading, least: number): void {
  const others = problems.filter(({ code, suggestion, line }) => {
    if (code === "empty-section") return declared.has(line);
    return code !== "section-without-questions" || suggestion !== undefined;
  });
  if (problems.length - others.length < least) return;
  problems.length = 0;
  for (const problem of others) problems.push(problem);
}

/** Of the only entry, it says the same. */
function dropDoubt({ problems }: OutlineReading): void {
  const doubt = problems.findIndex(({ code }) => code === "doubtful-question");
  if (doubt !== -1) problems.splice(doubt, 1);
}

/**
 * Tells whether topics are the questions: headings with something below them that count on through the file, or headings and words in bold
 * in a file that says in its title what it is.
 */
function areTopics(questions: readonly QuestionDraft[], lines: readonly WrittenLine[]): boolean {
  const owns = lines.filter(({ isOwn }) => isOwn);
  const title = lines.find((line) => holdsHeading(line) && !line.isOwn)?.words ?? "";
  const least = namesSeveral(title) ? 2 : 3;
  const isMost = (count: number) => count >= least && count * 3 >= owns.length * 2;
  const answered = questions.filter(({ answer, article }) => (answer ?? article?.explanation) !== undefined).length;
  const titles = owns.filter(holdsHeading);
  const marked = owns.filter(({ key }) => /\bB\b/.test(key));
  if (!isMost(titles.length + marked.length) || !isMost(answered)) return false;
  const counting = owns.filter(
    ({ numbers }, index) =>
      numbers.length > 0 && (index === 0 || numbers.at(-1) === (owns[index - 1]?.numbers.at(-1) ?? 0) + 1),
  );
  return (isMost(titles.length) && isMost(counting.length)) || saysList(title) || least === 2;
}

/** A heading, though in an item, behind a number or in a quotation: `- ## Locks`. */
function holdsHeading({ key }: WrittenLine): boolean {
  return /\bh[1-6]\b/.test(key);
}
