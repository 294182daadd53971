import { unzipSync } from "fflate";
import { parse as parseGift } from "gift-pegjs";
import { type Browser, chromium, type Page } from "playwright-core";
import initSqlJs from "sql.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toAnki } from "../../src/export/anki/to-anki.js";
import type { ExportItem, ExportSet } from "../../src/export/export-set.js";
import { toGift } from "../../src/export/moodle/to-gift.js";
import { toMoodle } from "../../src/export/moodle/to-moodle.js";
import { toHtml } from "../../src/export/paper/to-html.js";
import { toQti } from "../../src/export/qti/to-qti.js";
import { renderHtml, renderInlineHtml, renderPlainHtml } from "../../src/html/render-html.js";
import { renderArticle, renderBrief } from "../../src/render/render-article.js";
import { renderQuizItem, renderRationales } from "../../src/render/render-quiz-item.js";
import { chromiumFlags, chromiumNames, chromiumPath, hasProgram } from "../helpers/foreign-client.js";
import { makeQuestion } from "../helpers/make-question.js";
import { xssVectors } from "./xss-vectors.js";

const there = hasProgram(chromiumNames, "chromium");

/** A question whose every text is the vector, but its id: ids of sections, tags and questions are checked by the bank. */
function hostileItem(vector: string, index: number): ExportItem {
  const section = { id: `s-${index}`, number: index + 1, title: vector };
  return {
    id: `q-${index}`,
    kinds: ["open", "choice"],
    section,
    number: 1,
    tags: [{ id: `t-${index}`, label: vector }],
    difficulty: 1,
    origin: "added",
    since: "0.1.0",
    changed: "0.1.0",
    revision: 1,
    hash: String(index).padStart(16, "0"),
    prompt: vector,
    brief: vector,
    article: {
      correction: vector,
      explanation: vector,
      keyPoints: [{ text: vector, must: true }],
      pitfalls: [{ claim: vector, rebuttal: vector }],
      followUps: [{ prompt: vector, answer: vector }],
    },
    choice: {
      stem: vector,
      options: [1, 2, 3, 4].map((place) => ({ text: `${place} ${vector}`, correct: place === 2, rationale: vector })),
    },
    references: [
      { id: "r", title: vector, authors: [vector], year: 2024, venue: vector, arxiv: vector, doi: vector, url: vector },
      { id: "s", title: "T", authors: ["A"], year: 2024, venue: "V", url: "javascript:window.__hit=1" },
    ],
    related: [`q-${index}`],
  };
}

const items = xssVectors.map(hostileItem);
const set: ExportSet = { locale: "zh", version: "1.2.3", sections: items.map(({ section }) => section), items };

/** What Markdown, a paper, and an item of QTI consist of. Whatever else is there came from a vector. */
const expectedTags = new Set(
  (
    "html head body meta title style header main section article h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd span div a br hr em strong " +
    "code pre cite blockquote table thead tbody tr th td " +
    "math mrow mi mo mn mtext mspace msub msup msubsup mfrac mstyle mtable mtr mtd mpadded menclose " +
    "fieldset legend label input textarea " +
    "choiceinteraction simplechoice prompt feedbackinline feedbackblock extendedtextinteraction rubricblock"
  ).split(" "),
);

interface Alive {
  /** What ran. */
  readonly hit: unknown;
  readonly dialogs: readonly string[];
  /** What was fetched before a link was clicked. */
  readonly requests: readonly string[];
  /** What was opened by a click, but for pages that links may lead to. */
  readonly opened: readonly string[];
  readonly tags: readonly string[];
  readonly attributes: readonly string[];
}

const dead: Alive = { hit: undefined, dialogs: [], requests: [], opened: [], tags: [], attributes: [] };

/** Run in the page. */
const survey = `(() => {
  const all = [...document.querySelectorAll("*")];
  const isBad = ({ name, value }) =>
    /^on|^src|action$|^background$/i.test(name) ||
    (/href$/i.test(name) && !/^(?:https?:[/][/]|mailto:)/i.test(value)) ||
    (name === "style" && /url|expression|fixed/i.test(value));
  return {
    tags: all.map(({ localName }) => localName),
    attributes: all.flatMap((one) =>
      [...one.attributes].filter(isBad).map(({ name, value }) => one.localName + " " + name + "=" + value)),
    addresses: [...document.querySelectorAll("a[href]")].map(({ href }) => href),
  };
})()`;

describe.skipIf(!there)("HTML of hostile texts, in Chromium", () => {
  let browser: Browser;
  let page: Page;
  let dialogs: string[] = [];
  let requests: string[] = [];
  let body = "";
  let type = "";
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags] });
    page = await browser.newPage();
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      return dialog.dismiss();
    });
    await page.route("**/*", (route) => {
      const url = route.request().url();
      if (url === "http://paper.test/") return route.fulfill({ body, contentType: `${type}; charset=utf-8` });
      requests.push(url);
      // "No content" keeps the page where it is.
      return route.fulfill({ status: 204 });
    });
  });
  afterAll(() => browser.close());

  /** Opens a document without the policy that would protect it, and tries all that is in it. */
  async function findAlive(html: string, contentType = "text/html"): Promise<Alive> {
    body = html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, "");
    type = contentType;
    dialogs = [];
    requests = [];
    await page.goto("http://paper.test/", { waitUntil: "load" });
    await page.waitForTimeout(100); // Animations and refreshes.
    const fetched = [...requests];
    const found: { tags: string[]; attributes: string[]; addresses: string[] } = await page.evaluate(survey);
    requests = [];
    await page.evaluate("for (const link of document.querySelectorAll('a')) link.click()");
    await page.waitForTimeout(50);
    const hit = await page.evaluate("window.__hit");
    return {
      hit,
      dialogs,
      requests: fetched,
      opened: requests.filter((url) => !found.addresses.includes(url)),
      tags: [...new Set(found.tags)].filter((tag) => !expectedTags.has(tag.toLowerCase())),
      attributes: found.attributes,
    };
  }

  /** One document of many pieces. Each must stay in its own `article`. */
  async function findAliveIn(pieces: readonly string[], isXml = false): Promise<Alive> {
    expect(pieces.length).toBeGreaterThan(0);
    const articles = pieces.map((piece) => `<article>${piece}</article>`).join("\n");
    const alive = isXml
      ? await findAlive(
          `<html xmlns="http://www.w3.org/1999/xhtml"><body>${articles}</body></html>`,
          "application/xhtml+xml",
        )
      : await findAlive(`<!DOCTYPE html><html><body>${articles}</body></html>`);
    const count = await page.evaluate("document.querySelectorAll('body > article').length");
    expect(count).toBe(pieces.length);
    return alive;
  }

  it("is alive where nobody escapes it, so that the tests below could fail", async () => {
    const alive = await findAlive(
      `<!DOCTYPE html>${xssVectors.slice(0, 6).join("")}<a href="javascript:__hit=2">x</a>`,
    );
    expect(alive.hit).toBe(2);
    expect(alive.requests).toContain("http://evil.test/a.js");
    expect(alive.tags).toContain("script");
    expect(alive.attributes).toContain("a href=javascript:__hit=2");
  });

  it.each([
    { formulas: "mathml", xml: false },
    { formulas: "mathml", xml: true },
    { formulas: "delimiters", xml: false },
    { formulas: "delimiters", xml: true },
  ] as const)("is dead as renderHtml, renderInlineHtml and renderPlainHtml write it: %o", async (options) => {
    // XML 1.0 has no control characters; whoever writes it refuses them.
    const vectors = xssVectors.filter((vector) => !options.xml || !vector.includes("\u0001"));
    const pieces = vectors.flatMap((vector) => [
      renderHtml(vector, options),
      `<div>${renderInlineHtml(vector, options)}</div>`,
      `<p>${renderPlainHtml(vector, options)}</p>`,
    ]);
    expect(await findAliveIn(pieces)).toEqual(dead);
    if (options.xml) expect(await findAliveIn(pieces, true)).toEqual(dead);
  });

  it("leaves MathJax no formula that links or defines", () => {
    const html = xssVectors.map((vector) => renderHtml(vector, { formulas: "delimiters" }) + renderPlainHtml(vector));
    // MathJax reads text, not code, and not across elements.
    const text = html.join("\n").replaceAll(/<code.*?<\/code>/gs, "");
    const formulas = [...text.matchAll(/\\\(([^<]*?)\\\)|\\\[([^<]*?)\\\]/g)].map(([formula]) => formula);
    expect(formulas.length).toBeGreaterThan(0);
    expect(
      formulas.filter((formula) => /\\(?:href|url|class|style|def|cssId|require|newcommand)/.test(formula)),
    ).toEqual([]);
  });

  it("is dead in a paper", async () => {
    const { content, refused } = await toHtml(set, { title: xssVectors.join(" ") });
    expect(refused).toEqual([]);
    const alive = await findAlive(content);
    expect(alive).toEqual(dead);
    expect(await page.evaluate("document.querySelectorAll('.question').length")).toBe(items.length);
    expect(await page.evaluate("document.querySelectorAll('.answers > .answer').length")).toBe(items.length);
  });

  it("is dead in articles, briefs, items of quizzes and rationales for a page", async () => {
    const pieces = items.flatMap(({ prompt, article = {}, choice, references }, index) => {
      const fields = { number: index, id: "q", revision: 1, section: "s", tags: [], difficulty: 1 as const, prompt };
      const rest = { references: [], related: [] };
      const chosen = { ...fields, ...rest, kind: "choice" as const, stem: prompt, options: choice?.options ?? [] };
      const { keyPoints = [], pitfalls = [], followUps = [] } = article;
      const parts = { ...article, ...(choice && { choice }), spoken: prompt, alsoAsked: [prompt] };
      const code = { language: prompt, text: prompt };
      const options = { locale: prompt, references };
      return [
        renderArticle({ ...parts, code, references: ["r", "s"] }, options),
        renderBrief(makeQuestion({ brief: prompt }), options),
        renderQuizItem(chosen, options),
        renderQuizItem({ ...fields, ...rest, kind: "open", keyPoints, pitfalls, followUps }, options),
        renderRationales(chosen, { ...options, selected: [1] }),
      ].map((piece) => piece || "<p></p>");
    });
    expect(await findAliveIn(pieces)).toEqual(dead);
  });

  it("is dead in the fields of Anki", async () => {
    const { content } = await toAnki(set);
    const sql = await initSqlJs();
    const database = new sql.Database(unzipSync(content)["collection.anki2"]);
    const rows = database.exec("select flds from notes")[0]?.values ?? [];
    database.close();
    expect(await findAliveIn(rows.flatMap(([fields]) => String(fields).split("\u001f")))).toEqual(dead);
  });

  it("is dead in the texts of Moodle", async () => {
    const { content } = await toMoodle(set);
    const pieces: string[] = await page.evaluate(
      `[...new DOMParser().parseFromString(${JSON.stringify(content)}, "text/xml").querySelectorAll("[format=html] > text")]
        .map((text) => text.textContent)`,
    );
    expect(await findAliveIn(pieces)).toEqual(dead);
  });

  it("is dead in the texts of GIFT", async () => {
    const { content } = await toGift(set);
    expect(await findAliveIn(findTexts(parseGift(content)))).toEqual(dead);
  });

  it("is dead in the items of QTI", async () => {
    const { content } = await toQti(set);
    const bodies = Object.entries(unzipSync(content)).flatMap(([name, bytes]) => {
      const inner = /<itemBody[^>]*>([\s\S]*)<\/itemBody>/.exec(new TextDecoder().decode(bytes))?.[1];
      return name.endsWith(".xml") && inner !== undefined ? [inner] : [];
    });
    expect(await findAliveIn(bodies, true)).toEqual(dead);
  });
});

/** Every text in HTML, in a parsed file of GIFT. */
function findTexts(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "format" in value && value.format === "html" && "text" in value ? [String(value.text)] : [];
  return [...own, ...Object.values(value).flatMap(findTexts)];
}
