import { articleParts, partOrder } from "../../article/parts.js";
import type { PartName } from "../../model/article.js";
import { languages } from "../../text/language.js";

/** Parts by their headings in a card: known in both languages, whatever the language of the card. */
export const partNames: ReadonlyMap<string, PartName> = new Map(
  partOrder.flatMap((name) => languages.map((language) => [articleParts[name].heading[language], name] as const)),
);
