/**
 * The published bank in Chinese, and what every bank is made of: questions, articles, queries, facets.
 *
 * @module llm-interview
 */

export { referenceUrl } from "./article/reference-url.js";
export { BankError, type BankErrorCode } from "./bank/bank-error.js";
export {
  type BankDiff,
  type ChangedQuestion,
  type ComparedBank,
  type ComparedField,
  diffBanks,
  type IdDiff,
  type RemovedQuestion,
} from "./bank/diff-banks.js";
export { type GroupValues, groupBy, type QuestionGroup } from "./bank/group-by.js";
export { mergeBanks } from "./bank/merge-banks.js";
export { MergeError, type MergeFault } from "./bank/merge-error.js";
export { openBank } from "./bank/open-bank.js";
export {
  type ParsedQuery,
  parseQuery,
  type QueriedBank,
  type QueryFault,
  queryToParams,
} from "./bank/query-params.js";
export type { ReadableParams, UrlParams, WrittenParams } from "./bank/url-params.js";
export { bank, type Ids, type QuestionId, type SectionId, type TagId } from "./generated/bank.zh.js";
export type {
  Article,
  ArticleParts,
  ChoiceItem,
  ChoiceOption,
  CodeSample,
  FollowUp,
  KeyPoint,
  PartName,
  Pitfall,
} from "./model/article.js";
export type { Bank, Resolution, TypedBank } from "./model/bank.js";
export type { BankData, FormatVersion, Locale, RetiredId } from "./model/bank-data.js";
export type { BankIds } from "./model/bank-ids.js";
export type { BankPart, MergedBank, PartId } from "./model/merged-bank.js";
export type { Place } from "./model/place.js";
export type { FacetOptions, Facets, Query, QueryOrder } from "./model/query.js";
export type {
  AnsweredQuestion,
  Difficulty,
  OpenQuestion,
  Origin,
  Question,
  QuestionFields,
  Status,
} from "./model/question.js";
export type { Reference } from "./model/reference.js";
export type { Section } from "./model/section.js";
export type { OriginalText, Source } from "./model/source.js";
export type { Tag } from "./model/tag.js";
export { type ChangeLevel, compareVersions } from "./text/version.js";
