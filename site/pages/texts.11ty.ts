import type { Section } from "llm-interview";
import { readParts, renderPieces } from "../content/article-html.js";
import type { QuestionTexts } from "../islands/texts.js";
import { eachOf, type PageData } from "./page-data.js";

export const data = eachOf<Section>("sectionEntries", ({ lang, item }) => `/assets/texts/${lang}/${item.id}.json`);

/** What quizzes and flashcards show of a section's questions, rendered once, so that browsers need no renderer for it. */
export function render({ site, entry: { lang, item } }: PageData<Section>): string {
  const { bank, articles, references } = site.languages[lang];
  const texts = bank.find({ sections: [item.id] }).flatMap(({ id }) => {
    const article = articles.get(id);
    if (article === undefined) return [];
    const parts = readParts(article, { lang, references });
    const shown = (["spoken", "keyPoints", "code", "explanation"] as const).flatMap((name) => {
      const part = parts.get(name);
      return part === undefined ? [] : [[name, part.html] as const];
    });
    const own: QuestionTexts = {
      ...(article.choice !== undefined && { choice: renderPieces(article.choice, lang) }),
      ...Object.fromEntries(shown),
    };
    return [[id, own] as const];
  });
  return JSON.stringify(Object.fromEntries(texts));
}
