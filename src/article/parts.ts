import { all, filledText, flag, list, object, optional, type Rule, text } from "../json/rules.js";
import { type ArticleParts, type ChoiceItem, type CodeSample, optionCount, type PartName } from "../model/article.js";
import type { Bilingual } from "../text/language.js";

/** What can stand in a part. Every renderer says once for each form what it does with it. */
export type PartForm = keyof PartContents;

/** The content of a part by its form, the same for all parts of that form. Texts are Markdown, plain text being some. */
export interface PartContents {
  readonly prose: string;
  readonly list: readonly ListEntry[];
  readonly pairs: readonly PairEntry[];
  readonly code: CodeSample;
  readonly choice: ChoiceItem;
}

/** An entry of a list; `must` where an answer fails without it. */
export interface ListEntry {
  readonly text: string;
  readonly must: boolean;
}

/** An entry of two texts, of which the second answers the first. */
export interface PairEntry {
  readonly first: string;
  /** Empty for a question without an answer: whoever writes the pair leaves out all that would stand for it. */
  readonly second: string;
}

/**
 * For whom a part is: `answer` explains to everyone who has tried; `rubric` is what an answer is marked by; `next` is asked after it;
 * `asking` is the question itself, said otherwise.
 */
export type PartRole = "asking" | "answer" | "rubric" | "next";

/** All there is to know of a part, whoever reads, checks or writes it. */
export type PartRecord = {
  readonly [Form in PartForm]: {
    readonly form: Form;
    readonly role: PartRole;
    /** Of the part in a card, and wherever it is shown. */
    readonly heading: Bilingual;
    /** Changing it changes the question: a new revision, and translations to look at. */
    readonly isContent: boolean;
    /** What it holds, in English: a phrase. */
    readonly about: string;
    /** Entries may be marked as musts. */
    readonly hasMusts?: Form extends "list" ? boolean : never;
    /** Texts are plain: signs of Markdown in them are signs. */
    readonly isPlain?: boolean;
    /** What its field in JSON must be. */
    readonly rule: Rule;
    readonly read: (article: ArticleParts) => PartContents[Form] | undefined;
    readonly make: (content: PartContents[Form]) => ArticleParts;
  } & (Form extends "pairs" ? { /** How its two texts are told apart. */ readonly style: PairStyle } : unknown);
}[PartForm];

/** `claim`: a wrong statement and what is wrong with it; `question`: a question and its answer. */
export type PairStyle = "claim" | "question";

const optionRule = /* @__PURE__ */ object({
  text: filledText,
  correct: flag,
  rationale: /* @__PURE__ */ optional(filledText),
});

/** A choice item that can be answered: see `ChoiceItem`. */
export const choiceRule: Rule = /* @__PURE__ */ all(
  /* @__PURE__ */ object({ stem: filledText, options: /* @__PURE__ */ list(optionRule, optionCount) }),
  (value, path) => {
    const { options } = value as ChoiceItem;
    const texts = options.map((option) => option.text);
    const twin = texts.findIndex((one, index) => texts.indexOf(one) < index);
    return [
      ...(options.some(({ correct }) => correct) ? [] : [`${path}.options must have one that is correct`]),
      ...(twin < 0 ? [] : [`${path}.options[${twin}].text must not read as an option before it`]),
    ];
  },
);

/**
 * The parts of an article, in the order in which they are written and read. To add one of a known form, add its field to
 * `ArticleParts` and its record here, and a line to bank-schema.ts.
 */
export const articleParts: Readonly<Record<PartName, PartRecord>> = {
  correction: {
    form: "prose",
    role: "answer",
    heading: { zh: "勘误", en: "Correction" },
    about: "What the original answer said wrong, and what holds",
    isContent: true,
    rule: filledText,
    read: ({ correction }) => correction,
    make: (correction) => ({ correction }),
  },
  alsoAsked: {
    form: "list",
    role: "asking",
    heading: { zh: "问法", en: "Also asked" },
    about: "Other phrasings of the question",
    isContent: false,
    isPlain: true,
    rule: /* @__PURE__ */ list(filledText, { least: 1 }),
    read: ({ alsoAsked }) => alsoAsked?.map((text) => ({ text, must: false })),
    make: (entries) => ({ alsoAsked: entries.map(({ text }) => text) }),
  },
  spoken: {
    form: "prose",
    role: "answer",
    heading: { zh: "口述", en: "Say it" },
    about: "What a strong candidate says aloud in 30 to 60 seconds",
    isContent: true,
    rule: filledText,
    read: ({ spoken }) => spoken,
    make: (spoken) => ({ spoken }),
  },
  explanation: {
    form: "prose",
    role: "answer",
    heading: { zh: "详解", en: "Explanation" },
    about: "The long answer",
    isContent: true,
    rule: filledText,
    read: ({ explanation }) => explanation,
    make: (explanation) => ({ explanation }),
  },
  code: {
    form: "code",
    role: "answer",
    heading: { zh: "代码", en: "Code" },
    about: "A program to write on paper",
    isContent: true,
    rule: /* @__PURE__ */ object({ language: text, text: filledText }),
    read: ({ code }) => code,
    make: (code) => ({ code }),
  },
  keyPoints: {
    form: "list",
    role: "rubric",
    heading: { zh: "要点", en: "Key points" },
    about: "The marking rubric: statements that a good answer makes",
    isContent: true,
    hasMusts: true,
    rule: /* @__PURE__ */ list(/* @__PURE__ */ object({ text: filledText, must: flag }), { least: 1 }),
    read: ({ keyPoints }) => keyPoints,
    make: (keyPoints) => ({ keyPoints }),
  },
  pitfalls: {
    form: "pairs",
    role: "rubric",
    heading: { zh: "误区", en: "Pitfalls" },
    about: "Wrong statements that people make, and why each is wrong",
    isContent: true,
    style: "claim",
    rule: /* @__PURE__ */ list(/* @__PURE__ */ object({ claim: filledText, rebuttal: filledText }), { least: 1 }),
    read: ({ pitfalls }) => pitfalls?.map(({ claim, rebuttal }) => ({ first: claim, second: rebuttal })),
    make: (pairs) => ({ pitfalls: pairs.map(({ first, second }) => ({ claim: first, rebuttal: second })) }),
  },
  followUps: {
    form: "pairs",
    role: "next",
    heading: { zh: "追问", en: "Follow-ups" },
    about: "What an interviewer asks next, and the answers",
    isContent: true,
    style: "question",
    rule: /* @__PURE__ */ list(/* @__PURE__ */ object({ prompt: filledText, answer: text }), { least: 1 }),
    read: ({ followUps }) => followUps?.map(({ prompt, answer }) => ({ first: prompt, second: answer })),
    make: (pairs) => ({ followUps: pairs.map(({ first, second }) => ({ prompt: first, answer: second })) }),
  },
  choice: {
    form: "choice",
    role: "asking",
    heading: { zh: "选择题", en: "Choice" },
    about: "The question in multiple-choice form",
    isContent: true,
    rule: choiceRule,
    read: ({ choice }) => choice,
    make: (choice) => ({ choice }),
  },
};

/** Names of all parts, in order. */
export const partOrder = /* @__PURE__ */ Object.keys(articleParts) as readonly PartName[];

/** A part that an article has. A union on `form`. */
export type ArticlePart = {
  readonly [Form in PartForm]: {
    readonly name: PartName;
    readonly record: PartRecord & { readonly form: Form };
    readonly form: Form;
    readonly content: PartContents[Form];
  };
}[PartForm];

/** The parts that an article has, in order. Lists that are empty count as absent. */
export function partsOf(article: ArticleParts): ArticlePart[] {
  return partOrder.flatMap((name) => {
    const record = articleParts[name];
    const content = record.read(article);
    if (content === undefined || (Array.isArray(content) && content.length === 0)) return [];
    return [{ name, record, form: record.form, content } as ArticlePart];
  });
}

/** Takes the parts alone, in order: of an article, say, without its id and provenance. */
export function pickParts(article: ArticleParts): ArticleParts {
  const entries = partOrder.flatMap((name) => (article[name] === undefined ? [] : [[name, article[name]] as const]));
  return Object.fromEntries(entries) as ArticleParts;
}
