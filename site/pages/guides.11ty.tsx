import { contentsOf } from "../content/guides.js";
import type { Language } from "../content/load-site.js";
import { addressOf, paths, sitePath } from "../frame/address.js";
import { languageNames } from "../frame/language.js";
import { Layout } from "../frame/layout.js";
import { wordsOf } from "../frame/words.js";
import { eachOf, type PageData } from "./page-data.js";

export const data = eachOf<Language>("languageEntries", ({ lang }) => sitePath(lang, paths.guides));

export function render({ site, entry: { lang, item: language } }: PageData<Language>) {
  const words = wordsOf(lang);
  const at = addressOf(lang, paths.guides);
  return (
    <Layout site={site} at={at} title={words.guides} description={words.guidesSummary}>
      <h1>{words.guides}</h1>
      <ul class="guide-list">
        {language.guides.map((guide) => (
          <li key={guide.name}>
            <h2 lang={languageNames[guide.textLang].tag}>
              <a href={at.to(paths.guide(guide.name))}>{guide.name === "start" ? words.start : guide.title}</a>
            </h2>
            <p class="count" lang={languageNames[guide.textLang].tag}>
              {contentsOf(guide)}
            </p>
          </li>
        ))}
        <li>
          <h2>
            <a href={at.file("/api/index.html")}>{words.api}</a>
          </h2>
        </li>
      </ul>
    </Layout>
  );
}
