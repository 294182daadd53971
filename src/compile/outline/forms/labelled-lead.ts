import type { ListItem } from "mdast";
import { plainText } from "../../parse/plain-text.js";
import { type LeadEntry, promptContent } from "../entries.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readPrompt } from "../signs/title.js";

/** What may be a question, and says that it is one by its form or a label, whatever its words ask. */
export function labelledLead(form: LeadEntry["form"], node: ListItem, group: object): LeadEntry {
  const text = plainText(promptContent(node));
  return {
    type: "lead",
    form,
    node,
    group,
    marker: "",
    number: readPrompt(text).number ?? 0,
    text,
    asks: looksLikeQuestion(text),
    isLabelled: true,
  };
}
