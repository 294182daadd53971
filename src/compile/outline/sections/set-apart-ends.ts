import { lettersOf } from "../../../text/letters-of.js";
import { takeId } from "../../parse/id-suffix.js";
import { isLink } from "../../parse/link-list.js";
import { isListed, speaks } from "../entries.js";
import { addBlocks, type OpenQuestion } from "../open-question.js";
import { isFrameOfItems, isPreparation, isSourceTitle } from "../signs/aside-title.js";
import { readSectionTitle } from "../signs/title.js";
import type { OpenSection } from "./split-sections.js";

/** Of fewer, nobody can tell how questions are written in a file. */
const LEAST_ASKING = 4;

/** Of so many items below a title that no questions have, one may sound like a request. */
const MOST_REQUESTS = 4;

/**
 * Turns the items of sections before and behind the questions into passages where none of them asks, though nearly all
 * others do: `## TODO`, `## Requirements`. They are told as sections without questions.
 *
 * @param isFixed - Somebody chose how the section is read: then its items are questions.
 */
export function setApartEnds(sections: readonly OpenSection[], isFixed: (section: OpenSection) => boolean): void {
  const given = sections.filter(({ questions }) => questions.length > 0);
  setApartLinks(given, isFixed);
  const filled = given.filter(({ questions }) => questions.length > 0);
  const isApart = (section: OpenSection, isFront: boolean) => !isFixed(section) && isEnd(section, isFront);
  let from = 0;
  let to = filled.length;
  while (from < to && isApart(filled[from] as OpenSection, true)) from++;
  while (to > from && isApart(filled[to - 1] as OpenSection, false)) to--;
  const between = filled.slice(from, to);
  const prepared = between.filter((section) => isPreparation(section.heading?.text ?? "") && isApart(section, false));
  const others = between.filter((section) => !prepared.includes(section));
  const ends = [...filled.slice(0, from), ...filled.slice(to)];
  const rest = others.flatMap(({ questions }) => questions);
  const asking = rest.filter(isSure).length;
  const items = ends.reduce((sum, { questions }) => sum + questions.length, 0);
  const askNearlyAll = asking >= LEAST_ASKING && asking * 10 >= rest.length * 9 && items <= rest.length;
  const sure = others.filter(({ questions }) => questions.some(isSure)).length;
  const areSure = sure * 4 >= others.length * 3;
  for (const [index, section] of ends.entries()) {
    const isNamed = isFrameOfItems(section.heading?.text ?? "") && asking > 1 && asking * 2 >= rest.length;
    const next = index < from ? filled[index + 1] : section;
    const before = index < from ? section : filled[to + index - from - 1];
    if (areSure && (isNamed || askNearlyAll) && !countOn(before, next)) setApart(section);
  }
  if (areSure && asking >= LEAST_ASKING && asking * 2 >= rest.length) for (const section of prepared) setApart(section);
  const [first, ...below] = filled.filter(({ questions }) => questions.length > 0);
  const later = below.flatMap(({ questions }) => questions);
  if (first === undefined || isFixed(first)) return;
  if (isRemark(first, later) || isFrame(first, later) || isGreeting(first, below) || namesOthers(first, below))
    setApart(first);
  for (const section of findUnlisted([first, ...below])) if (!isFixed(section)) setApart(section);
}

/** `## Related posts` behind all questions: its items are links, which may ask, while hardly any other question is one. */
function setApartLinks(filled: readonly OpenSection[], isFixed: (section: OpenSection) => boolean): void {
  let to = filled.length;
  while (to > 0 && isOfLinks(filled[to - 1] as OpenSection) && !isFixed(filled[to - 1] as OpenSection)) to--;
  const others = filled.slice(0, to).flatMap(({ questions }) => questions);
  if (to === filled.length || others.length < 2 || others.filter(isLinkAlone).length * 10 > others.length) return;
  for (const section of filled.slice(to)) setApart(section);
}

function isOfLinks({ heading, questions }: OpenSection): boolean {
  if (heading === undefined || !isSourceTitle(heading.text)) return false;
  return questions.every((question) => question.answer.length === 0 && isLinkAlone(question));
}

/** Half of what stands in a section as questions asks by its words: `- Explain your last project`. */
export function asksMostly({ questions }: OpenSection): boolean {
  const asking = questions.filter(({ entry }) => speaks(entry)).length;
  return asking > 0 && asking * 2 >= questions.length;
}

/** Makes of the questions of a section what it says before them. */
export function setApart({ questions, passage }: OpenSection): void {
  for (const { entry, answer } of questions) {
    addBlocks(passage, entry);
    for (const block of answer) passage.push(block);
  }
  questions.length = 0;
}

/**
 * A heading with items below that neither ask nor have answers, nor ids, which nobody gives to what is no question.
 * One that is counted belongs to the list.
 */
function isEnd({ heading, questions }: OpenSection, isFront: boolean): boolean {
  if (heading === undefined || readSectionTitle(takeId(heading.text).text).number !== undefined) return false;
  // What stands at the margin behind bare items is about all of them. At the end of a file, that may be its last words.
  const last = isFront && questions.length > 1 ? questions.at(-1) : undefined;
  const sure = questions.filter((question) => isSure(question === last ? { ...question, answer: [] } : question));
  if (!questions.every(isItem)) return false;
  // `Explain each aloud` among steps is one of them.
  const areSteps = isFrameOfItems(heading.text) && sure.every(isRequest);
  return sure.length === 0 || (areSteps && sure.length * MOST_REQUESTS <= questions.length);
}

/** It asks by its words alone. */
function isRequest({ entry, answer }: OpenQuestion): boolean {
  const isBare = answer.length === 0 && entry.node.type === "listItem" && entry.node.children.length === 1;
  return isBare && !entry.isLabelled && takeId(entry.text).id === undefined && !/[?？؟]/.test(entry.text);
}

function isItem({ entry }: OpenQuestion): boolean {
  return entry.type === "lead" && (entry.form === "bullets" || entry.form === "numbered");
}

/** It asks, has an answer, or an id. What an item with a colon announces is no answer: `These colours tell the level:` */
function isSure({ entry, answer }: OpenQuestion): boolean {
  const isAnswered = answer.length > 0 || (entry.node.type === "listItem" && entry.node.children.length > 1);
  return (isAnswered && !/[:：]$/.test(entry.text)) || speaks(entry) || takeId(entry.text).id !== undefined;
}

/** The numbers of one section go on in the next. */
function countOn(before: OpenSection | undefined, next: OpenSection | undefined): boolean {
  const last = before?.questions.at(-1)?.entry.number ?? 0;
  return last > 0 && next?.questions[0]?.entry.number === last + 1;
}

/** So many questions are written in another way than the few headings right below the title of a file. */
const LEAST_OTHERWISE = 10;
const MOST_IN_FRAME = 3;

/** `## What is it for?` below the title of a file in which the others are items, or headings of another level: what the list says of itself. */
function isFrame({ heading, questions }: OpenSection, later: readonly OpenQuestion[]): boolean {
  if (heading?.depth !== 1 || questions.length > MOST_IN_FRAME || later.length < LEAST_OTHERWISE) return false;
  const depths = new Set(later.map(({ entry }) => (entry.type === "heading" ? entry.depth : 0)));
  return (
    depths.size === 1 &&
    questions.every(({ entry }) => {
      const { number, text } = entry;
      if (entry.type !== "heading" || depths.has(entry.depth) || number > 0 || entry.isLabelled) return false;
      return takeId(text).id === undefined;
    })
  );
}

/** Bullets below the title of a file of which nearly all questions are links in deeper sections, while these neither ask nor lead anywhere. */
function isGreeting(section: OpenSection, below: readonly OpenSection[]): boolean {
  const { heading, questions } = section;
  if (heading?.depth !== 1 || below.some((other) => (other.heading?.depth ?? 1) === 1)) return false;
  const later = below.flatMap((other) => other.questions);
  const links = later.filter(isLinkAlone).length;
  if (later.length < LEAST_OTHERWISE || links * 10 < later.length * 9) return false;
  return isEnd(section, true) && !questions.some(isLinkAlone);
}

function isLinkAlone({ entry: { node } }: OpenQuestion): boolean {
  return node.type === "listItem" && isLink(node);
}

/** One bullet that says something before it asks, above headings that are the questions: advice to the reader. */
function isRemark({ questions }: OpenSection, later: readonly OpenQuestion[]): boolean {
  const [only, ...others] = questions;
  if (only === undefined || others.length > 0 || only.answer.length > 0) return false;
  if (only.entry.type !== "lead" || only.entry.form !== "bullets" || only.entry.isLabelled) return false;
  if (takeId(only.entry.text).id !== undefined || !/[.。!！][ \p{L}]/u.test(only.entry.text)) return false;
  return later.length > 1 && later.every(({ entry }) => entry.type === "heading");
}

/** So many sections that the contents name show that they name all. */
const LEAST_LISTED = 3;

/** Bullets before all sections that the contents name, none of which ends as a question does: `- Pull requests are welcome, please send some`. */
function findUnlisted(filled: readonly OpenSection[]): readonly OpenSection[] {
  const from = filled.findIndex(({ heading }) => heading !== undefined && isListed(heading));
  const depth = filled[from]?.heading?.depth ?? 0;
  // What stands deeper is a part of one.
  const listed = from === -1 ? [] : filled.slice(from).filter(({ heading }) => (heading?.depth ?? 0) <= depth);
  if (listed.length < LEAST_LISTED) return [];
  if (!listed.every(({ heading }) => heading !== undefined && isListed(heading))) return [];
  const above = filled.slice(0, from);
  return above.every(({ heading, questions }) => heading !== undefined && questions.every(saysOnly)) ? above : [];
}

/** A bullet without a number, a label or an id, which does not end as a question does. */
function saysOnly({ entry }: OpenQuestion): boolean {
  if (entry.type !== "lead" || entry.form !== "bullets" || entry.isLabelled || entry.number > 0) return false;
  return takeId(entry.text).id === undefined && !/[?？؟]/.test(entry.text);
}

/** Bullets above all other sections, the last of which are their titles: what the list says of itself, and its parts. */
function namesOthers({ questions }: OpenSection, below: readonly OpenSection[]): boolean {
  const titles = new Set(below.map(({ heading }) => lettersOf(takeId(heading?.text ?? "").text)));
  if (titles.size < 2 || titles.has("") || questions.length < titles.size) return false;
  const named = questions.slice(-titles.size).map(({ entry }) => lettersOf(entry.text));
  return named.every((name) => titles.has(name)) && new Set(named).size === titles.size && questions.every(saysOnly);
}
