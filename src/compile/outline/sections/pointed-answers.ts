import type { RootContent } from "mdast";
import { leadText, textLines } from "../../parse/plain-text.js";
import { isLabelledLink, isPointerLine } from "../blocks/pointer-line.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import { isAnswerLabel, saysAnswer } from "../signs/answer-label.js";
import { isPropertyName } from "../signs/metadata.js";

/** Fewer may be chance. */
const LEAST = 4;
/** So many lines with one name, and of so many questions one, are a property, whatever it is called. */
const LEAST_NAMES = 3;
const NAMES_SHARE = 5;

/**
 * Finds questions whose answers stand elsewhere: nearly all of a list end in a link that says so, `解析：[第 3 题](...)`, perhaps beside properties such as
 * `公司：...`, and most have nothing else. Gives how many blocks of each stand above: they belong to the question.
 */
export function findPointed(questions: readonly OpenQuestion[]): ReadonlyMap<OpenQuestion, number> {
  const followed = questions.map((question) => ({ question, blocks: blocksBelow(question) }));
  const ends = followed.filter(({ blocks }) => blocks.some((node) => leadsToAnswer(node)));
  if (ends.length < LEAST || ends.length * 10 < followed.filter(({ blocks }) => blocks.length > 0).length * 9)
    return new Map();
  const usual = findUsualNames(ends.map(({ blocks }) => blocks));
  const found = new Map<OpenQuestion, number>();
  let bare = 0;
  for (const { question, blocks } of ends) {
    const count = blocks.findLastIndex((node) => !leadsToAnswer(node) && !isBeside(node, usual)) + 1;
    if (!blocks.slice(count).some(leadsToAnswer)) continue;
    found.set(question, count);
    if (count === 0) bare++;
  }
  return found.size * 10 >= ends.length * 9 && bare * 2 >= found.size ? found : new Map();
}

/** `[Answer](...)`, `解析：[第 3 题](...)` */
function leadsToAnswer(node: RootContent): boolean {
  const text = leadText(node);
  return (isLabelledLink(node) || isPointerLine(node)) && (isAnswerLabel(text) || saysAnswer(text));
}

/** A property, a link, or what says nothing. */
function isBeside(node: RootContent, usual: ReadonlySet<string>): boolean {
  if (node.type === "thematicBreak" || isPointerLine(node)) return true;
  if (node.type === "html") return !/[\p{L}\p{N}]/u.test(leadText(node));
  const names = namesIn(node);
  return names.length > 0 && names.every((name) => usual.has(name) || isPropertyName(name));
}

/** Names that stand below several questions, and not few. */
function findUsualNames(all: readonly (readonly RootContent[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const blocks of all)
    for (const name of new Set(blocks.flatMap(namesIn))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set(
    [...counts].flatMap(([name, count]) => (count >= LEAST_NAMES && count * NAMES_SHARE >= all.length ? [name] : [])),
  );
}

const property = /^([\p{L} ]{2,20}?)\s?[:：]\s?\S.{0,100}$/u;

/** What stands before the colons, if each line has a name and a few words that are no sentence. */
function namesIn(node: RootContent): readonly string[] {
  if (node.type !== "paragraph") return [];
  const names = textLines(node.children).map(({ text }) =>
    /[.。!！?？]$/.test(text) ? undefined : property.exec(text)?.[1],
  );
  return names.every((name) => name !== undefined) ? names : [];
}
