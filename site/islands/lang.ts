import type { Lang } from "../frame/language.js";

/** Language of the page. */
export const lang: Lang = document.body.dataset["lang"] === "en" ? "en" : "zh";

/** Address of a file that all languages share, from where the site begins. */
export function siteFile(path: string): string {
  return new URL((document.body.dataset["root"] ?? "/") + path.slice(1), location.href).href;
}

/** Address of a page in the language of this one. */
export function pageAddress(path: string): string {
  return siteFile(lang === "zh" ? path : `/en${path}`);
}
