import type { PhrasingContent } from "mdast";
import { plainText } from "../../parse/plain-text.js";
import { looksLikeQuestion } from "./looks-like-question.js";

/** `**What is a mast?** A pole.`: the words in bold ask, and what stands behind them answers. */
export function asksInBold([first, ...others]: readonly PhrasingContent[]): boolean {
  if (first?.type !== "strong" || others.length === 0) return false;
  const text = plainText(first.children);
  return /[?？؟]$/.test(text) && looksLikeQuestion(text);
}
