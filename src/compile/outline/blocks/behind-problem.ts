import type { RootContent } from "mdast";
import { leadText, textLines } from "../../parse/plain-text.js";

const problem =
  /^(?:(?:the )?(?:problem|challenge|issue|situation|background|context)|问题(?:描述|背景)?|背景|挑战|場面|課題|문제|배경|(?:el )?problema|(?:le )?problème|(?:das )?problem|проблема|контекст)$/i;
const solution =
  /^(?:(?:the |my |our |possible )?(?:solutions?|strateg(?:y|ies)|approach(?:es)?|fix(?:es)?|resolution)|(?:解决|应对)?(?:方案|办法|策略|思路|方法)|对策|解決策|対策|해결(?:책|방법|방안)?|soluci[oó]n(?:es)?|soluç(?:ão|ões)|solutions?|lösung(?:en)?|решени[ея]|рішення)$/i;

/**
 * Gives an answer from its solution on, where a problem stands above that: `**Problem:** ...`, then `**Solutions:**`. All of it where the prompt asks
 * for problems.
 */
export function behindProblem(blocks: readonly RootContent[], prompt: string): readonly RootContent[] {
  const [first] = blocks;
  if (first === undefined || !problem.test(nameOf(first)) || asked.test(prompt)) return blocks;
  const at = blocks.findIndex((block) => solution.test(nameOf(block)));
  const named = blocks[at];
  if (named === undefined || at === blocks.length - 1) return at === -1 ? blocks : blocks.slice(at);
  const isAlone = /[:：]$/.test(leadText(named)) || named.type === "heading";
  return blocks.slice(isAlone ? at + 1 : at);
}

const asked = /\b(?:problems?|challenges?|issues?|situation|context)\b|问题|挑战|背景|문제|問題|проблем|problem/i;

/** What a heading says, or a line in front of its colon. */
function nameOf(block: RootContent): string {
  const text =
    block.type === "heading"
      ? leadText(block)
      : block.type === "paragraph"
        ? (textLines(block.children)[0]?.text ?? "")
        : "";
  const name = /^[^:：]{1,40}(?=[:：])/.exec(text)?.[0] ?? (block.type === "heading" ? text : "");
  return name.replace(/^[^\p{L}]+/u, "").trim();
}
