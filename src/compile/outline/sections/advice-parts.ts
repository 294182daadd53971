import type { List } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { speaks } from "../entries.js";
import { textOfItem } from "../forms/item.js";
import type { OpenQuestion } from "../open-question.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { isAdviceTitle } from "../signs/aside-title.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { leaveOutStandingAside } from "./read-stray-passage.js";
import { setApart } from "./set-apart-ends.js";
import type { OpenSection } from "./split-sections.js";

/** Of fewer questions elsewhere, nobody can tell that they ask. */
const LEAST_ASKING = 3;
/** One passage below a title may be about the list. */
const LEAST_TOLD = 2;

/**
 * Turns the points of sections of advice into passages where hardly any of them asks, though most questions of the file do: `- Arrive early` below
 * `## Tips for interviews`.
 *
 * @param isFixed - Somebody chose how the section is read: then its points are questions.
 */
export function setApartAdvice(sections: readonly OpenSection[], isFixed: (section: OpenSection) => boolean): void {
  const advice = new Set(listParts(sections).flat());
  const rest = sections.flatMap((section) => (advice.has(section) ? [] : section.questions));
  const asking = rest.filter(({ entry }) => speaks(entry)).length;
  if (asking < LEAST_ASKING || asking * 2 <= rest.length) return;
  for (const section of advice) if (!isFixed(section) && advises(section)) setApart(section);
}

/** No point ends as a question does; half and more do not ask at all: `Ask back: what is the goal? Then wait.` may stand among them. */
function advises({ questions }: OpenSection): boolean {
  const silent = questions.filter(({ entry }) => !speaks(entry)).length;
  return silent * 2 >= questions.length && questions.every(isPoint);
}

function isPoint({ entry }: OpenQuestion): boolean {
  const { text, id } = takeId(entry.text);
  return id === undefined && !/[?？؟]$/.test(text) && !entry.isLabelled;
}

/** Finds the sections that advise those who are asked, with all that stand deeper below them: parts in which nothing was read as a question. */
export function findAdvice(sections: readonly OpenSection[]): ReadonlySet<OpenSection> {
  const isSilent = (part: readonly OpenSection[]) => part.every(({ questions }) => questions.length === 0);
  return new Set(listParts(sections).filter(isSilent).flat());
}

/**
 * Finds titles behind the first question below which some headings have text, and none a question: `## Kinds of keels` above `### Fin keels`. What is
 * known to stand aside is none.
 */
export function findEmptyParts(sections: readonly OpenSection[]): ReadonlySet<OpenSection> {
  const found = new Set<OpenSection>();
  const first = sections.findIndex(({ questions }) => questions.length > 0);
  for (let at = Math.max(first, 0) + 1; at < sections.length; at++) {
    const { heading, passage, questions } = sections[at] as OpenSection;
    if (heading === undefined || questions.length + passage.length > 0 || isAdviceTitle(takeId(heading.text).text))
      continue;
    let end = at + 1;
    while ((sections[end]?.heading?.depth ?? 0) > heading.depth) end++;
    const below = sections.slice(at + 1, end);
    const told = below.filter((section) => section.passage.length > 0);
    if (told.length < LEAST_TOLD || below.some((section) => section.questions.length > 0)) continue;
    found.add(sections[at] as OpenSection);
    at += below.length;
  }
  return found;
}

/** The sections below each title of advice, down to the next heading that stands as high. */
function listParts(sections: readonly OpenSection[]): readonly OpenSection[][] {
  const parts: OpenSection[][] = [];
  let depth: number | undefined;
  for (const section of sections) {
    const { heading } = section;
    if (heading === undefined || heading.depth <= (depth ?? 0)) depth = undefined;
    if (depth !== undefined) parts.at(-1)?.push(section);
    else if (heading !== undefined && isAdviceTitle(takeId(heading.text).text)) {
      depth = heading.depth;
      parts.push([section]);
    }
  }
  return parts;
}

/** Leaves such a section out. Among points that state something, one may ask; where half and more do, somebody is told of them. */
export function leaveOutAdvice(reading: OutlineReading, { heading, passage }: OpenSection): void {
  leaveOutStandingAside(reading, heading === undefined ? passage : [heading.node, ...passage]);
  const lists = passage.filter((block) => block.type === "list");
  if (lists.length === 0 || asksMostly(lists)) return;
  for (const { position } of lists) noteAsked(reading, position?.start.line ?? 0, position?.end.line ?? 0);
}

/** Most points ask, or those of a list within one. It recurses: lists are never deeper than `MAX_NESTING`. */
function asksMostly(lists: readonly List[]): boolean {
  const items = lists.flatMap(({ children }) => children);
  const asking = items.filter((item) => looksLikeQuestion(textOfItem(item))).length;
  const inner = items.flatMap(({ children }) => children.filter((child) => child.type === "list"));
  return asking * 2 > items.length || inner.some((list) => asksMostly([list]));
}
