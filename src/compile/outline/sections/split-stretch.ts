import type { Paragraph, RootContent } from "mdast";
import { areFar } from "../../parse/link-list.js";
import { leadText } from "../../parse/plain-text.js";
import { leaveOutNode, type Reading } from "../../parse/reading.js";
import { isEllipsis, isLinkItem, isPromise, leaveOutFalseItems } from "../asides/leave-out-asides.js";
import { depthInItem, type Entry, type LeadEntry, speaks } from "../entries.js";
import { bullets } from "../forms/bullets.js";
import { chooseForm, type FormChoice, isLeadOf, weighForms } from "../forms/choose-form.js";
import { numbered } from "../forms/numbered.js";
import { addBlocks, type OpenQuestion } from "../open-question.js";
import type { LeadForm, Shape } from "../shape.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { readBox } from "../signs/task-box.js";
import { type EmptyTopics, findEmptyTopics, leaveOutEmptyTopics } from "./empty-topics.js";
import { endMarkOf, findEndMarks } from "./end-marks.js";
import { findGluedPoints } from "./glued-points.js";
import { findNested } from "./nested-counts.js";
import { findSlippedMarks } from "./slipped-marks.js";

export interface SplitStretch {
  readonly questions: OpenQuestion[];
  /** What stands before the first question. */
  readonly passage: RootContent[];
}

/** Cuts what stands between two headings at its questions, in the form that it has. */
export function splitStretch(
  reading: Reading,
  entries: readonly Entry[],
  usual: FormChoice | undefined,
  fixed: Shape | undefined,
): SplitStretch {
  const choose = (own: readonly Entry[]) =>
    fixed === undefined ? chooseFor(leadsOf(own).filter(isMeant), usual) : usual;
  const first = choose(entries);
  const opened =
    first === undefined || first.form === "bullets"
      ? openTopics(reading, entries, first === undefined)
      : { entries, topics: [], empty: { bare: [], links: [] } };
  const choice = first ?? choose(opened.entries);
  const isOpen = choice?.form === "bullets";
  for (const topic of isOpen ? opened.topics : []) leaveOutNode(reading, "title", topic);
  if (isOpen) leaveOutEmptyTopics(reading, opened.empty);
  const kept = choice === undefined ? entries : leaveOutFalseItems(reading, isOpen ? opened.entries : entries, choice);
  const leads = leadsOf(kept);
  const questions: OpenQuestion[] = [];
  const passage: RootContent[] = [];
  const isQuestion = choice === undefined ? () => false : makeTest(reading, kept, choice, fixed);
  const asked = new Set<Entry>(leads.filter(isQuestion));
  const askedTables = new Set(leads.flatMap((lead) => (asked.has(lead) && lead.form === "tables" ? [lead.group] : [])));
  for (const entry of kept) {
    const below = questions.at(-1)?.answer ?? passage;
    if (entry.type === "lead" && asked.has(entry)) questions.push({ entry, answer: [] });
    else if (entry.type === "lead" && askedTables.has(entry.group))
      for (const cell of entry.node.children) below.push(cell as RootContent);
    else addBlocks(below, entry);
  }
  return { questions, passage };
}

/** `...`, `TODO`, and a bullet that only leads to another site, say nothing of how a section is written. */
function isMeant(lead: LeadEntry): boolean {
  return (
    !isEllipsis(lead) &&
    !isPromise(lead) &&
    (lead.form !== "bullets" || lead.asks || !isLinkItem(lead) || !areFar(lead.node))
  );
}

function leadsOf(entries: readonly Entry[]): LeadEntry[] {
  return entries.filter((entry) => entry.type === "lead");
}

interface OpenedTopics {
  readonly entries: readonly Entry[];
  /** What names the topics. */
  readonly topics: readonly Paragraph[];
  /** Topics beside them that have no questions; they are none of the entries. */
  readonly empty: EmptyTopics;
}

const subNumber = /^[0-9]{1,3}[.．][0-9]{1,3}/;

/**
 * `- Locking` above nested questions is no question: they are. Not what is numbered, unless its numbers go on inside, `1. Basics` above
 * `1.1 What is a lock?`, or do so in others of its list, or nothing asks otherwise.
 */
function openTopics(reading: Reading, entries: readonly Entry[], isLast: boolean): OpenedTopics {
  const topics: Paragraph[] = [];
  const own = leadsOf(entries).filter(({ form }) => form === "bullets");
  const areBoxed = own.filter(hasBox).length * 2 > own.length;
  const found = new Map(
    leadsOf(entries).flatMap((lead) => {
      const below = areBoxed && !hasBox(lead) ? undefined : openTopic(reading, lead);
      return below === undefined ? [] : [[lead, below] as const];
    }),
  );
  const goOn = new Set([...found].flatMap(([lead, { leads }]) => (goOnInside(leads) ? [lead.group] : [])));
  const asTopics = new Set<LeadEntry>();
  const sure = new Set(
    [...found].flatMap(([lead, { leads }]) =>
      leads.length > 1 && asksMuch(leads, 4, 3) && !isTitled(lead) ? [lead.group] : [],
    ),
  );
  const opened = entries.flatMap((entry): readonly Entry[] => {
    const below = entry.type === "lead" ? found.get(entry) : undefined;
    if (entry.type !== "lead" || below === undefined) return [entry];
    if (entry.number > 0 && !isLast && !goOn.has(entry.group)) return [entry];
    // Where numbers go on, `1.2 Introduction` is one of these, too, and all the more below parts that are named such.
    const isBeside = entry.number === 0 && sure.has(entry.group);
    if (isTitled(entry) && !isBeside) return [entry];
    const least = goOnInside(below.leads) ? (below.topics.every(isPart) ? 1 : 2) : 3;
    // Beside one that is a topic for sure, two of three are enough.
    if (!asksMuch(below.leads, 4, least) && !(isBeside && asksMuch(below.leads, 3, 2))) return [entry];
    for (const topic of below.topics) topics.push(topic);
    asTopics.add(entry);
    return below.leads.map((inner) => ({ ...inner, form: "bullets" }));
  });
  const empty = areBoxed ? { bare: [], links: [] } : findEmptyTopics(own, asTopics);
  const none = new Set<Entry>([...empty.bare, ...empty.links]);
  return { entries: none.size === 0 ? opened : opened.filter((entry) => !none.has(entry)), topics, empty };
}

function asksMuch(leads: readonly LeadEntry[], all: number, least: number): boolean {
  return leads.filter(({ asks }) => asks).length * all >= leads.length * least;
}

/** `- Locks:` may ask for what is listed below it. */
function isTitled({ text }: LeadEntry): boolean {
  return /[:：]$/.test(text);
}

function goOnInside(leads: readonly LeadEntry[]): boolean {
  return leads.every(({ text }) => subNumber.test(text));
}

/** The questions below a topic, and topics among them. It recurses: lists are never deeper than `MAX_NESTING`. */
function openTopic(
  reading: Reading,
  { node, form, asks, text }: LeadEntry,
): { readonly leads: readonly LeadEntry[]; readonly topics: readonly Paragraph[] } | undefined {
  const [topic, list, ...others] = node.children;
  const isItem = form === "bullets" || form === "numbered";
  if (!isItem || asks || /[.。!！]$/.test(text)) return undefined;
  if (topic?.type !== "paragraph" || list?.type !== "list" || others.length > 0) return undefined;
  const nested = bullets.entries([list], 0, reading)?.entries ?? numbered.entries([list], 0, reading)?.entries ?? [];
  const below = nested.flatMap((inner) => {
    if (inner.type !== "lead") return [];
    return [{ inner, found: isTitled(inner) ? undefined : openTopic(reading, inner) }];
  });
  if (below.length === 0) return undefined;
  const opened = below.some(({ found }) => found !== undefined);
  const named = below.map(({ inner, found }) => found ?? (opened ? nameOfPart(inner) : undefined));
  return {
    leads: below.flatMap(({ inner }, index) => named[index]?.leads ?? [inner]),
    topics: [topic, ...named.flatMap((found) => found?.topics ?? [])],
  };
}

/** `3.3 问题篇` among topics with questions below them is a topic, too, of which the author has none yet. */
function nameOfPart({ node, text, asks }: LeadEntry): ReturnType<typeof openTopic> {
  const [topic, ...others] = node.children;
  const isName = !asks && text.endsWith("篇") && topic?.type === "paragraph" && others.length === 0;
  return isName ? { leads: [], topics: [topic] } : undefined;
}

function isPart(topic: Paragraph): boolean {
  return leadText(topic).endsWith("篇");
}

/** The usual form of the file where it is here and asks as others do; a form of its own where it alone asks. */
function chooseFor(leads: readonly LeadEntry[], usual: FormChoice | undefined): FormChoice | undefined {
  const candidates = weighForms(leads);
  const own = chooseForm(leads);
  if (own === undefined) return undefined;
  const here = usual === undefined ? undefined : candidates.get(usual.form);
  const other = candidates.get(own.form);
  if (
    usual === undefined ||
    here === undefined ||
    (own.form === usual.form && !leads.some((lead) => isLeadOf(usual, lead)))
  ) {
    const isList = own.form === "numbered" || own.form === "bullets";
    const asksMost = other !== undefined && other.asking > 0 && other.asking * 2 >= other.units + (isList ? 1 : 0);
    return asksMost ? own : undefined;
  }
  const known = usual.isTold === true && here.asking === 0 ? undefined : usual;
  if (own.form === usual.form || other === undefined || here.asking > 0) return known;
  const areOwn = areTold(leads, own) || !areMixed(leads, usual, own);
  return other.asking > 1 && areOwn ? own : known;
}

/** All leads of a form have a label and ask: what stands between them answers. */
function areTold(leads: readonly LeadEntry[], { form }: FormChoice): boolean {
  return leads.every((lead) => lead.form !== form || (lead.isLabelled && lead.asks));
}

/** One form stands between the parts of the other, as answers stand between questions. */
function areMixed(leads: readonly LeadEntry[], a: FormChoice, b: FormChoice): boolean {
  const order = leads.flatMap((lead) => (isLeadOf(a, lead) ? ["a"] : lead.form === b.form ? ["b"] : []));
  return order.filter((each, index) => index > 0 && each !== order[index - 1]).length > 1;
}

/** Tells questions from items that only look like them. Asked in the order of the file. */
function makeTest(
  reading: Reading,
  entries: readonly Entry[],
  choice: FormChoice,
  fixed: Shape | undefined,
): (lead: LeadEntry) => boolean {
  const leads = leadsOf(entries);
  const announced = findAnnounced(entries);
  const lists = tallyLists(leads);
  const decided = new Map<object, boolean>();
  const last = new Map<object, number>();
  const broken = new Set<object>();
  const own = leads.filter((lead) => isLeadOf(choice, lead));
  const counted = fixed === undefined ? own.filter(({ form }) => form === "numbered") : [];
  const points = new Set([...findNested(counted), ...findGluedPoints(reading, counted)]);
  const slipped = findSlippedMarks(counted.length > 1 ? leads.filter(({ form }) => form === "numbered") : []);
  const inItems = own.filter(isHeadingInItem);
  const areHeadings = inItems.length * 2 > own.length;
  const usualDepth = inItems[0] === undefined ? 0 : depthInItem(inItems[0]);
  // Where most questions can be ticked off, other bullets that do not ask are points of their answers.
  const boxed = choice.form === "bullets" ? own.filter(hasBox) : [];
  const areBoxed = boxed.filter(speaks).length > 1 && boxed.length * 2 > own.length;
  const areOfSeries = own.some(({ isOfSeries }) => isOfSeries === true);
  const areListed = own.some(({ isListed }) => isListed === true);
  // Where some lines ask, other bold lines are notes in the answers.
  const isTold = choice.form === "lines" && own.some(speaks);
  const endMarks = isTold ? findEndMarks(own.filter(speaks)) : new Set();
  // Where few are, an address alone answers what stands above it.
  const areAddresses = own.filter(isAddress).length * 4 > own.length;
  const around = fixed === undefined ? leadsAround(leads, own) : new Set();
  let first: LeadEntry | undefined;
  let lastNumber = 0;
  const test = (lead: LeadEntry) => {
    if (slipped.has(lead) && lead.number === lastNumber + 1) return true;
    if (!isLeadOf(choice, lead)) {
      if (fixed !== undefined) return false;
      // A bold number among the items of a list, or an item among bold lines, that goes on counting.
      const goesOn = lastNumber > 0 && lead.number === lastNumber + 1 && lead.form !== "bullets" && speaks(lead);
      const isOther = lead.form === "lines" || choice.form === "lines" ? goesOn : false;
      return isOther || around.has(lead);
    }
    // Of a card, the front may be `A2: Trees`.
    if ((lead.form !== "cards" && isAnswerLabel(lead.text)) || (areHeadings && !isHeadingInItem(lead))) return false;
    if (!areAddresses && fixed === undefined && isAddress(lead)) return false;
    if (isTold && !speaks(lead) && !endMarks.has(endMarkOf(lead))) return false;
    if (areOfSeries && lead.isOfSeries !== true) return false;
    // Of those that contents do not name, what a line announces below a question answers it, though it has a box.
    const isPoint = () => !hasBox(lead) || (first !== undefined && announced.has(lead));
    if (areListed && lead.isListed !== true && !/[?？؟]/.test(lead.text) && isPoint()) return false;
    if (areBoxed && !hasBox(lead) && !/[?？؟]/.test(lead.text)) return false;
    if (lead.form !== "numbered") return true;
    if (points.has(lead)) return false;
    // Behind text at the margin, the next heading begins a list of its own, and counts from 1 again.
    if (areHeadings && depthInItem(lead) === usualDepth) return true;
    // The questions of one section are numbered in one way.
    if (first !== undefined && first.form === "numbered" && first.marker !== lead.marker) return false;
    // A numbered list that starts again at or below the last question's number lists the points of an answer,
    // unless most of its items ask something.
    const list = lists.get(lead.group) ?? { first: 0, items: 1, asking: 0 };
    const isList = decided.get(lead.group) ?? (list.first > lastNumber || list.asking * 2 >= list.items);
    decided.set(lead.group, isList);
    if (isList) return true;
    if (goesOnBehindPoints(lead, last.get(lead.group) ?? 0)) broken.add(lead.group);
    return broken.has(lead.group) && lead.number === lastNumber + 1;
  };
  // Where an answer has a list that is not indented, the next question is an item of it to the parser.
  const goesOnBehindPoints = (lead: LeadEntry, before: number) =>
    lastNumber > 0 &&
    lead.number === lastNumber + 1 &&
    speaks(lead) &&
    (areHeadings || (lead.number !== before + 1 && before > 0));
  return (lead) => {
    const isQuestion = test(lead);
    if (lead.form === "numbered") last.set(lead.group, lead.number);
    if (isQuestion) {
      first ??= lead;
      if (lead.number > 0) lastNumber = lead.number;
    }
    return isQuestion;
  };
}

/** `- https://ships.example/masts`, and no link, whose words may ask. */
function isAddress({ form, text }: LeadEntry): boolean {
  if (form !== "bullets" && form !== "numbered") return false;
  return /^<?https?:\/\/[^\s<>]+>?$/i.test(text);
}

/** Items right below a line that ends in a colon. */
function findAnnounced(entries: readonly Entry[]): ReadonlySet<LeadEntry> {
  const isAbove = (above: Entry | undefined) =>
    above?.type === "block" && above.node.type === "paragraph" && /[:：]$/.test(leadText(above.node));
  return new Set(entries.flatMap((entry, at) => (entry.type === "lead" && isAbove(entries[at - 1]) ? [entry] : [])));
}

/** `3. ### What is a lock?` Where most prompts are written so, other items are points of answers. */
function isHeadingInItem(lead: LeadEntry): boolean {
  return depthInItem(lead) > 0;
}

function hasBox({ node }: LeadEntry): boolean {
  return readBox(leadText(node))?.isClear === true;
}

/**
 * Leads of other forms that ask and stand all before the first question, or all behind the last: there the form changes.
 * Lists behind the last question are its answer.
 */
function leadsAround(leads: readonly LeadEntry[], own: readonly LeadEntry[]): ReadonlySet<LeadEntry> {
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return new Set();
  const before = leads.slice(0, leads.indexOf(first));
  const behind = leads.slice(leads.lastIndexOf(last) + 1);
  const asked = [
    ...before.filter(({ form }) => asksMostly(before, form)),
    ...behind.filter(({ form }) => form !== "bullets" && form !== "numbered" && asksMostly(behind, form)),
  ];
  return new Set(asked.filter(speaks));
}

function asksMostly(leads: readonly LeadEntry[], form: LeadForm): boolean {
  const evidence = weighForms(leads).get(form);
  return evidence !== undefined && evidence.asking > 1 && evidence.asking * 2 > evidence.units;
}

function tallyLists(leads: readonly LeadEntry[]) {
  const lists = new Map<object, { first: number; items: number; asking: number }>();
  for (const lead of leads) {
    if (lead.form !== "numbered") continue;
    const counts = lists.get(lead.group) ?? { first: lead.number, items: 0, asking: 0 };
    counts.items++;
    if (lead.asks) counts.asking++;
    lists.set(lead.group, counts);
  }
  return lists;
}
