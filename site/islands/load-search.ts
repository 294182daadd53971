import { loadSearch, type Search } from "llm-interview/search";
import { bank } from "./bank.js";
import { lang, siteFile } from "./lang.js";

let loading: Promise<Search> | undefined;

/** Loads the index that ships with the bank of the page's language, once. A failure may be tried again. */
export function loadSearchOnce(): Promise<Search> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Search> {
  const response = await fetch(siteFile(`/assets/search.${lang}.json`));
  if (!response.ok) throw new Error(`The index could not be loaded (${response.status}).`);
  return loadSearch(bank, await response.json());
}
