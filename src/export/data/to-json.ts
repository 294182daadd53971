import { partOrder } from "../../article/parts.js";
import type { ArticleParts, ChoiceOption, PartName } from "../../model/article.js";
import type { Reference } from "../../model/reference.js";
import type { Exported, ExportItem, ExportSection, ExportSet } from "../export-set.js";
import { escapeLineEnds } from "./json-text.js";

/**
 * Writes the set as JSON, indented by two spaces, with a final newline. Parsed again it equals the set: the keys are those
 * of `ExportSet`, and what an item has not (`brief`, `article`, `choice`, `correction`) is absent, not null. Keys have one
 * order, whatever the order in the data the bank was opened with. Nothing is refused.
 */
export async function toJson(set: ExportSet): Promise<Exported<string>> {
  return { content: `${escapeLineEnds(JSON.stringify(set, keyOrder, 2))}\n`, refused: [] };
}

/** Keys of the set that are outside of the parts of an article. */
type Key = keyof ExportSet | keyof ExportSection | keyof ExportItem | "label" | keyof Reference;

/** Keys inside of the parts. */
type InnerKey = {
  readonly [Name in PartName]: KeysOf<NonNullable<ArticleParts[Name]>>;
}[PartName];
type KeysOf<Content> = Content extends string
  ? never
  : Content extends readonly (infer Entry)[]
    ? KeysOf<Entry>
    : keyof Content | ("options" extends keyof Content ? keyof ChoiceOption : never);

/** Every key, in the order in which they are written. A key that the types have and these tables have not is an error. */
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
  promptMarkdown: true,
  brief: true,
  briefMarkdown: true,
  article: true,
  choice: true,
  references: true,
  related: true,
};
const innerKeys: Readonly<Record<InnerKey, true>> = {
  prompt: true,
  answer: true,
  claim: true,
  rebuttal: true,
  stem: true,
  options: true,
  language: true,
  text: true,
  correct: true,
  must: true,
  rationale: true,
};
/** In the order of the tables, the parts where the article stands. */
const keyOrder = Object.keys(keys).flatMap((key) =>
  key === "article" ? [key, ...partOrder.filter((name) => name !== "choice"), ...Object.keys(innerKeys)] : [key],
);
