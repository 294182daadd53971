import type { Language } from "../content/load-site.js";
import { addressOf, paths, sitePath } from "../frame/address.js";
import { languageNames, otherLang } from "../frame/language.js";
import { Layout } from "../frame/layout.js";
import { wordsOf } from "../frame/words.js";
import { eachOf, type PageData } from "./page-data.js";

export const data = eachOf<Language>("languageEntries", ({ lang }) => sitePath(lang, paths.glossary));

/** Each term with its name in both languages, and what people type for it. */
export function render({ site, entry: { lang, item: language } }: PageData<Language>) {
  const words = wordsOf(lang);
  const at = addressOf(lang, paths.glossary);
  const other = otherLang(lang);
  return (
    <Layout site={site} at={at} title={words.glossary} description={words.glossarySummary}>
      <h1>{words.glossary}</h1>
      <div class="wide">
        <table class="glossary">
          <thead>
            <tr>
              <th>{words.term}</th>
              <th>{languageNames[other].name}</th>
              <th>{words.aliases}</th>
            </tr>
          </thead>
          <tbody>
            {language.bank.tags.map(({ id, label, aliases }) => {
              const name = site.languages[other].bank.tag(id)?.label ?? id;
              return (
                <tr key={id} id={id}>
                  <th scope="row">
                    <a href={at.to(paths.tag(id))}>{label}</a>
                  </th>
                  <td lang={languageNames[other].tag}>{name}</td>
                  <td>{aliases.filter((alias) => alias !== name).join(" · ")}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Layout>
  );
}
