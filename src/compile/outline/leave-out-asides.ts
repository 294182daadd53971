import type { List, RootContent } from "mdast";
import { isLink, isLinkList, isWayBack } from "../parse/link-list.js";
import { leaveOutNode, type Reading } from "../parse/reading.js";
import type { Entry } from "./entries.js";
import { isQuestionOf, type OutlineShape } from "./shape.js";

const contentsTitle = /^(?:目\s*录|目次|导航|(?:table of )?contents|toc|index)\s*[:：]?$/i;

/**
 * Takes away what stands between questions but belongs to none: tables of contents with their heading, comments,
 * links back to the top, and rules. All but the rules are listed as left out.
 */
export function leaveOutAsides(reading: Reading, entries: readonly Entry[]): Entry[] {
  const lastHeading = entries.findLastIndex((entry) => entry.type === "heading");
  let inContents = false;
  return entries.filter((entry, index) => {
    if (entry.type === "heading") {
      inContents = contentsTitle.test(entry.text.replace(/[^\p{L}\p{N}\s:：]/gu, "").trim());
      if (inContents) leaveOutNode(reading, "table-of-contents", entry.node);
      return !inContents;
    }
    // Below the last heading are questions, whatever it says.
    const isContents = inContents && index < lastHeading;
    if (isContents || (entry.type === "block" && entry.node.type === "list" && isLinkList(entry.node))) {
      leaveOutNode(reading, "table-of-contents", entry.node);
      return false;
    }
    if (entry.type !== "block") return true;
    if (entry.node.type === "thematicBreak" || entry.node.type === "definition") return false;
    const kind = isComment(entry.node) ? "comment" : isWayBack(entry.node) ? "navigation" : undefined;
    if (kind !== undefined) leaveOutNode(reading, kind, entry.node);
    return kind === undefined;
  });
}

/**
 * Takes away items that have the form of a question and are none: `- ...`, and among bullets those that only link
 * elsewhere, such as a list of social media, or `- [Answers](answers.md)` below the questions.
 */
export function leaveOutFalseItems(reading: Reading, entries: readonly Entry[], shape: OutlineShape): Entry[] {
  const linkLists = new Map<List, boolean>();
  return entries.filter((entry) => {
    if (entry.type !== "numbered" && entry.type !== "bullet") return true;
    if (!isQuestionOf(shape, entry)) return true;
    if (/^(?:\.{3,}|…+|。{3,})$/.test(entry.text)) {
      leaveOutNode(reading, "closing-remark", entry.node);
      return false;
    }
    if (entry.type !== "bullet" || entry.asks || !isLink(entry.node)) return true;
    let mayBeQuestions = linkLists.get(entry.list);
    if (mayBeQuestions === undefined) {
      mayBeQuestions = mayHaveLinkedQuestions(entries, entry.list);
      linkLists.set(entry.list, mayBeQuestions);
    }
    if (!mayBeQuestions) leaveOutNode(reading, "navigation", entry.node);
    return mayBeQuestions;
  });
}

/** Prompts may be links to their answers: then most items of their list are links, and some ask. */
function mayHaveLinkedQuestions(entries: readonly Entry[], list: List): boolean {
  const links = list.children.filter(isLink).length;
  return (
    links * 2 > list.children.length &&
    entries.some((entry) => entry.type === "bullet" && entry.list === list && entry.asks)
  );
}

function isComment(node: RootContent): boolean {
  return node.type === "html" && node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, "").trim() === "";
}
