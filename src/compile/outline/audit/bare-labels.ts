import { reportWarning } from "../../report.js";
import type { QuestionDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";
import { isAnswerLabel } from "../signs/answer-label.js";

const letters = "A-Ja-jＡ-ＪАБВГДЕЖЗабвгдежзアイウエオカキク①-⑧가나다라마바사";
const label = `(?:[${letters}]|[ivx]{1,4}|[IVX]{1,4})`;
/** `B`, `(iii)`, `A, C`, `ACD`. */
const bareLabels = new RegExp(`^[（(]?${label}[)）]?(?: ?[,，、;；&/和]? ?[（(]?${label}[)）]?){0,7}[.)。]?$`, "u");
const beforeLabel = "(?:[-*+>] {1,3}|</?(?:ul|ol|li|b|strong)(?: [^<>]{0,80})?>|\\*\\*|\\[[ xX]?\\] )";
/** The same before the words of an option, perhaps behind a bullet, a box or a tag. */
const labelled = new RegExp(
  `^[ \\t]{0,12}${beforeLabel}{0,4}[（(]?(${label})(?:\\*\\*)?(?:[.．、:：)）]|[ \\u3000])`,
  "u",
);
const htmlItem = /<li[\s>]/i;

/** Fewer lines are no options. */
const LEAST = 2;

/** Reports, once for all, an answer that is nothing but the label of an option, or has such a key in it, where options stand beside it and nobody read them. */
export function reportBareLabels(reading: OutlineReading, questions: readonly QuestionDraft[]): void {
  const bare = questions.filter(({ answer, article }) => answer !== undefined && article?.choice === undefined);
  const keys = new Map(bare.flatMap((question) => [[question, findKey(question)] as const]));
  if (![...keys.values()].some((key) => key !== undefined)) return;
  const lines = reading.source.split(/\r\n|\n|\r/);
  const starts = questions.map(({ place }) => place.line).sort((a, b) => a - b);
  const ends = new Map(starts.map((line, index) => [line, (starts[index + 1] ?? lines.length + 1) - 1]));
  const told = new Set(reading.problems.map(({ line }) => line));
  const found = bare.filter((question) => {
    const { line } = question.place;
    const key = keys.get(question);
    const own = key === undefined ? [] : lines.slice(line - 1, ends.get(line));
    return key !== undefined && !own.some((_, index) => told.has(line + index)) && holdsOptions(own, key);
  });
  const [first, ...others] = found;
  if (first?.answer === undefined) return;
  const more = others.length === 0 ? "" : `, and so do ${others.length} more below it`;
  const message = `This answer names an option by its label${more}, but no options were read.`;
  const suggestion = "Write each option in a line of its own, with the letters in their order: `A. ...`.";
  reportWarning(reading.problems, "key-count", first.answer.place, message, suggestion);
}

/** The label that an answer is, or that one of its lines names as the key. */
function findKey({ answer, article }: QuestionDraft): string | undefined {
  if (answer === undefined || bareLabels.test(answer.brief)) return answer?.brief;
  for (const line of `${answer.text}\n${article?.explanation ?? ""}`.split("\n")) {
    // `**Answer: C**`
    const words = line.replaceAll("*", "").trim();
    const key = words.slice(words.search(/[:：]/) + 1).trim();
    if (key !== words && bareLabels.test(key) && isAnswerLabel(words)) return key;
  }
  return undefined;
}

/** Two lines and more begin with labels of the sort that the answer has, or are items in HTML, which a letter may count. */
function holdsOptions(lines: readonly string[], brief: string): boolean {
  const sort = sortOf(brief.replace(/[（(]/g, ""));
  const labels = lines.flatMap((line) => labelled.exec(line)?.[1] ?? []).filter((own) => sortOf(own) === sort);
  return new Set(labels).size >= LEAST || lines.filter((line) => htmlItem.test(line)).length >= LEAST;
}

const sorts = [/^[ivx]+(?!\p{L})/iu, /^[A-Ja-jＡ-Ｊ]/, /^[а-зА-З]/, /^[ア-ク]/, /^[①-⑧]/];

function sortOf(text: string): number {
  return sorts.findIndex((sort) => sort.test(text));
}
