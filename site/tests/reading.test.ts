import path from "node:path";
import { bank, type Question } from "llm-interview";
import { bank as english } from "llm-interview/en";
import { expect, it } from "vitest";
import { readGuides } from "../content/guides.js";
import { visitSite } from "./browser.js";

const visit = visitSite();
/** One that has every part a page can show. */
const rich = "paged-attention";

it("shows all of a question without a script", async () => {
  const page = await visit.open(`q/${rich}/`, await visit.context({ javaScriptEnabled: false }));
  const article = await bank.article(rich);
  const text = (await page.locator("article").textContent()) ?? "";
  expect(await page.locator("h1").textContent()).toBe(bank.get(rich).prompt);
  for (const { claim } of article.pitfalls ?? []) expect(text).toContain(claim.replaceAll("`", ""));
  expect(await page.locator("#keyPoints li").count()).toBe(article.keyPoints?.length);
  expect(await page.locator(".choice-form .option").count()).toBe(article.choice?.options.length);
  expect(await page.locator(".rationales dd").count()).toBe(article.choice?.options.length);
  expect(await page.locator("#references li a").count()).toBe(article.references.length);
  expect(await page.locator(".diagram svg .node").count()).toBeGreaterThan(3);
  expect(await page.locator(".needs-js:visible").count()).toBe(0);
});

it("folds key points until they are asked for", async () => {
  const page = await visit.open(`q/${rich}/`);
  expect(await page.locator("#keyPoints li").first().isVisible()).toBe(false);
  await page.locator("#keyPoints summary").click();
  expect(await page.locator("#keyPoints li").first().isVisible()).toBe(true);
});

it("tells at once whether a choice is right, and describes each option by its rationale", async () => {
  const page = await visit.open(`en/q/${rich}/`);
  const buttons = () => page.locator(".choice-actions button:visible").allTextContents();
  expect(await buttons()).toEqual(["Answer"]);
  await page.getByRole("button", { name: "Answer", exact: true }).click();
  expect(await page.locator("output").textContent()).toBe("Pick an option first");
  await page.locator(".option input[data-key]").check();
  await page.keyboard.press("Enter");
  expect(await page.locator("output").textContent()).toBe("Right");
  expect(await buttons()).toEqual(["Try again"]);
  const key = page.locator(".option input[data-key]");
  const reason = await page.locator(`#${await key.getAttribute("aria-describedby")}`).textContent();
  const article = await english.article(rich);
  expect(reason).toContain(article.choice?.options.find(({ correct }) => correct)?.rationale);
  await page.getByRole("button", { name: "Try again" }).click();
  expect(await page.locator(".option input:checked").count()).toBe(0);
  expect(await page.locator(".rationales dd").first().isVisible()).toBe(false);
});

it("has the same page in the other language behind one link, and back", async () => {
  const page = await visit.open(`q/${rich}/`);
  await page.locator(".language").click();
  expect(page.url()).toBe(`${visit.url}en/q/${rich}/`);
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  expect(await page.locator("h1").textContent()).toBe(english.get(rich).prompt);
  await page.locator(".language").click();
  expect(page.url()).toBe(`${visit.url}q/${rich}/`);
});

it("has every link of every kind of page lead somewhere", async () => {
  const [section] = bank.sections;
  const [tag] = bank.tags;
  const kinds = [
    "",
    "explore/",
    "practise/",
    "review/",
    "list/",
    "tags/",
    "glossary/",
    "references/",
    "new/",
    "guides/",
    ...readGuides("en", path.resolve(import.meta.dirname, "..", "..")).map(({ name }) => `guides/${name}/`),
  ];
  const pages = [...kinds, `q/${rich}/`, `sections/${section?.id}/`, `tags/${tag?.id}/`].flatMap((at) => [
    at,
    `en/${at}`,
  ]);
  const context = await visit.context({ javaScriptEnabled: false });
  const known = new Map<string, number>();
  const broken: string[] = [];
  const page = await context.newPage();
  for (const at of pages) {
    await page.goto(visit.url + at);
    const links = await page
      .locator("a[href], link[href], script[src]")
      .evaluateAll((nodes) =>
        nodes.map((node) =>
          node instanceof HTMLScriptElement
            ? node.src
            : node instanceof HTMLAnchorElement || node instanceof HTMLLinkElement
              ? node.href
              : "",
        ),
      );
    for (const link of links) {
      const url = link.split("#")[0] ?? "";
      // The API reference is built by another program, beside this.
      if (!url.startsWith(visit.url) || url.startsWith(`${visit.url}api/`)) continue;
      const status = known.get(url) ?? (await context.request.get(url)).status();
      known.set(url, status);
      if (status !== 200) broken.push(`${at} -> ${url}`);
    }
  }
  expect(broken).toEqual([]);
  expect(known.size).toBeGreaterThan(bank.questions.length);
});

it("keeps dark or light as it was chosen", async () => {
  const context = await visit.context({ colorScheme: "light" });
  const page = await visit.open("", context);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.locator(".theme").click();
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.goto(`${visit.url}en/q/${rich}/`);
  expect(await paper()).toBe(dark);
});

it("prints what is folded, and nothing to click", async () => {
  const page = await visit.open(`q/${rich}/`);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("#keyPoints li").first().isVisible()).toBe(true);
  expect(await page.locator(".site-header").isVisible()).toBe(false);
  expect(await page.locator(".choice-actions").isVisible()).toBe(false);
});

it("writes formulas as MathML, and draws every diagram", async () => {
  const page = await visit.open("", await visit.context({ javaScriptEnabled: false }));
  const undrawn: string[] = [];
  let formulas = 0;
  const withDiagram = await Promise.all(
    bank.questions.map(async ({ id }) => ({ id, article: await bank.article(id) })),
  );
  for (const { id } of withDiagram.filter(({ article }) => article.explanation?.includes("```mermaid"))) {
    for (const path of [`q/${id}/`, `en/q/${id}/`]) {
      const html = await (await page.request.get(visit.url + path)).text();
      if (html.includes("undrawn") || !html.includes("<svg")) undrawn.push(path);
      formulas += html.split("<math").length - 1;
    }
  }
  expect(undrawn).toEqual([]);
  expect(formulas).toBeGreaterThan(0);
});

it("has a Markdown twin of every question, which llms.txt lists", async () => {
  const context = await visit.context();
  const llms = await (await context.request.get(`${visit.url}llms.txt`)).text();
  const some: readonly Question[] = bank.questions.filter((_, index) => index % 40 === 0);
  for (const { id, prompt } of some) {
    expect(llms).toContain(`(./q/${id}.md)`);
    expect(llms).toContain(`(./en/q/${id}.md)`);
    const twin = await (await context.request.get(`${visit.url}q/${id}.md`)).text();
    expect(twin.replaceAll("\\", "")).toContain(prompt);
  }
});

it.each(["q/no-such-question/", "no-such-page", "no-such-folder/", "en/tags/none/"])(
  "answers a bad address with ways on, wherever the site begins (%s)",
  async (path) => {
    const context = await visit.context();
    const response = await context.request.get(visit.url + path);
    expect(response.status()).toBe(404);
    const page = await context.newPage();
    // Browsers write an error to the console for the page's own status.
    await page.route(visit.url + path, async (route) => route.fulfill({ response, status: 200 }));
    await page.goto(visit.url + path);
    expect(await page.locator("h1").textContent()).toBe("没有这一页");
    const links = await page
      .locator("link[rel=stylesheet], header a, main a, footer a")
      .evaluateAll((nodes) => nodes.map((node) => ("href" in node ? String(node.href) : "")));
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) {
      expect(link.startsWith(visit.url), link).toBe(true);
      if (!link.includes("/api/")) expect((await context.request.get(link)).status(), link).toBe(200);
    }
    await page.locator(".site-search input").fill("kv");
    await page.waitForSelector(".search-hits [data-href]");
  },
);
