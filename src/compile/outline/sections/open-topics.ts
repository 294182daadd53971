import type { Paragraph } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import type { Reading } from "../../parse/reading.js";
import { type Entry, type LeadEntry, leadsOf } from "../entries.js";
import { bullets } from "../forms/bullets.js";
import { numbered } from "../forms/numbered.js";
import { type EmptyTopics, findEmptyTopics } from "./empty-topics.js";
import { hasBox } from "./has-box.js";

export interface OpenedTopics {
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
export function openTopics(reading: Reading, entries: readonly Entry[], isLast: boolean): OpenedTopics {
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
