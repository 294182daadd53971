import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Site } from "../content/load-site.js";
import { addressOf, paths } from "../frame/address.js";
import { Layout } from "../frame/layout.js";
import { wordsOf } from "../frame/words.js";

export const data = { permalink: "/404.html" };

/**
 * Shown at whatever address was wrong, so that its links begin at the root: that of `SITE_URL`, or of the host. Where the site is not told
 * its address, it looks for the part of the wrong one that is above it.
 */
export function render({ site }: { readonly site: Site }) {
  const root = site.url === undefined ? "/" : new URL(site.url).pathname;
  const at = addressOf("zh", "/404.html", "./");
  const [zh, en] = [wordsOf("zh"), wordsOf("en")];
  const rebase = (loads: VNode) => (
    <>
      {site.url === undefined && <script dangerouslySetInnerHTML={{ __html: writeBelowRoot(renderToString(loads)) }} />}
      <base href={root} />
      {site.url === undefined ? <noscript>{loads}</noscript> : loads}
    </>
  );
  return (
    <Layout site={site} at={at} title={zh.notFound} description={zh.notFoundHint} twin={undefined} rebase={rebase}>
      <h1>{zh.notFound}</h1>
      <p>{zh.notFoundHint}</p>
      <p lang="en">
        {en.notFound}. {en.notFoundHint} <a href={at.to(paths.home, "en")}>{en.home}</a>
      </p>
    </Layout>
  );
}

/** First parts of all addresses of the site; what stands before them is where it begins. */
const firstParts = [
  "en",
  "q",
  "sections",
  "api",
  "assets",
  ...Object.values(paths).flatMap((path) =>
    typeof path === "string" && path !== paths.home ? [path.slice(1, -1)] : [],
  ),
];

/** A script that writes what the page loads, since browsers would fetch what stands in the page before they know where it begins. */
function writeBelowRoot(loads: string): string {
  const known = String.raw`/^(.*?\/)(?:${firstParts.join("|")})(?:\/|$)/`;
  const other = String.raw`/^(.*\/)[^/]+\/?$/`;
  const written = JSON.stringify(loads).replaceAll("</", String.raw`<\/`);
  return `{const at=location.pathname,[,root]=${known}.exec(at)??${other}.exec(at)??[,"/"];document.write('<base href="'+root+'">'+${written})}`;
}
