import type { Language } from "../content/load-site.js";
import { addressOf, paths, sitePath } from "../frame/address.js";
import { Layout } from "../frame/layout.js";
import { wordsOf } from "../frame/words.js";
import { eachOf, type PageData } from "./page-data.js";

export const data = eachOf<Language>("languageEntries", ({ lang }) => sitePath(lang, paths.home));

export function render({ site, entry: { lang, item: language } }: PageData<Language>) {
  const { bank } = language;
  const words = wordsOf(lang);
  const at = addressOf(lang, paths.home);
  return (
    <Layout site={site} at={at} title={words.siteName} description={words.siteSummary} className="home">
      <h1>{words.siteName}</h1>
      <p class="lead">{words.siteSummary}</p>
      <p class="ways">
        <a class="button" href={at.to(paths.practise)}>
          {words.startPractise}
        </a>
        <a class="button quiet" href={at.to(paths.review)}>
          {words.startReview}
        </a>
        <a class="button quiet" href={at.to(paths.explore)}>
          {words.startExplore}
        </a>
      </p>
      <h2>{words.sections}</h2>
      <ol class="cards">
        {bank.sections.map((section) => (
          <li key={section.id}>
            <h3>
              <a href={at.to(paths.section(section.id))}>{section.title}</a>
            </h3>
            <p>{section.summary}</p>
            <p class="count">{words.questions(section.questionCount)}</p>
          </li>
        ))}
      </ol>
    </Layout>
  );
}
