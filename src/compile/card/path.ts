import type { Locale } from "../../model/bank-data.js";

/** What the path of a card says. */
export interface CardPath {
  readonly section: string;
  readonly id: string;
  readonly translatedTo?: Locale;
}

/** Path of a card below its bank: the folder is the section, the name the id; a language before `.md` marks a translation. */
export function readCardPath(path: string): CardPath {
  const [file = "", section = ""] = path.split("/").reverse();
  const name = file.replace(/\.md$/, "");
  const [, id = name, translatedTo] = /^(.+)\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/.exec(name) ?? [];
  return { section, id, ...(translatedTo === undefined ? {} : { translatedTo }) };
}
