import { bank } from "llm-interview";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { visitSite } from "./browser.js";

const visit = visitSite();

/** Opens a page that scrolls at once, so that it is known when it is where it goes. */
async function open(path: string): Promise<Page> {
  return visit.open(path, await visit.context({ reducedMotion: "reduce" }));
}

/** What has the focus: its tag and its first words. Asserted are that something has it, and that it can be seen where. */
async function focused(page: Page): Promise<string> {
  const found = await page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return undefined;
    const shows = [at, at.closest(".option, .button")].some((one) => {
      if (one === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && outlineWidth !== "0px";
    });
    const { left, top, width, height } = at.getBoundingClientRect();
    const onTop = document.elementFromPoint(left + width / 2, Math.min(top + height / 2, innerHeight - 1));
    const name = at.getAttribute("aria-label") ?? at.closest("label")?.textContent ?? at.textContent ?? "";
    return {
      name: `${at.tagName.toLowerCase()} ${name.replace(/\s+/g, " ").trim().slice(0, 40)}`,
      isSeen: shows && onTop !== null && (at.contains(onTop) || onTop.contains(at)),
    };
  });
  expect(found, "nothing has the focus").toBeDefined();
  expect(found?.isSeen, `the focus is not seen on ${found?.name}`).toBe(true);
  return found?.name ?? "";
}

/** Goes on with Tab until that has the focus. */
async function tabTo(page: Page, selector: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await page.waitForSelector(selector);
  for (let steps = 0; steps < 200; steps++) {
    await page.keyboard.press(key);
    // Behind the last control is the browser itself.
    if (await page.evaluate(() => document.activeElement === document.body)) continue;
    await focused(page);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab never came to ${selector}`);
}

/** Presses a key, and waits for the focus to be where that leads. */
async function pressTo(page: Page, key: string, name: RegExp): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForFunction(
    ([source = ""]) => {
      const at = document.activeElement;
      return new RegExp(source).test(
        `${at?.tagName.toLowerCase()} ${at?.getAttribute("aria-label") ?? at?.textContent}`,
      );
    },
    [name.source],
  );
  await focused(page);
}

it("takes a quiz from the form to its result and back", async () => {
  const page = await open("en/practise/?count=2&seed=keys");
  await tabTo(page, ".facet input");
  await page.keyboard.press("Space");
  await expect.poll(() => new URL(page.url()).searchParams.getAll("sections").length).toBe(1);
  await tabTo(page, ".quiz-form button[type=submit]");
  await pressTo(page, "Enter", /^h2 Question 1 of 2/);
  for (const last of [false, true]) {
    await tabTo(page, ".option input");
    await page.keyboard.press("ArrowDown");
    await focused(page);
    await pressTo(page, "Enter", last ? /^button Finish/ : /^button Next/);
    if (!last) await pressTo(page, "Enter", /^h2 Question 2 of 2/);
  }
  await pressTo(page, "Enter", /^h2 Result/);
  await tabTo(page, ".result .choice-actions button:nth-last-of-type(2)");
  await pressTo(page, "Enter", /^h2 Set up a quiz/);
  await tabTo(page, ".progress-panel input[type=file]");
});

it.each([
  ["open", "textarea", "Done"],
  ["flashcard", ".item button", "Turn over"],
] as const)("answers items of the kind %s", async (kind, control, name) => {
  const page = await open(`en/practise/?count=1&seed=keys&kind=${kind}`);
  await tabTo(page, ".quiz-form button[type=submit]");
  await pressTo(page, "Enter", /^h2 Question 1/);
  await tabTo(page, control);
  if (kind === "open") {
    await page.keyboard.type("It depends on the batch.");
    await pressTo(page, "Tab", new RegExp(`^button ${name}`));
    await page.keyboard.press("Enter");
  } else {
    await pressTo(page, "Enter", /^button I knew it/);
    await page.keyboard.press("Enter");
  }
  await page.waitForFunction(() => document.activeElement?.textContent === "Finish");
  await focused(page);
});

it("turns, grades and takes back flashcards", async () => {
  const context = await visit.context({ reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${visit.url}en/review/`);
  const prompt = async () => (await page.locator(".card .prompt").textContent()) ?? "";
  await page.waitForSelector(".card");
  const first = await prompt();
  await pressTo(page, "Space", /^div /);
  await pressTo(page, "4", /^button Show the answer/);
  expect(await prompt()).not.toBe(first);
  await page.keyboard.press("Space");
  await tabTo(page, ".grades button:nth-of-type(2)");
  // What falls due is looked at every quarter of a minute. That is no reason to go elsewhere.
  await page.clock.runFor(20_000);
  expect(await focused(page)).toBe("button 2 Hard");
  await pressTo(page, "u", /^button Show the answer/);
  expect(await prompt()).toBe(first);
  await tabTo(page, ".review-bar select");
  for (const { id } of bank.sections.slice(0, 2)) {
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => new URL(page.url()).search).toBe(`?sections=${id}`);
  }
  expect(await focused(page)).toMatch(/^select Section/);
});

it("filters, searches and clears", async () => {
  const page = await open("en/explore/");
  await pressTo(page, "/", /^input Search the questions/);
  await page.keyboard.type("cache");
  await page.waitForSelector(".results mark");
  await page.keyboard.press("Shift+Tab");
  await focused(page);
  await tabTo(page, ".result-bar select");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => new URL(page.url()).searchParams.get("sort")).toBe("basic");
  await tabTo(page, ".results button.link");
  await pressTo(page, "Enter", /^input Search the questions/);
  await expect.poll(() => new URL(page.url()).search).toBe("");
  await tabTo(page, ".facet button", "Shift+Tab");
  await page.keyboard.press("Enter");
  // To the first of those that came up.
  await page.waitForFunction(() => document.activeElement?.matches(".facet:last-of-type label:nth-of-type(13) input"));
  await focused(page);
  await page.keyboard.press("Space");
  await tabTo(page, ".facet button");
  await page.keyboard.press("Enter");
  expect(await focused(page)).toMatch(/^button Show \d+ more/);
  // What was chosen stays there, to be taken back.
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Space");
  await expect.poll(() => new URL(page.url()).search).toBe("");
  await focused(page);
});

it("compiles a list, takes its quiz and goes back", async () => {
  const page = await open("en/list/");
  await tabTo(page, ".own-list button");
  await page.keyboard.press("Enter");
  await page.waitForSelector("text=3 questions");
  await focused(page);
  await tabTo(page, ".opened-list > p > button");
  await pressTo(page, "Enter", /^button ← Back to the list/);
  await tabTo(page, ".quiz-form button[type=submit]");
  await pressTo(page, "Enter", /^h2 Question 1/);
  await tabTo(page, "#app > p > button");
  await pressTo(page, "Enter", /^button Take a quiz/);
  await tabTo(page, ".opened-list select");
  await tabTo(page, ".opened-list details summary");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".opened-list details[open]");
});

it("answers a question on its page, and unfolds what is folded", async () => {
  const page = await open("en/q/paged-attention/");
  await tabTo(page, "#keyPoints summary");
  await page.keyboard.press("Enter");
  expect(await page.locator("#keyPoints li").first().isVisible()).toBe(true);
  await tabTo(page, ".option input");
  await page.keyboard.press("Space");
  await pressTo(page, "Enter", /^button Try again/);
  await page.keyboard.press("Enter");
  expect(await focused(page)).toMatch(/^input A\./);
});

it("skips to the content, and changes language and colours", async () => {
  const page = await open("en/explore/?difficulties=3");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("a Skip to content");
  await tabTo(page, ".theme");
  const before = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.keyboard.press("Enter");
  expect(await focused(page)).toBe("button Dark or light");
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(before);
  await page.keyboard.press("Shift+Tab");
  expect(await focused(page)).toBe("a 中文");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${visit.url}explore/?difficulties=3`);
  await page.waitForSelector(".explore");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
});
