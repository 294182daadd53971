import type { List, ListItem, RootContent } from "mdast";
import { leadText, plainText } from "../../parse/plain-text.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { isFollowUpLabel } from "../signs/follow-up-label.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readQuestionLabel } from "../signs/question-label.js";

/** Fewer show no habit. */
const LEAST = 2;

/**
 * Takes the fields of cards out of their items: `- **Q:** Why?`, `- **A:** So.`, `- **In short:** ...` are a question with its answer, each list
 * of them below a title of its own or behind a rule.
 */
export function freeCards(blocks: readonly RootContent[]): readonly RootContent[] {
  const cards = new Set<RootContent>();
  const titles = new Set<string>();
  let count = 0;
  for (const [at, block] of blocks.entries()) {
    const above = blocks[at - 1];
    if (block.type !== "list") continue;
    const own = countCards(block);
    if (own === 0 || above === undefined) continue;
    if (above.type === "heading") {
      const title = plainText(above.children);
      // What stands below each question again and again is a part of its answer.
      if (titles.has(title) || looksLikeQuestion(title) || isFollowUpLabel(title)) return blocks;
      titles.add(title);
    } else if (above.type !== "thematicBreak" && !cards.has(above)) return blocks;
    cards.add(block);
    count += own;
  }
  if (count < LEAST) return blocks;
  return blocks.flatMap((block) =>
    cards.has(block) ? (block as List).children.flatMap(({ children }) => children) : [block],
  );
}

/** How many questions a list has, each with its answer in the next item; 0 where an item is no field, or where nothing but pairs stands in it. */
function countCards({ ordered, children }: List): number {
  if (ordered === true || !children.every(isField)) return 0;
  const asked = children.flatMap((item, at) => (isAsked(item) ? [at] : []));
  const areAnswered = asked.every((at) => isAnswerLabel(leadTextOf(children[at + 1])));
  if (asked[0] !== 0 || !areAnswered) return 0;
  return asked.length > 1 && asked.length * 2 === children.length ? 0 : asked.length;
}

function leadTextOf(item: ListItem | undefined): string {
  return item === undefined ? "" : leadText(item);
}

function isAsked(item: ListItem): boolean {
  const text = leadText(item);
  return !isAnswerLabel(text) && /\p{L}/u.test(readQuestionLabel(text)?.rest ?? "");
}

/** A name in bold and a colon, and something behind it. */
function isField({ children: [first, ...others] }: ListItem): boolean {
  if (first?.type !== "paragraph") return false;
  const [name, ...words] = first.children;
  if (name?.type !== "strong") return false;
  const rest = plainText(words).trim();
  const isNamed = /[:：]$/.test(plainText(name.children).trim()) || /^[:：]/.test(rest);
  return isNamed && (others.length > 0 || /[\p{L}\p{N}]/u.test(rest));
}
