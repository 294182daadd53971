import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { xssVectors } from "../../tests/export/xss-vectors.js";
import { visitSite } from "./browser.js";

const visit = visitSite();

const list =
  "# Notes\n\n## Search {#search}\n\n1. What is BM25? {#bm25} #ranking\n   - A ranking function.\n2. Which is sparse? {#sparse}\n   - [x] BM25\n   - [ ] a bi-encoder\n";

it("compiles a list, makes a quiz of it, and keeps both through a reload", async () => {
  const page = await visit.open("en/list/");
  await page.locator("textarea").fill(list);
  await page.waitForSelector("text=2 questions, 1 section");
  await page.waitForSelector("text=No problems.");
  await page.getByRole("button", { name: "Take a quiz" }).click();
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForSelector(".option");
  expect(await page.locator(".option-text").allTextContents()).toEqual(
    expect.arrayContaining(["BM25", "a bi-encoder"]),
  );
  await page.reload();
  await page.waitForSelector(".option");
  await page.getByLabel("BM25").check();
  await page.getByRole("button", { name: "Answer", exact: true }).click();
  expect(await page.locator("[role=status].verdict").textContent()).toBe("Right");
});

it("compiles beside the page, from the first list on, and drops what is outdated", async () => {
  const page = await visit.open("en/list/");
  await page.waitForSelector("textarea");
  expect(page.workers()).toEqual([]);
  const long = Array.from(
    { length: 5_000 },
    (_, index) => `${index + 1}. What is part ${index}?\n   - It is **this**.\n`,
  );
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "long.md", mimeType: "text/markdown", buffer: Buffer.from(long.join("")) });
  await page.waitForSelector("text=Compiling…");
  await expect.poll(() => page.workers().length, { timeout: 30_000 }).toBe(1);
  await page.locator("textarea").fill(list);
  await page.waitForSelector("text=2 questions, 1 section");
  await expect.poll(() => page.workers().length, { timeout: 30_000 }).toBe(1);
  expect(await page.locator("#app details").count()).toBe(2);
});

it("leads from a problem to its line", async () => {
  const page = await visit.open("en/list/");
  await page.locator("textarea").fill(list.replace("{#sparse}", "{#bm25}"));
  await page.waitForSelector(".problems .error");
  expect(await page.locator(".problems .error").textContent()).toContain("duplicate-id");
  expect(await page.getByRole("button", { name: "Take a quiz" }).count()).toBe(0);
  await page.locator(".problems .error button").click();
  const selected = await page
    .locator("textarea")
    .evaluate((area) =>
      area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd) : "",
    );
  expect(selected).toContain("Which is sparse?");
});

it("takes a list that is dropped on it, and gives it back in other formats", async () => {
  const page = await visit.open("en/list/");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "notes.md", mimeType: "text/markdown", buffer: Buffer.from(list) });
  await page.waitForSelector("text=2 questions");
  for (const [ending, least] of [
    [".apkg", 1000],
    [".csv", 50],
    [".md", 50],
    [".zip", 500],
  ] as const) {
    await page.locator("section select").selectOption(ending);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Export", exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`questions${ending}`);
    const chunks = await (await download.createReadStream()).toArray();
    expect(Buffer.concat(chunks).length).toBeGreaterThan(least);
  }
});

it("lets nothing run that a hostile list has in it", async () => {
  const page = await visit.open("en/list/");
  const text = xssVectors
    .map(
      (vector, index) => `${index + 1}. What is it? ${index} {#q-${index}}\n\n   ${vector.replaceAll("\n", "\n   ")}\n`,
    )
    .join("\n");
  page.on("dialog", (dialog) => {
    throw new Error(`A list opened a dialog: ${dialog.message()}`);
  });
  await page.locator("textarea").fill(`# A\n\n## B {#b}\n\n${text}`);
  await page.waitForSelector("#app details");
  await page.locator("#app details").evaluateAll((all) => {
    for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true;
  });
  await page.waitForTimeout(1_000);
  expect(await harm(page)).toEqual(none);
});

it("lets nothing run that is in prompts, titles and options, wherever a quiz shows them", async () => {
  const page = await visit.open("en/list/");
  const plain = xssVectors.map((vector) => vector.replaceAll("\n", " ").replace(/[!-/:-@[-`{-~]/g, "\\$&"));
  const items = plain.map(
    (text, index) =>
      `${index + 1}. ${text} Which? {#q-${index}}\n   - [x] ${text} yes\n     - ${text}\n   - [ ] ${text} no\n     - ${text}\n`,
  );
  await page.locator("textarea").fill(`# A\n\n## ${plain[0]} {#b}\n\n${items.join("\n")}`);
  await page.waitForSelector("text=No problems.");
  expect(await page.locator("#app summary").count()).toBe(xssVectors.length);
  expect(await page.locator("#app summary", { hasText: "<img src=x onerror=window.__hit=1>" }).count()).toBeGreaterThan(
    2,
  );
  expect(await harm(page)).toEqual(none);
  await page.getByRole("button", { name: "Take a quiz" }).click();
  await page.getByRole("spinbutton", { name: "Questions" }).fill("100");
  await page.getByRole("button", { name: "Start" }).click();
  for (const number of await page.locator(".numbers button").all()) {
    await number.click();
    await page.locator(".option input:enabled").first().check();
    await page.getByRole("button", { name: "Answer", exact: true }).click();
    await page.waitForSelector(".reason");
    expect(await harm(page)).toEqual(none);
  }
  await page.getByRole("button", { name: "Finish" }).click();
  await page.waitForSelector(".result-items");
  expect(await page.locator(".result-items li").count()).toBe(xssVectors.length);
  expect(await harm(page)).toEqual(none);
});

const none = { tags: 0, handlers: 0, links: 0, isHit: false };

/** What stands in the app that runs, fetches or leads elsewhere. */
async function harm(page: Page): Promise<typeof none> {
  return page.locator("#app").evaluate((app) => ({
    tags: app.querySelectorAll("script, img, iframe, object, embed, style, base, link, video, audio").length,
    handlers: [...app.querySelectorAll("*")]
      .flatMap(({ attributes }) => [...attributes])
      .filter(({ name }) => name.startsWith("on")).length,
    links: [...app.querySelectorAll<HTMLAnchorElement>("a[href]")].filter(
      ({ protocol }) => !/^(?:https?|mailto):$/.test(protocol),
    ).length,
    isHit: "__hit" in globalThis,
  }));
}
