import { lang, siteFile } from "./lang.js";

/** Texts of a question as the build rendered them: safe HTML. */
export interface QuestionTexts {
  readonly choice?: {
    readonly stem: string;
    /** In the order of the source. */
    readonly options: readonly { readonly text: string; readonly rationale?: string }[];
  };
  readonly spoken?: string;
  readonly keyPoints?: string;
  readonly code?: string;
  readonly explanation?: string;
}

const loading = new Map<string, Promise<Readonly<Record<string, QuestionTexts>>>>();

/** Loads the texts of a section, once. A failure may be tried again. */
export function loadTexts(section: string): Promise<Readonly<Record<string, QuestionTexts>>> {
  const known = loading.get(section);
  if (known !== undefined) return known;
  const loaded = fetch(siteFile(`/assets/texts/${lang}/${section}.json`)).then((response) =>
    response.ok ? response.json() : Promise.reject(new Error(`Status ${response.status}.`)),
  );
  loading.set(section, loaded);
  loaded.catch(() => loading.delete(section));
  return loaded;
}
