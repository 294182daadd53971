import type { Place } from "./place.js";

/** A mistake in content. Plain data, collected and never thrown; one run reports all of them. */
export interface Problem extends Place {
  /** Stable. Removing one, or changing what it means, is a major version. */
  readonly code: ProblemCode;
  /** An `error` keeps a bank from being written; a `warning` does not. */
  readonly level: "error" | "warning";
  /** What was found and what is allowed. One sentence or two, in English. */
  readonly message: string;
  /** What to do or write instead. */
  readonly suggestion?: string;
}

/** Every kind of mistake, grouped by what it is about. */
export type ProblemCode =
  // files
  | "invalid-utf8"
  | "no-file"
  | "unreadable-content"
  | "ambiguous-import"
  | "empty-file"
  | "no-questions"
  // what is more than the reader takes
  | "too-many-marks"
  | "too-deep"
  | "too-many-lines"
  // the shape of an outline
  | "unread-question"
  | "unread-answers"
  | "looks-like-no-list"
  | "doubtful-question"
  | "repeated-brief"
  | "empty-prompt"
  | "empty-section"
  | "section-without-questions"
  | "declared-count"
  | "number-order"
  | "duplicate-prompt"
  // ids
  | "missing-id"
  | "malformed-id"
  | "duplicate-id"
  | "duplicate-section"
  // cards
  | "missing-part"
  | "unknown-part"
  | "duplicate-part"
  | "part-order"
  | "stray-text"
  | "unwritten"
  | "malformed-item"
  | "duplicate-number"
  // the ledger between cards and outline
  | "unknown-claim"
  | "duplicate-claim"
  | "claimed-entry"
  | "changed-prompt"
  | "missing-correction"
  | "needless-correction"
  // translations
  | "missing-translation"
  | "unknown-translation"
  | "stale-translation"
  | "translation-structure"
  // limits of cards
  | "brief-length"
  | "explanation-length"
  | "also-asked-count"
  | "spoken-length"
  | "code-length"
  | "key-point-count"
  | "must-count"
  | "pitfall-count"
  | "follow-up-count"
  | "tag-count"
  | "reference-count"
  // choice items
  | "option-count"
  | "key-count"
  | "option-contained"
  | "option-length"
  | "option-form"
  | "missing-rationale"
  | "key-too-long"
  | "keys-longest"
  | "absolute-words"
  | "stem-echo"
  | "plain-negation"
  // the whole bank
  | "similar-prompts"
  | "asymmetric-related"
  | "unknown-related"
  | "needless-exception"
  // the registry
  | "unregistered-id"
  | "vanished-id"
  | "stale-revision"
  | "version-too-small"
  // what a bank asks for
  | "unknown-lint"
  | "missing-registry"
  // YAML
  | "yaml-syntax"
  | "missing-field"
  | "unknown-field"
  | "invalid-field"
  // vocabularies
  | "unknown-section"
  | "unknown-tag"
  | "unused-tag"
  | "duplicate-alias"
  | "unknown-reference"
  | "unused-reference"
  | "malformed-reference"
  | "unknown-entry";
