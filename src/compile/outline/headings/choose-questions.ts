import { type HeadingEntry, speaks } from "../entries.js";
import { roleOf } from "../signs/field-role.js";
import { namesSeveral } from "../signs/names-several.js";
import { findSpan } from "./asking-span.js";
import { type HeadingNode, listBelow } from "./heading-tree.js";
import { hasText, listNumbered, listUnits } from "./heading-units.js";
import { between, type Counts } from "./lead-counts.js";
import { isSentence } from "./sentence-headings.js";

/** So many times as much asks right above headings of which most ask nothing: then these are no questions. */
const OTHERS = 5;

/** The headings of a group that are questions; none where they are sections. */
export function chooseQuestions(
  group: readonly HeadingNode[],
  counts: Counts,
  parent: HeadingNode,
): ReadonlySet<HeadingNode> {
  const units = listUnits(group);
  const heads = units.map(({ heading }) => heading as HeadingEntry);
  const parted = units.filter(({ children }) => children.some(isPart));
  const below = units
    .flatMap(listBelow)
    .filter((node) => !isPart(node))
    .map(({ heading }) => heading as HeadingEntry);
  const sum = (of: readonly number[]) => units.reduce((total, node) => total + between(of, node), 0);
  const [items, askingItems, askingOthers] = [sum(counts.items), sum(counts.askingItems), sum(counts.askingOthers)];
  const answered = units.filter(({ isAnswered }) => isAnswered);
  const speaking = units.filter((node) => node.heading !== undefined && speaks(node.heading));
  const numbered = units.filter(({ heading }) => (heading?.number ?? 0) > 0);
  const labelled = heads.filter(({ isLabelled }) => isLabelled).length;
  const askingBelow = mostAtOneDepth(below.filter(speaks));
  // `## Question 3` says what it is, unless it counts or holds others that do.
  const areLabelled = labelled >= below.filter(({ isLabelled }) => isLabelled).length;
  if (labelled > 0 && (areLabelled || units.every((node) => node.heading?.isLabelled && hasText(node)))) {
    // `## Want to have this in print?` before the first of them, where nearly all say what they are.
    const first = units.findIndex((node) => node.heading?.isLabelled);
    const isUsual = labelled > 2 && labelled * 5 >= speaking.length * 4;
    const before = new Set(isUsual ? units.slice(0, first) : []);
    return new Set([...speaking, ...answered, ...numbered.filter(hasText)].filter((node) => !before.has(node)));
  }
  if (answered.length > 0 && answered.length * 2 >= units.length) return new Set([...speaking, ...answered]);
  // `### A queue keeps order.`, and a box to tick before each of the items below it.
  const choices = units.filter((node) => isChoice(node, counts));
  const single = choices.filter(({ start, ownEnd: end }) => between(counts.ticks, { start, end }) === 1);
  const areChoices = choices.length > 2 && choices.length * 5 >= units.length * 4 && single.length * 2 > choices.length;
  if (areChoices && askingItems * 5 <= items) return new Set([...choices, ...speaking]);
  const asking = speaking.length;
  const inOrder = listNumbered(units);
  const isNumbered = inOrder.length > 0;
  const askingElsewhere = askingItems + askingOthers;
  // Sections may ask, too, but their questions follow at once.
  // One that asks beside others that do not is hardly what a list is made of, if more of them ask below.
  const areTexts = speaking.filter(hasText).length * 2 > asking && (asking > 1 || units.length === 1);
  if (asking > 0 && asking * 5 >= askingElsewhere && asking * (areTexts ? 5 : 1) >= askingBelow) {
    // `## How do you reef?` alone, and items that ask below others: it is the title of its own.
    const isTitle = asking === 1 && units.length > 1 && sum(counts.requestingItems) > 1;
    const isOnly = askingElsewhere === 0 && !isTitle && askingAbove(parent, units, counts) < asking * OTHERS;
    const isMost = asking * 2 >= units.length || isOnly;
    const requests = sum(counts.requestingItems) + askingOthers;
    if (units.length === 1 ? isAlone(units[0] as HeadingNode, requests, askingBelow) : isMost) {
      return new Set(withTopics(units, speaking, inOrder, counts));
    }
    const span = findSpan(units, speaking, askingElsewhere);
    if (span !== undefined) return new Set(withTopics(span, speaking, listNumbered(span), counts));
  }
  // `#### Globals`, and below it `Why are globals evil?`: the headings are titles of questions.
  const titled = units.filter(({ start, ownEnd }) => between(counts.askingTexts, { start, end: ownEnd }) > 0);
  if (titled.length > 2 && titled.length * 3 >= units.length * 2 && askingElsewhere < titled.length)
    return new Set(units);
  // `## 4. DELETE vs TRUNCATE`, and below each the same: `### Description`, `### Example`.
  const areParted = parted.length > 2 && parted.length * 2 >= units.length;
  if (areParted && isNumbered && askingElsewhere < parted.length && askingBelow < parted.length)
    return new Set(inOrder);
  // Numbered topics with points below them, few of which ask.
  const arePoints = askingOthers === 0 && askingItems <= asking * 5 && askingItems * 4 <= Math.max(items, 1);
  const isDeepest = below.every((heading) => heading.number === 0 && !speaks(heading));
  return isNumbered && asking > 0 && arePoints && isDeepest ? new Set(inOrder) : new Set();
}

/** Questions of a list before the headings: `# Define the command`, in a program behind them, carries no neighbours along. */
function askingAbove(parent: HeadingNode, [first]: readonly HeadingNode[], counts: Counts): number {
  const above = { start: parent.start, end: first?.start ?? parent.start };
  return between(counts.askingItems, above) + between(counts.askingOthers, above);
}

/** Nothing but items with boxes, some of which are ticked and some are not. */
function isChoice({ start, ownEnd: end }: HeadingNode, { items, boxes, ticks }: Counts): boolean {
  const own = between(boxes, { start, end });
  const ticked = between(ticks, { start, end });
  return own > 1 && own === between(items, { start, end }) && ticked > 0 && ticked < own;
}

/** It names a part of each unit, such as `### Why does it matter?`, and no topic of questions. */
export function isPart(node: HeadingNode): boolean {
  return node.heading?.isPart === true && !listBelow(node).some(({ heading }) => heading?.asks);
}

/** One heading that asks is the title of the file where others below it do, too. */
function isAlone({ heading, children }: HeadingNode, askingElsewhere: number, askingBelow: number): boolean {
  const areEach = children.length === 2 && namesSeveral(heading?.text ?? "") && children.every(isTopic);
  const isTitle = heading?.depth === 1 && (askingBelow > 0 || children.length > 2 || areEach);
  return !isTitle && askingElsewhere === 0 && askingBelow <= 1;
}

/** Below `# Explain these terms`, one of them: it has text, and names no part of a question or its answer. */
function isTopic(node: HeadingNode): boolean {
  return hasText(node) && !isPart(node) && roleOf(node.heading?.text ?? "") === "other";
}

/** Before so many headings that ask, one that does not is a remark rather than a topic. */
const LEAST_ASKING = 3;

/** Beside headings that ask, others are topics, if they have text; a first or last one that alone does not ask is a remark. */
function withTopics(
  units: readonly HeadingNode[],
  speaking: readonly HeadingNode[],
  inOrder: readonly HeadingNode[],
  counts: Counts,
): HeadingNode[] {
  const last = units.at(-1);
  const speak = new Set(speaking);
  const counted = new Set(inOrder);
  // Where those that ask have such items, too, these go on asking.
  const areTitles = !speaking.some((node) => holdsQuestions(node, counts));
  return units.filter((node) => {
    if (speak.has(node)) return true;
    if (counted.size > 0) return counted.has(node);
    if (areTitles && holdsQuestions(node, counts)) return false;
    const isAlone = speaking.length >= 2 && speaking.length === units.length - 1;
    const isRemark = isAlone && (node === last || (node === units[0] && speaking.length >= LEAST_ASKING));
    return !isRemark && (node.end > node.start + 1 || isSentence(node.heading?.text ?? ""));
  });
}

/**
 * `### More on conflict`, and right below it items or lines of which most ask: the title of these, where they are all that it has, or the first
 * has its answer below it.
 */
function holdsQuestions({ start, ownEnd: end, children }: HeadingNode, counts: Counts): boolean {
  const leads = (of: readonly number[], from: number, to: number) =>
    between(of, { start: from, end: to }) + between(counts.askingOthers, { start: from, end: to });
  const asking = leads(counts.askingItems, start, end);
  const isMost = asking > 1 && asking * 2 > between(counts.items, { start, end });
  if (children.length > 0 || !isMost || leads(counts.askingItems, start, start + 2) === 0) return false;
  return leads(counts.items, start, end) === end - start - 1 || leads(counts.items, start + 2, start + 3) === 0;
}

function mostAtOneDepth(headings: readonly HeadingEntry[]): number {
  const counts = new Map<number, number>();
  for (const { depth } of headings) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  return [...counts.values()].reduce((most, count) => Math.max(most, count), 0);
}
