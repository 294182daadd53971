import type { List, RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { leadText, textLines } from "../../parse/plain-text.js";
import { leaveOutNode, type Reading } from "../../parse/reading.js";
import type { BlockEntry, Entry, LeadEntry } from "../entries.js";
import { isFollowUpLabel } from "../signs/follow-up-label.js";

/** So many questions one below the other, none with an answer, are asked about together by what is labelled below them. */
const LEAST_BARE = 3;

/**
 * Makes a list of items below `Follow-ups:` part of what stands below the question above it, where this is an item, too: bare ones, though that has
 * an answer. What counts on from it, or has something below itself, is a question of the list. So is what asks
 * below such a label behind bare questions: nobody knows which of them it follows.
 */
export function joinLabelledFollowUps(entries: readonly Entry[], reading: Reading): readonly Entry[] {
  if (!entries.some(isLabel)) return entries;
  const joined: Entry[] = [];
  let asked: LeadEntry | undefined;
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] as Entry;
    joined.push(entry);
    if (entry.type === "heading") asked = undefined;
    if (isItem(entry)) asked = entry;
    if (asked === undefined || !isLabel(entry)) continue;
    const isAnswered = !isBare(asked) || joined.at(-2) !== asked;
    const run = isAnswered || areBareAbove(joined) ? bareRun(entries, at + 1) : [];
    if (run.length === 0 || countsOn(asked, run[0])) continue;
    if (!isAnswered) {
      if (!run.every(({ asks }) => asks)) continue;
      leaveOutNode(reading, "label", entry.node);
      joined.pop();
      for (const [index, item] of run.entries()) joined.push(goOn(asked, item, index + 1));
      at += run.length;
      continue;
    }
    joined[joined.length - 1] = { type: "block", node: entry.node as RootContent };
    joined.push(asList(run));
    at += run.length;
  }
  return joined;
}

/** A paragraph; in bold, it might be a question. */
function isLabel(entry: Entry): boolean {
  const isParagraph = entry.type === "block" || (entry.type === "lead" && entry.form === "lines");
  return isParagraph && entry.node.type === "paragraph" && isFollowUpLabel(leadText(entry.node));
}

function isItem(entry: Entry | undefined): entry is LeadEntry {
  return entry?.type === "lead" && (entry.form === "numbered" || entry.form === "bullets");
}

/** A line, and nothing else. */
function isBare({ node, text }: LeadEntry): boolean {
  const [first, ...others] = node.type === "listItem" ? node.children : [node];
  if (others.length > 0 || first?.type !== "paragraph" || takeId(text).id !== undefined) return false;
  return textLines(first.children).length === 1 && first.children[0]?.type !== "strong";
}

/** Items right below a label, up to one that is more; empty where something at the margin follows them that may answer the last. */
function bareRun(entries: readonly Entry[], from: number): readonly LeadEntry[] {
  const run: LeadEntry[] = [];
  const first = entries[from];
  for (let entry = first; isItem(entry) && isBare(entry); entry = entries[from + run.length]) {
    const last = run.at(-1);
    if (last !== undefined && last.number > 0 && entry.number !== last.number + 1) break;
    run.push(entry);
  }
  const next = entries[from + run.length];
  return next?.type === "block" && next.node.type !== "thematicBreak" && next.node.type !== "html" ? [] : run;
}

/** The number behind that of the question above. */
function countsOn({ number }: LeadEntry, first: LeadEntry | undefined): boolean {
  return number > 0 && first?.number === number + 1;
}

function asList(run: readonly LeadEntry[]): BlockEntry {
  const children = run.flatMap(({ node }) => (node.type === "listItem" ? [node] : []));
  const [start, end] = [run[0]?.node.position?.start, run.at(-1)?.node.position?.end];
  const isOrdered = (run[0]?.number ?? 0) > 0;
  const list: List = {
    type: "list",
    ordered: isOrdered,
    ...(isOrdered && { start: run[0]?.number ?? 1 }),
    children,
    ...(start !== undefined && end !== undefined && { position: { start, end } }),
  };
  return { type: "block", node: list as RootContent };
}

/** Above the label, the last of what was laid out, stand questions of one list that have nothing below them. */
function areBareAbove(joined: readonly Entry[]): boolean {
  const above = joined.slice(-LEAST_BARE - 1, -1);
  return above.length === LEAST_BARE && above.every((entry) => isItem(entry) && isBare(entry) && entry.asks);
}

/** An item as one of the list above it. */
function goOn({ form, group, marker, number }: LeadEntry, item: LeadEntry, by: number): LeadEntry {
  return { ...item, form, group, marker, number: number === 0 ? 0 : number + by };
}
