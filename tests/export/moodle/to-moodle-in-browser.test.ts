import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadExport } from "../../../src/export/export-set.js";
import { toMoodle } from "../../../src/export/moodle/to-moodle.js";
import { chromiumFlags, chromiumNames, chromiumPath, hasProgram } from "../../helpers/foreign-client.js";
import { hostileBlocks, openHostileBank } from "../../helpers/hostile-bank.js";

// Moodle shows the texts of questions uncleaned, so a browser must find nothing alive in them.

/** Run in the page: the texts of a file, by the id of their item. */
const readTexts = `(xml) => [...new DOMParser().parseFromString(xml, "text/xml").querySelectorAll("question")]
  .flatMap((question) => [...question.querySelectorAll("[format] > text")].map((text) => ({
    id: question.querySelector("idnumber")?.textContent ?? "",
    field: text.parentElement.tagName,
    html: text.textContent,
  })))`;

/** Run in the page: what of it could run, fetch or send, and what a reader sees of a stem. */
const survey = `() => ({
  alive: [...document.querySelectorAll("script, style, iframe, object, embed, img, form, input, base, meta, link, svg, math")]
    .filter((element) => element.closest("section") !== null).map((element) => element.outerHTML),
  handlers: [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes])
    .filter(({ name }) => name.startsWith("on") || name === "style").map(({ name }) => name),
  links: [...document.links].map(({ protocol }) => protocol),
  seen: [...document.querySelectorAll("section")].map((section) => [section.id, section.innerText]),
  code: [...document.querySelectorAll("section pre")].map((pre) => pre.textContent),
  tables: document.querySelectorAll("section table").length,
  strays: [...document.body.children].filter(({ tagName }) => tagName !== "SECTION").map(({ tagName }) => tagName),
})`;

interface Text {
  readonly id: string;
  readonly field: string;
  readonly html: string;
}

interface Survey {
  readonly alive: readonly string[];
  readonly handlers: readonly string[];
  readonly links: readonly string[];
  readonly seen: readonly (readonly [id: string, text: string])[];
  readonly code: readonly string[];
  readonly tables: number;
  readonly strays: readonly string[];
}

describe.skipIf(!hasProgram(chromiumNames, "chromium"))("texts of toMoodle in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags] });
  });
  afterAll(() => browser.close());

  it("are shown as they were written, and nothing in them runs, fetches or leads astray", async () => {
    const set = await loadExport(openHostileBank());
    const page = await browser.newPage();
    const events: string[] = [];
    page.on("dialog", (dialog) => {
      events.push(dialog.message());
      return dialog.dismiss();
    });
    page.on("request", (request) => events.push(request.url()));

    const { content } = await toMoodle(set);
    const texts = (await page.evaluate(`(${readTexts})(${JSON.stringify(content)})`)) as readonly Text[];
    const sections = texts.map(({ id, field, html }) => `<section id="${id} ${field}">${html}</section>`);
    await page.setContent(`<!doctype html><body>${sections.join("")}`);
    const found = (await page.evaluate(`(${survey})()`)) as Survey;
    await page.close();

    expect(events).toEqual([]);
    expect(found.alive).toEqual([]);
    expect(found.handlers).toEqual([]);
    expect(found.strays).toEqual([]); // no element stays open behind its text
    expect(found.seen.length).toBe(texts.length);
    expect([...new Set(found.links)].sort()).toEqual(["http:", "https:"]);

    const shown = new Map(found.seen);
    const squeeze = (text: string) => text.replaceAll(/[\t\n\r ]+/g, " ").trim(); // as a browser does
    const prompts = set.items.filter(({ id }) => shown.has(`${id} questiontext`));
    expect(prompts.length).toBe(set.items.length - 1);
    for (const { id, prompt } of prompts) {
      expect(squeeze(shown.get(`${id} questiontext`) ?? "")).toBe(squeeze(prompt));
    }
    expect(found.code).toContain(hostileBlocks.code.replaceAll(/^```.*\n?/gm, ""));
    expect(found.tables).toBeGreaterThan(0);
    expect(shown.get("q-tex.choice questiontext")).toContain("\\(\\nabla f(x) < 0\\)");
    expect(squeeze(shown.get("q-display.choice questiontext") ?? "")).toBe("\\[\\frac{a}{b} \\neq \\nu\\]");
  });
});
