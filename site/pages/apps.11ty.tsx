import { addressOf, paths, sitePath } from "../frame/address.js";
import { Layout } from "../frame/layout.js";
import { wordsOf } from "../frame/words.js";
import { eachOf, type PageData } from "./page-data.js";

/** A page that a script fills. */
export interface AppPage {
  readonly path: string;
  /** Of the script in `/assets/`. */
  readonly script: string;
  readonly title: "practise" | "review" | "ownList";
}

export const appPages: readonly AppPage[] = [
  { path: paths.practise, script: "practise", title: "practise" },
  { path: paths.review, script: "review", title: "review" },
  { path: paths.ownList, script: "own-list", title: "ownList" },
];

export const data = eachOf<AppPage>("appEntries", ({ lang, item }) => sitePath(lang, item.path));

export function render({ site, entry: { lang, item } }: PageData<AppPage>) {
  const words = wordsOf(lang);
  return (
    <Layout
      site={site}
      at={addressOf(lang, item.path)}
      title={words[item.title]}
      description={words[`${item.title}Summary`]}
      scripts={[item.script]}
    >
      <h1>{words[item.title]}</h1>
      <div id="app">
        <p class="needs-js">{words.loading}</p>
        <noscript>
          <p>{words.noScript}</p>
        </noscript>
      </div>
    </Layout>
  );
}
