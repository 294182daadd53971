import type { Link, PhrasingContent } from "mdast";
import { plainText } from "../parse/plain-text.js";
import { isRevealLabel } from "./answer-label.js";

const source =
  /^(?:src|source|sources|ref|refs|references?|links?|docs?|video|来源|出处|原文|链接|参考|出典|출처|fuente|quelle|источник)$/i;

/** Takes `[[src](...)]` off the end of a prompt: it leads to where the question is from, or to its answer. */
export function dropSourceLink(prompt: string, content: readonly PhrasingContent[]): string {
  if (!prompt.endsWith("]")) return prompt;
  const link = content.findLast((part): part is Link => part.type === "link");
  const words = link === undefined ? "" : plainText([link]).replace(/^\[|\]$/g, "");
  const rest = prompt.slice(0, -words.length - 2).trimEnd();
  const isOne = words !== "" && prompt.endsWith(`[${words}]`) && (source.test(words) || isRevealLabel(words));
  return isOne && rest !== "" ? rest : prompt;
}
