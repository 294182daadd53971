import { articleParts, partOrder } from "../article/parts.js";
import {
  all,
  distinct,
  filledText,
  flag,
  integer,
  list,
  locale,
  matching,
  object,
  oneOf,
  optional,
  type Rule,
  show,
  text,
  version,
} from "../json/rules.js";
import { type BankData, fates, type RetiredId } from "../model/bank-data.js";
import { difficulties, origins, statuses } from "../model/question.js";
import type { Reference } from "../model/reference.js";
import { titlePattern } from "../text/title.js";

/**
 * Says what keeps JSON from being a bank: wrong types with their paths, ids that occur twice, ids that lead nowhere, counts that
 * are wrong. Unknown fields are no fault: later releases may add some. Nor is another order of what the compiler sorts.
 *
 * @param value - JSON: what `copyJson` gives.
 */
export function checkBankData(value: unknown): string[] {
  const faults = makeBankRule()(value, "bank");
  return faults.length > 0 ? [...faults] : findStrayIds(value as BankData);
}

/** Made when it is wanted: who opens no bank from JSON ships nothing of it. */
function makeBankRule(): Rule {
  const place = object({ file: text, line: integer(1), column: integer(1) });
  const source = all(
    place,
    object({ brief: optional(place), original: optional(object({ prompt: text, answer: optional(text) })) }),
  );
  const question: Rule = all(
    object({
      id: filledText,
      section: filledText,
      number: integer(1),
      prompt: filledText,
      status: oneOf(...statuses),
      tags: all(list(filledText), distinct),
      difficulty: oneOf(...difficulties),
      related: list(filledText),
      group: optional(filledText),
      origin: oneOf(...origins),
      since: version,
      changed: version,
      revision: integer(1),
      hasChoice: flag,
    }),
    (value, path) => {
      const { status, brief } = value as { status: string; brief?: unknown };
      if (status === "answered") return filledText(brief, `${path}.brief`);
      return brief === undefined ? [] : [`${path}.brief must not be there: the question is open`];
    },
  );
  const article = object({
    id: filledText,
    ...Object.fromEntries(partOrder.map((name) => [name, optional(articleParts[name].rule)])),
    promptMarkdown: optional(filledText),
    briefMarkdown: optional(filledText),
    sayings: optional(list(filledText, { least: 1 })),
    references: list(filledText),
    checked: optional(matching(/^\d{4}-(?:0[1-9]|1[0-2])$/, "a month such as 2026-11")),
    hash: matching(/^[0-9a-f]{16}$/, "16 hex digits"),
    source,
  });
  return object({
    formatVersion: oneOf(1),
    version,
    locale,
    title: optional(matching(titlePattern, "one line of text")),
    sections: list(
      object({
        id: filledText,
        number: integer(1),
        title: filledText,
        summary: text,
        declaredCount: optional(integer(0)),
        questionCount: integer(0),
        source: place,
      }),
    ),
    tags: list(object({ id: filledText, label: filledText, aliases: list(text) })),
    references: list(
      all(
        object({
          id: filledText,
          title: filledText,
          authors: list(filledText),
          year: integer(1),
          venue: text,
          arxiv: optional(filledText),
          doi: optional(filledText),
          url: optional(filledText),
          checked: optional(filledText),
        }),
        (value, path) => {
          const { arxiv, doi, url } = value as Partial<Reference>;
          return (arxiv ?? doi ?? url) === undefined ? [`${path} must have one of arxiv, doi and url`] : [];
        },
      ),
    ),
    questions: list(question),
    articles: list(article),
    retired: list(
      all(
        object({ id: filledText, fate: oneOf(...fates), successors: all(list(filledText), distinct) }),
        (value, path) => {
          const { fate, successors } = value as RetiredId;
          return list(text, successorCounts[fate])(successors, `${path}.successors`);
        },
      ),
    ),
  });
}

/** How many successors each fate has. */
const successorCounts = {
  moved: { least: 1, most: 1 },
  split: { least: 2 },
  retired: { most: 0 },
} as const satisfies Record<RetiredId["fate"], object>;

function findStrayIds(data: BankData): string[] {
  const faults: string[] = [];
  const known = {
    sections: uniqueIds(data.sections, "sections", faults),
    tags: uniqueIds(data.tags, "tags", faults),
    references: uniqueIds(data.references, "references", faults),
    questions: uniqueIds(data.questions, "questions", faults),
  };
  const articles = uniqueIds(data.articles, "articles", faults);
  const expect = (kind: keyof typeof known, id: string, path: string) => {
    if (!known[kind].has(id)) faults.push(`bank.${path} is ${show(id)}, which none of ${kind} has`);
  };
  for (const [index, { id, section, tags, related }] of data.questions.entries()) {
    expect("sections", section, `questions[${index}].section`);
    for (const [at, tag] of tags.entries()) expect("tags", tag, `questions[${index}].tags[${at}]`);
    for (const [at, other] of related.entries()) expect("questions", other, `questions[${index}].related[${at}]`);
    if (!articles.has(id)) faults.push(`bank.questions[${index}].id is ${show(id)}, which none of articles has`);
  }
  const counts = new Map<string, number>();
  for (const { section } of data.questions) counts.set(section, (counts.get(section) ?? 0) + 1);
  for (const [index, { id, questionCount }] of data.sections.entries()) {
    const count = counts.get(id) ?? 0;
    if (questionCount !== count)
      faults.push(`bank.sections[${index}].questionCount must be ${count}, not ${questionCount}`);
  }
  const hasChoice = new Map(data.questions.map((entry) => [entry.id, entry.hasChoice]));
  for (const [index, { id, choice, references }] of data.articles.entries()) {
    expect("questions", id, `articles[${index}].id`);
    for (const [at, cited] of references.entries()) expect("references", cited, `articles[${index}].references[${at}]`);
    if (hasChoice.has(id) && hasChoice.get(id) !== (choice !== undefined))
      faults.push(`bank.articles[${index}].choice must ${choice === undefined ? "" : "not "}be there: see hasChoice`);
  }
  const retired = uniqueIds(data.retired, "retired", faults);
  for (const [index, { id, successors }] of data.retired.entries()) {
    if (known.questions.has(id)) faults.push(`bank.retired[${index}].id is ${show(id)}, which a question has`);
    for (const [at, successor] of successors.entries()) {
      if (!retired.has(successor)) expect("questions", successor, `retired[${index}].successors[${at}]`);
    }
  }
  return faults;
}

function uniqueIds(entries: readonly { readonly id: string }[], name: string, faults: string[]): Set<string> {
  const ids = new Set<string>();
  for (const [index, { id }] of entries.entries()) {
    if (ids.has(id)) faults.push(`bank.${name}[${index}].id is ${show(id)}, which occurs before`);
    ids.add(id);
  }
  return ids;
}
