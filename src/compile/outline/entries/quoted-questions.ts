import type { Blockquote, ListItem } from "mdast";
import { plainText } from "../../parse/plain-text.js";
import { type Entry, type LeadEntry, promptContent, speaks } from "../entries.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readPrompt } from "../signs/title.js";

/** So many quotations in a row are questions. */
const LEAST = 3;

/** A quotation that may be a question: one item with a number, or a paragraph. */
interface Quoted {
  readonly entry: Entry;
  readonly quote: Blockquote;
  readonly item: ListItem;
  /** 0 where there is none. */
  readonly number: number;
  readonly asks: boolean;
}

/**
 * Reads `> 12. What is a token?` as a question, where quotations count on, or where all of a file ask and nothing else does as much:
 * what stands below each is its answer.
 */
export function readQuotedQuestions(entries: readonly Entry[]): readonly Entry[] {
  const quotes = entries.filter(({ type, node }) => type === "block" && node.type === "blockquote");
  if (quotes.length < LEAST) return entries;
  const quoted = quotes.flatMap(readQuote);
  const found = findCounted(quoted) ?? findAsking(quoted, quotes.length);
  const others = entries.filter((entry) => entry.type !== "block" && speaks(entry)).length;
  if (found === undefined || others > found.filter(({ asks }) => asks).length) return entries;
  const leads = new Map(found.map((each) => [each.entry, leadOf(each)]));
  return entries.map((entry) => leads.get(entry) ?? entry);
}

function readQuote(entry: Entry): Quoted[] {
  if (entry.type !== "block" || entry.node.type !== "blockquote") return [];
  const quote = entry.node;
  const [first, ...others] = quote.children;
  const position = quote.position === undefined ? {} : { position: quote.position };
  if (first?.type === "list" && first.ordered === true && first.children.length === 1) {
    const [item] = first.children;
    if (item === undefined) return [];
    const children = [...item.children, ...others] as ListItem["children"];
    const asks = looksLikeQuestion(plainText(promptContent(item)));
    return [{ entry, quote, item: { ...item, children, ...position }, number: first.start ?? 1, asks }];
  }
  if (first?.type !== "paragraph") return [];
  const text = plainText(first.children);
  const item: ListItem = {
    type: "listItem",
    spread: false,
    children: quote.children as ListItem["children"],
    ...position,
  };
  return [{ entry, quote, item, number: readPrompt(text).number ?? 0, asks: looksLikeQuestion(text) }];
}

/** Those with numbers, where most of them are one more than that before, or begin anew, and some ask. */
function findCounted(quoted: readonly Quoted[]): readonly Quoted[] | undefined {
  const numbered = quoted.filter(({ number }) => number > 0);
  const goOn = numbered.filter(({ number }, at) => number === 1 || number === (numbered[at - 1]?.number ?? 0) + 1);
  const asking = numbered.filter(({ asks }) => asks).length;
  const isCount = numbered.length >= LEAST && goOn.length * 5 >= numbered.length * 4;
  return isCount && asking * 3 >= numbered.length ? numbered : undefined;
}

/** Of quotations without numbers, nine of ten must ask. */
function findAsking(quoted: readonly Quoted[], count: number): readonly Quoted[] | undefined {
  const asking = quoted.filter(({ asks, item }) => asks && item.children.length === 1);
  return asking.length >= LEAST && asking.length * 10 >= count * 9 ? asking : undefined;
}

function leadOf({ item: node, quote, number, asks }: Quoted): LeadEntry {
  const text = plainText(promptContent(node));
  return { type: "lead", form: "admonitions", node, group: quote, marker: "", number, text, asks, isLabelled: true };
}
