import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const dist = path.resolve(import.meta.dirname, "..", "dist");

/** Bytes, as they travel, of a script and of all that it imports before it runs. */
function weigh(lang: string, entry: string): number {
  const seen = new Set<string>();
  const add = (file: string): number => {
    if (seen.has(file)) return 0;
    seen.add(file);
    const text = readFileSync(path.join(dist, "assets", lang, file), "utf8");
    const imported = [...text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)].map(([, name = ""]) => name);
    return gzipSync(text).length + imported.reduce((so, name) => so + add(name), 0);
  };
  return add(entry);
}

describe.each(["zh", "en"])("scripts of %s", (lang) => {
  it("of a question's page are at most 15 KB", () => {
    expect(weigh(lang, "page.js")).toBeLessThanOrEqual(15_000);
  });
  it.each(["explore.js", "practise.js", "review.js", "own-list.js"])("of %s are at most 110 KB", (entry) => {
    expect(weigh(lang, entry)).toBeLessThanOrEqual(110_000);
  });
});

it("paints a question from one HTML and one CSS file", () => {
  const html = readFileSync(path.join(dist, "q/paged-attention/index.html"), "utf8");
  expect(html.match(/<link rel="stylesheet"/g)?.length).toBe(1);
  expect(html.match(/<script(?! type="module")[^>]*\ssrc=/g)).toBeNull();
  expect(html).not.toMatch(/<img|@import|@font-face/);
});

it("names no address of its own unless it is told one", () => {
  const names = readdirSync(dist);
  expect(names.includes("sitemap.xml")).toBe(process.env["SITE_URL"] !== undefined);
});
