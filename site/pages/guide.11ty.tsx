import { contentsOf, type Guide } from "../content/guides.js";
import type { Site } from "../content/load-site.js";
import { type Address, addressOf, paths, sitePath } from "../frame/address.js";
import { Html } from "../frame/html.js";
import { languageNames } from "../frame/language.js";
import { Layout } from "../frame/layout.js";
import { Neighbour } from "../frame/neighbour.js";
import { wordsOf } from "../frame/words.js";
import { eachOf, type PageData } from "./page-data.js";

export const data = eachOf<Guide>("guideEntries", ({ lang, item }) => sitePath(lang, paths.guide(item.name)));

export function render({ site, entry: { lang, item: guide } }: PageData<Guide>) {
  const words = wordsOf(lang);
  const at = addressOf(lang, paths.guide(guide.name));
  const { guides } = site.languages[lang];
  const order = guides.indexOf(guide);
  const linkTo = (one: Guide | undefined) => one && { href: at.to(paths.guide(one.name)), title: one.title };
  return (
    <Layout site={site} at={at} title={guide.title} description={contentsOf(guide)} className="question-page">
      <article class="guide">
        <p class="crumbs">
          <a href={at.to(paths.guides)}>{words.guides}</a>
        </p>
        <div lang={languageNames[guide.textLang].tag}>
          <h1>{guide.title}</h1>
          <Html html={resolveLinks(guide.html, site, at)} />
        </div>
      </article>
      <aside class="question-aside" aria-label={words.onThisPage}>
        <h2>{words.onThisPage}</h2>
        <ul lang={languageNames[guide.textLang].tag}>
          {guide.headings.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ul>
        <Neighbour name={words.previousGuide} rel="prev" to={linkTo(guides[order - 1])} />
        <Neighbour name={words.nextGuide} rel="next" to={linkTo(guides[order + 1])} />
      </aside>
    </Layout>
  );
}

/** Links to guides and pages become relative. Files of the repository are linked to where that is known, and named where not. */
function resolveLinks(html: string, site: Site, at: Address): string {
  return html
    .replace(
      /href="guide:([a-z-]+)(#[^"]*)?"/g,
      (_, name: string, fragment = "") => `href="${at.to(paths.guide(name))}${fragment}"`,
    )
    .replace(/src="image:([^"]*)"/g, (_, file: string) => `loading="lazy" src="${at.file(`/assets/images/${file}`)}"`)
    .replace(/href="page:([^"]*)"/g, (_, path: string) => `href="${at.to(path)}"`)
    .replace(/<a href="file:([^"]*)">(.*?)<\/a>/g, (_, file: string, text: string) =>
      site.repository === undefined ? text : `<a href="${site.repository}/blob/main/${file}">${text}</a>`,
    );
}
