import type { Language } from "../content/load-site.js";
import { addressOf, paths, sitePath } from "../frame/address.js";
import { Layout } from "../frame/layout.js";
import { QuestionList } from "../frame/question-list.js";
import { wordsOf } from "../frame/words.js";
import { eachOf, type PageData } from "./page-data.js";

export const data = eachOf<Language>("languageEntries", ({ lang }) => sitePath(lang, paths.explore));

/** All questions by section; a script puts filters and search in the place of the list. */
export function render({ site, entry: { lang, item: language } }: PageData<Language>) {
  const words = wordsOf(lang);
  const at = addressOf(lang, paths.explore);
  const { bank } = language;
  return (
    <Layout
      site={site}
      at={at}
      title={words.explore}
      description={words.exploreSummary}
      scripts={["explore"]}
      className="wide-page"
    >
      <h1>{words.explore}</h1>
      <div id="app">
        {bank.sections.map((section) => (
          <section key={section.id} id={section.id}>
            <h2>{section.title}</h2>
            <QuestionList questions={bank.find({ sections: [section.id] })} at={at} />
          </section>
        ))}
      </div>
    </Layout>
  );
}
