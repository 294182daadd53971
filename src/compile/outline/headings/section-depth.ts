import { leadText, textLines } from "../../parse/plain-text.js";
import { depthInItem, type Entry, type LeadEntry } from "../entries.js";
import { chooseForm, isLeadOf } from "../forms/choose-form.js";
import { textOfItem } from "../forms/item.js";
import { readCountLine } from "../signs/count-line.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";

interface Votes {
  /** Questions that ask something and stand directly below a heading of this depth. */
  asking: number;
  questions: number;
  /** Headings with a question below them that begin something new. */
  opening: number;
  /** Headings with a question below them that only interrupt the questions. */
  interrupting: number;
}

/**
 * Gives the depth down to which headings open sections, where no heading is a question; deeper ones belong to answers.
 *
 * It is the deepest level that has questions below it, but not a level whose headings mostly stand inside answers: text
 * follows them, and then the numbers go on.
 */
export function sectionDepth(entries: readonly Entry[]): number {
  const levels = countVotes(entries);
  const depths = [...levels.keys()].sort((a, b) => b - a);
  const open = depths.filter((depth) => {
    const votes = levels.get(depth);
    return votes !== undefined && votes.opening >= votes.interrupting;
  });
  const asking = open.find((depth) => (levels.get(depth)?.asking ?? 0) > 0);
  return asking ?? open.find((depth) => (levels.get(depth)?.questions ?? 0) > 0) ?? open[0] ?? 0;
}

/** What may be a question there: where most items of the form have headings in them, `3. ### What is a lock?`, other items are points of answers. */
export function findQuestionLeads(entries: readonly Entry[]): ReadonlySet<LeadEntry> {
  const leads = entries.filter((entry) => entry.type === "lead");
  const choice = chooseForm(leads.map((lead) => (isTopic(lead) ? { ...lead, asks: true } : lead)));
  const own = leads.filter((lead) => choice !== undefined && (isLeadOf(choice, lead) || isOwnForm(lead)));
  const inItems = own.filter((lead) => depthInItem(lead) > 0);
  return new Set(inItems.length * 2 > own.length ? inItems : own);
}

function countVotes(entries: readonly Entry[]): Map<number, Votes> {
  const leads = findQuestionLeads(entries);
  const levels = new Map<number, Votes>();
  let below: Votes | undefined;
  let isFirst = false;
  let hasText = false;
  // The last heading says that it stands in no answer: contents name it, or nothing is answered.
  let isTold = false;
  let lastNumber = 0;
  let lastDepth = 0;
  const isBare = areBare(entries, leads);
  for (const entry of entries) {
    // `#### Example` below `1. ### What is a lock?` is deeper than the question.
    if (entry.type === "heading" && lastDepth > 0 && entry.depth > lastDepth) hasText = true;
    else if (entry.type === "heading") {
      below = levels.get(entry.depth) ?? { asking: 0, questions: 0, opening: 0, interrupting: 0 };
      levels.set(entry.depth, below);
      isFirst = true;
      hasText = false;
      isTold = entry.isListed === true || (isBare && entry.isPart !== true);
    } else if (entry.type === "lead" && leads.has(entry)) {
      if (below !== undefined) {
        below.questions++;
        if (entry.asks || entry.isLabelled || isTopic(entry)) below.asking++;
        // A number that was left out changes nothing.
        const goesOn = entry.form === "numbered" && lastNumber > 0 && entry.number > lastNumber;
        if (isFirst && hasText && goesOn && !isTold) below.interrupting++;
        else if (isFirst) below.opening++;
      }
      isFirst = false;
      lastNumber = entry.form === "numbered" ? entry.number : 0;
      lastDepth = depthInItem(entry);
    } else if (readCountLine(leadText(entry.node)) === undefined) {
      hasText = true;
    }
  }
  return levels;
}

/** So many questions to each heading behind one have nothing below them where text below a heading answers none. */
const LEAST_BARE = 2;

/** Nothing stands right below any question, and most are followed by another: what stands below headings answers none, either. */
function areBare(entries: readonly Entry[], leads: ReadonlySet<LeadEntry>): boolean {
  const own = entries.filter(({ type, node }) => type !== "block" || node.type !== "thematicBreak");
  let [bare, above] = [0, 0];
  for (const [at, entry] of own.entries()) {
    if (entry.type !== "lead" || !leads.has(entry)) continue;
    const [first, ...others] = entry.node.type === "listItem" ? entry.node.children : [entry.node];
    if (others.length > 0 || (first?.type === "paragraph" && textLines(first.children).length > 1)) return false;
    const next = own[at + 1];
    if (next?.type === "lead" && leads.has(next)) bare++;
    else if (next?.type === "heading") above++;
    else if (next !== undefined) return false;
  }
  return bare >= above * LEAST_BARE;
}

/** `- Rigs`, and nested below it nothing but items, of which nearly all ask: these are the questions. */
function isTopic({ node, form }: LeadEntry): boolean {
  const [, list, ...others] = node.children;
  if (form !== "bullets" || list?.type !== "list" || others.length > 0) return false;
  const open = [...list.children];
  let [asking, all] = [0, 0];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    const below = item.children[1];
    if (below?.type === "list") for (const inner of below.children) open.push(inner);
    else {
      all++;
      if (looksLikeQuestion(textOfItem(item))) asking++;
    }
  }
  return asking * 4 >= all * 3;
}

/** Sections may have forms of their own; what says that it is a question counts, too. */
function isOwnForm({ form, isLabelled }: { readonly form: string; readonly isLabelled: boolean }): boolean {
  return isLabelled && form !== "numbered" && form !== "bullets";
}
