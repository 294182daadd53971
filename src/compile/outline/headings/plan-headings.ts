import type { Entry, HeadingEntry } from "../entries.js";
import type { Shape } from "../shape.js";
import { findInAnswers, findUncounted, isAboveNumbers } from "./among-numbers.js";
import { chooseQuestions } from "./choose-questions.js";
import { closeAnswers } from "./close-answers.js";
import { findTopics } from "./find-topics.js";
import type { HeadingRole } from "./heading-role.js";
import { groupByDepth, growTree, type HeadingNode, listBelow } from "./heading-tree.js";
import { countLeadsBefore } from "./lead-counts.js";
import { findNumberedAlike } from "./one-numbering.js";
import { levelOfTopics, levelThatAsks, planLevel } from "./plan-level.js";
import { asksAll, findClosing, isAside, isStray, leaveOut } from "./stand-aside.js";
import { findSummingUp } from "./summing-up.js";
import { takeListed } from "./take-listed.js";
import { takeQuestion } from "./take-question.js";
import { takeSeries } from "./take-series.js";
import { takeTitle } from "./title-question.js";
import { isTitle, standsAmong } from "./titles-among.js";
import { findUnlike, headingsInPassages } from "./unlike-others.js";

/**
 * Tells what every heading is. Headings of one level below one heading are judged together, because the level of
 * questions may change from one part of a file to the next.
 */
export function planHeadings(entries: readonly Entry[], fixed?: Shape): Map<HeadingEntry, HeadingRole> {
  const roles = new Map<HeadingEntry, HeadingRole>();
  if (fixed === "headings") planLevel(entries, roles, levelThatAsks(entries));
  else {
    const counts = countLeadsBefore(entries);
    const tree = growTree(entries);
    const open: HeadingNode[] = [tree];
    const others: HeadingNode[][] = [];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const group of groupByDepth(node.children)) {
        const questions = fixed === undefined ? chooseQuestions(group, counts, node) : new Set<HeadingNode>();
        if (questions.size === 0) others.push(group);
        const inAnswers = questions.size > 0 ? findInAnswers(group, counts) : new Set<HeadingNode>();
        const summingUp = findSummingUp(group, questions);
        const closing = findClosing(group, questions, counts);
        for (const [index, child] of group.entries()) {
          if (isTitle(child) && standsAmong(group, index, questions)) {
            if (child.heading !== undefined) roles.set(child.heading, "title");
            for (const inner of child.children) takeQuestion(inner, roles);
          } else if (summingUp.has(child) && child.heading !== undefined) roles.set(child.heading, "title");
          else if (questions.has(child) && !isTitle(child)) takeQuestion(child, roles);
          else if (closing.has(child)) leaveOut(child, "aside", roles);
          else if (isAside(child, counts) && !asksAll(child, tree, counts)) leaveOut(child, "aside", roles);
          else if (inAnswers.has(child)) leaveOut(child, "answer", roles);
          else if (questions.size > 0 && isAboveNumbers(child, group[index + 1])) leaveOut(child, "aside", roles);
          else if (questions.size > 0 && isStray(group, index, counts)) leaveOut(child, "stray", roles);
          else {
            if (child.heading !== undefined) roles.set(child.heading, "section");
            open.push(child);
          }
        }
      }
    }
    const asked = headingsOf(roles, "question");
    const unlike = fixed === undefined ? findUnlike(others, asked, counts) : new Set<HeadingNode[]>();
    const like = others.filter((group) => !unlike.has(group));
    for (const node of fixed === undefined ? findTopics(like, asked, counts) : []) takeQuestion(node, roles);
    const alike =
      fixed === undefined ? findNumberedAlike(like, listBelow(tree), headingsOf(roles, "question"), counts) : [];
    for (const node of alike) takeQuestion(node, roles);
    if (fixed === undefined) takeListed(tree, counts, roles);
    if (fixed === undefined) takeSeries(tree, roles);
    if (fixed === undefined) takeTitle(entries, roles);
    for (const heading of headingsInPassages(tree, unlike, asked)) roles.set(heading, "answer");
    const topics = fixed === undefined && headingsOf(roles, "question").size === 0 ? levelOfTopics(entries) : undefined;
    if (topics === undefined) closeAnswers(entries, roles);
    else {
      planLevel(entries, roles, topics);
      for (const [node, role] of findUncounted(tree, topics)) leaveOut(node, role, roles);
    }
  }
  return roles;
}

/** Plans one section anew whose shape was chosen: headings in it are its questions, or open no sections of their own. */
export function planSection(
  entries: readonly Entry[],
  roles: Map<HeadingEntry, HeadingRole>,
  line: number,
  shape: Shape,
): void {
  const at = entries.findIndex((entry) => entry.type === "heading" && entry.node.position?.start.line === line);
  const heading = entries[at];
  if (heading?.type !== "heading") return;
  const behind = entries.slice(at + 1);
  const end = behind.findIndex((entry) => entry.type === "heading" && entry.depth <= heading.depth);
  const own = end === -1 ? behind : behind.slice(0, end);
  roles.set(heading, "section");
  for (const [inner, role] of planHeadings(own, shape))
    roles.set(inner, role === "section" && shape !== "headings" ? "answer" : role);
}

function headingsOf(roles: ReadonlyMap<HeadingEntry, HeadingRole>, role: HeadingRole): Set<HeadingEntry> {
  return new Set([...roles].flatMap(([heading, own]) => (own === role ? [heading] : [])));
}
