import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { bank } from "llm-interview";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { visitSite } from "./browser.js";

const visit = visitSite();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [section] = bank.sections;
const [tag] = bank.tags;

const kinds = [
  "",
  "q/paged-attention/",
  `sections/${section?.id}/`,
  `tags/${tag?.id}/`,
  "tags/",
  "glossary/",
  "references/",
  "new/",
  "guides/",
  "guides/start/",
  "explore/?q=kv",
  "practise/",
  "review/",
  "list/",
];

/** What axe finds against WCAG 2.2 AA and its own best practices. */
async function violations(page: Page): Promise<unknown[]> {
  await page.addScriptTag({ content: axe });
  return page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    const { violations: found } = await tool.run();
    return found.map(({ id, nodes }) => ({
      id,
      nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => [html.slice(0, 200), failureSummary]),
    }));
  });
}

it.each([
  ["light", 1280],
  ["dark", 390],
] as const)(
  "has nothing in the way of anybody, %s at %i pixels",
  async (colorScheme, width) => {
    const context = await visit.context({ colorScheme, viewport: { width, height: 844 } });
    const page = await context.newPage();
    const found: unknown[] = [];
    for (const [index, path] of kinds.entries()) {
      // Both languages, half of the kinds each way.
      const root = (index % 2 === 0) === (colorScheme === "light") ? "" : "en/";
      await page.goto(visit.url + root + path);
      await page.waitForLoadState("networkidle");
      await page.locator("details").evaluateAll((all) => {
        for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true;
      });
      for (const one of await violations(page)) found.push([root + path, one]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) found.push([root + path, `wider than the window by ${overflow}`]);
    }
    expect(found).toEqual([]);
  },
  240_000,
);

it("has nothing in the way during a quiz, at its result and on the back of a card", async () => {
  const context = await visit.context({ colorScheme: "dark" });
  const page = await visit.open("en/practise/?count=1&seed=a", context);
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForSelector(".option");
  const found = [await violations(page)];
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".reason");
  found.push(await violations(page));
  await page.getByRole("button", { name: "Finish" }).click();
  await page.waitForSelector(".result");
  found.push(await violations(page));
  await page.goto(`${visit.url}en/review/`);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".grades");
  found.push(await violations(page));
  expect(found.flat()).toEqual([]);
});
