import { leadText } from "../../parse/plain-text.js";
import type { Reading } from "../../parse/reading.js";
import { depthInItem, type Entry, type LeadEntry, leadsOf, speaks } from "../entries.js";
import { type FormChoice, isLeadOf, weighForms } from "../forms/choose-form.js";
import type { LeadForm, Shape } from "../shape.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { endMarkOf, findEndMarks } from "./end-marks.js";
import { findGluedPoints } from "./glued-points.js";
import { hasBox } from "./has-box.js";
import { findNested } from "./nested-counts.js";
import { findSlippedMarks } from "./slipped-marks.js";
import { findUncounted } from "./uncounted-lines.js";

/** Tells questions from items that only look like them. Asked in the order of the file. */
export function makeQuestionTest(
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
  const uncounted = isTold && fixed === undefined ? findUncounted(own.filter(speaks)) : new Set();
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
    if (uncounted.has(lead)) return false;
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
