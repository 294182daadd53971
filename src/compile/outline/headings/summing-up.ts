import { speaks } from "../entries.js";
import type { HeadingNode } from "./heading-tree.js";
import { hasText } from "./heading-units.js";

/** Of fewer headings that ask, nobody can tell what those that do not are. */
const LEAST = 8;

/** What a lesson is called that asks nothing new: its answers, a summary. */
const names =
  /(?:答疑|解惑|汇总|总结|小结|回顾|结束语|答案)$|(?:^|[\s:：–—-])(?:summary|recap|review|wrap[- ]?up|conclusion|office hours|zusammenfassung|resumen|resumo|r[ée]capitulatif|bilan|итоги|まとめ|정리)$/iu;

/**
 * Finds headings without a word below them that sum up what was asked, `### 10. Answers to lessons 1 to 9`, among many of their level, two of three
 * of which ask.
 */
export function findSummingUp(
  group: readonly HeadingNode[],
  questions: ReadonlySet<HeadingNode>,
): ReadonlySet<HeadingNode> {
  const asking = group.filter((node) => questions.has(node) && node.heading !== undefined && speaks(node.heading));
  if (asking.length < LEAST || asking.length * 3 < group.length * 2) return new Set();
  return new Set(
    group.filter((node) => {
      const { heading, children } = node;
      if (heading === undefined || speaks(heading) || hasText(node) || children.length > 0) return false;
      return names.test(heading.text);
    }),
  );
}
