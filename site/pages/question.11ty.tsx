import type { Question } from "llm-interview";
import { readParts } from "../content/article-html.js";
import { questionOf } from "../content/load-site.js";
import { addressOf, paths, sitePath } from "../frame/address.js";
import { Layout } from "../frame/layout.js";
import { QuestionAside } from "../frame/question-aside.js";
import { QuestionBody } from "../frame/question-body.js";
import { wordsOf } from "../frame/words.js";
import { eachOf, type PageData } from "./page-data.js";

export const data = eachOf<Question>("questionEntries", ({ lang, item }) => sitePath(lang, paths.question(item.id)));

export function render({ site, entry: { lang, item: question } }: PageData<Question>) {
  const language = site.languages[lang];
  const { bank, articles, references } = language;
  const at = addressOf(lang, paths.question(question.id));
  const article = articles.get(question.id);
  const parts = article === undefined ? new Map() : readParts(article, { lang, references });
  const section = bank.section(question.section);
  const order = bank.questions.findIndex(({ id }) => id === question.id);
  return (
    <Layout
      site={site}
      at={at}
      title={question.prompt}
      description={question.status === "answered" ? question.brief : wordsOf(lang).open}
      markdown={paths.twin(question.id)}
      className="question-page"
    >
      <article class="question">
        <p class="crumbs">
          <a href={at.to(paths.section(question.section))}>{section?.title}</a>
          {` · ${question.number}`}
        </p>
        <h1>{question.prompt}</h1>
        <QuestionBody question={question} article={article} parts={parts} at={at} />
      </article>
      <QuestionAside
        site={site}
        at={at}
        question={question}
        article={article}
        tags={question.tags.flatMap((id) => bank.tag(id) ?? [])}
        related={question.related.map((id) => questionOf(language, id))}
        previous={bank.questions[order - 1]}
        next={bank.questions[order + 1]}
      />
    </Layout>
  );
}
