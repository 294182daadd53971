import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { mendPage } from "../api-pages.js";
import { visitSite } from "./browser.js";

const visit = visitSite();

it("names the entries as they are imported, that of the bank first, with a sentence for each", async () => {
  const page = await visit.open("api/index.html");
  const { exports } = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8")) as {
    readonly exports: Readonly<Record<string, unknown>>;
  };
  const entries = Object.keys(exports)
    .filter((key) => /^\.(?:\/[a-z]+)*$/.test(key))
    .map((key) => `llm-interview${key.slice(1)}`);
  expect(entries.length).toBeGreaterThan(8);
  const names = await page.locator("main dt a:not(.tsd-anchor-icon)").allTextContents();
  expect([...names].sort()).toEqual([...entries].sort());
  expect(names[0]).toBe("llm-interview");
  expect(await page.locator(".site-menu a").allTextContents()).toEqual(names);
  const sentences = await page.locator("main dd p").allTextContents();
  expect(sentences.length).toBe(entries.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].{15,}\.$/);
});

it("has the colours that were chosen on the site", async () => {
  const context = await visit.context({ colorScheme: "light" });
  const page = await visit.open("en/", context);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.locator(".theme").click();
  const dark = await paper();
  await page.goto(`${visit.url}api/modules/llm-interview_quiz.html`);
  expect(await paper()).toBe(dark);
});

it("finds any name, wherever it is", async () => {
  const page = await visit.open("api/modules/llm-interview_sql.html");
  await page.getByRole("button", { name: "Search" }).click();
  await page.keyboard.type("drawQuiz");
  await page.waitForSelector("#tsd-search-results li");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/llm-interview_quiz\.drawQuiz/);
  expect(await page.locator("h1").textContent()).toContain("drawQuiz");
});

it("mends what TypeDoc writes", () => {
  const html = `<!doctype html><html><head></head><body><div class="col-content"><h1>A</h1>
<details><summary><h2>B<a class="tsd-anchor-icon" href="#b"></a></h2></summary><pre>c</pre></details><h5>D</h5></div>
<div class="col-sidebar"><div class="tsd-navigation settings"><input></div></div><div class="site-menu"><nav><a href="x">X</a></nav></div></body></html>`;
  const entries = [
    { name: "p", href: "p.html", isHere: true },
    { name: "p/q", href: "q.html", isHere: false },
  ];
  const mended = mendPage(html, entries);
  expect(mended).toContain("<summary><h2>B</h2></summary>");
  expect(mended).toContain('<pre tabindex="0">c</pre>');
  expect(mended).toContain("<h3>D</h3></main>");
  expect(mended).toContain('<aside class="col-sidebar"></aside>');
  expect(mended).toContain(
    '<div class="site-menu"><nav class="tsd-navigation" aria-label="Entries"><ul><li><a href="p.html" aria-current="page">p</a></li><li><a href="q.html">p/q</a></li></ul></nav></div>',
  );
});
