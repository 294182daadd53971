import type { ChoiceItem, ChoiceOption, FollowUp, KeyPoint, Pitfall } from "../../model/article.js";
import type { Reference } from "../../model/reference.js";
import type { ArticleParts, Exported, ExportItem, ExportSection, ExportSet } from "../export-set.js";
import { escapeLineEnds } from "./json-text.js";

/**
 * Writes the set as JSON, indented by two spaces, with a final newline. Parsed again it equals the set: the keys are those
 * of `ExportSet`, and what an item has not (`brief`, `article`, `choice`, `correction`) is absent, not null. Keys have one
 * order, whatever the order in the data the bank was opened with. Nothing is refused.
 */
export async function toJson(set: ExportSet): Promise<Exported<string>> {
  return { content: `${escapeLineEnds(JSON.stringify(set, Object.keys(keys), 2))}\n`, refused: [] };
}

type Key =
  | keyof ExportSet
  | keyof ExportSection
  | keyof ExportItem
  | "label"
  | keyof ArticleParts
  | keyof KeyPoint
  | keyof Pitfall
  | keyof FollowUp
  | keyof ChoiceItem
  | keyof ChoiceOption
  | keyof Reference;

/** Every key of the set, in the order in which they are written. A key that the types have and this table has not is an error. */
const keys: Readonly<Record<Key, true>> = {
  locale: true,
  version: true,
  sections: true,
  items: true,
  id: true,
  kinds: true,
  section: true,
  number: true,
  label: true,
  title: true,
  authors: true,
  year: true,
  venue: true,
  arxiv: true,
  doi: true,
  url: true,
  checked: true,
  tags: true,
  difficulty: true,
  origin: true,
  since: true,
  changed: true,
  revision: true,
  hash: true,
  prompt: true,
  brief: true,
  article: true,
  answer: true,
  correction: true,
  explanation: true,
  keyPoints: true,
  pitfalls: true,
  claim: true,
  rebuttal: true,
  followUps: true,
  choice: true,
  stem: true,
  options: true,
  text: true,
  correct: true,
  must: true,
  rationale: true,
  references: true,
  related: true,
};
