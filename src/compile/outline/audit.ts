import { articleParts } from "../../article/parts.js";
import { withoutTags } from "../../text/stretches.js";
import { reportWarning, startOfFile } from "../report.js";
import type { AnswerDraft, QuestionDraft, SectionDraft } from "./draft.js";
import type { OutlineReading } from "./outline-reading.js";
import { type Shape, shapes } from "./shape.js";
import { looksLikeQuestion } from "./signs/looks-like-question.js";
import { readQuestionLabel } from "./signs/question-label.js";

/** What a line seems to be. `told` lines say that they are questions; `lead` and `item` lines end with a mark. */
interface Suspect {
  readonly line: number;
  readonly column: number;
  readonly kind: "told" | "lead" | "item";
  readonly what: string;
  /** The line without white space around it. */
  readonly text: string;
}

const SEPARATOR = "separator of a card";

/** So many leads or items that ask inside one answer are questions that it has swallowed, rather than rhetoric. */
const SWALLOWED = { lead: 3, item: 5 };

/**
 * Looks over the source a second time, line by line and without regard to how it was read, for what seems to be a
 * question, and reports what no question, follow-up, option or table of contents accounts for.
 */
export function audit(reading: OutlineReading, sections: readonly SectionDraft[], fixed?: Shape): void {
  const questions = sections.flatMap((section) => section.questions);
  // Without a question there is one problem for the whole file; with a form that was chosen, the rest is none.
  if (questions.length === 0 || fixed !== undefined) return;
  const isKnown = knownLines(reading);
  const isTaken = ({ line, what }: Suspect) =>
    reading.asked.has(line) ||
    isKnown(line) ||
    reading.chosen.some((part) => part.line <= line && line <= part.endLine) ||
    (what === SEPARATOR && reading.asked.has(line - 1));
  const suspects = findSuspects(reading).filter((suspect) => !isTaken(suspect));
  const answers = [...reading.answers].sort((a, b) => a.line - b.line);
  const groups = groupByAnswer(suspects, answers);
  const isPart = findParts(groups);
  for (const group of groups) {
    const inAnswer = group.isAnswer;
    for (const kind of ["told", "lead", "item"] as const) {
      const found = group.suspects.filter((suspect) => suspect.kind === kind && !(inAnswer && isPart(suspect)));
      if (inAnswer && kind !== "told" && found.length < SWALLOWED[kind]) continue;
      for (const suspect of found) reportSuspect(reading, suspect, inAnswer);
    }
  }
  const unread = new Set(reading.problems.flatMap(({ code, line }) => (code === "unread-question" ? [line] : [])));
  for (const { answer, article } of questions) {
    // What is asked deeper down goes on with the answer.
    if (article !== undefined && article.followUps.length > 0) continue;
    if (answer !== undefined && !unread.has(answer.place.line) && !reading.asked.has(answer.place.line))
      auditBrief(reading, answer);
  }
  reportNoList(reading, questions);
}

/** An answer that asks is none, or at least no good one. */
function auditBrief(reading: OutlineReading, { brief, place, isLong }: AnswerDraft): void {
  if (isLong || !asks(brief)) return;
  const message = "This seems to be a question, but it is all that stands as the answer to the one before.";
  reportWarning(reading.problems, "unread-question", place, message, "Write it as the questions around it.");
}

function reportSuspect(reading: OutlineReading, { line, column, what }: Suspect, inAnswer: boolean): void {
  const where = inAnswer ? "it became part of an answer" : "it was left out";
  const message = `This ${what} seems to be a question, but ${where}.`;
  const suggestion = `Write it as the questions around it, or choose their shape: ${shapes.join(", ")}.`;
  reportWarning(reading.problems, "unread-question", { file: reading.path, line, column }, message, suggestion);
}

/** Lines of which it is known why they are no questions. */
function knownLines(reading: OutlineReading): (line: number) => boolean {
  const known = new Set<number>();
  for (const { kind, line, endLine } of reading.leftOut) {
    if (
      kind === "passage" ||
      kind === "introduction" ||
      kind === "title" ||
      kind === "aside" ||
      kind === "front-matter"
    )
      continue;
    for (let at = line; at <= endLine; at++) known.add(at);
  }
  return (line) => known.has(line);
}

interface Group {
  readonly suspects: Suspect[];
  readonly isAnswer: boolean;
}

/** Both sorted by line; answers do not overlap. */
function groupByAnswer(
  suspects: readonly Suspect[],
  answers: readonly { readonly line: number; readonly endLine: number }[],
): Group[] {
  const outside: Group = { suspects: [], isAnswer: false };
  const groups = [outside];
  let at = 0;
  let open: Group | undefined;
  for (const suspect of suspects) {
    while (at < answers.length && (answers[at]?.endLine ?? 0) < suspect.line) {
      at++;
      open = undefined;
    }
    const answer = answers[at];
    if (answer === undefined || answer.line > suspect.line) {
      outside.suspects.push(suspect);
      continue;
    }
    if (open === undefined) {
      open = { suspects: [], isAnswer: true };
      groups.push(open);
    }
    open.suspects.push(suspect);
  }
  return groups;
}

/** The same words three times in answers name a part of each: `**Why does it matter?**`. */
function findParts(groups: readonly Group[]): (suspect: Suspect) => boolean {
  const counts = new Map<string, number>();
  for (const { suspects, isAnswer } of groups) {
    if (!isAnswer) continue;
    for (const { text } of suspects) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return ({ text, kind }) => kind !== "told" && (counts.get(text) ?? 0) > 2;
}

const fence = /^ {0,3}(?:(?:[-*+]|[0-9]{1,9}[.)]) {1,4})?(`{3,}|~{3,})/;

/** The items that name a part of an answer, as the bank writes them: `- **问法**`, `- **Follow-ups**`. */
const partNames: ReadonlySet<string> = new Set(
  Object.values(articleParts).flatMap(({ heading }) => Object.values(heading).map((name) => `- **${name}**`)),
);

/** Lines outside code, comments and named parts of an answer that have the form of a question. */
function findSuspects({ source, leftOut }: OutlineReading): Suspect[] {
  const first = leftOut.find(({ kind, line }) => kind === "front-matter" && line === 1);
  const frontMatterLines = first?.endLine ?? 0;
  const suspects: Suspect[] = [];
  // How far the name of a part is indented, while what is below it is further.
  let part: number | undefined;
  let close: RegExp | undefined;
  let isComment = false;
  const isCardFile = /^#(?:flash)?cards?\b/m.test(source);
  for (const [index, text] of source.split(/\r\n|\n|\r/).entries()) {
    if (index < frontMatterLines) {
      // Of a page about one question, the title asks it.
      if (asks(/^(?:title|question|prompt|front)\s*:([\s\S]*)/i.exec(text.slice(0, 2000))?.[1]?.trim() ?? ""))
        suspects.push({ line: index + 1, column: 1, kind: "told", what: "title", text: text.trim() });
      continue;
    }
    if (isComment) {
      isComment = !text.includes("-->");
      continue;
    }
    if (close !== undefined) {
      if (close.test(text)) close = undefined;
      continue;
    }
    const mark = fence.exec(text.trimStart())?.[1];
    if (mark !== undefined && !(mark.startsWith("`") && text.trimStart().slice(mark.length).includes("`"))) {
      close = new RegExp(`^\\s*${mark.charAt(0)}{${mark.length},}\\s*$`);
      continue;
    }
    const indent = text.length - text.trimStart().length;
    if (partNames.has(text.trim().replace(/^[-*+] +/, "- "))) part = indent;
    else if (part !== undefined && text.trim() !== "" && indent <= part) part = undefined;
    if (part !== undefined) continue;
    if (/^\s*<!--/.test(text)) {
      isComment = !text.includes("-->");
      continue;
    }
    const seen = text.length > 2000 ? undefined : judge(text, isCardFile);
    if (seen !== undefined) suspects.push({ line: index + 1, column: indent + 1, text: text.trim(), ...seen });
  }
  return suspects;
}

function judge(text: string, isCardFile: boolean): Pick<Suspect, "kind" | "what"> | undefined {
  const line = text.trim();
  const bare = (words: string) =>
    withoutTags(words)
      .replace(/[*_`]|\{#[^{}]*\}[\s\S]*/g, "")
      .trim();
  const heading = /^#{1,6}[ \t]+([\s\S]*)/.exec(line)?.[1];
  if (heading !== undefined) {
    const words = bare(withoutClosing(heading));
    if (isTold(words)) return { kind: "told", what: "heading" };
    return asks(words) ? { kind: "lead", what: "heading" } : undefined;
  }
  const summary = /<summary(?:\s[^<>]*)?>/i.exec(line);
  if (summary !== null)
    return asks(bare(line.slice(summary.index + summary[0].length).split(/<\/summary>/i, 1)[0] ?? ""))
      ? { kind: "lead", what: "summary" }
      : undefined;
  const item = /^(?:[-*+•]|[0-9０-９]{1,3}[.)）、．])[ \t]*([\s\S]*)/.exec(line)?.[1];
  if (item !== undefined) {
    // No point of an answer is written as a heading that asks.
    const isHeading = /^#{1,6}[ \t]/.test(item);
    const words = bare(item.replace(/^#{1,6}[ \t]+/, ""));
    if (isTold(words) || (isHeading && asks(words))) return { kind: "told", what: "item" };
    return asks(words) ? { kind: "item", what: "item" } : undefined;
  }
  if (/^\?{1,2}$/.test(line)) return { kind: "told", what: SEPARATOR };
  const bold = /^(?:\*\*|__)(.+?)(?:\*\*|__)/.exec(line)?.[1];
  if (bold !== undefined) {
    if (isTold(bare(bold))) return { kind: "told", what: "bold line" };
    return asks(bare(bold)) ? { kind: "lead", what: "bold line" } : undefined;
  }
  if (isTold(bare(line))) return { kind: "told", what: "line" };
  if (isCardFile && line.indexOf(":") <= 80 && /^[^:`|]{2}[^:`|]*:::?[^:`]+$/.test(line))
    return { kind: "told", what: "card" };
  if (line.startsWith("|") && line.split("|").some((cell) => asks(bare(cell)))) return { kind: "item", what: "row" };
  return undefined;
}

/** `Title ##` without the marks behind it. */
function withoutClosing(heading: string): string {
  let end = heading.length;
  while (heading.charAt(end - 1) === "#") end--;
  return /[ \t]/.test(heading.charAt(end - 1)) ? heading.slice(0, end) : heading;
}

function asks(words: string): boolean {
  return /[?？؟][)）"”']?$/.test(words) && looksLikeQuestion(words);
}

/** It has a label with a number or a mark: `Q3.`, `问：`, `Question:`. */
function isTold(words: string): boolean {
  const label = readQuestionLabel(words);
  if (label === undefined || !/[\p{L}\p{N}]/u.test(label.rest)) return false;
  return /[:：.．、)）]\s*$/.test(words.slice(0, words.length - label.rest.length));
}

/** A guide has headings and lists, too; but hardly any of them asks something. */
function reportNoList(reading: OutlineReading, questions: readonly QuestionDraft[]): void {
  const asking = questions.filter(
    ({ prompt, place, article, id }) =>
      // Nobody gives ids to what is no question.
      id !== undefined || looksLikeQuestion(prompt) || reading.told.has(place.line) || article?.choice !== undefined,
  ).length;
  if (asking > 0 && (questions.length < 8 || asking * 5 >= questions.length)) return;
  const message = `This looks like no list of questions: of ${questions.length} entries read as such, ${asking} ask something.`;
  const suggestion = "Check them, and leave the file out if they are none.";
  reportWarning(reading.problems, "looks-like-no-list", startOfFile(reading.path), message, suggestion);
}
