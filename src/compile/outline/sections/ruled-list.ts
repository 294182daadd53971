import type { RootContent } from "mdast";
import { isWayBack } from "../../parse/link-list.js";
import { firstBehind } from "../asides/find-list-end.js";
import type { Entry } from "../entries.js";
import { blocksBelow } from "../open-question.js";
import type { OpenSection } from "./split-sections.js";

/** So many rules that end a question show what rules are for; fewer do where all questions but the last end so. */
const LEAST = 2;

/** Between so many questions, an author who draws rules draws one. */
const LEAST_BARE = 8;

/**
 * Gives the lines of rules at the margin where they set questions and sections apart, and none stands within an answer that is not the
 * last of its section; or the only one behind the first question, where it stands behind the last; or else of links back to the top that do. Empty
 * where neither does.
 *
 * @param blocks - Of the file, rules and links included.
 */
export function listSettingApart(sections: readonly OpenSection[], blocks: readonly RootContent[]): readonly number[] {
  const linesOf = (isEnd: (block: RootContent) => boolean) =>
    blocks.flatMap((block) => (block.position?.start.column === 1 && isEnd(block) ? [block.position.start.line] : []));
  const rules = settingApart(
    sections,
    linesOf(({ type }) => type === "thematicBreak"),
  );
  return rules.length > 0 ? rules : settingApart(sections, linesOf(isWayBack));
}

function settingApart(sections: readonly OpenSection[], rules: readonly number[]): readonly number[] {
  if (rules.length === 0) return [];
  let ended = 0;
  let others = 0;
  for (const [at, { questions }] of sections.entries())
    for (const [index, question] of questions.entries()) {
      const next = questions[index + 1]?.entry ?? sections[at + 1]?.heading;
      const isLast = index === questions.length - 1;
      if (!isLast) others++;
      const rule = firstBehind(rules, lineOf(question.entry));
      if (rule === undefined || next === undefined || rule > lineOf(next)) continue;
      const isWithin = blocksBelow(question).some(({ position }) => (position?.start.line ?? 0) > rule);
      if (isWithin && !isLast) return [];
      if (!isWithin) ended++;
    }
  if (ended >= LEAST || (others > 0 && ended >= others)) return rules;
  return others >= LEAST_BARE ? listBehindAll(sections, rules) : [];
}

/** The one rule behind the first question, where it stands behind the last. */
function listBehindAll(sections: readonly OpenSection[], rules: readonly number[]): readonly number[] {
  const asked = sections.flatMap(({ questions }) => questions);
  const [first, last] = [asked[0], asked.at(-1)];
  if (first === undefined || last === undefined) return [];
  const behind = rules.filter((rule) => rule > lineOf(first.entry));
  return behind.length === 1 && (behind[0] ?? 0) > lineOf(last.entry) ? behind : [];
}

function lineOf({ node }: Entry): number {
  return node.position?.start.line ?? 0;
}
