import type { PartName } from "../model/article.js";
import { type Bilingual, wordsFor } from "../text/language.js";
import { articleParts, partOrder } from "./parts.js";

/** What the parts of an answer are called, those outside of the article as well. */
export type PartNames = Readonly<Record<PartName | OtherName, string>>;

/** `must` stands before a key point that an answer fails without, `several` behind a stem of which several options are to be picked. */
type OtherName = "brief" | "must" | "several" | "references" | "related";

const others: Bilingual<Readonly<Record<OtherName, string>>> = {
  zh: { brief: "一句话答案", must: "[必答]", several: "（多选）", references: "参考", related: "相关" },
  en: {
    brief: "In short",
    must: "[must]",
    several: "(choose all that apply)",
    references: "References",
    related: "Related",
  },
};

/** By language. */
const partNames: Bilingual<PartNames> = { zh: namesIn("zh"), en: namesIn("en") };

function namesIn(language: "zh" | "en"): PartNames {
  const headings = Object.fromEntries(partOrder.map((name) => [name, articleParts[name].heading[language]]));
  return { ...(headings as Record<PartName, string>), ...others[language] };
}

/** What they are called beside texts of a locale. */
export function partNamesFor(locale: string): PartNames {
  return wordsFor(locale, partNames);
}

/** The name as classes and attributes write it: `key-points`. */
export function kebabCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
