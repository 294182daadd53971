import type { ListItem, PhrasingContent, RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { leadText, textLines } from "../../parse/plain-text.js";
import { leaveOutNode, type Reading } from "../../parse/reading.js";
import { asksAboutTerms } from "../answers/asked-terms.js";
import { asksMostly } from "../answers/read-follow-ups.js";
import { mayAnswerInLines } from "../blocks/find-prompt.js";
import { promptContent } from "../entries.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import { isAskedAbout } from "../signs/about-code.js";
import type { OpenSection } from "./split-sections.js";

/** So many questions without an answer make it sure that what stands below the last is none, either. */
const LEAST_OPEN = 4;
/** So many questions with nothing below them make a list of open ones, where those with an answer are a tenth. */
const LEAST_BARE = 3;
/** So many items with their answers in them show where answers stand. */
const LEAST_INSIDE = 3;

/** Tells whether any question but the last of a section has something below it that may answer it; of a few, nobody can tell. */
export function areAnswered(sections: readonly OpenSection[]): boolean {
  const others = sections.flatMap(({ questions }) => questions.slice(0, -1));
  const all = sections.flatMap(({ questions }) => questions);
  // Behind a few bullets, only words may be a remark: a quotation or a list asks what comes next.
  const areWords = all.every(
    (question) => isBullet(question) && question.answer.every(({ type }) => type === "paragraph"),
  );
  const least = areWords ? 1 : LEAST_OPEN;
  return others.length < least || others.some((question) => !isBare(question) && !asksOnly(question));
}

function isItem({ entry }: OpenQuestion): boolean {
  return entry.type === "lead" && (entry.form === "numbered" || entry.form === "bullets");
}

/** What stands at the margin behind bullets goes on with none of them. */
function isBullet({ entry }: OpenQuestion): boolean {
  return entry.type === "lead" && entry.form === "bullets" && entry.node.type === "listItem";
}

/** Tells whether hardly any question has an answer: nine of ten have nothing below them, or a list in which half asks. */
export function areOpen(questions: readonly OpenQuestion[]): boolean {
  const bare = questions.filter(isBare).length;
  if (bare < LEAST_BARE) return false;
  // Up to the last that matters: most lists are answered.
  let answered = 0;
  let lettered = 0;
  for (const question of questions) {
    if (isBare(question) || asksOnly(question)) continue;
    // Where more are written so, letters may count points of answers.
    if (asksInLetters(question) && ++lettered * 3 <= bare) continue;
    if (++answered * 10 > questions.length) return false;
  }
  return true;
}

/** `Define these words:`, and below it `a. Hull` and `b. Keel`, which state nothing. */
function asksInLetters(question: OpenQuestion): boolean {
  if (!/[:：]$/.test(takeId(question.entry.text).text)) return false;
  const lines = linesBelow(question);
  return (
    lines.length > 1 &&
    lines.every((text, at) => text.toLowerCase().startsWith(String.fromCharCode(97 + at)) && lettered.test(text))
  );
}

/** Those of the one paragraph below a prompt, or behind it in its own. */
function linesBelow(question: OpenQuestion): readonly string[] {
  const { node } = question.entry;
  const [only, ...others] = blocksBelow(question);
  const own = node.type === "listItem" ? promptContent(node) : node.children;
  if (only === undefined)
    return textLines(own as PhrasingContent[])
      .slice(1)
      .map(({ text }) => text);
  return only.type === "paragraph" && others.length === 0 ? textLines(only.children).map(({ text }) => text) : [];
}

const lettered = /^[a-z]\s?[.)）、]\s?[^.。!！?？:：;；]*$/i;

/** Tells whether questions are items with their answers in them, and nothing stands behind any but perhaps the last. */
export function areInside(questions: readonly OpenQuestion[]): boolean {
  const others = questions.slice(0, -1);
  return (
    others.length >= LEAST_INSIDE &&
    questions.every(isItem) &&
    others.every((question) => question.answer.length === 0 && !isBare(question))
  );
}

/** Tells the same of all sections: hardly anything stands behind the last question of any but the last, either. */
export function areAllInside(sections: readonly OpenSection[]): boolean {
  const filled = sections.map(({ questions }) => questions).filter(({ length }) => length > 0);
  const last = filled.flatMap((questions) => questions.slice(-1));
  const followed = last.slice(0, -1).filter(({ answer }) => answer.length > 0).length;
  const others = filled.flatMap((questions) => questions.slice(0, -1));
  return followed * 4 <= last.length && areInside([...others, ...last.slice(0, 1)]) && last.every(isItem);
}

/** Nothing stands below the prompt, nor behind it in further lines of its paragraph. */
export function isBare(question: OpenQuestion): boolean {
  return blocksBelow(question).every(isNote) && !mayAnswerInLines(question.entry);
}

/** What stands below the prompt goes on asking. */
function asksOnly(question: OpenQuestion): boolean {
  const { text } = takeId(question.entry.text);
  const below = blocksBelow(question);
  if (asksAboutTerms(text, below, true) || isAskedAbout(text, [], below)) return true;
  const items: ListItem[] = [];
  for (const block of below) {
    if (!isList(block)) return false;
    for (const item of block.children) items.push(item);
  }
  return items.length > 0 && asksMostly(items);
}

const note = /^(?:note|nb|n\.b\.|注意?|备注|備考|nota|hinweis|anmerkung|remarque|примечание|примітка|참고)\s*[:：]/i;

/**
 * Takes notes to whoever asks off the end of what stands below a question, where hardly any is answered: `Note: skip the rest if ...` at the
 * margin is about the list.
 */
export function leaveOutNotes(reading: Reading, blocks: readonly RootContent[]): readonly RootContent[] {
  let end = blocks.length;
  for (let last = blocks[end - 1]; last !== undefined && isNote(last); last = blocks[--end - 1])
    leaveOutNode(reading, "aside", last);
  return end === blocks.length ? blocks : blocks.slice(0, end);
}

function isNote(block: RootContent): boolean {
  return block.type === "paragraph" && block.position?.start.column === 1 && note.test(leadText(block));
}

function isList(block: RootContent): block is Extract<RootContent, { type: "list" }> {
  return block.type === "list";
}
