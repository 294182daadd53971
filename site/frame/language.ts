/** The languages of the site. Chinese pages stand at the root, English ones below `/en/`. */
export type Lang = "zh" | "en";

export const langs: readonly Lang[] = ["zh", "en"];

/** How a language calls itself, and how HTML names it. */
export const languageNames: Readonly<Record<Lang, { readonly name: string; readonly tag: string }>> = {
  zh: { name: "中文", tag: "zh-CN" },
  en: { name: "English", tag: "en" },
};

export function otherLang(lang: Lang): Lang {
  return lang === "zh" ? "en" : "zh";
}
