import type { ListItem, RootContent } from "mdast";
import { asksAboutTerms } from "../answers/asked-terms.js";
import { asksMostly } from "../answers/read-follow-ups.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import type { OpenSection } from "./split-sections.js";

/** So many questions without an answer make it sure that what stands below the last is none, either. */
const LEAST_OPEN = 4;
/** So many questions with nothing below them make a list of open ones, where those with an answer are a tenth. */
const LEAST_BARE = 3;

/** Tells whether any question but the last of a section has something below it that may answer it; of a few, nobody can tell. */
export function areAnswered(sections: readonly OpenSection[]): boolean {
  const others = sections.flatMap(({ questions }) => questions.slice(0, -1));
  return others.length < LEAST_OPEN || others.some((question) => !isBare(question) && !asksOnly(question));
}

/** Tells whether hardly any question has an answer: nine of ten have nothing below them, or a list in which half asks. */
export function areOpen(questions: readonly OpenQuestion[]): boolean {
  const bare = questions.filter(isBare).length;
  const asking = questions.filter(asksOnly).length;
  return bare >= LEAST_BARE && (bare + asking) * 10 >= questions.length * 9;
}

/** Nothing stands below the prompt, nor in further lines of its paragraph. */
export function isBare(question: OpenQuestion): boolean {
  const { node } = question.entry;
  const { position } = node.type === "listItem" ? (node.children[0] ?? node) : node;
  const hasLines = position !== undefined && position.end.line > position.start.line;
  return blocksBelow(question).length === 0 && !hasLines;
}

/** What stands below the prompt goes on asking. */
function asksOnly(question: OpenQuestion): boolean {
  if (asksAboutTerms(question.entry.text, blocksBelow(question), true)) return true;
  const items: ListItem[] = [];
  for (const block of blocksBelow(question)) {
    if (!isList(block)) return false;
    for (const item of block.children) items.push(item);
  }
  return items.length > 0 && asksMostly(items);
}

function isList(block: RootContent): block is Extract<RootContent, { type: "list" }> {
  return block.type === "list";
}
