import type { Lang } from "./language.js";

/**
 * Where a page stands, and how it names others. Links are relative, so that the site works below any path without being told which.
 *
 * Paths within a language begin with `/` and end with `/` or a file's name: `/q/kv-cache/`.
 */
export interface Address {
  readonly lang: Lang;
  /** Path of the page within its language. */
  readonly path: string;
  /** Relative address of a page in the same language, or in another. */
  to(path: string, lang?: Lang): string;
  /** Relative address of a file that all languages share, such as `/assets/site.css`. */
  file(path: string): string;
}

/** @param base - Stands before every address, instead of relative ones: for the page that is shown at any address. */
export function addressOf(lang: Lang, path: string, base?: string): Address {
  const depth = sitePath(lang, path).split("/").length - 2;
  const up = base ?? (depth === 0 ? "./" : "../".repeat(depth));
  return {
    lang,
    path,
    to: (target, targetLang = lang) => up + sitePath(targetLang, target).slice(1),
    file: (target) => up + target.slice(1),
  };
}

/** Path of a page from the root of the site. */
export function sitePath(lang: Lang, path: string): string {
  return lang === "zh" ? path : `/en${path}`;
}

/** Paths of pages, by what they are about. */
export const paths = {
  home: "/",
  explore: "/explore/",
  practise: "/practise/",
  review: "/review/",
  ownList: "/list/",
  tags: "/tags/",
  glossary: "/glossary/",
  references: "/references/",
  news: "/new/",
  guides: "/guides/",
  question: (id: string) => `/q/${id}/`,
  twin: (id: string) => `/q/${id}.md`,
  section: (id: string) => `/sections/${id}/`,
  tag: (id: string) => `/tags/${id}/`,
  guide: (name: string) => `/guides/${name}/`,
} as const;
