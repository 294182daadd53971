import type { Bank } from "llm-interview";
import type { QuizItem } from "llm-interview/quiz";
import { pageAddress } from "./lang.js";
import { loadTexts } from "./texts.js";

/** A bank to practise with. */
export interface Study {
  readonly bank: Bank;
  /** Under which what was done is kept. */
  readonly name: string;
  /** Safe HTML of what an item shows. */
  textsOf(item: QuizItem): Promise<ItemTexts>;
  /** Address of the page that says it all; absent where there is none. */
  readonly addressOf?: (id: string) => string;
}

/** What an item shows, as safe HTML. */
export interface ItemTexts {
  readonly stem: string;
  /** In the order of the item. */
  readonly options: readonly { readonly text: string; readonly rationale?: string }[];
}

/** The published bank, under the name that the command line gives it, and with the texts that the build rendered. */
export function publishedStudy(bank: Bank): Study {
  return {
    bank,
    name: "published",
    addressOf: (id) => pageAddress(`/q/${id}/`),
    async textsOf(item) {
      if (item.kind !== "choice") return { stem: "", options: [] };
      const [texts, article] = await Promise.all([loadTexts(item.section), bank.article(item.id)]);
      const own = texts[item.id]?.choice;
      const source = article?.choice?.options ?? [];
      if (own === undefined) throw new Error(`There are no texts of "${item.id}".`);
      return {
        stem: own.stem,
        options: item.options.map(({ text }) => {
          const rendered = own.options[source.findIndex((one) => one.text === text)];
          // The quiz was drawn before the question was reworded.
          if (rendered === undefined) throw new Error(`"${item.id}" has other options now.`);
          return rendered;
        }),
      };
    },
  };
}
