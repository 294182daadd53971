import type { ComponentChildren, VNode } from "preact";
import type { Site } from "../content/load-site.js";
import { type Address, paths, sitePath } from "./address.js";
import { type Lang, langs, languageNames, otherLang } from "./language.js";
import { wordsOf } from "./words.js";

/** What a page says of itself. */
export interface LayoutProps {
  readonly site: Site;
  readonly at: Address;
  /** Without the name of the site. */
  readonly title: string;
  /** A sentence or two, for search engines and previews. */
  readonly description: string;
  /** Path of the page that is to be found in the place of this one. Default: this one. */
  readonly canonical?: string;
  /** Names of scripts in `/assets/` that the page loads beside its frame's. */
  readonly scripts?: readonly string[];
  /** Path of the same in the other language; `undefined` where it has none. Default: the same path. */
  readonly twin?: string | undefined;
  /** Path of the page as Markdown, within its language. */
  readonly markdown?: string;
  readonly className?: string;
  /** Puts what the page loads below another address than its own: of a page that is shown at any address, and is not to be found. */
  readonly rebase?: (loads: VNode) => ComponentChildren;
  readonly children: ComponentChildren;
}

/** Before the page is painted, so that it does not change its colours: what was chosen before. */
const themeScript = `try{const t=localStorage.getItem("llm-interview.theme");if(t)document.documentElement.dataset.theme=t}catch{}document.documentElement.classList.add("js")`;

const ogLocales: Readonly<Record<Lang, string>> = { zh: "zh_CN", en: "en_GB" };

/** The frame of every page. */
export function Layout(props: LayoutProps) {
  const {
    site,
    at,
    title,
    description,
    canonical = at.path,
    scripts = [],
    markdown,
    className,
    rebase,
    children,
  } = props;
  const words = wordsOf(at.lang);
  const twin = "twin" in props ? props.twin : at.path;
  const fullTitle = at.path === paths.home ? words.siteName : `${title} · ${words.siteName}`;
  const loads = (
    <>
      <link rel="icon" type="image/svg+xml" href={at.file("/assets/icon.svg")} />
      <link rel="stylesheet" href={at.file("/assets/site.css")} />
      {["page", ...scripts].map((name) => (
        <script key={name} type="module" src={at.file(`/assets/${at.lang}/${name}.js`)} />
      ))}
    </>
  );
  return (
    <html lang={languageNames[at.lang].tag}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{fullTitle}</title>
        <meta name="description" content={description} />
        {rebase !== undefined && <meta name="robots" content="noindex" />}
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:type" content={at.path === paths.home ? "website" : "article"} />
        <meta property="og:site_name" content={words.siteName} />
        <meta property="og:locale" content={ogLocales[at.lang]} />
        {twin !== undefined && <meta property="og:locale:alternate" content={ogLocales[otherLang(at.lang)]} />}
        <meta name="color-scheme" content="light dark" />
        {site.url !== undefined && rebase === undefined && (
          <Addresses root={site.url} at={at} canonical={canonical} twin={twin} />
        )}
        {markdown !== undefined && <link rel="alternate" type="text/markdown" href={at.to(markdown)} />}
        {/* Our own, and it must run before anything is painted. */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
        {rebase === undefined ? loads : rebase(loads)}
      </head>
      <body class={className} data-lang={at.lang} data-root={at.file("/")}>
        {/* With another base, a fragment would lead to another page. */}
        {rebase === undefined && (
          <a class="skip" href="#content">
            {words.skip}
          </a>
        )}
        <Header at={at} twin={twin} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <Footer site={site} at={at} />
      </body>
    </html>
  );
}

/** What only a site that knows its address can say. */
function Addresses({
  root,
  at,
  canonical,
  twin,
}: {
  readonly root: string;
  readonly at: Address;
  readonly canonical: string;
  readonly twin: string | undefined;
}) {
  const url = (lang: Address["lang"], path: string) => root + sitePath(lang, path).slice(1);
  return (
    <>
      <link rel="canonical" href={url(at.lang, canonical)} />
      <meta property="og:url" content={url(at.lang, canonical)} />
      <meta property="og:image" content={`${root}assets/images/question.${at.lang}.png`} />
      {twin !== undefined &&
        langs.map((lang) => (
          <link
            key={lang}
            rel="alternate"
            hreflang={languageNames[lang].tag}
            href={url(lang, lang === at.lang ? at.path : twin)}
          />
        ))}
    </>
  );
}

function Header({ at, twin }: { readonly at: Address; readonly twin: string | undefined }) {
  const words = wordsOf(at.lang);
  const other = otherLang(at.lang);
  const links: readonly (readonly [string, string])[] = [
    [paths.explore, words.explore],
    [paths.practise, words.practise],
    [paths.review, words.review],
    [paths.ownList, words.ownList],
    [paths.guides, words.guides],
  ];
  return (
    <header class="site-header">
      <a class="site-name" href={at.to(paths.home)}>
        {words.siteName}
      </a>
      <nav class="site-nav" aria-label={words.menu}>
        {links.map(([path, name]) => (
          <a key={path} href={at.to(path)} aria-current={at.path === path ? "page" : undefined}>
            {name}
          </a>
        ))}
      </nav>
      <search class="site-search">
        <form action={at.to(paths.explore)}>
          <input
            type="search"
            name="q"
            aria-label={words.search}
            placeholder={words.searchHint}
            autocomplete="off"
            maxLength={256}
          />
        </form>
      </search>
      <span class="site-tools">
        <a
          class="language"
          href={at.to(twin ?? paths.home, other)}
          hreflang={languageNames[other].tag}
          lang={languageNames[other].tag}
        >
          {languageNames[other].name}
        </a>
        <button type="button" class="theme needs-js" aria-label={words.theme} title={words.theme}>
          <span aria-hidden="true">◐</span>
        </button>
      </span>
    </header>
  );
}

function Footer({ site, at }: { readonly site: Site; readonly at: Address }) {
  const words = wordsOf(at.lang);
  const links: readonly (readonly [string, string])[] = [
    [paths.tags, words.tags],
    [paths.glossary, words.glossary],
    [paths.references, words.references],
    [paths.news, words.news],
  ];
  return (
    <footer class="site-footer">
      <nav aria-label={words.siteName}>
        {links.map(([path, name]) => (
          <a key={path} href={at.to(path)}>
            {name}
          </a>
        ))}
        <a href={at.file("/api/index.html")}>{words.api}</a>
        <a href={at.file("/llms.txt")}>llms.txt</a>
      </nav>
      <p>
        v{site.version} · {words.copyright}
      </p>
    </footer>
  );
}
