import path from "node:path";
import type { VNode } from "preact";
import { loadSite } from "./content/load-site.js";
import { listEntries, writePage } from "./pages/entries.js";

/** What we use of the generator's configuration, which has no types of its own. */
interface Configuration {
  addGlobalData(name: string, value: unknown): void;
  addExtension(endings: readonly string[], options: object): void;
  setServerOptions(options: object): void;
}

/** A page's function gives the data to its renderer. */
interface Template {
  defaultRenderer(data: unknown): Promise<string | VNode>;
}

export default async function configure(configuration: Configuration): Promise<object> {
  const root = path.resolve(import.meta.dirname, "..");
  const site = await loadSite(root, process.env["SITE_URL"]);
  for (const [name, value] of Object.entries({ site, ...listEntries(site) }))
    configuration.addGlobalData(name, () => value);
  configuration.addExtension(["11ty.ts", "11ty.tsx"], {
    key: "11ty.js",
    compile: () =>
      async function (this: Template, data: unknown) {
        return writePage(await this.defaultRenderer(data));
      },
  });
  return { dir: { input: "pages", output: "dist" }, templateFormats: ["11ty.ts", "11ty.tsx"] };
}
