import { keyPositions } from "../../article/choice-keys.js";
import { articleParts, partOrder } from "../../article/parts.js";
import type { PartName } from "../../model/article.js";
import type { Locale } from "../../model/bank-data.js";
import { citeReference } from "../cite-reference.js";
import type { ExportItem } from "../export-set.js";
import { type DatasetRows, keyOf } from "./dataset-rows.js";

/** One column of a dataset: its type, what it holds, and how to read it off an item. */
export type DatasetColumn = { readonly name: string; readonly meaning: string } & (
  | Readable<"string", string>
  | Readable<"string?", string | null>
  | Readable<"integer", number>
  | Readable<"integer?", number | null>
  | Readable<"strings", readonly string[]>
  | Readable<"integers", readonly number[]>
  | Readable<"booleans", readonly boolean[]>
);

/** A question mark says that the value may be null. Lists are never null, and never hold null. */
interface Readable<Type extends string, Value> {
  readonly type: Type;
  readonly read: (item: ExportItem, locale: Locale) => Value;
}

/**
 * Marks the data, so that a model that was trained on it can be found out: one that completes this text has read it.
 * The same in every release.
 */
export const canary = "llm-interview:canary:5d0f6a53-94b1-4c8e-8a7e-2f1c60c3b9d4";

const canaryColumn: DatasetColumn = {
  name: "canary",
  type: "string",
  meaning: "The same in every row. A model that completes it has been trained on this data.",
  read: () => canary,
};
const id: DatasetColumn = {
  name: "id",
  type: "string",
  meaning: "Permanent id of the question. Unique in the file.",
  read: (item) => item.id,
};
const tags: DatasetColumn = {
  name: "tags",
  type: "strings",
  meaning: "Ids of tags, the most telling first.",
  read: (item) => item.tags.map((tag) => tag.id),
};
const difficulty: DatasetColumn = {
  name: "difficulty",
  type: "integer",
  meaning: "1 basic, 2 working, 3 expert.",
  read: (item) => item.difficulty,
};
const rationales: DatasetColumn = {
  name: "rationales",
  type: "strings",
  meaning: "Why each option is right or wrong, in the order of `choices`. Markdown; empty where nobody says.",
  read: ({ choice }) => choice?.options.map((option) => option.rationale ?? "") ?? [],
};
const choices: DatasetColumn = {
  name: "choices",
  type: "strings",
  meaning: "The options. Markdown. Empty where there is no choice item.",
  read: ({ choice }) => choice?.options.map((option) => option.text) ?? [],
};

const pairColumns = { claim: ["claims", "rebuttals"], question: ["prompts", "answers"] } as const;

/** Columns by what the rows are, in the order in which they are written. */
export const datasetColumns: Readonly<Record<DatasetRows, readonly DatasetColumn[]>> = {
  questions: [
    id,
    { name: "language", type: "string", meaning: "Language of the texts, such as `zh`.", read: (_, locale) => locale },
    { name: "section", type: "string", meaning: "Id of the section.", read: ({ section }) => section.id },
    { name: "section_number", type: "integer", meaning: "Its number.", read: ({ section }) => section.number },
    { name: "section_title", type: "string", meaning: "Its title.", read: ({ section }) => section.title },
    { name: "number", type: "integer", meaning: "Position in the section.", read: ({ number }) => number },
    {
      name: "kinds",
      type: "strings",
      meaning: "How it is asked: `open`, `choice`, or both.",
      read: ({ kinds }) => kinds,
    },
    difficulty,
    tags,
    { name: "prompt", type: "string", meaning: "The question as asked. Plain text.", read: ({ prompt }) => prompt },
    {
      name: "brief",
      type: "string?",
      meaning: "One-line answer. Plain text; null where there is none.",
      read: ({ brief }) => brief ?? null,
    },
    ...partOrder.flatMap(partColumns),
    {
      name: "choice_stem",
      type: "string?",
      meaning: "What the choice item asks. Markdown; null where there is no choice item.",
      read: ({ choice }) => choice?.stem ?? null,
    },
    choices,
    {
      name: "answer",
      type: "integer?",
      meaning: "Position of the correct option in `choices`, from 0; null where there is none, or more than one.",
      read: ({ choice }) => (choice === undefined ? null : (keyOf(choice) ?? null)),
    },
    {
      name: "answers",
      type: "integers",
      meaning: "Positions of all correct options in `choices`, from 0.",
      read: ({ choice }) => (choice === undefined ? [] : keyPositions(choice)),
    },
    rationales,
    {
      name: "references",
      type: "strings",
      meaning: "Ids of the sources.",
      read: ({ references }) => references.map((reference) => reference.id),
    },
    {
      name: "citations",
      type: "strings",
      meaning: "In the order of `references`: authors, year, title, venue and address.",
      read: ({ references }) => references.map(citeReference),
    },
    { name: "related", type: "strings", meaning: "Ids of related questions.", read: ({ related }) => related },
    {
      name: "origin",
      type: "string",
      meaning: "`seed`: of the original list; `added`: later.",
      read: ({ origin }) => origin,
    },
    { name: "since", type: "string", meaning: "Version that first had the question.", read: ({ since }) => since },
    { name: "changed", type: "string", meaning: "Version that last changed it.", read: ({ changed }) => changed },
    {
      name: "revision",
      type: "integer",
      meaning: "Rises by one with every change, from 1.",
      read: ({ revision }) => revision,
    },
    {
      name: "hash",
      type: "string?",
      meaning: "Of its content in this language; null for an item of a quiz that reads otherwise now.",
      read: ({ hash }) => hash ?? null,
    },
    canaryColumn,
  ],
  mcq: [
    id,
    { name: "question", type: "string", meaning: "The stem. Markdown.", read: ({ choice }) => choice?.stem ?? "" },
    choices,
    {
      name: "answer",
      type: "integer",
      meaning: "Position of the correct option in `choices`, from 0.",
      read: ({ choice }) => (choice === undefined ? -1 : (keyOf(choice) ?? -1)),
    },
    { name: "subject", type: "string", meaning: "Id of the section.", read: ({ section }) => section.id },
    difficulty,
    tags,
    rationales,
    canaryColumn,
  ],
};

/** The columns of a part, by its form. Those of pairs are named after what their texts are: `pitfall_claims`. */
function partColumns(name: PartName): DatasetColumn[] {
  const record = articleParts[name];
  const column = snakeCase(name);
  switch (record.form) {
    case "prose":
      return [
        {
          name: column,
          type: "string?",
          meaning: `${record.about}. Markdown with formulas in dollars; null where there is none.`,
          read: ({ article = {} }) => record.read(article) ?? null,
        },
      ];
    case "list": {
      const texts: DatasetColumn = {
        name: column,
        type: "strings",
        meaning: `${record.about}. ${record.isPlain === true ? "Plain text" : "Markdown"}.`,
        read: ({ article = {} }) => record.read(article)?.map(({ text }) => text) ?? [],
      };
      const musts: DatasetColumn = {
        name: `${column}_must`,
        type: "booleans",
        meaning: `In the order of \`${column}\`: whether an answer fails without it.`,
        read: ({ article = {} }) => record.read(article)?.map(({ must }) => must) ?? [],
      };
      return record.hasMusts === true ? [texts, musts] : [texts];
    }
    case "pairs": {
      const [first, second] = pairColumns[record.style];
      const nameOf = (end: string) => `${column.replace(/s$/, "")}_${end}`;
      return [
        {
          name: nameOf(first),
          type: "strings",
          meaning: `${record.about}: the first of each pair. Markdown.`,
          read: ({ article = {} }) => record.read(article)?.map((pair) => pair.first) ?? [],
        },
        {
          name: nameOf(second),
          type: "strings",
          meaning: `In the order of \`${nameOf(first)}\`: the second${record.style === "question" ? ", empty where there is none" : ""}. Markdown.`,
          read: ({ article = {} }) => record.read(article)?.map((pair) => pair.second) ?? [],
        },
      ];
    }
    case "code":
      return [
        {
          name: `${column}_language`,
          type: "string?",
          meaning: `Language of \`${column}\`, as fences name it; null where there is none.`,
          read: ({ article = {} }) => record.read(article)?.language ?? null,
        },
        {
          name: column,
          type: "string?",
          meaning: `${record.about}. Null where there is none.`,
          read: ({ article = {} }) => record.read(article)?.text ?? null,
        },
      ];
    case "choice":
      // Its columns are written out: rows may be of choice items alone.
      return [];
    default:
      return record satisfies never;
  }
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
