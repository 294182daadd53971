import type { List } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { textOfItem } from "../forms/item.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { isAdviceTitle } from "../signs/aside-title.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { leaveOutStandingAside } from "./read-stray-passage.js";
import type { OpenSection } from "./split-sections.js";

/** Finds the sections that advise those who are asked, with all that stand deeper below them: parts in which nothing was read as a question. */
export function findAdvice(sections: readonly OpenSection[]): ReadonlySet<OpenSection> {
  const found = new Set<OpenSection>();
  let part: { readonly depth: number; readonly sections: OpenSection[] } | undefined;
  const close = () => {
    if (part?.sections.every(({ questions }) => questions.length === 0))
      for (const each of part.sections) found.add(each);
    part = undefined;
  };
  for (const section of sections) {
    const { heading } = section;
    if (part !== undefined && (heading === undefined || heading.depth <= part.depth)) close();
    if (part !== undefined) part.sections.push(section);
    else if (heading !== undefined && isAdviceTitle(takeId(heading.text).text))
      part = { depth: heading.depth, sections: [section] };
  }
  close();
  return found;
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
