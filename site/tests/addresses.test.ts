import { existsSync } from "node:fs";
import path from "node:path";
import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { beforeAll, expect, it } from "vitest";
import { loadSite, type Site } from "../content/load-site.js";
import { type Rendered, renderSite } from "./render-site.js";

const repository = path.resolve(import.meta.dirname, "..", "..");
const root = "https://example.org/llm/";
let told: Site;
let pages: readonly Rendered[];

beforeAll(async () => {
  told = await loadSite(repository, "https://example.org/llm");
  pages = await renderSite(told);
});

/** A page of each kind and language, in the order of their files. */
function oneOfEach(all: readonly Rendered[]): Rendered[] {
  const kinds = new Map(all.map((page) => [`${page.kind} ${page.path.startsWith("/en/")}`, page]));
  return [...kinds.values()].filter(({ path: at }) => at.endsWith("/"));
}

interface Head {
  readonly title: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly canonical: readonly string[];
  readonly alternates: Readonly<Record<string, string>>;
}

function readHead(html: string): Head {
  const found = {
    title: "",
    meta: {} as Record<string, string>,
    canonical: [] as string[],
    alternates: {} as Record<string, string>,
  };
  visit(fromHtml(html), "element", ({ tagName, properties, children }: Element) => {
    const [text] = children;
    if (tagName === "title" && text?.type === "text") found.title = text.value;
    if (tagName === "meta")
      found.meta[String(properties["name"] ?? properties["property"])] = String(properties["content"]);
    if (tagName !== "link") return;
    const [rel] = Array.isArray(properties["rel"]) ? properties["rel"] : [];
    if (rel === "canonical") found.canonical.push(String(properties["href"]));
    if (rel === "alternate" && properties["hrefLang"] !== undefined)
      found.alternates[String(properties["hrefLang"])] = String(properties["href"]);
  });
  return found;
}

it("says where each page is, and where its twin, below the path that SITE_URL has", async () => {
  const kinds = oneOfEach(pages);
  expect(kinds.length).toBeGreaterThan(22);
  for (const page of kinds) {
    const { title, meta, canonical, alternates } = readHead(await page.html());
    const address = root + page.path.slice(1);
    const chinese = root + page.path.replace(/^\/(?:en\/)?/, "");
    expect(canonical, page.path).toEqual([address]);
    expect(meta["og:url"], page.path).toBe(address);
    expect(alternates, page.path).toEqual({ "zh-CN": chinese, en: chinese.replace(root, `${root}en/`) });
    expect(title.length, page.path).toBeGreaterThan(2);
    expect(meta["description"]?.length, page.path).toBeGreaterThan(5);
    expect(meta["og:description"], page.path).toBe(meta["description"]);
    expect(meta["og:locale"], page.path).toBe(page.path.startsWith("/en/") ? "en_GB" : "zh_CN");
    const image = meta["og:image"]?.replace(`${root}assets/images/`, "") ?? "";
    expect(existsSync(path.join(repository, "docs/images", image)) && image !== "", page.path).toBe(true);
  }
});

it("has in its sitemap the pages that are there, all of them, each beside its twin", async () => {
  const sitemap = (await pages.find(({ kind }) => kind === "sitemap")?.html()) ?? "";
  const entries = [...sitemap.matchAll(/<url><loc>([^<]*)<\/loc>(.*?)<\/url>/g)];
  const listed = entries.map(([, address = ""]) => address).sort();
  expect(listed).toEqual(
    pages
      .filter(({ path: at, kind }) => at.endsWith("/") && kind !== "gone")
      .map(({ path: at }) => root + at.slice(1))
      .sort(),
  );
  for (const [, address = "", links = ""] of entries) {
    const twins = [...links.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(([, tag, href]) => [tag, href]);
    const chinese = address.replace(`${root}en/`, root);
    expect(twins).toEqual([
      ["zh-CN", chinese],
      ["en", chinese.replace(root, `${root}en/`)],
    ]);
  }
});

it("begins the links of its page for bad addresses where the site does, and has it found nowhere", async () => {
  const html = (await pages.find(({ kind }) => kind === "not-found")?.html()) ?? "";
  const { canonical, alternates, meta } = readHead(html);
  expect([canonical, alternates, meta["og:url"], meta["robots"]]).toEqual([[], {}, undefined, "noindex"]);
  expect(html).toContain('<base href="/llm/"/>');
  expect(html).not.toContain("document.write");
});

it("gives programs that read the address of each question", async () => {
  const llms = (await pages.find(({ kind }) => kind === "llms")?.html()) ?? "";
  expect(llms).toContain(`(${root}q/paged-attention.md)`);
  expect(llms).toContain(`(${root}en/q/paged-attention.md)`);
});

it("names no address of its own where it is told none", async () => {
  const untold = await renderSite(await loadSite(repository, undefined));
  expect(untold.filter(({ kind }) => kind === "sitemap")).toEqual([]);
  for (const page of oneOfEach(untold)) {
    const { canonical, alternates, meta } = readHead(await page.html());
    expect([canonical, alternates, meta["og:url"], meta["og:image"]], page.path).toEqual([
      [],
      {},
      undefined,
      undefined,
    ]);
    expect(meta["og:title"]?.length, page.path).toBeGreaterThan(1);
  }
});

it("leads to the file of a question and of a guide where the repository is known, and nowhere where not", async () => {
  const known = await renderSite({ ...told, repository: "https://example.org/o/r" });
  const htmlOf = async (all: readonly Rendered[], at: string) =>
    (await all.find((one) => one.path === at)?.html()) ?? "";
  expect(await htmlOf(known, "/en/q/paged-attention/")).toContain(
    'href="https://example.org/o/r/edit/main/content/questions/inference/paged-attention.en.md"',
  );
  expect(await htmlOf(known, "/guides/start/")).toContain('href="https://example.org/o/r/blob/main/CONTRIBUTING.md"');
  const { repository: _, ...others } = told;
  const unknown = await renderSite(others);
  expect(await htmlOf(unknown, "/en/q/paged-attention/")).not.toContain("/edit/main/");
  expect(await htmlOf(unknown, "/guides/start/")).not.toContain("file:");
});

it.each(["example.org", "ftp://example.org/", ""])("refuses %j as its address", async (address) => {
  await expect(loadSite(repository, address)).rejects.toThrow(/^SITE_URL must be an address such as /);
});
