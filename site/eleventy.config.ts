import path from "node:path";
import { isValidElement, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { entriesOf, loadSite } from "./content/load-site.js";
import { appPages } from "./pages/apps.11ty.js";

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
  const lists = {
    site,
    languageEntries: entriesOf(site, (language) => [language]),
    questionEntries: entriesOf(site, ({ bank }) => bank.questions),
    goneEntries: entriesOf(site, ({ bank }) => bank.retired),
    sectionEntries: entriesOf(site, ({ bank }) => bank.sections),
    tagEntries: entriesOf(site, ({ bank }) => bank.tags),
    guideEntries: entriesOf(site, ({ guides }) => guides),
    appEntries: entriesOf(site, () => appPages),
  };
  for (const [name, value] of Object.entries(lists)) configuration.addGlobalData(name, () => value);
  configuration.addExtension(["11ty.ts", "11ty.tsx"], {
    key: "11ty.js",
    compile: () =>
      async function (this: Template, data: unknown) {
        const page = await this.defaultRenderer(data);
        return isValidElement(page) ? `<!doctype html>${renderToString(page)}` : page;
      },
  });
  return { dir: { input: "pages", output: "dist" }, templateFormats: ["11ty.ts", "11ty.tsx"] };
}
