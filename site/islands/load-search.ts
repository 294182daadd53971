import type { Bank } from "llm-interview";
import { loadSearch, type Search } from "llm-interview/search";
import { lang, siteFile } from "./lang.js";
import { loadBank } from "./load-bank.js";

let loading: Promise<{ readonly bank: Bank; readonly search: Search }> | undefined;

/** Loads the bank of the page's language and the index that ships with it, once. A failure may be tried again. */
export function loadSearchOnce(): Promise<{ readonly bank: Bank; readonly search: Search }> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load() {
  const [bank, response] = await Promise.all([loadBank(), fetch(siteFile(`/assets/search.${lang}.json`))]);
  if (!response.ok) throw new Error(`The index could not be loaded (${response.status}).`);
  return { bank, search: loadSearch(bank, await response.json()) };
}
