import type { RetiredId } from "llm-interview";
import { questionOf } from "../content/load-site.js";
import { addressOf, paths, sitePath } from "../frame/address.js";
import { Layout } from "../frame/layout.js";
import { QuestionList } from "../frame/question-list.js";
import { wordsOf } from "../frame/words.js";
import { eachOf, type PageData } from "./page-data.js";

export const data = eachOf<RetiredId>("goneEntries", ({ lang, item }) => sitePath(lang, paths.question(item.id)));

/** The page of an id that is no more: it leads on. */
export function render({ site, entry: { lang, item } }: PageData<RetiredId>) {
  const language = site.languages[lang];
  const at = addressOf(lang, paths.question(item.id));
  const found = language.bank.resolve(item.id);
  const questions = "questions" in found ? found.questions : [];
  const [heir] = item.fate === "moved" ? questions : [];
  const words = wordsOf(lang);
  return (
    <Layout
      site={site}
      at={at}
      title={item.id}
      description={words[item.fate]}
      {...(heir !== undefined && { canonical: paths.question(heir.id) })}
    >
      <h1>
        <code>{item.id}</code>
      </h1>
      <p>{words[item.fate]}</p>
      <QuestionList questions={questions.map(({ id }) => questionOf(language, id))} at={at} />
      <p>
        <a href={at.to(paths.explore)}>{words.startExplore}</a>
      </p>
    </Layout>
  );
}
