import type { List, ListItem, Paragraph, RootContent } from "mdast";
import { escapeMarkdown } from "../../../markdown/escape-markdown.js";
import type { FollowUp } from "../../../model/article.js";
import { isLink } from "../../parse/link-list.js";
import { leadText } from "../../parse/plain-text.js";
import { leaveOutNode, type Reading, rangeOf } from "../../parse/reading.js";
import { richText } from "../../parse/rich-text.js";
import { joinRanges } from "../blocks/answer-text.js";
import { findPrompt } from "../blocks/find-prompt.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { textOfItem } from "../forms/item.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { dropMarkedLabel, isAnswerLabel, isBareAnswerLabel } from "../signs/answer-label.js";
import { asksWithin } from "../signs/asks-within.js";
import { dropFollowUpWord, isFollowUpLabel, saysWhoAsks } from "../signs/follow-up-label.js";
import { endsInGluedHeading } from "../signs/glued-heading.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { dropPairedNumber } from "../signs/paired-number.js";
import { readQuotation } from "../signs/quotation.js";
import { endsInQuotedQuestion } from "../signs/quoted-question.js";
import { readPrompt } from "../signs/title.js";
import {
  findAnnouncedPassage,
  findCountedPassage,
  findFollowUpPassage,
  findLabelledPassage,
  withAnswerBelow,
} from "./follow-up-passage.js";
import { partQuotedPairs } from "./quoted-follow-ups.js";
import { findSaidPassage, partSaidItems } from "./said-follow-ups.js";
import { isAnswerName } from "./says-nothing.js";

const going = /^(?:(?:etc|et cetera|and so on|等等?|など|u\. ?s\. ?w|и т\. ?д)[.。…]{0,3}|[.…]{1,6})$/i;

export interface FoundFollowUps {
  readonly followUps: readonly FollowUp[];
  /** The blocks without them. */
  readonly rest: readonly AnswerBlock[];
}

/** What is known of the question that the blocks stand below. */
export interface AskedAbove {
  /** As written, with its number. */
  readonly prompt: string;
  /** Hardly any question of the list has an answer. */
  readonly isOpen: boolean;
  /** Something else tells that every item asks. */
  readonly areAsked?: boolean;
}

/**
 * Takes what an interviewer asks next out of the blocks below a question: lists and quotations in which every item asks, or which say that
 * they are questions; where answers are rare, also lists of which half does. What a sentence with a colon introduces belongs
 * to the answer, unless the sentence says that these are follow-ups.
 */
export function readFollowUps(
  reading: OutlineReading,
  written: readonly AnswerBlock[],
  { prompt, isOpen, areAsked = false }: AskedAbove,
): FoundFollowUps {
  const blocks = partQuotedPairs(partSaidItems(written));
  const followUps: FollowUp[] = [];
  const rest: AnswerBlock[] = [];
  const counted = findCountedPassage(blocks, prompt);
  for (let at = 0; at < blocks.length; ) {
    const before = rest.at(-1)?.node;
    const announcing = before !== undefined && isFollowUpLabel(leadText(before)) ? before : undefined;
    const below =
      announcing === undefined
        ? undefined
        : (findLabelledPassage(blocks, at) ?? findAnnouncedPassage(reading, blocks, at));
    const isTold = at === 0 && blocks.length > 1 && saysWhoAsks(leadText((blocks[at] as AnswerBlock).node));
    const said = isTold ? undefined : findSaidPassage(reading, blocks, at);
    const found = below ?? said ?? findFollowUpPassage(blocks, at);
    const passage = at === counted?.at ? counted : found;
    const { items, count } = passage ?? { items: [], count: 1 };
    const isLabelled = announcing !== undefined || passage?.label !== undefined || passage?.isSaid === true;
    const isIntroduced = !isLabelled && before !== undefined && introduces(before);
    const asking = items.filter((item) => !goesOn(item));
    const areAll = areAsked || passage?.isTold === true || asking.every((item) => asks(item));
    if (asking.length === 0 || isIntroduced || !(areAll || ((isOpen || isLabelled) && asksMostly(asking)))) {
      for (const other of blocks.slice(at, at + count)) rest.push(other);
      at += count;
      continue;
    }
    if (announcing !== undefined) rest.pop();
    for (const node of [announcing, passage?.label]) if (node !== undefined) leaveOutNode(reading, "label", node);
    const isBelow = passage !== undefined && rest.some(({ node }) => node.type !== "heading");
    const whole = isBelow ? withAnswerBelow(passage, blocks, at, asks) : { items, count };
    for (const item of whole.items)
      if (goesOn(item)) leaveOutNode(reading, "label", item);
      else if (!areAsked && isLink(item) && !asks(item))
        rest.push({ node: listOf(item), isHidden: false, isHint: false });
      else for (const each of readItem(reading, item)) followUps.push(each);
    at += whole.count;
  }
  return { followUps, rest };
}

/** `Below are the rules of thumb`, `一般问自己如下`: the list is what it speaks of. */
const announcing =
  /^(?:(?:here|below|these|the following) (?:is|are)\s|以下|下面|下列|a continuaci[oó]n|abaixo|voici|hier sind|nachfolgend|ниже|다음은|次の)|(?:as follows|below|如下)[.。]?$/i;

/** A heading, a sentence with a colon or one that announces, or a name of the answer. */
function introduces(node: RootContent): boolean {
  if (node.type !== "paragraph") return node.type === "heading";
  const text = leadText(node);
  return /[:：]$/.test(text) || announcing.test(text) || isAnswerName(node);
}

/** Half of them ask or request, and none has more than its line: where nothing is answered, they are no answer. */
export function asksMostly(items: readonly ListItem[]): boolean {
  const lines = items.filter(({ children }) => children.length === 1);
  const asking = lines.filter((item) => asksWithin(textOfItem(item)));
  return (
    lines.length === items.length &&
    asking.length * 2 >= items.length &&
    !isAnswerLabel(textOfItem(items[0] as ListItem))
  );
}

/** Where half asks, a link alone leads to where it is answered. */
function listOf(item: ListItem): List {
  const { position } = item;
  return { type: "list", ordered: false, children: [item], ...(position !== undefined && { position }) };
}

/** `Etc.` names nothing that could be asked. */
function goesOn(item: ListItem): boolean {
  return item.children.length === 1 && going.test(textOfItem(item));
}

function asks(item: ListItem): boolean {
  const text = partArrow(textOfItem(item)).prompt;
  if (!/[?？؟][)）"”]?$/.test(text) || !looksLikeQuestion(text) || isAnswerLabel(text)) return false;
  return !endsInQuotedQuestion(text) && !endsInGluedHeading(text);
}

function leadsOn(item: ListItem): boolean {
  return isLink(item) || /^https?:\/\/\S+$/.test(textOfItem(item));
}

/** The question of an item; where nothing answers it but a list of others, each of these, too. It recurses: lists are never deeper than `MAX_NESTING`. */
function readItem(reading: OutlineReading, node: ListItem): readonly FollowUp[] {
  const lead = {
    type: "lead",
    form: "bullets",
    node,
    group: node,
    marker: "",
    number: 0,
    text: "",
    asks: true,
  } as const;
  const found = findPrompt(reading, { ...lead, isLabelled: false });
  noteAsked(reading, node.position?.start.line ?? 1, found.endLine);
  const wrapped = wrappedBelow(node);
  const below = node.children.slice(wrapped === undefined ? 1 : 2) as RootContent[];
  const [list] = below;
  const items = list?.type === "list" && below.length === 1 ? list.children : [];
  const asked = found.answer.length === 0 && items.length > 0 && items.every(asks) ? items : [];
  const [only] = items;
  // A link alone needs no bullet.
  const isSingle = items.length === 1 && only?.children.length === 1 && leadsOn(only);
  // Nor does what says that it answers: `- **A:** Because.`
  const isTold = items.length === 1 && only !== undefined && isAnswerLabel(textOfItem(only));
  const isTitled = isTold && only.children.length > 1 && isBareAnswerLabel(textOfItem(only));
  const opened = isSingle || isTold ? only.children.slice(isTitled ? 1 : 0) : below;
  const nested = asked.length > 0 ? [] : opened;
  const start = found.gap?.end ?? reading.lines.startOf(found.endLine + 1);
  const sameParagraph = found.answer.length > 0 ? [{ start: skipSpace(reading, start), end: found.range.end }] : [];
  const written = joinRanges(reading, [...sameParagraph, ...nested.map((block) => rangeOf(reading, block))]);
  const answer = written.replace(arrow, "");
  const goingOn = wrapped === undefined ? "" : ` ${leadText(wrapped)}`;
  if (wrapped !== undefined) noteAsked(reading, found.endLine, wrapped.position?.end.line ?? found.endLine);
  const asking = dropPairedNumber(dropFollowUpWord(readPrompt(found.text + goingOn).prompt));
  const parted = answer === "" ? partSaid(asking) : { prompt: asking, said: "" };
  const { said } = parted;
  const prompt = readQuotation(parted.prompt) ?? parted.prompt;
  const content =
    wrapped === undefined
      ? found.content
      : [...found.content, { type: "text" as const, value: " " }, ...wrapped.children];
  const marked = (words: string) => richText(content, words, reading.addresses) ?? escapeMarkdown(words);
  const next = nextAsked(reading, node, answer);
  const own = {
    prompt: marked(prompt),
    answer: said === "" ? dropMarkedLabel(next === undefined ? answer : "") : marked(said),
  };
  const others = next === undefined ? [] : [{ prompt: escapeMarkdown(next), answer: "" }];
  return [own, ...others, ...asked.flatMap((item) => readItem(reading, item))];
}

/** `3Why of wood?` below `2. Why of lead?`, where nothing else stands below that: somebody forgot the dot. */
function nextAsked(reading: Reading, node: ListItem, answer: string): string | undefined {
  const [, number = "", words = ""] = /^([0-9]{1,2}) ?(\p{L}.*)$/u.exec(answer) ?? [];
  if (number === "" || !/[?？؟]$/.test(words)) return undefined;
  const { start } = rangeOf(reading, node);
  const own = /^([0-9]{1,2})[.)]/.exec(reading.source.slice(start, start + 3))?.[1];
  return own !== undefined && Number(number) === Number(own) + 1 ? words : undefined;
}

/** `#### How do you furl` in an item, and `the sail? Tell.` in the line below it: a heading ends with its line, and no author means that. */
function wrappedBelow({ children: [heading, next] }: ListItem): Paragraph | undefined {
  if (heading?.type !== "heading" || next?.type !== "paragraph") return undefined;
  const isBelow = next.position?.start.line === (heading.position?.end.line ?? 0) + 1;
  const goesOn = /[\p{L}\p{N},]$/u.test(leadText(heading)) && /^\p{Ll}/u.test(leadText(next));
  return isBelow && goesOn && asksWithin(leadText(next)) ? next : undefined;
}

interface PartedLine {
  readonly prompt: string;
  /** What answers in the same line. */
  readonly said: string;
}

const arrow = /^(?:→|⇒|➜|➔|➡|=>|->)\uFE0F?[ \t]*/;

/** `"Why of lead?" → Because it is heavy.` */
function partArrow(text: string): PartedLine {
  const at = text.search(/(?:→|⇒|➜|➔|➡|=>|->)/);
  const prompt = text.slice(0, Math.max(at, 0)).trimEnd();
  const said = at === -1 ? "" : text.slice(at).replace(arrow, "");
  const isSaid = /[?？؟][)）"”」』]?$/.test(prompt) && said !== "" && !/[?？؟]$/.test(said);
  return isSaid ? { prompt, said } : { prompt: text, said: "" };
}

/** `一直是黄的吗？不是` answers in its line; `为什么？请举例`, `为什么？怎么办？` and `为什么？（必考）` ask. */
function partSaid(written: string): PartedLine {
  const pointed = partArrow(written);
  if (pointed.said !== "") return pointed;
  const [prompt = "", said = "", ...others] = written.split(/(?<=？)/);
  const isSaid =
    /^\s?[\p{L}\p{N}]/u.test(said) && others.length === 0 && !/[?？]$/.test(said) && !looksLikeQuestion(said);
  return isSaid ? { prompt, said: said.trim() } : { prompt: written, said: "" };
}

/** In a quotation, its mark is no word either. */
function skipSpace({ source }: Reading, start: number): number {
  return start + (/^[ \t>]*/.exec(source.slice(start, start + 400))?.[0].length ?? 0);
}
