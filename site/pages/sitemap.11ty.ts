import { entriesOf, type Site } from "../content/load-site.js";
import { paths, sitePath } from "../frame/address.js";
import { type Lang, langs, languageNames } from "../frame/language.js";

/** Only a site that knows its address can have one. */
export const data = {
  permalink: ({ site }: { readonly site: Site }) => (site.url === undefined ? false : "/sitemap.xml"),
};

/** All pages to be found, each with its twin: https://www.sitemaps.org/protocol.html. */
export function render({ site }: { readonly site: Site }): string {
  const root = site.url ?? "";
  const { home, explore, practise, review, ownList, tags, glossary, references, news, guides } = paths;
  const common = [home, explore, practise, review, ownList, tags, glossary, references, news, guides];
  const own = new Set(
    entriesOf(site, (language) => [
      ...common,
      ...language.bank.questions.map(({ id }) => paths.question(id)),
      ...language.bank.sections.map(({ id }) => paths.section(id)),
      ...language.bank.tags.map(({ id }) => paths.tag(id)),
      ...language.guides.map(({ name }) => paths.guide(name)),
    ]).map(({ item }) => item),
  );
  const address = (lang: Lang, path: string) => root + sitePath(lang, path).slice(1);
  const links = (path: string) =>
    langs
      .map(
        (lang) => `<xhtml:link rel="alternate" hreflang="${languageNames[lang].tag}" href="${address(lang, path)}"/>`,
      )
      .join("");
  const entries = [...own].flatMap((path) =>
    langs.map((lang) => `<url><loc>${address(lang, path)}</loc>${links(path)}</url>`),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join("\n")}\n</urlset>\n`;
}
