import path from "node:path";
import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toText } from "hast-util-to-text";
import { openBank } from "llm-interview";
import { compileBank } from "llm-interview/compile";
import { visit } from "unist-util-visit";
import { beforeAll, expect, it } from "vitest";
import { type Language, loadSite, type Site } from "../content/load-site.js";
import { type Rendered, renderSite } from "./render-site.js";

const root = "https://example.org/llm/";
const lists = {
  zh: "# 笔记\n\n## 推理 {#inference}\n\n1. 什么是 PagedAttention？ {#paged-attention}\n   - 把 KV 放进定长的页。\n2. 什么是连续批处理？ {#batching}\n   - 每一步都重新排批。\n",
  en: "# Notes\n\n## Inference {#inference}\n\n1. What is PagedAttention? {#paged-attention}\n   - KV in pages of one length.\n2. What is continuous batching? {#batching}\n   - The batch is made anew at every step.\n",
};
/** Ids that are gone: one by way of another, one for two, one for good. */
const gone = {
  "first-name": { fate: "moved", successors: ["second-name"] },
  "second-name": { fate: "moved", successors: ["paged-attention"] },
  serving: { fate: "split", successors: ["paged-attention", "batching"] },
  fashion: { fate: "retired", successors: [] },
};
const history = [{ version: "0.0.1", hash: "0".repeat(16) }];
const registry = {
  formatVersion: 1,
  released: null,
  questions: Object.fromEntries(Object.keys(gone).map((id) => [id, { history }])),
  gone,
};

let pages: ReadonlyMap<string, Rendered>;

beforeAll(async () => {
  const published = await loadSite(path.resolve(import.meta.dirname, "..", ".."), root);
  const site: Site = { ...published, languages: { zh: languageOf("zh"), en: languageOf("en") } };
  pages = new Map((await renderSite(site)).map((page) => [page.path, page]));
});

function languageOf(lang: "zh" | "en"): Language {
  const filesWith = (text: string) => [
    { path: "bank.yaml", text: `locale: ${lang}\nregistry: true\n` },
    { path: "notes.md", text: lists[lang] },
    { path: "registry.json", text },
  ];
  const entered = compileBank(filesWith(JSON.stringify(registry))).registry?.text ?? "";
  const { data, problems } = compileBank(filesWith(entered));
  expect(problems).toEqual([]);
  return { lang, bank: openBank(data), articles: new Map(), references: [], guides: [] };
}

/** The text of a page's content, and where its links lead, from the root. */
async function readPage(at: string): Promise<{ text: string; links: string[]; canonical: string }> {
  const tree = fromHtml((await pages.get(at)?.html()) ?? "");
  const found = { text: "", links: [] as string[], canonical: "" };
  visit(tree, "element", (node: Element) => {
    const href = String(node.properties["href"]);
    if (node.tagName === "link" && String(node.properties["rel"]) === "canonical") found.canonical = href;
    if (node.tagName !== "main") return;
    found.text = toText(node);
    visit(node, "element", ({ tagName, properties }) => {
      if (tagName === "a") found.links.push(new URL(String(properties["href"]), new URL(at, "https://site")).pathname);
    });
  });
  return found;
}

it.each([
  ["/q/first-name/", ["/q/paged-attention/", "/explore/"], "q/paged-attention/", "此题已改名"],
  ["/q/second-name/", ["/q/paged-attention/", "/explore/"], "q/paged-attention/", "把 KV 放进定长的页"],
  [
    "/en/q/second-name/",
    ["/en/q/paged-attention/", "/en/explore/"],
    "en/q/paged-attention/",
    "What is PagedAttention?",
  ],
  ["/q/serving/", ["/q/paged-attention/", "/q/batching/", "/explore/"], "q/serving/", "此题已拆分"],
  ["/en/q/fashion/", ["/en/explore/"], "en/q/fashion/", "This question was retired."],
])("leads on from %s", async (at, links, canonical, text) => {
  const page = await readPage(at);
  expect(page.links).toEqual(links);
  expect(page.canonical).toBe(root + canonical);
  expect(page.text).toContain(text);
  for (const link of links) expect(pages.has(link), link).toBe(true);
});

it("says among what is new what became of them, by links that lead somewhere", async () => {
  const { text, links } = await readPage("/en/new/");
  for (const line of [
    "fashion → This question was retired.",
    "first-name → What is PagedAttention?",
    "second-name → What is PagedAttention?",
    "serving → What is PagedAttention? · What is continuous batching?",
  ])
    expect(text).toContain(line);
  expect(links).toEqual(expect.arrayContaining(["/en/q/paged-attention/", "/en/q/batching/"]));
  for (const link of links) expect(pages.has(link), link).toBe(true);
});
