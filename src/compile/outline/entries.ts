import type { Heading, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { LeftOutKind } from "../parse/left-out.js";
import type { LeadForm } from "./shape.js";

/** A top-level part of an outline that may be a heading, a question or a part of an answer. */
export type Entry = HeadingEntry | LeadEntry | BlockEntry;

export interface HeadingEntry {
  readonly type: "heading";
  readonly node: Heading;
  /** 1 to 6; half a level more for a title that is none of the author's levels. */
  readonly depth: number;
  /** Plain text, with number and id. */
  readonly text: string;
  /** It looks like a question. A heading that counts its questions is a section, whatever it asks. */
  readonly asks: boolean;
  /** It says that it is a question: `Q3:`, `Question 3`. */
  readonly isLabelled: boolean;
  /** As written; 0 where there is none. */
  readonly number: number;
  /** No mark sets its number off: `1 Locks`. */
  readonly isBareNumber?: boolean;
  /** It stands in the file again and again: it names a part of each answer, or asks the same everywhere. */
  readonly isPart?: boolean;
  /** The contents of the file name it. */
  readonly isListed?: boolean;
  /** They do so above others that are nested in them. */
  readonly isListedPart?: boolean;
  /** It says `Answers` or `Short answer`, and what stands below it asks. */
  readonly holdsQuestions?: boolean;
  /** It asks above the list, and is about it: `## What is inside?` */
  readonly isFront?: boolean;
  /** The numbers of all questions tell for sure that it is about the list. */
  readonly isKnownFront?: boolean;
  /**
   * It has a word and a number before it that others have, too, all of which the contents name: `Problem 3:`. Or letters and a number
   * that nearly all of its level have: `L38 · Why?`.
   */
  readonly isOfSeries?: boolean;
  /** It counts on around others, whose numbers are set off otherwise and begin anew below it or its like. */
  readonly hasCountedParts?: boolean;
  /** Written in HTML: nothing can be added to it. */
  readonly isHtml: boolean;
}

/** What may be a question without being a heading: an item, a line, a summary, a row. */
export interface LeadEntry {
  readonly type: "lead";
  readonly form: LeadForm;
  /** Its first paragraph or heading holds the prompt, the others the answer; of a paragraph, its first lines. */
  readonly node: ListItem | Paragraph;
  /** The list or table that it belongs to: the same object for all its neighbours there. */
  readonly group: object;
  /** The bullet around a numbered item: `- 1. What is RAG?`. */
  readonly bullet?: ListItem;
  /** Of a numbered item, how the number is set off: `.`, `)`, `、`, `:` or `()`, in either width. Otherwise empty. */
  readonly marker: string;
  /** As written. 0 where there is none. */
  readonly number: number;
  /** First line, plain text, with id. */
  readonly text: string;
  /** It looks like a question. */
  readonly asks: boolean;
  /** It says that it is a question, by a label, a number in bold, or the column that it stands in. */
  readonly isLabelled: boolean;
  /** Where its form says what belongs to the question: blocks behind the first that do, such as a list in a summary. */
  readonly asked?: readonly RootContent[];
  /** It has a word and a number before it that others have, too: `Problem 3:`. */
  readonly isOfSeries?: boolean;
  /** Contents of links to questions name it. */
  readonly isListed?: boolean;
  /** All lines of its paragraph are its prompt. */
  readonly isWhole?: boolean;
  /** The words in bold before a colon are its prompt, as in the items beside it. */
  readonly isBold?: boolean;
  /** Lines that belong to it and say nothing of question or answer: titles of columns, and cells of other columns. */
  readonly leftOut?: readonly { readonly kind: LeftOutKind; readonly line: number; readonly endLine: number }[];
}

export interface BlockEntry {
  readonly type: "block";
  readonly node: RootContent;
}

/** The inline content that holds a list item's prompt; some lists put a heading into the item. */
export function promptContent(item: ListItem): readonly PhrasingContent[] {
  const first = item.children[0];
  return first?.type === "paragraph" || first?.type === "heading" ? first.children : [];
}

/** The depth of the heading that a list item begins with: `3. ### What is a lock?`. 0 where there is none. */
export function depthInItem({ node }: LeadEntry): number {
  const first = node.type === "listItem" ? node.children[0] : undefined;
  return first?.type === "heading" ? first.depth : 0;
}

/** It asks, or says that it is a question. */
export function speaks(entry: HeadingEntry | LeadEntry): boolean {
  return entry.asks || entry.isLabelled;
}

/** The contents above name it, or a heading of its level that it stands below. */
export function isListed({ isListed, isListedPart }: HeadingEntry): boolean {
  return isListed === true || isListedPart === true;
}

/** What may be a question without being a heading, in the order of the file. */
export function leadsOf(entries: readonly Entry[]): LeadEntry[] {
  return entries.filter((entry) => entry.type === "lead");
}
