import type { Lang } from "../frame/language.js";

declare const SITE_LANG: Lang;

/** Language of the page: scripts are bundled for each. */
export const lang: Lang = SITE_LANG;

/** Address of a file that all languages share, from where the site begins. */
export function siteFile(path: string): string {
  return new URL((document.body.dataset["root"] ?? "/") + path.slice(1), document.baseURI).href;
}

/** Address of a page in the language of this one. */
export function pageAddress(path: string): string {
  return siteFile(lang === "zh" ? path : `/en${path}`);
}
