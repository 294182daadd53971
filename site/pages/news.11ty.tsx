import { compareVersions } from "llm-interview";
import type { Language } from "../content/load-site.js";
import { type Address, addressOf, paths, sitePath } from "../frame/address.js";
import { Layout } from "../frame/layout.js";
import { QuestionList } from "../frame/question-list.js";
import { wordsOf } from "../frame/words.js";
import { eachOf, type PageData } from "./page-data.js";

export const data = eachOf<Language>("languageEntries", ({ lang }) => sitePath(lang, paths.news));

/** Which questions each version brought and changed, newest first, and what became of ids that are gone. */
export function render({ site, entry: { lang, item: language } }: PageData<Language>) {
  const words = wordsOf(lang);
  const at = addressOf(lang, paths.news);
  const { bank } = language;
  const versions = [...new Set(bank.questions.flatMap(({ since, changed }) => [since, changed]))].sort((a, b) =>
    compareVersions(b, a),
  );
  return (
    <Layout site={site} at={at} title={words.news} description={words.newsSummary}>
      <h1>{words.news}</h1>
      {versions.map((version) => {
        const added = bank.questions.filter(({ since }) => since === version);
        const changed = bank.questions.filter((one) => one.changed === version && one.since !== version);
        return (
          <section key={version} id={`v${version}`}>
            <h2>{version}</h2>
            <Fold title={`${words.added}${words.colon}${words.questions(added.length)}`} questions={added} at={at} />
            <Fold
              title={`${words.changedTitle}${words.colon}${words.questions(changed.length)}`}
              questions={changed}
              at={at}
            />
          </section>
        );
      })}
      {bank.retired.length > 0 && (
        <section id="gone">
          <h2>{words.gone}</h2>
          <ul>
            {bank.retired.map(({ id }) => (
              <li key={id}>
                <code>{id}</code> → <Heirs language={language} id={id} at={at} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Layout>
  );
}

/** What has taken the place of an id, however long ago. */
function Heirs({ language, id, at }: { readonly language: Language; readonly id: string; readonly at: Address }) {
  const found = language.bank.resolve(id);
  if (!("questions" in found) || found.questions.length === 0) return <>{wordsOf(at.lang).retired}</>;
  return found.questions.map((one, index) => (
    <>
      {index > 0 && " · "}
      <a href={at.to(paths.question(one.id))}>{one.prompt}</a>
    </>
  ));
}

function Fold({ title, questions, at }: { readonly title: string } & Parameters<typeof QuestionList>[0]) {
  if (questions.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <QuestionList questions={questions} at={at} />
    </details>
  );
}
