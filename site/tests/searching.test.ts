import { bank } from "llm-interview";
import { expect, it } from "vitest";
import { visitSite } from "./browser.js";

const visit = visitSite();

it.each([
  ["", "kv 缓存", "kv-cache-design"],
  ["en/", "paged attention", "paged-attention"],
])("finds as one types, by keyboard alone (%s)", async (root, text, id) => {
  const page = await visit.open(root);
  await page.keyboard.press("/");
  await page.keyboard.type(text);
  await page.waitForSelector(".search-hits [data-href]");
  expect(await page.locator(".search-hits mark").count()).toBeGreaterThan(0);
  await page.keyboard.press("ArrowDown");
  expect(await page.locator("[aria-selected=true]").count()).toBe(1);
  await page.keyboard.press("Enter");
  await page.waitForURL(`${visit.url}${root}q/${id}/`);
});

it("says that nothing was found, and closes on Escape", async () => {
  const page = await visit.open("en/");
  await page.locator(".site-search input").fill("how to bake sourdough bread");
  await page.waitForSelector(".search-hits .none");
  await page.keyboard.press("Escape");
  expect(await page.locator(".search-hits").isVisible()).toBe(false);
});

it("takes the text to the filters on Enter, and keeps it in the address", async () => {
  const page = await visit.open("en/");
  await page.locator(".site-search input").fill("speculative decoding");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".results mark");
  expect(new URL(page.url()).searchParams.get("q")).toBe("speculative decoding");
});

it("filters by boxes whose counts are of what each would add, and goes back", async () => {
  const page = await visit.open("explore/");
  const [first, second] = bank.sections;
  if (first === undefined || second === undefined) throw new Error("There must be two sections.");
  await page.getByLabel(first.title).check();
  expect(await page.locator(".question-list li").count()).toBe(first.questionCount);
  // Alternatives: the other section still has all of its own.
  expect(await page.locator("label", { hasText: second.title }).locator(".count").textContent()).toBe(
    String(second.questionCount),
  );
  await page.getByRole("group", { name: "难度" }).getByLabel("专家").check();
  expect(await page.locator(".question-list li").count()).toBe(
    bank.find({ sections: [first.id], difficulties: [3] }).length,
  );
  expect(new URL(page.url()).search).toBe(`?sections=${first.id}&difficulties=3`);
  await page.goBack();
  expect(await page.locator(".question-list li").count()).toBe(first.questionCount);
  await page.reload();
  expect(await page.getByLabel(first.title).isChecked()).toBe(true);
});

it("says what of an address it does not understand, and shows the rest", async () => {
  const page = await visit.open("en/explore/?sections=inferense&colour=red");
  const said = await page.getByRole("alert").textContent();
  expect(said).toContain("inferense");
  expect(said).toContain("colour");
});
