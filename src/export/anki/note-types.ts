import { partNamesFor } from "../../article/part-names.js";
import type { Locale } from "../../model/bank-data.js";
import { type Bilingual, type Language, languageOf } from "../../text/language.js";
import type { ExportKind } from "../export-set.js";
import { ankiParts } from "./fields.js";
import { ankiStyle } from "./style.js";

/**
 * What a note of this kind is made of. Ids and names of types, fields and templates are fixed for ever: Anki takes a type
 * whose fields have other names for another type, and then never updates the notes that are there.
 */
export interface NoteType {
  readonly id: number;
  readonly name: string;
  /** In the order of a note's fields. The first is what Anki sorts by. */
  readonly fields: readonly NoteField[];
  /** How many of them are asked. The next is the answer, the last the question's id. */
  readonly frontCount: number;
  readonly template: CardTemplate;
  readonly css: string;
  /** When it was changed, in seconds. Anki replaces templates and style by newer ones, but not by older ones. */
  readonly modified: number;
}

/** A named part of a note. */
export interface NoteField {
  readonly id: number;
  readonly name: string;
}

/** How a note becomes a card, in Anki's template language. */
export interface CardTemplate {
  readonly id: number;
  readonly name: string;
  readonly front: string;
  readonly back: string;
}

/**
 * The type of a language's notes of one kind. Languages have types of their own, so that names of fields, headings of cards
 * and the choice of Han glyphs are those of the language.
 */
export function noteTypeOf(locale: Locale, kind: ExportKind): NoteType {
  return noteTypes[languageOf(locale)][kind];
}

/** Raise by one with every change of a template or of the style: cards that learners have take it then. */
const edition = 1;

/** In the past, so that a type which a learner has restyled counts as newer and stays as it is. */
const firstModified = 1_000_000_000;

const noteTypes: Bilingual<Readonly<Record<ExportKind, NoteType>>> = {
  zh: {
    open: makeNoteType(1_684_213_705_410, "zh", "LLM 面试：问答", {
      front: ["题目"],
      back: openBack("zh"),
    }),
    choice: makeNoteType(1_684_213_705_411, "zh", "LLM 面试：选择题", {
      front: ["题干", "选项"],
      back: ["答案", "解析", "参考"],
    }),
  },
  en: {
    open: makeNoteType(1_684_213_705_412, "en", "LLM Interview: question", {
      front: ["Prompt"],
      back: openBack("en"),
    }),
    choice: makeNoteType(1_684_213_705_413, "en", "LLM Interview: choice", {
      front: ["Stem", "Options"],
      back: ["Answer", "Rationales", "References"],
    }),
  },
};

/** The brief, then every part of an article, then its sources. */
function openBack(language: Language): readonly [string, ...string[]] {
  const names = partNamesFor(language);
  return [names.brief, ...ankiParts.map((name) => names[name]), names.references];
}

function makeNoteType(
  id: number,
  locale: Language,
  name: string,
  { front, back }: { readonly front: readonly string[]; readonly back: readonly [string, ...string[]] },
): NoteType {
  const [answer, ...parts] = back;
  return {
    id,
    name,
    fields: [...front, ...back, "ID"].map((field, index) => ({ id: id * 100 + index, name: field })),
    frontCount: front.length,
    template: {
      id: id * 100 + 99,
      name: locale === "zh" ? "卡片" : "Card",
      front: inLanguage(
        locale,
        front.map((field) => `<div class="question">{{${field}}}</div>`),
      ),
      back: [
        "{{FrontSide}}",
        '<hr id="answer">',
        inLanguage(locale, [
          `{{#${answer}}}<div class="brief">{{${answer}}}</div>{{/${answer}}}`,
          ...parts.map((field) => `{{#${field}}}<section><h2>${field}</h2>{{${field}}}</section>{{/${field}}}`),
          "<footer>{{ID}}</footer>",
        ]),
      ].join("\n"),
    },
    css: ankiStyle,
    modified: firstModified + edition,
  };
}

function inLanguage(locale: Language, lines: readonly string[]): string {
  return [`<div lang="${locale === "zh" ? "zh-Hans" : "en"}">`, ...lines, "</div>"].join("\n");
}
