import type { Tag } from "llm-interview";
import { addressOf, paths, sitePath } from "../frame/address.js";
import { Layout } from "../frame/layout.js";
import { QuestionList } from "../frame/question-list.js";
import { wordsOf } from "../frame/words.js";
import { eachOf, type PageData } from "./page-data.js";

export const data = eachOf<Tag>("tagEntries", ({ lang, item }) => sitePath(lang, paths.tag(item.id)));

export function render({ site, entry: { lang, item: tag } }: PageData<Tag>) {
  const words = wordsOf(lang);
  const at = addressOf(lang, paths.tag(tag.id));
  const questions = site.languages[lang].bank.find({ tags: [tag.id] });
  return (
    <Layout
      site={site}
      at={at}
      title={tag.label}
      description={`${[tag.label, ...tag.aliases].join(" · ")}${words.colon}${words.questions(questions.length)}`}
    >
      <p class="crumbs">
        <a href={at.to(paths.tags)}>{words.tags}</a>
      </p>
      <h1>{tag.label}</h1>
      {tag.aliases.length > 0 && (
        <p class="aliases">
          {words.aliases}
          {words.colon}
          {tag.aliases.join(" · ")}
        </p>
      )}
      <p>
        {words.questions(questions.length)} ·{" "}
        <a href={at.to(`${paths.explore}?anyTags=${tag.id}`)}>{words.startExplore}</a> ·{" "}
        <a href={at.to(`${paths.practise}?anyTags=${tag.id}`)}>{words.startPractise}</a>
      </p>
      <QuestionList questions={questions} at={at} />
    </Layout>
  );
}
