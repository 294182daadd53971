import type { Link, PhrasingContent } from "mdast";
import { plainText } from "../../parse/plain-text.js";
import { isRevealLabel } from "./answer-label.js";

const source =
  /^(?:src|source|sources|ref|refs|references?|links?|docs?|video|来源|出处|原文|链接|参考|出典|출처|fuente|quelle|источник)$/i;

/** Takes `[[src](...)]` or `- [link](...)` off the end of a prompt: it leads to where the question is from, or to its answer. */
export function dropSourceLink(prompt: string, content: readonly PhrasingContent[]): string {
  if (!prompt.endsWith("]")) return dropBehindDash(prompt, content);
  const link = content.findLast((part): part is Link => part.type === "link");
  const words = link === undefined ? "" : plainText([link]).replace(/^\[|\]$/g, "");
  const rest = prompt.slice(0, -words.length - 2).trimEnd();
  const isOne = words !== "" && prompt.endsWith(`[${words}]`) && (source.test(words) || isRevealLabel(words));
  return isOne && rest !== "" ? rest : prompt;
}

/** A link alone may be a part of what is asked; one that a dash tells from a whole question is none. */
function dropBehindDash(prompt: string, content: readonly PhrasingContent[]): string {
  const link = content.findLast((part) => part.type !== "text" || part.value.trim() !== "");
  const words = link?.type === "link" ? plainText([link]) : "";
  const pointed = words !== "" && prompt.endsWith(words) ? prompt.slice(0, -words.length).trimEnd() : "";
  // Behind its mark, an arrow leads on, whatever it leads to.
  if (/[?？؟]\s?(?:→|➜|➔|➡\uFE0F?|👉|=>|->)$/u.test(pointed)) return pointed.replace(/\s?[^?？؟]{1,4}$/u, "");
  if (words === "" || !prompt.endsWith(words) || !(source.test(words) || isRevealLabel(words))) return prompt;
  const asked = prompt.slice(0, -words.length).trimEnd();
  const rest = /[-–—]$/.test(asked) ? asked.slice(0, -1).trimEnd() : "";
  return /[\p{L}\p{N}?？؟.。)）]$/u.test(rest) ? rest : prompt;
}
