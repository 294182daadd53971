import { readFileSync } from "node:fs";
import { type Article, type Bank, type Question, type Reference, bank as zhBank } from "llm-interview";
import { bank as enBank } from "llm-interview/en";
import { type Lang, langs } from "../frame/language.js";
import { type Guide, readGuides } from "./guides.js";

/** All that pages are made of. */
export interface Site {
  readonly version: string;
  /** Address of the root, with `/` at its end, from `SITE_URL`. Absent where the site is not told. */
  readonly url?: string;
  /** Address of the repository, without `/` at its end, from package.json. Absent where that does not say. */
  readonly repository?: string;
  readonly languages: Readonly<Record<Lang, Language>>;
}

/** The bank of one language, with all of its articles at hand. */
export interface Language {
  readonly lang: Lang;
  readonly bank: Bank;
  readonly articles: ReadonlyMap<string, Article>;
  readonly references: readonly Reference[];
  readonly guides: readonly Guide[];
}

/** Something of one language that has a page of its own. */
export interface Entry<Item> {
  readonly lang: Lang;
  readonly item: Item;
}

const banks: Readonly<Record<Lang, Bank>> = { zh: zhBank, en: enBank };

/**
 * Loads the published banks.
 *
 * @throws Error if `SITE_URL` is no address of http or https.
 */
export async function loadSite(root: string, siteUrl: string | undefined): Promise<Site> {
  const [zh, en] = await Promise.all(langs.map((lang) => loadLanguage(lang, root)));
  if (zh === undefined || en === undefined) throw new Error("Both languages must be there.");
  const repository = readRepository(root);
  return {
    version: zh.bank.version,
    ...(siteUrl !== undefined && { url: readSiteUrl(siteUrl) }),
    ...(repository !== undefined && { repository }),
    languages: { zh, en },
  };
}

async function loadLanguage(lang: Lang, root: string): Promise<Language> {
  const bank = banks[lang];
  const articles = new Map<string, Article>();
  for (const { id } of bank.questions) {
    const article = await bank.article(id);
    if (article !== undefined) articles.set(id, article);
  }
  return { lang, bank, articles, references: await bank.references(), guides: readGuides(lang, root) };
}

function readSiteUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new Error(`SITE_URL must be an address such as https://example.org/llm/, not ${JSON.stringify(text)}.`);
  return `${url.origin}${url.pathname.replace(/\/?$/, "/")}`;
}

/** package.json may have it as text or as an object, with `git+` before and `.git` behind. */
function readRepository(root: string): string | undefined {
  const { repository } = JSON.parse(readFileSync(`${root}/package.json`, "utf8")) as {
    readonly repository?: string | { readonly url?: string };
  };
  const text = typeof repository === "string" ? repository : repository?.url;
  return text
    ?.replace(/^git\+/, "")
    .replace(/^github:/, "https://github.com/")
    .replace(/\.git$/, "");
}

/** The question of an id that is known to be there. */
export function questionOf({ bank }: Language, id: string): Question {
  const question = bank.get(id);
  if (question === undefined) throw new Error(`There is no question "${id}".`);
  return question;
}

/** Everything of both languages that a function finds in one, each with its language. */
export function entriesOf<Item>(site: Site, list: (language: Language) => readonly Item[]): Entry<Item>[] {
  return langs.flatMap((lang) => list(site.languages[lang]).map((item) => ({ lang, item })));
}
