import { takeId } from "../../parse/id-suffix.js";
import { readPrompt } from "./title.js";

/** What lists put before or behind each prompt to say how hard or important it is, or who asks it. */
const kinds: readonly RegExp[] = [
  /\s?[[【][^[\]【】]{1,30}[\]】]$/,
  /\s?[(（][^()（）]{1,40}[)）]$/,
  /\s?(?:[⭐★☆🌟🔥]\uFE0F?){1,12}$/u,
  /\s[🔴🟢🟡🟠](?:\s\p{L}{1,12})?$/u,
  /\s[–—-]\s[^–—-]{1,40}$/,
  /^[[【][^[\]【】]{1,20}[\]】]\s?/,
  /^\p{Ll}\s(?=\p{Lu})/u,
];

/** What says how to answer belongs to the question: `(Choose two.)`, `（多选）`. */
const telling = /choose|select|pick|true|all that|选|選|wähl|eli[jg]|seleccion|choisi|escolh|scegli|выбер/i;

/** Fewer prompts show no habit of a list. */
const LEAST = 5;

/**
 * Finds what is a mark of a list and no part of its prompts: nine of ten have it, and the same words stand in it again and again. What differs
 * from prompt to prompt, such as a translation, is a part of them.
 *
 * @param texts - Prompts as written, with number and id.
 */
export function findRemark(texts: readonly string[]): RegExp | undefined {
  const prompts = texts.map((text) => readPrompt(takeId(text).text).prompt);
  return kinds.find((kind) => {
    const found = prompts.flatMap((prompt) => kind.exec(prompt)?.[0].trim() ?? []);
    if (found.some((words) => telling.test(words))) return false;
    return found.length >= LEAST && found.length * 10 >= prompts.length * 9 && new Set(found).size * 2 <= found.length;
  });
}

/** Takes the mark of a list off a prompt, unless nothing is left. */
export function dropRemark(prompt: string, remark: RegExp | undefined): string {
  const rest = remark === undefined ? prompt : prompt.replace(remark, "");
  return /[\p{L}\p{N}]/u.test(rest) ? rest : prompt;
}

/** Takes a lone mark of bold words off either end of a prompt: `What is a mast?**`. One with a backslash is meant. */
export function dropLoneMark(prompt: string, source: string): string {
  if (prompt.split("**").length !== 2 || source.includes("\\*")) return prompt;
  return prompt.replace(/^\*\*(?=[\p{Lu}\p{Lo}\p{N}])/u, "").replace(/([^\s*])\*\*$/, "$1");
}
