import type { ListItem } from "mdast";
import { plainText } from "../../parse/plain-text.js";
import { type LeadEntry, promptContent } from "../entries.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readPrompt } from "../signs/title.js";

/** A card as what may be a question: its form says that it is one, whatever its words ask. */
export function cardLead(node: ListItem, group: object): LeadEntry {
  const text = plainText(promptContent(node));
  return {
    type: "lead",
    form: "cards",
    node,
    group,
    marker: "",
    number: readPrompt(text).number ?? 0,
    text,
    asks: looksLikeQuestion(text),
    isLabelled: true,
  };
}
