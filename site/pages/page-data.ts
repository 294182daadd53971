import type { Entry, Site } from "../content/load-site.js";

/** What the generator hands to a page that is made once for each of a list. */
export interface PageData<Item> {
  readonly site: Site;
  readonly entry: Entry<Item>;
}

/** Says to the generator that a page is made for each of a list, one at a time, and where it goes. */
export function eachOf<Item>(list: string, pathOf: (entry: Entry<Item>) => string) {
  return {
    pagination: { data: list, size: 1, alias: "entry" },
    permalink: ({ entry }: { readonly entry: Entry<Item> }) => {
      const path = pathOf(entry);
      return path.endsWith("/") ? `${path}index.html` : path;
    },
  };
}
