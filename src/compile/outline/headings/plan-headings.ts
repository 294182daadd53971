import { type Entry, type HeadingEntry, speaks } from "../entries.js";
import type { Shape } from "../shape.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { isAboutWork, isAsideTitle } from "../signs/aside-title.js";
import { findUncounted, isAboveNumbers, isBetweenNumbers } from "./among-numbers.js";
import { findTopics } from "./find-topics.js";
import { groupByDepth, growTree, type HeadingNode, listBelow } from "./heading-tree.js";
import { hasText, isUnit, listNumbered } from "./heading-units.js";
import { between, type Counts, countLeadsBefore } from "./lead-counts.js";
import { findNumberedAlike } from "./one-numbering.js";
import { sectionDepth } from "./section-depth.js";
import { isSentence } from "./sentence-headings.js";
import { takeListed } from "./take-listed.js";
import { takeQuestion } from "./take-question.js";
import { findUnlike, headingsInPassages } from "./unlike-others.js";

/**
 * What a heading is: a section opens, a question is asked, an answer goes on, something known stands aside, something
 * that nobody knows stands between questions, or the questions right below it have a title of their own among others of the section.
 */
export type HeadingRole = "section" | "question" | "answer" | "aside" | "stray" | "title";

/**
 * Tells what every heading is. Headings of one level below one heading are judged together, because the level of
 * questions may change from one part of a file to the next.
 */
export function planHeadings(entries: readonly Entry[], fixed?: Shape): Map<HeadingEntry, HeadingRole> {
  const roles = new Map<HeadingEntry, HeadingRole>();
  if (fixed === "headings") planLevel(entries, roles, levelThatAsks(entries));
  else {
    const counts = countLeadsBefore(entries);
    const tree = growTree(entries);
    const open: HeadingNode[] = [tree];
    const others: HeadingNode[][] = [];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const group of groupByDepth(node.children)) {
        const questions = fixed === undefined ? chooseQuestions(group, counts) : new Set<HeadingNode>();
        if (questions.size === 0) others.push(group);
        for (const [index, child] of group.entries()) {
          if (isTitle(child) && standsAmong(group, index, questions)) {
            if (child.heading !== undefined) roles.set(child.heading, "title");
            for (const inner of child.children) takeQuestion(inner, roles);
          } else if (questions.has(child)) takeQuestion(child, roles);
          else if (isAside(child, counts) && !asksAll(child, tree, counts)) leaveOut(child, "aside", roles);
          else if (questions.size > 0 && isAboveNumbers(child, group[index + 1])) leaveOut(child, "aside", roles);
          else if (questions.size > 0 && isStray(group, index, counts)) leaveOut(child, "stray", roles);
          else {
            if (child.heading !== undefined) roles.set(child.heading, "section");
            open.push(child);
          }
        }
      }
    }
    const asked = headingsOf(roles, "question");
    const unlike = fixed === undefined ? findUnlike(others, asked, counts) : new Set<HeadingNode[]>();
    const like = others.filter((group) => !unlike.has(group));
    for (const node of fixed === undefined ? findTopics(like, asked, counts) : []) takeQuestion(node, roles);
    const alike = fixed === undefined ? findNumberedAlike(like, listBelow(tree), headingsOf(roles, "question")) : [];
    for (const node of alike) takeQuestion(node, roles);
    if (fixed === undefined) takeListed(tree, counts, roles);
    for (const heading of headingsInPassages(tree, unlike, asked)) roles.set(heading, "answer");
    const topics = fixed === undefined && headingsOf(roles, "question").size === 0 ? levelOfTopics(entries) : undefined;
    if (topics === undefined) closeAnswers(entries, roles);
    else {
      planLevel(entries, roles, topics);
      for (const [node, role] of findUncounted(tree, topics)) leaveOut(node, role, roles);
    }
  }
  return roles;
}

/** Plans one section anew whose shape was chosen: headings in it are its questions, or open no sections of their own. */
export function planSection(
  entries: readonly Entry[],
  roles: Map<HeadingEntry, HeadingRole>,
  line: number,
  shape: Shape,
): void {
  const at = entries.findIndex((entry) => entry.type === "heading" && entry.node.position?.start.line === line);
  const heading = entries[at];
  if (heading?.type !== "heading") return;
  const behind = entries.slice(at + 1);
  const end = behind.findIndex((entry) => entry.type === "heading" && entry.depth <= heading.depth);
  const own = end === -1 ? behind : behind.slice(0, end);
  roles.set(heading, "section");
  for (const [inner, role] of planHeadings(own, shape))
    roles.set(inner, role === "section" && shape !== "headings" ? "answer" : role);
}

/** The headings of a group that are questions; none where they are sections. */
function chooseQuestions(group: readonly HeadingNode[], counts: Counts): ReadonlySet<HeadingNode> {
  const units = group.filter((node) => isUnit(node));
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
    const isMost = asking * 2 >= units.length || askingElsewhere === 0;
    const requests = sum(counts.requestingItems) + askingOthers;
    if (units.length === 1 ? isAlone(units[0] as HeadingNode, requests, askingBelow) : isMost) {
      return new Set(withTopics(units, speaking, inOrder));
    }
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

/** Nothing but items with boxes, some of which are ticked and some are not. */
function isChoice({ start, ownEnd: end }: HeadingNode, { items, boxes, ticks }: Counts): boolean {
  const own = between(boxes, { start, end });
  const ticked = between(ticks, { start, end });
  return own > 1 && own === between(items, { start, end }) && ticked > 0 && ticked < own;
}

/** It names a part of each unit, such as `### Why does it matter?`, and no topic of questions. */
function isPart(node: HeadingNode): boolean {
  return node.heading?.isPart === true && !listBelow(node).some(({ heading }) => heading?.asks);
}

/** One heading that asks is the title of the file where others below it do, too. */
function isAlone({ heading, children }: HeadingNode, askingElsewhere: number, askingBelow: number): boolean {
  const isTitle = heading?.depth === 1 && (askingBelow > 0 || children.length > 2);
  return !isTitle && askingElsewhere === 0 && askingBelow <= 1;
}

/** Before so many headings that ask, one that does not is a remark rather than a topic. */
const LEAST_ASKING = 3;

/** Beside headings that ask, others are topics, if they have text; a first or last one that alone does not ask is a remark. */
function withTopics(
  units: readonly HeadingNode[],
  speaking: readonly HeadingNode[],
  inOrder: readonly HeadingNode[],
): HeadingNode[] {
  const last = units.at(-1);
  const speak = new Set(speaking);
  const counted = new Set(inOrder);
  return units.filter((node) => {
    if (speak.has(node)) return true;
    if (counted.size > 0) return counted.has(node);
    const isAlone = speaking.length >= 2 && speaking.length === units.length - 1;
    const isRemark = isAlone && (node === last || (node === units[0] && speaking.length >= LEAST_ASKING));
    return !isRemark && (node.end > node.start + 1 || isSentence(node.heading?.text ?? ""));
  });
}

function mostAtOneDepth(headings: readonly HeadingEntry[]): number {
  const counts = new Map<number, number>();
  for (const { depth } of headings) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  return [...counts.values()].reduce((most, count) => Math.max(most, count), 0);
}

/** `## 6. Locks` among questions, with nothing right below it but others: `### 6.1 What is a lock?`. */
function isTitle(node: HeadingNode): boolean {
  const { heading, children } = node;
  if (heading === undefined || speaks(heading) || hasText(node) || children.length < 2) return false;
  return children.every(
    (child) => child.heading !== undefined && speaks(child.heading) && hasText(child) && !isPart(child),
  );
}

/** Others of its level are questions, and it is one of them, or some follow it: then it opens no section. */
function standsAmong(group: readonly HeadingNode[], index: number, questions: ReadonlySet<HeadingNode>): boolean {
  const isOther = (node: HeadingNode) => questions.has(node) && !isTitle(node);
  return questions.has(group[index] as HeadingNode) ? group.some(isOther) : group.slice(index + 1).some(isOther);
}

function isAside(node: HeadingNode, counts: Counts): boolean {
  const title = node.heading?.text ?? "";
  if (!isAsideTitle(title)) return false;
  // `Q:` below it is a question, whatever the title.
  if (isAboutWork(title)) return between(counts.labelled, node) === 0;
  const below = listBelow(node).filter(({ heading }) => heading !== undefined && speaks(heading));
  const asking = between(counts.askingItems, node) + between(counts.askingOthers, node);
  const askingTexts = node.children.length === 0 ? 0 : between(counts.askingTexts, node);
  return Math.max(below.length, asking, askingTexts) < 2;
}

/** Whatever asks in the file asks below this heading: `# Notes` is its title, then. */
function asksAll(node: HeadingNode, tree: HeadingNode, counts: Counts): boolean {
  const own = countAsking(node, counts);
  return own > 0 && own === countAsking(tree, counts);
}

function countAsking(node: HeadingNode, counts: Counts): number {
  const below = listBelow(node).filter(({ heading }) => heading !== undefined && speaks(heading));
  return below.length + between(counts.askingItems, node) + between(counts.askingOthers, node);
}

/** Beside questions, a heading without words or with text of its own opens no section: an advert, a remark. */
function isStray(group: readonly HeadingNode[], index: number, counts: Counts): boolean {
  const [node, next] = [group[index] as HeadingNode, group[index + 1]];
  if (node.heading?.text === "") return true;
  const asks = between(counts.askingItems, node) + between(counts.askingOthers, node);
  if (asks > 0 || node.children.some(({ heading }) => heading !== undefined && speaks(heading))) return false;
  if (hasText(node) || next === undefined) return true;
  // `## Eyes and lenses`, with `### Eyes` and `### Lenses` below, between `## 1.` and `## 2.`
  const own = [node, ...listBelow(node)].flatMap(({ heading }) => heading ?? []);
  return own.length > 1 && isBetweenNumbers(group, index) && own.every(({ number, asks }) => number === 0 && !asks);
}

function leaveOut(node: HeadingNode, role: "aside" | "stray", roles: Map<HeadingEntry, HeadingRole>): void {
  for (const { heading } of [node, ...listBelow(node)]) if (heading !== undefined) roles.set(heading, role);
}

function headingsOf(roles: ReadonlyMap<HeadingEntry, HeadingRole>, role: HeadingRole): Set<HeadingEntry> {
  return new Set([...roles].flatMap(([heading, own]) => (own === role ? [heading] : [])));
}

interface Level {
  readonly depth: number;
  readonly units: number;
  readonly asking: number;
  readonly numbered: number;
}

function countLevels(entries: readonly Entry[]): Level[] {
  const levels = new Map<number, Level>();
  for (const entry of entries) {
    if (
      entry.type !== "heading" ||
      (entry.isPart && !speaks(entry)) ||
      isAnswerLabel(entry.text) ||
      isAsideTitle(entry.text)
    )
      continue;
    const { depth } = entry;
    const level = levels.get(depth) ?? { depth, units: 0, asking: 0, numbered: 0 };
    levels.set(depth, {
      depth,
      units: level.units + 1,
      asking: level.asking + (speaks(entry) ? 1 : 0),
      numbered: level.numbered + (entry.number > 0 ? 1 : 0),
    });
  }
  return [...levels.values()];
}

function levelThatAsks(entries: readonly Entry[]): number {
  const levels = countLevels(entries);
  const best = levels.reduce<Level | undefined>(
    (most, next) =>
      most === undefined || next.asking > most.asking || (next.asking === most.asking && next.units >= most.units)
        ? next
        : most,
    undefined,
  );
  return best?.depth ?? 0;
}

/** Where nothing asks anywhere: the level that names topics, unless lists have more of them. */
function levelOfTopics(entries: readonly Entry[]): number | undefined {
  const leads = entries.filter((entry) => entry.type === "lead");
  if (leads.some(speaks)) return undefined;
  const levels = countLevels(entries).filter(({ units }) => units > 1);
  const numbered = levels.findLast((level) => level.numbered * 2 > level.units);
  if (numbered !== undefined) return numbered.depth;
  const most = levels.reduce<Level | undefined>(
    (best, next) => (best === undefined || next.units >= best.units ? next : best),
    undefined,
  );
  const items = leads.filter(({ form }) => form === "numbered").length;
  const others = leads.length - items;
  return most !== undefined && most.units > items && most.units >= others ? most.depth : undefined;
}

/** Headings of one level are the questions: higher ones are sections, deeper ones belong to answers. */
function planLevel(entries: readonly Entry[], roles: Map<HeadingEntry, HeadingRole>, depth: number): void {
  for (const entry of entries) {
    if (entry.type !== "heading" || roles.get(entry) === "aside") continue;
    const order = entry.depth - depth;
    roles.set(entry, order === 0 ? "question" : order < 0 ? "section" : "answer");
  }
}

/** Headings between the items of a list open sections only down to a depth; deeper ones stand inside answers. */
function closeAnswers(entries: readonly Entry[], roles: Map<HeadingEntry, HeadingRole>): void {
  let isInside = false;
  const outside = entries.filter((entry) => {
    if (entry.type === "heading") isInside = roles.get(entry) !== "section";
    return !isInside;
  });
  if (!outside.some((entry) => entry.type === "lead")) return;
  const depth = sectionDepth(outside);
  const above = new Set<HeadingEntry>();
  const open: HeadingEntry[] = [];
  for (const entry of entries) {
    if (entry.type !== "heading") continue;
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= entry.depth) open.pop();
    if (roles.get(entry) !== "section") for (const higher of open) above.add(higher);
    open.push(entry);
  }
  const levels = new Set(
    entries.flatMap((entry) => (entry.type === "heading" && roles.get(entry) === "question" ? [entry.depth] : [])),
  );
  const isAboveAll = (depth: number) => levels.size > 0 && [...levels].every((level) => depth < level);
  for (const entry of outside) {
    if (entry.type !== "heading" || entry.depth <= depth || above.has(entry) || levels.has(entry.depth)) continue;
    // No answer to a question has a heading higher than any question.
    if (!isAboveAll(entry.depth)) roles.set(entry, "answer");
  }
}
