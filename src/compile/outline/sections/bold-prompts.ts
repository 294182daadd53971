import type { PhrasingContent } from "mdast";
import { plainText } from "../../parse/plain-text.js";
import type { LeadEntry } from "../entries.js";
import { promptContent } from "../entries.js";
import type { OpenQuestion } from "../open-question.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";

/** How words in bold at the start of an item are set off from those behind them. */
interface BoldStart {
  readonly asks: boolean;
  readonly hasColon: boolean;
}

/** What is compared or described may stand behind the colon: `**Compare two things:** a mast and a boom`. */
const request =
  /^(?:explain|describe|compare|contrast|define|discuss|differentiate|distinguish|list|name|give|design|implement|write|prove|solve|estimate|[请請比对解简介列举描写说谈])/iu;

/**
 * Reads `1. **What is a mast**: a pole.` as a question and its answer, where most items of a section have words in bold before a colon or
 * behind whose mark it goes on, and most of these ask. Among them, `**Mast and boom:** one stands.` is one, too.
 */
export function setOffBold(questions: readonly OpenQuestion[]): readonly OpenQuestion[] {
  const starts = questions.map(({ entry }) => (entry.type === "lead" ? readStart(entry) : undefined));
  const found = starts.filter((start) => start !== undefined);
  if (!found.some(({ hasColon }) => hasColon) || found.length < 2 || found.length * 2 <= questions.length)
    return questions;
  if (found.filter(({ asks }) => asks).length * 2 <= found.length) return questions;
  return questions.map((question, index) =>
    starts[index]?.hasColon === true
      ? { ...question, entry: { ...(question.entry as LeadEntry), isBold: true } }
      : question,
  );
}

function readStart({ node, form }: LeadEntry): BoldStart | undefined {
  if (form !== "numbered" && form !== "bullets" && form !== "lines") return undefined;
  const [first, ...others] = (
    node.type === "listItem" ? promptContent(node) : node.children
  ) as readonly PhrasingContent[];
  const [next] = others;
  if (first?.type !== "strong" || next === undefined) return undefined;
  const text = plainText(first.children);
  const rest = next.type === "text" ? next.value : "";
  if (/^\s*[\r\n]/.test(rest)) return undefined;
  const words = text.replace(/[:：]$/, "").trimEnd();
  const hasColon = !/[?？؟]$/.test(words) && (words !== text || /^\s?[:：]/.test(rest));
  if (hasColon && (request.test(words) || /[?？؟]$/.test(plainText(others)))) return undefined;
  if (!hasColon && !/[?？؟]$/.test(text)) return undefined;
  return { asks: looksLikeQuestion(words), hasColon };
}
