import { endsAsking } from "./find-suspects.js";
import type { Swallowed } from "./swallowed-numbers.js";
import type { WrittenLine } from "./written-lines.js";

/** Of fewer questions, nobody can tell that no answer has bold words alone in a line. */
const LEAST = 8;
/** One may be a part of the last answer. */
const LEAST_BEHIND = 2;

/**
 * Finds words alone in bold above items behind the answer to the last question, where all questions are words in bold above items, and no other answer
 * has such in it: `**Recall**` behind `**What is a test set?**`. They may be topics to be asked about, or parts of that answer.
 */
export function findBehindLast(lines: readonly WrittenLine[]): Swallowed[] {
  const owns = lines.filter(({ isOwn }) => isOwn);
  if (owns.length < LEAST || owns.some(({ key }) => key !== "B")) return [];
  if (!owns.every(({ text }) => mayAskInBold(text.trimEnd()))) return [];
  const titles = lines.flatMap((line, index) => (isTitle(line) ? [{ line, index }] : []));
  const [first] = titles;
  if (first === undefined || titles.length < LEAST_BEHIND || first.line.questions < owns.length) return [];
  const isAnswered = isItem(lines[first.index - 1]);
  const above = lines
    .filter((line, index) => line.isInAnswer && lines[index - 1]?.isInAnswer === false)
    .filter(isItem).length;
  if (!isAnswered || above * 10 < owns.length * 9) return [];
  if (titles.some(({ index }) => !isItem(lines[index + 1]))) return [];
  return [
    {
      at: first.line,
      why: `and ${titles.length - 1} others behind the last question are written as the questions are`,
    },
  ];
}

/** Of fewer questions, nobody can tell what is usual; so many times as many as such titles ask. */
const LEAST_BETWEEN = 3;
/** A part of an answer is named in fewer words. */
const LEAST_WORDS = 3;

/**
 * Finds topics in bold in answers, where all questions are bold words that ask, and hardly any answer has bold words alone in a line: `**Pros and cons of
 * oak**` between `**What is a keel?**` and `**What is a mast?**`.
 */
export function findTopicsBetween(lines: readonly WrittenLine[]): Swallowed[] {
  const owns = lines.filter(({ isOwn }) => isOwn);
  if (owns.length < LEAST_BETWEEN || !owns.every(({ key, words }) => key === "B" && endsAsking(words))) return [];
  const titles = lines.flatMap((line, index) => (isUnreadBold(line) ? [{ line, index }] : []));
  if (titles.length * LEAST_BETWEEN > owns.length) return [];
  const areTopics = titles.every(({ line, index }) => {
    const next = lines[index + 1];
    return isTitle(line) && isTopic(line) && next?.isInAnswer === true && !next.isOwn && lines[index - 1]?.isInAnswer;
  });
  return areTopics ? titles.map(({ line }) => ({ at: line, why: "is written as the questions are" })) : [];
}

function isUnreadBold({ key, text, isUnread, isInAnswer }: WrittenLine): boolean {
  return isUnread && isInAnswer && key === "B" && /^\*\*[^*]+\*\*\s?[:：]?$/.test(text.trimEnd());
}

function isTopic({ words, indent }: WrittenLine): boolean {
  if (indent > 0) return false;
  return (words.match(/\p{Script=Han}{2}|[^\s\p{Script=Han}]+/gu) ?? []).length >= LEAST_WORDS;
}

/** A prompt that goes on in the next line may ask there. */
function mayAskInBold(text: string): boolean {
  return !text.endsWith("**") || endsAsking(text.slice(0, -2));
}

function isTitle({ key, text, isUnread, isInAnswer }: WrittenLine): boolean {
  return isUnread && isInAnswer && key === "B" && /^\*\*[^*]{1,60}[\p{L}\p{N})）]\*\*$/u.test(text.trimEnd());
}

function isItem(line: WrittenLine | undefined): boolean {
  return line?.isInAnswer === true && line.key.startsWith("b");
}
