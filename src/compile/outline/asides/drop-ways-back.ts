import type { PhrasingContent } from "mdast";
import { type FindAddress, isWayBackLink, type Run, runsOf } from "../../parse/navigation.js";

/**
 * Gives the content of a title without links back to the top: `[⬆](#toc) Locks`, `Locks ([back to top](#toc))`. Empty where nothing else
 * stands there; the same content where there is no such link.
 */
export function dropWaysBack(nodes: PhrasingContent[], findAddress: FindAddress): PhrasingContent[] {
  const runs = runsOf(nodes, findAddress);
  const links = runs.flatMap((run) => run.links);
  if (links.length === 0) return nodes;
  const first = runs.findIndex(({ kind }) => kind === "words");
  if (first === -1) return links.some((link) => isWayBackLink(link, "alone")) ? [] : nodes;
  const last = runs.findLastIndex((run) => run.kind === "words" && !isId(nodes, run));
  const dropped = new Set(
    runs.filter((run, index) => {
      const where = index < first || index > last ? "beside" : "inside";
      return run.links.length > 0 && run.links.every((link) => isWayBackLink(link, where));
    }),
  );
  if (dropped.size === 0) return nodes;
  return runs.flatMap((run, index) => {
    if (dropped.has(run)) return [];
    const [before, after] = [runs[index - 1], runs[index + 1]];
    const own = nodes.slice(run.from, run.to);
    const text = own[0];
    if (text?.type !== "text") return own;
    const start = before !== undefined && dropped.has(before) ? text.value.replace(/^[\s)\]|·•]+/, " ") : text.value;
    const value = after !== undefined && dropped.has(after) ? withoutOpening(start) : start;
    return [{ ...text, value }];
  });
}

/** `{#locks}` behind a title. */
function isId(nodes: readonly PhrasingContent[], { from, to }: Run): boolean {
  const [node] = nodes.slice(from, to);
  return node?.type === "text" && /^[\s)\]]*\{#[^{}]*\}\s*$/.test(node.value);
}

/** Brackets that opened around a link, and what set it off. */
function withoutOpening(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s([|·•]/.test(text.charAt(end - 1))) end--;
  return end === text.length ? text : `${text.slice(0, end)} `;
}
