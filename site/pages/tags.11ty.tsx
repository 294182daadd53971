import type { Language } from "../content/load-site.js";
import { addressOf, paths, sitePath } from "../frame/address.js";
import { Layout } from "../frame/layout.js";
import { wordsOf } from "../frame/words.js";
import { eachOf, type PageData } from "./page-data.js";

export const data = eachOf<Language>("languageEntries", ({ lang }) => sitePath(lang, paths.tags));

export function render({ site, entry: { lang, item: language } }: PageData<Language>) {
  const words = wordsOf(lang);
  const at = addressOf(lang, paths.tags);
  const { tags: counts } = language.bank.facets();
  const tags = [...language.bank.tags].sort((a, b) => (counts[b.id] ?? 0) - (counts[a.id] ?? 0));
  return (
    <Layout site={site} at={at} title={words.tags} description={words.tagsSummary}>
      <h1>{words.tags}</h1>
      <ul class="tags all">
        {tags.map(({ id, label }) => (
          <li key={id}>
            <a href={at.to(paths.tag(id))}>{label}</a> <span class="count">{counts[id]}</span>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
