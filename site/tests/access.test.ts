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
  "guides/databases/",
  "explore/?q=kv",
  "practise/",
  "review/",
  "list/",
];

/** Pages that are not of a language. */
const others = [
  "404.html",
  "api/index.html",
  "api/modules/llm-interview_quiz.html",
  "api/interfaces/llm-interview.Bank.html",
  "api/functions/llm-interview_quiz.drawQuiz.html",
  "api/types/llm-interview.Question.html",
  "api/classes/llm-interview_quiz.QuizError.html",
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
    // Both languages, half of the kinds each way.
    const root = (index: number) => ((index % 2 === 0) === (colorScheme === "light") ? "" : "en/");
    for (const path of [...kinds.map((kind, index) => root(index) + kind), ...others]) {
      await page.goto(visit.url + path);
      await page.waitForLoadState("networkidle");
      await page.locator("details").evaluateAll((all) => {
        for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true;
      });
      for (const one of await violations(page)) found.push([path, one]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) found.push([path, `wider than the window by ${overflow}`]);
    }
    expect(found).toEqual([]);
  },
  240_000,
);

it.each([
  ["light", 1280],
  ["dark", 390],
] as const)(
  "has nothing in the way wherever practice leads, %s at %i pixels",
  async (colorScheme, width) => {
    const context = await visit.context({ colorScheme, viewport: { width, height: 844 } });
    const page = await context.newPage();
    const found: unknown[] = [];
    const look = async (state: string, selector: string) => {
      await page.waitForSelector(selector);
      for (const one of await violations(page)) found.push([state, one]);
    };
    const press = (name: string | RegExp) => page.getByRole("button", { name, exact: true }).click();
    const begin = async (kind: string) => {
      await page.goto(`${visit.url}en/practise/?count=2&seed=a&kind=${kind}`);
      await press("Start");
    };

    await begin("choice");
    await look("question", ".option");
    await page.locator(".option input").first().check();
    await press("Answer");
    await look("answered question", ".reason");
    await press(/^Finish/);
    await look("result", ".result");
    await press("Another quiz");
    await look("form with progress", ".progress-panel .quiet");
    await page.goto(`${visit.url}en/practise/?count=many`);
    await look("form with a fault", "[role=alert]");

    await begin("open");
    await look("open question", "textarea");
    await page.locator("textarea").fill("It depends.");
    await press("Done: show the key points");
    await look("answered open question", ".rubric");

    await begin("flashcard");
    await look("card of a quiz", ".item");
    await press("Turn over");
    await look("turned card of a quiz", ".item .brief");
    await page.goto(`${visit.url}en/practise/`);
    await look("form with what is not finished", ".unfinished");

    await page.goto(`${visit.url}en/review/`);
    await look("flashcard", ".card");
    await press("Show the answer");
    await page.locator(".back summary").click();
    await look("turned flashcard with its code", ".back details[open] pre");

    await page.goto(`${visit.url}en/list/`);
    await press("Put in a sample");
    await page.waitForSelector("text=3 questions");
    await page.locator(".opened-list summary").first().click();
    await look("own list", ".opened-list details[open]");
    await page.locator("textarea").fill("1. A? {#a}\n   - B.\n2. C? {#a}\n   - D.\n");
    await look("own list with a mistake", ".problems .error");
    await page.locator("textarea").fill("1. A? {#a}\n   - B.\n");
    await page.waitForSelector("text=1 question,");
    await press("Take a quiz");
    await look("quiz of an own list", ".quiz-form");

    await page.goto(`${visit.url}en/`);
    await page.locator(".site-search input").fill("cache");
    await look("search", ".search-hits [data-href]");
    await page.locator(".site-search input").fill("how to bake sourdough bread");
    await look("search without a hit", ".search-hits .none");
    expect(found).toEqual([]);
  },
  240_000,
);
