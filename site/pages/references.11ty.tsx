import { type Reference, referenceUrl } from "llm-interview";
import { type Language, questionOf } from "../content/load-site.js";
import { addressOf, paths, sitePath } from "../frame/address.js";
import { Layout } from "../frame/layout.js";
import { wordsOf } from "../frame/words.js";
import { eachOf, type PageData } from "./page-data.js";

export const data = eachOf<Language>("languageEntries", ({ lang }) => sitePath(lang, paths.references));

/** What the articles cite, newest first, each with the questions that cite it. */
export function render({ site, entry: { lang, item: language } }: PageData<Language>) {
  const words = wordsOf(lang);
  const at = addressOf(lang, paths.references);
  const citing = new Map<string, string[]>();
  for (const { id, references } of language.articles.values())
    for (const reference of references) citing.set(reference, [...(citing.get(reference) ?? []), id]);
  const byYear = [...language.references].sort((a, b) => b.year - a.year);
  return (
    <Layout site={site} at={at} title={words.references} description={words.referencesSummary}>
      <h1>{words.references}</h1>
      <ul class="references">
        {byYear.map((reference) => (
          <li key={reference.id} id={reference.id}>
            <Citation reference={reference} />
            <p class="cited">
              {words.citedBy}
              {words.colon}
              {(citing.get(reference.id) ?? []).map((id, index) => (
                <>
                  {index > 0 && " · "}
                  <a href={at.to(paths.question(id))}>{questionOf(language, id).prompt}</a>
                </>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

function Citation({ reference }: { readonly reference: Reference }) {
  const { authors, title, venue, year } = reference;
  const url = referenceUrl(reference);
  const place = venue.endsWith(String(year)) ? venue : [venue, year].filter((one) => one !== "").join(", ");
  return (
    <p>
      {authors.length > 0 && `${authors.join(", ").replace(/\.$/, "")}. `}
      <cite>{url === undefined ? title : <a href={url}>{title}</a>}</cite>. {place}.
    </p>
  );
}
