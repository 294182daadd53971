import type { RootContent } from "mdast";
import type { Reading } from "../../parse/reading.js";
import type { Entry, LeadEntry } from "../entries.js";

/** A way to write questions: how it is found in the blocks of a document, and what speaks for it in a section. */
export interface OutlineForm<Name extends string = string> {
  readonly name: Name;
  /** Lays out the blocks from `at` on that are of this form; `undefined` where the first of them is not. */
  entries(
    blocks: readonly RootContent[],
    at: number,
    reading: Reading,
  ): { readonly entries: readonly Entry[]; readonly blocks: number } | undefined;
  /** What speaks for this form among the leads of one section that are of it. */
  recognise(leads: readonly LeadEntry[]): Evidence;
}

export interface Evidence {
  /** What would be questions. */
  readonly units: number;
  /** Of these, how many ask, or say that they are questions. */
  readonly asking: number;
}

/** Counts leads as they are. */
export function countLeads(leads: readonly LeadEntry[]): Evidence {
  return { units: leads.length, asking: leads.filter((lead) => lead.asks || lead.isLabelled).length };
}
