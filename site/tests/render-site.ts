import { readdir } from "node:fs/promises";
import path from "node:path";
import type { VNode } from "preact";
import type { Entry, Site } from "../content/load-site.js";
import { listEntries, writePage } from "../pages/entries.js";

/** What a file of `pages/` has. */
interface PageModule {
  readonly data: {
    readonly pagination?: { readonly data: keyof ReturnType<typeof listEntries> };
    readonly permalink: string | ((data: unknown) => string | false);
  };
  readonly render: (data: unknown) => string | VNode | Promise<string | VNode>;
}

/** A page of the site that was not written yet. */
export interface Rendered {
  /** From the root of the site, with `/` before it. */
  readonly path: string;
  /** Name of its file in `pages/`, without an ending. */
  readonly kind: string;
  html(): Promise<string>;
}

/** All that the generator would write of a site. */
export async function renderSite(site: Site): Promise<readonly Rendered[]> {
  const folder = path.resolve(import.meta.dirname, "..", "pages");
  const files = (await readdir(folder)).filter((file) => /\.11ty\.tsx?$/.test(file)).sort();
  const pages = await Promise.all(
    files.map(async (file) => pagesOf(file, (await import(path.join(folder, file))) as PageModule, site)),
  );
  return pages.flat();
}

function pagesOf(file: string, { data, render }: PageModule, site: Site): Rendered[] {
  const list: readonly (Entry<unknown> | undefined)[] =
    data.pagination === undefined ? [undefined] : listEntries(site)[data.pagination.data];
  return list.flatMap((entry) => {
    const given = { site, entry };
    const link = typeof data.permalink === "string" ? data.permalink : data.permalink(given);
    if (link === false) return [];
    const at = link.replace(/(^|\/)index\.html$/, "$1");
    return [{ path: at, kind: file.replace(/\.11ty\.tsx?$/, ""), html: async () => writePage(await render(given)) }];
  });
}
