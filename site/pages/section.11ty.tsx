import type { Section } from "llm-interview";
import { addressOf, paths, sitePath } from "../frame/address.js";
import { Layout } from "../frame/layout.js";
import { QuestionList } from "../frame/question-list.js";
import { wordsOf } from "../frame/words.js";
import { eachOf, type PageData } from "./page-data.js";

export const data = eachOf<Section>("sectionEntries", ({ lang, item }) => sitePath(lang, paths.section(item.id)));

export function render({ site, entry: { lang, item: section } }: PageData<Section>) {
  const words = wordsOf(lang);
  const at = addressOf(lang, paths.section(section.id));
  const questions = site.languages[lang].bank.find({ sections: [section.id] });
  return (
    <Layout site={site} at={at} title={section.title} description={section.summary}>
      <h1>{section.title}</h1>
      <p class="lead">{section.summary}</p>
      <p>
        {words.questions(questions.length)} ·{" "}
        <a href={at.to(`${paths.explore}?sections=${section.id}`)}>{words.startExplore}</a> ·{" "}
        <a href={at.to(`${paths.practise}?sections=${section.id}`)}>{words.startPractise}</a>
      </p>
      <QuestionList questions={questions} at={at} />
    </Layout>
  );
}
