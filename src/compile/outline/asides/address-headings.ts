import { leaveOutNode, type Reading } from "../../parse/reading.js";
import type { Entry, HeadingEntry } from "../entries.js";

/** So many of them, at least, are no chance. */
const LEAST = 2;

const localLink = /\]\(#([^()\s]{1,60})\)/g;

/** A title of a link that is looked for before its address is no longer. */
const LONGEST = 200;

/**
 * Takes `#### p1` away right below `## 1. What is a lock?`: it is the place that the contents lead to. A heading that links name as it is
 * written is one of its own.
 */
export function leaveOutAddresses(reading: Reading, given: readonly Entry[]): readonly Entry[] {
  const entries = leaveOutSources(reading, given);
  const below = entries.filter((entry, index) => isBelowHeading(entry, entries[index - 1]));
  if (below.length < LEAST) return entries;
  const named = namesByAddress(reading.source);
  const addresses = new Set(below.filter((entry) => isAddress(entry, named)));
  if (addresses.size < LEAST || addresses.size * 2 <= below.length) return entries;
  for (const { node } of addresses) leaveOutNode(reading, "navigation", node);
  return entries.filter((entry) => entry.type !== "heading" || !addresses.has(entry));
}

/** So many letters at most say what the address is of. */
const LONGEST_NAME = 20;

/** `Source: https://example.org`, and nothing behind it. */
function isSourceLine(text: string): boolean {
  const at = text.search(/https?:\/\//i);
  if (at === -1 || at > LONGEST_NAME || /\s/.test(text.slice(at))) return false;
  return !/[^\p{L}\s:：<]/u.test(text.slice(0, at));
}

/** `## Source: https://example.org` right below `## Ropes`, as high: where the list was taken from, and the title of nothing. */
function leaveOutSources(reading: Reading, entries: readonly Entry[]): readonly Entry[] {
  const isSource = (entry: Entry, before: Entry | undefined) =>
    entry.type === "heading" && before?.type === "heading" && entry.depth >= before.depth && isSourceLine(entry.text);
  const sources = new Set(entries.filter((entry, index) => isSource(entry, entries[index - 1])));
  if (sources.size === 0) return entries;
  for (const { node } of sources) leaveOutNode(reading, "navigation", node);
  return entries.filter((entry) => !sources.has(entry));
}

function isBelowHeading(entry: Entry, before: Entry | undefined): entry is HeadingEntry {
  return entry.type === "heading" && before?.type === "heading" && entry.depth > before.depth;
}

function isAddress({ text }: HeadingEntry, named: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const names = /\s/.test(text) ? undefined : named.get(text.toLowerCase());
  return names !== undefined && !names.has(text.toLowerCase());
}

/** What links to places of the file say, by the place. */
function namesByAddress(source: string): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  for (const { 1: address = "", index } of source.matchAll(localLink)) {
    const before = source.slice(Math.max(0, index - LONGEST), index);
    const name = before.slice(before.lastIndexOf("[") + 1).trim();
    const names = named.get(address.toLowerCase()) ?? new Set();
    named.set(address.toLowerCase(), names.add(name.toLowerCase()));
  }
  return named;
}
