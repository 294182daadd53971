import type { Language } from "../../text/language.js";

/** Path of a card below its bank: the folder is the section, the name the id; `.en` before `.md` marks the translation. */
export function readCardPath(path: string): {
  readonly section: string;
  readonly id: string;
  readonly locale: Language;
} {
  const [, section = "", name = ""] = /([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
  return name.endsWith(".en") ? { section, id: name.slice(0, -3), locale: "en" } : { section, id: name, locale: "zh" };
}
