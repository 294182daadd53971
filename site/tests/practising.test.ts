import { readFile } from "node:fs/promises";
import type { Bank } from "llm-interview";
import { bank as english } from "llm-interview/en";
import {
  drawQuiz,
  listWeakTopics,
  markQuiz,
  mergeState,
  noBankState,
  readState,
  recordResult,
} from "llm-interview/quiz";
import type { BrowserContext, Page } from "playwright-core";
import { expect, it } from "vitest";
import { visitSite } from "./browser.js";

const visit = visitSite();
const key = "llm-interview.state";
/** Its ids come from pages here, so that they are any texts. */
const bank: Bank = english;

async function start(address: string, context?: BrowserContext): Promise<Page> {
  const page = await visit.open(address, context);
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForSelector(".sitting .stem");
  return page;
}

/** Picks the first option of the item that is shown. */
async function answer(page: Page): Promise<void> {
  await page.locator(".option input").first().check();
  await page.getByRole("button", { name: "Answer", exact: true }).click();
  await page.waitForSelector(".reason");
}

async function next(page: Page): Promise<void> {
  const before = await page.locator(".sitting h2").textContent();
  await page.getByRole("button", { name: "Next" }).click();
  await page.waitForFunction((text) => document.querySelector(".sitting h2")?.textContent !== text, before);
  await page.waitForSelector(".option");
}

const saved = (page: Page) => page.evaluate((name) => localStorage.getItem(name) ?? "", key);

it("goes from the form to the result, survives a reload, and retries what was wrong alone", async () => {
  const page = await start("en/practise/?count=4&sections=inference&seed=abc");
  await answer(page);
  await next(page);
  await page.reload();
  await page.waitForSelector("text=Question 2 of 4");
  // A click that was not handed in is there, too.
  await page.locator(".option input").nth(1).check();
  await page.reload();
  await page.waitForSelector(".option");
  expect(await page.locator(".option input").nth(1).isChecked()).toBe(true);
  await answer(page);
  for (let item = 0; item < 2; item++) {
    await next(page);
    await answer(page);
  }
  await page.getByRole("button", { name: "Finish" }).click();
  await page.waitForSelector(".result");
  const wrong = await page.locator(".result-items .verdict.wrong").count();
  expect(await page.locator(".score").textContent()).toBe(`${4 - wrong} of 4`);
  await page.reload();
  await page.waitForSelector(".result");
  expect(readState(JSON.parse(await saved(page))).banks["published"]?.progress.answers.length).toBe(4);
  expect(wrong).toBeGreaterThan(0);
  await page.getByRole("button", { name: `Retry the ${wrong} missed` }).click();
  await page.waitForSelector(`text=Question 1 of ${wrong}`);
  await page.waitForSelector(".option");
  expect(await page.locator(".reason").count()).toBe(0);
});

it("gives the same quiz for a link with its seed, whoever opens it", async () => {
  const page = await start("en/practise/?count=3&seed=monday&unseen=1");
  await page.getByRole("button", { name: /^Finish/ }).click();
  const link = await page.locator(".quiz-link").getAttribute("href");
  const prompts = await page.locator(".result-items a").allTextContents();
  const again = await start(new URL(link ?? "", visit.url).href.slice(visit.url.length), await visit.context());
  await again.getByRole("button", { name: /^Finish/ }).click();
  await again.waitForSelector(".quiz-link");
  expect(prompts).toHaveLength(3);
  expect(await again.locator(".result-items a").allTextContents()).toEqual(prompts);
});

it("lets two tabs go on with one quiz, and loses no answer of either", async () => {
  const context = await visit.context();
  const one = await start("en/practise/?count=2&seed=two", context);
  const two = await context.newPage();
  await two.goto(one.url());
  await two.waitForSelector(".option");
  await answer(one);
  await two.waitForSelector(".reason");
  await next(two);
  await answer(two);
  await one.waitForSelector("text=Finish");
  await one.getByRole("button", { name: "Finish", exact: true }).click();
  await one.waitForSelector(".result");
  expect(await one.locator(".result-items li", { hasText: "Not answered" }).count()).toBe(0);
});

it("keeps the quizzes that two tabs began, and what was answered in both at once", async () => {
  const context = await visit.context();
  const one = await start("en/practise/?count=2&seed=one", context);
  const two = await start("en/practise/?count=3&seed=other", context);
  await Promise.all([answer(one), answer(two)]);
  await two.goto(`${visit.url}en/practise/`);
  expect((await two.locator(".unfinished a").allTextContents()).sort()).toEqual(["Go on: 1/2", "Go on: 1/3"]);
});

it("takes the time that a quiz is given, and ends with it", async () => {
  const context = await visit.context();
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${visit.url}en/practise/?count=2&minutes=1&seed=t`);
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForSelector(".timer");
  await page.clock.runFor(61_000);
  await page.waitForSelector(".result");
  expect(await page.locator(".result-items li", { hasText: "Not answered" }).count()).toBe(2);
});

it("exports progress as the command line keeps it, and merges it on another device", async () => {
  const first = await start("en/practise/?count=1&seed=x");
  await answer(first);
  await first.getByRole("button", { name: "Finish" }).click();
  await first.getByRole("button", { name: "Another quiz" }).click();
  const [download] = await Promise.all([
    first.waitForEvent("download"),
    first.getByRole("button", { name: "Export progress" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("state.json");
  const exported = await readFile(await download.path(), "utf8");
  expect(exported).toBe(await saved(first));

  const other = await start("en/practise/?count=1&seed=y", await visit.context());
  await answer(other);
  await other.getByRole("button", { name: "Finish" }).click();
  await other.getByRole("button", { name: "Another quiz" }).click();
  const before = await saved(other);
  await other
    .locator("input[type=file]")
    .setInputFiles({ name: "state.json", mimeType: "application/json", buffer: Buffer.from(exported) });
  await other.waitForSelector("text=Merged.");
  expect(readState(JSON.parse(await saved(other)))).toEqual(
    mergeState(readState(JSON.parse(before)), readState(JSON.parse(exported))),
  );

  await other
    .locator("input[type=file]")
    .setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await other.waitForSelector("text=This is no progress file");
});

it("keeps saved progress that it cannot read, and says where", async () => {
  const context = await visit.context();
  const page = await visit.open("en/practise/", context);
  await page.evaluate((name) => localStorage.setItem(name, '{"formatVersion":1,"banks":{"publ'), key);
  await page.reload();
  expect(await page.getByRole("alert").textContent()).toContain(`${key}.damaged-1`);
  expect(await page.evaluate((name) => localStorage.getItem(`${name}.damaged-1`), key)).toBe(
    '{"formatVersion":1,"banks":{"publ',
  );
});

it("leaves progress of a later release alone", async () => {
  const context = await visit.context();
  const page = await visit.open("en/review/", context);
  const later = '{"formatVersion":2,"banks":{}}';
  await page.evaluate(([name, text]) => localStorage.setItem(name ?? "", text ?? ""), [key, later]);
  await page.reload();
  await page.waitForSelector("[role=alert]");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".grades");
  await page.keyboard.press("3");
  expect(await saved(page)).toBe(later);
});

it("reviews flashcards by keyboard, counts what is due, and undoes", async () => {
  const page = await visit.open("en/review/");
  await page.waitForSelector(".card");
  const first = await page.locator(".card .prompt").textContent();
  await page.keyboard.press("Enter");
  await page.waitForSelector(".grades");
  await page.keyboard.press("3");
  await page.waitForFunction((text) => document.querySelector(".card .prompt")?.textContent !== text, first);
  expect(readState(JSON.parse(await saved(page))).banks["published"]?.reviews.cards.length).toBe(1);
  await page.getByRole("button", { name: "Undo the last" }).click();
  await page.waitForFunction((text) => document.querySelector(".card .prompt")?.textContent === text, first);
});

it("draws a quiz of the weakest tags, once enough was answered to tell", async () => {
  const drawn = await drawQuiz(bank, { count: 40, kinds: ["choice"] }, "past");
  const wrong = drawn.items.flatMap((item) =>
    item.kind === "choice"
      ? [{ item: item.number, selected: [item.options.findIndex(({ correct }) => !correct)] }]
      : [],
  );
  const progress = recordResult(noBankState.progress, markQuiz(drawn, wrong), { id: "past", at: Date.now() });
  const weak = listWeakTopics(progress, bank)
    .slice(0, 5)
    .map(({ topic }) => topic);
  expect(weak.length).toBe(5);

  const fresh = await visit.open("en/practise/?count=6&seed=weak");
  expect(await fresh.getByLabel("Only my weak tags").isDisabled()).toBe(true);
  await fresh.waitForSelector("text=Take a few quizzes first.");

  const page = await visit.open("en/practise/?count=6&seed=weak", fresh.context());
  const state = JSON.stringify({ formatVersion: 1, banks: { published: { ...noBankState, progress } } });
  await page.evaluate(([name = "", text = ""]) => localStorage.setItem(name, text), [key, state]);
  await page.reload();
  await page.waitForSelector(".progress-panel .bars a");
  expect(await page.locator(".progress-panel .bars a").count()).toBe(5);
  await page.getByLabel("Only my weak tags").check();
  expect(new URL(page.url()).searchParams.getAll("anyTags").sort()).toEqual([...weak].sort());
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("button", { name: /^Finish/ }).click();
  await page.waitForSelector(".result-items a");
  const links = await page.locator(".result-items a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  const ids = links.map((href) => /\/q\/([^/]+)\/$/.exec(href ?? "")?.[1] ?? "");
  expect(ids.length).toBe(6);
  for (const id of ids)
    expect(
      bank.get(id)?.tags.some((tag) => weak.includes(tag)),
      id,
    ).toBe(true);
});

it("hides the code of a card until it is asked for, on its back and on its page", async () => {
  const codes = await Promise.all(
    bank.sections.map(async ({ id: section }) => {
      const [first] = bank.find({ sections: [section], statuses: ["answered"] });
      return first === undefined ? undefined : { section, id: first.id, code: (await bank.article(first.id))?.code };
    }),
  );
  const card = codes.find((one) => one?.code !== undefined);
  const firstLine = card?.code?.text.split("\n").find((line) => line.trim() !== "") ?? "";
  expect(firstLine).not.toBe("");

  const page = await visit.open(`en/review/?sections=${card?.section}`);
  const program = page.locator("pre", { hasText: firstLine });
  expect(await program.count()).toBe(0);
  await page.getByRole("button", { name: "Show the answer" }).click();
  await page.waitForSelector(".grades");
  await program.waitFor({ state: "attached" });
  expect(await program.isVisible()).toBe(false);
  await page.getByText("Write it first, then look at the code").click();
  expect(await program.isVisible()).toBe(true);
  expect(await program.locator("[class^=hljs-]").count()).toBeGreaterThan(3);

  await page.goto(`${visit.url}en/q/${card?.id}/`);
  expect(await page.locator("#code pre").first().isVisible()).toBe(false);
  await page.locator("#code summary").click();
  expect(await page.locator("#code pre", { hasText: firstLine }).isVisible()).toBe(true);
});

it("says which part of an address it does not understand", async () => {
  const page = await visit.open("en/practise/?count=many&kind=essay&tag=x");
  const said = (await page.getByRole("alert").allTextContents()).join(" ");
  for (const word of ["count", "kind", "tag"]) expect(said).toContain(word);
});
