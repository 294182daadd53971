import type { Heading, Paragraph, RootContent } from "mdast";
import { escapeMarkdown } from "../../../markdown/escape-markdown.js";
import type { FollowUp } from "../../../model/article.js";
import { leadText, plainText } from "../../parse/plain-text.js";
import { type Reading, rangeOf } from "../../parse/reading.js";
import { richText } from "../../parse/rich-text.js";
import { textOfBlocks } from "../blocks/answer-text.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { promptContent } from "../entries.js";
import { makeItem } from "../forms/item.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { dropMarkedLabel } from "../signs/answer-label.js";
import { dropFollowUpWord } from "../signs/follow-up-label.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readPairedNumber } from "../signs/paired-number.js";
import { readPrompt } from "../signs/title.js";
import { leaveOutLabels } from "./leave-out-labels.js";
import { isMarkedLead } from "./marked-leads.js";
import type { FoundFollowUps } from "./read-follow-ups.js";

/** Where fewer ask, they may be rhetoric; unless they are all the headings that there are. */
const LEAST = { counted: 2, among: 3 };

/**
 * Takes deeper headings and bold lines that ask, each with its answer, out of the blocks below a question, and hidden
 * passages whose summary asks: what an interviewer asks next. Something must be said before the first, which is the answer; what
 * is asked again and again in a file is a part of each answer.
 */
export function readSubQuestions(reading: OutlineReading, blocks: readonly AnswerBlock[]): FoundFollowUps {
  const leads = new Set(findLeads(reading, blocks));
  const followUps: FollowUp[] = [];
  const rest: AnswerBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as AnswerBlock;
    if (block.asked !== undefined) followUps.push(readHidden(reading, block.asked));
    else if (!leads.has(block)) rest.push(block);
    else {
      const end = endOf(blocks, at, leads);
      // One alone may be a question of the list with a sign too many, which the audit judges.
      if (leads.size > 1 || areCountedBelow([block]) || isMarkedLead(reading, block.node))
        noteLead(reading, block.node);
      followUps.push(readLead(reading, blocks.slice(at, end)));
      at = end - 1;
    }
  }
  return { followUps, rest };
}

function findLeads(reading: Reading, blocks: readonly AnswerBlock[]): AnswerBlock[] {
  const headings = blocks.filter(({ node }) => node.type === "heading");
  const marked = new Set(blocks.filter(({ node }) => isMarkedLead(reading, node)));
  const asking = new Set(
    blocks.filter((block) => marked.has(block) || (isLead(block.node) && !isRepeated(reading, block.node))),
  );
  const counted = new Set(countedAlike(headings, asking));
  const found = blocks.filter((block) => counted.has(block) || asking.has(block));
  const first = blocks.indexOf(found[0] as AnswerBlock);
  const isSaid = blocks
    .slice(0, Math.max(first, 0))
    .some(({ node }) => node.type !== "heading" && leadText(node) !== "");
  const isAll = found.length === headings.length && found.every(({ node }) => node.type === "heading");
  // One alone with a number is counted with others elsewhere.
  const areEnough = isAll ? found.length > 1 || numberOf(found[0]?.node) === undefined : found.length >= LEAST.among;
  if (!isSaid || (marked.size === 0 && !areEnough && !areCountedBelow(found))) return [];
  const above = new Set(upToRule(reading, blocks));
  return found.filter((block) => above.has(block));
}

/** `### 10.4 Sails and rigs` among `### 10.1 Why ...?` and `### 10.2 How ...?`: headings of one level that count on, most of which ask. */
function countedAlike(headings: readonly AnswerBlock[], asking: ReadonlySet<AnswerBlock>): readonly AnswerBlock[] {
  const counted = headings.flatMap((block) => {
    const number = readPairedNumber(leadText(block.node));
    return number === undefined ? [] : [{ block, depth: (block.node as Heading).depth, ...number }];
  });
  const [first] = counted;
  const goOn = counted.every(
    ({ depth, ...number }, index) =>
      depth === first?.depth && number.first === first.first && number.second === first.second + index,
  );
  const own = counted.filter(({ block }) => asking.has(block)).length;
  return goOn && own >= LEAST.counted && own * 2 > counted.length ? counted.map(({ block }) => block) : [];
}

/** `#### 3-1. Why?` and `#### 3-2. How?`: the number of the question, and one of their own from 1 on; a lone one, too. */
function areCountedBelow(found: readonly AnswerBlock[]): boolean {
  const numbers = found.map(({ node }) => {
    const text = node.type === "heading" ? leadText(node) : "";
    return /^[0-9]{1,3}[-–]/.test(text) ? readPairedNumber(text) : undefined;
  });
  const first = numbers[0]?.first;
  return numbers.length > 0 && numbers.every((number, at) => number?.first === first && number?.second === at + 1);
}

/** A rule above a heading that asks ends what belongs together: what stands behind it is asked for itself. */
function upToRule({ source, lines }: Reading, blocks: readonly AnswerBlock[]): readonly AnswerBlock[] {
  let last = 1;
  const at = blocks.findIndex(({ node }, index) => {
    const before = blocks[index - 1]?.node;
    if (node.type !== "heading" || !isLead(node)) return false;
    const isNext = goesOn(node, last);
    last = numberOf(node) ?? last;
    if (before === undefined || isNext) return false;
    if (before.type === "thematicBreak") return true;
    const [end, start] = [before.position?.end, node.position?.start];
    if (end === undefined || start === undefined || start.line - end.line > 20) return false;
    const between = source.slice(lines.offsetOf(end), lines.offsetOf(start)).split(/[\r\n]+/);
    return between.some((line) => /^(?:-{3,}|\*{3,}|_{3,})$/.test(line.trim()));
  });
  return at === -1 ? blocks : blocks.slice(0, at);
}

/** `2) Why not of steel?` counts on, so that it belongs to what stands above the rule; so does one that says that it follows. */
function goesOn({ children }: Heading, last: number): boolean {
  const text = plainText(children);
  return readPrompt(text).number === last + 1 || /^(?:↳|follow[- ]?up\b)/i.test(text);
}

function numberOf(node: RootContent | undefined): number | undefined {
  return node?.type === "heading" ? readPrompt(plainText(node.children)).number : undefined;
}

function isLead(node: RootContent): node is Heading | Paragraph {
  const [first, ...others] = node.type === "paragraph" ? node.children : [];
  const isBold = first?.type === "strong" && plainText(others) === "";
  if (node.type !== "heading" && !isBold) return false;
  const text = plainText((node as Heading | Paragraph).children);
  return /[?？؟][)）"”]?$/.test(text) && looksLikeQuestion(text);
}

const repeated = new WeakMap<Reading, ReadonlySet<string>>();

/** The same line stands in the file three times and more. */
function isRepeated(reading: Reading, node: RootContent): boolean {
  const { start, end } = rangeOf(reading, node);
  const known = repeated.get(reading) ?? findRepeated(reading.source);
  repeated.set(reading, known);
  return known.has(reading.source.slice(start, end).trim());
}

function findRepeated(source: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of source.split(/[\r\n]+/)) {
    const text = line.trim();
    if (/^(?:#|\*\*|__)/.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([text, count]) => (count > 2 ? [text] : [])));
}

/** Its answer goes on to what asks next, or to a heading as high. */
function endOf(blocks: readonly AnswerBlock[], at: number, leads: ReadonlySet<AnswerBlock>): number {
  const { node } = blocks[at] as AnswerBlock;
  const depth = node.type === "heading" ? node.depth : 6;
  const end = blocks.findIndex(
    (block, index) => index > at && (leads.has(block) || (block.node.type === "heading" && block.node.depth <= depth)),
  );
  return end === -1 ? blocks.length : end;
}

function noteLead(reading: OutlineReading, { position }: RootContent): void {
  noteAsked(reading, position?.start.line ?? 1, position?.end.line ?? 1);
}

function readLead(reading: OutlineReading, [lead, ...answer]: readonly AnswerBlock[]): FollowUp {
  const { children } = (lead as AnswerBlock).node as Heading | Paragraph;
  const { prompt: asked } = readPrompt(plainText(children).replace(/^\p{Extended_Pictographic}[^\p{L}\p{N}]*/u, ""));
  const prompt = dropFollowUpWord(asked);
  const answers = answer.map(({ node }) => node);
  return {
    prompt: richText(children, prompt, reading.addresses) ?? escapeMarkdown(prompt),
    answer: dropMarkedLabel(textOfBlocks(reading, leaveOutLabels(reading, answers))),
  };
}

function readHidden(reading: OutlineReading, { whole, summary, body }: NonNullable<AnswerBlock["asked"]>): FollowUp {
  noteAsked(reading, reading.lines.placeOf(whole.start).line, reading.lines.placeOf(summary.end).line);
  const item = makeItem(reading, summary, body.end > body.start ? [body] : []);
  const content = promptContent(item);
  const prompt = dropFollowUpWord(readPrompt(plainText(content)).prompt);
  const answer = dropMarkedLabel(textOfBlocks(reading, leaveOutLabels(reading, item.children.slice(1))));
  return { prompt: richText(content, prompt, reading.addresses) ?? escapeMarkdown(prompt), answer };
}
