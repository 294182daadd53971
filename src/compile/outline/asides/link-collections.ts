import { areFar, isLink } from "../../parse/link-list.js";
import type { Entry, LeadEntry } from "../entries.js";

/** What a page is called that holds questions, and is none. */
const collection =
  /(?:面试题目?|题目|题库|面試題目?|題庫)(?:小?(?:汇总|彙總|合集|大全|集锦|整理))?$|(?:汇总|彙總|合集|大全|集锦)$/;

/** So many others of its list, for each, are no collections. */
const LEAST = 4;

/**
 * Finds bullets that are nothing but a link to a collection of questions on another site, `- [Sails: all questions](...)`, in lists of which most
 * items are called otherwise: a list of collections is judged as one of links.
 */
export function findCollections(entries: readonly Entry[]): ReadonlySet<Entry> {
  const found: LeadEntry[] = [];
  const lists = new Map<object, { items: number; collections: number }>();
  for (const entry of entries) {
    if (entry.type !== "lead" || entry.form !== "bullets") continue;
    const list = lists.get(entry.group) ?? { items: 0, collections: 0 };
    lists.set(entry.group, list);
    list.items++;
    const { node, text, asks } = entry;
    if (asks || node.type !== "listItem" || !collection.test(text) || !isLink(node) || !areFar(node)) continue;
    list.collections++;
    found.push(entry);
  }
  return new Set(
    found.filter(({ group }) => {
      const { items = 0, collections = 0 } = lists.get(group) ?? {};
      return items >= (LEAST + 1) * collections;
    }),
  );
}
