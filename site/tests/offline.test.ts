import { bank } from "llm-interview";
import { expect, it } from "vitest";
import { visitSite } from "./browser.js";

const visit = visitSite();

it("is read, searched and practised without a network, and compiles lists, once it was visited", async () => {
  const context = await visit.context({ serviceWorkers: "allow" });
  const page = await visit.open("", context);
  const wanted: string[] = await (await context.request.get(`${visit.url}assets/files.zh.json`)).json();
  await expect
    .poll(
      () =>
        page.evaluate(
          async (files) =>
            (await Promise.all(files.map((file) => caches.match(file)))).filter((one) => one === undefined).length,
          wanted.map((file) => new URL(file, visit.url).href),
        ),
      { timeout: 80_000, interval: 1_000 },
    )
    .toBe(0);
  await visit.stop();
  const last = bank.questions.at(-1);
  await page.goto(`${visit.url}q/${last?.id}/`);
  expect(await page.locator("h1").textContent()).toBe(last?.prompt);
  await page.locator(".site-search input").fill("kv 缓存");
  await page.waitForSelector(".search-hits [data-href]");
  await page.goto(`${visit.url}practise/?count=2&seed=offline`);
  await page.getByRole("button", { name: "开始" }).click();
  await page.waitForSelector(".option");
  await page.goto(`${visit.url}list/`);
  await page.locator("textarea").fill("1. 什么是 RAG？ {#rag}\n   - 先检索，再生成。\n");
  await page.waitForSelector("#app details");
});
