import type { Site } from "../content/load-site.js";
import { addressOf, paths } from "../frame/address.js";
import { Layout } from "../frame/layout.js";
import { wordsOf } from "../frame/words.js";

export const data = { permalink: "/404.html" };

/** Shown at whatever address was wrong, so that its links begin at the root: that of `SITE_URL`, or of the host. */
export function render({ site }: { readonly site: Site }) {
  const base = site.url === undefined ? "/" : new URL(site.url).pathname;
  const at = addressOf("zh", "/404.html", base);
  const [zh, en] = [wordsOf("zh"), wordsOf("en")];
  return (
    <Layout site={site} at={at} title={zh.notFound} twin={undefined}>
      <h1>{zh.notFound}</h1>
      <p>{zh.notFoundHint}</p>
      <p lang="en">
        {en.notFound}. {en.notFoundHint} <a href={at.to(paths.home, "en")}>{en.home}</a>
      </p>
    </Layout>
  );
}
