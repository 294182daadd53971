import type { Nodes } from "mdast";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ExportItem, type ExportSet, keepKinds, loadExport } from "../../../src/export/export-set.js";
import { toHtml } from "../../../src/export/paper/to-html.js";
import { bank as english } from "../../../src/generated/bank.en.js";
import { bank as chinese } from "../../../src/generated/bank.zh.js";
import { renderMathml } from "../../../src/html/render-mathml.js";
import { parseText } from "../../../src/markdown/parse-text.js";
import { chromiumFlags, chromiumNames, chromiumPath, hasProgram } from "../../helpers/foreign-client.js";
import { openHostileBank } from "../../helpers/hostile-bank.js";
import { loadHalf } from "../../helpers/load-half.js";

const there = hasProgram(chromiumNames, "chromium");

const sets: Readonly<Record<string, () => Promise<ExportSet>>> = {
  "questions in Chinese": () => loadHalf(chinese, 0),
  "questions in English": () => loadHalf(english, 1),
  "choice items in Chinese": async () => keepKinds(await loadHalf(chinese, 1), ["choice"]),
  "hostile texts": () => loadExport(openHostileBank()),
  "hostile choice items": async () => keepKinds(await loadExport(openHostileBank()), ["choice"]),
};

describe.skipIf(!there)("toHtml, read by Chromium", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags] });
    // A4 at 96 dots an inch, less the margins.
    page = await browser.newPage({ viewport: { width: Math.floor(((210 - 36) / 25.4) * 96), height: 1000 } });
    await page.emulateMedia({ media: "print" });
  });
  afterAll(() => browser.close());

  describe.each(Object.entries(sets))("%s", (_, load) => {
    let set: ExportSet;
    beforeAll(async () => {
      set = await load();
      const { content, refused } = await toHtml(set);
      expect(refused).toEqual([]);
      await page.setContent(content);
    });

    it("asks every question in order, by its prompt or by its stem and options", async () => {
      expect(await page.evaluate(readQuestions)).toEqual(set.items.map(expectedQuestion));
    });

    it("answers every question in order, with all that the set says of it", async () => {
      const read: ReturnType<typeof expectedAnswer>[] = await page.evaluate(readAnswers);
      expect(read.map(({ prompt }) => prompt)).toEqual(set.items.map(({ prompt }) => compact(prompt)));
      for (const [index, item] of set.items.entries()) expect(read[index]).toEqual(expectedAnswer(item));
    });

    it("has all questions before the first answer, which begins a page", async () => {
      const order = await page.evaluate(readOrder);
      expect(order).toEqual({ isBefore: true, breaks: "page" });
    });

    it("fits the page: nothing is wider than what it stands in", async () => {
      expect(await page.evaluate(findWide)).toEqual([]);
    });
  });

  it("finds what does not fit, so that the test above could fail", async () => {
    await page.setContent(`<style>body{margin:0}</style><pre>${"x".repeat(500)}</pre>`);
    expect(await page.evaluate(findWide)).not.toEqual([]);
  });

  it("has no dark page on paper, and one on a screen that wants it", async () => {
    const { content } = await toHtml(await loadExport(openHostileBank()));
    await page.setContent(content);
    const colour = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await colour()).toBe("rgba(0, 0, 0, 0)");
    await page.emulateMedia({ media: "screen", colorScheme: "dark" });
    expect(await colour()).toBe("rgb(23, 25, 28)");
    await page.emulateMedia({ media: "print", colorScheme: "light" });
  });
});

interface ReadQuestion {
  readonly place: string;
  readonly asked: string;
  readonly options: readonly string[];
  readonly lines: number;
}

function expectedQuestion({ kinds, prompt, choice }: ExportItem, index: number): ReadQuestion {
  const isChosen = !kinds.includes("open") && choice !== undefined;
  return {
    place: `${index + 1}.`,
    asked: isChosen ? wordsOf(choice.stem) : compact(prompt),
    options: isChosen ? choice.options.map(({ text }, at) => `${"ABCD".charAt(at)}.${wordsOf(text)}`) : [],
    lines: isChosen ? 0 : 6,
  };
}

/** Run in the page, as are those below: words without white space, a square for a formula. */
const words = `(of) => {
  if (of === null) return "";
  const copy = of.cloneNode(true);
  for (const formula of copy.querySelectorAll("math")) formula.replaceWith("∎");
  return copy.textContent.replaceAll(/\\s/g, "");
}`;

const readQuestions = `(() => {
  const words = ${words};
  return [...document.querySelectorAll(".question")].map((question) => ({
    place: words(question.querySelector(".place")),
    asked: words(question.querySelector(".prompt")),
    options: [...question.querySelectorAll(".option")].map(words),
    lines: question.querySelectorAll(".line").length,
  }));
})()`;

const readOrder = `(() => {
  const answers = document.querySelector(".answers");
  const questions = [...document.querySelectorAll(".question")];
  return {
    isBefore: questions.every((one) => (one.compareDocumentPosition(answers) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0),
    breaks: getComputedStyle(answers).breakBefore,
  };
})()`;

function expectedAnswer(item: ExportItem) {
  const { prompt, brief, article, choice, references } = item;
  const { keyPoints = [], pitfalls = [], followUps = [], explanation = "", correction = "" } = article ?? {};
  return {
    prompt: compact(prompt),
    about: [item.section.title, item.number, ...item.tags.map(({ label }) => label), item.id]
      .join("|")
      .replaceAll(" ", ""),
    brief: compact(brief ?? ""),
    keyPoints: keyPoints.map(({ text, must }) => `${must ? "!" : ""}${wordsOf(text)}`),
    pitfalls: pitfalls.map(({ claim, rebuttal }) => [wordsOf(claim), wordsOf(rebuttal)]),
    followUps: followUps.map((next) => [wordsOf(next.prompt), wordsOf(next.answer)]),
    explanation: wordsOf(explanation),
    correction: wordsOf(correction),
    stem: wordsOf(choice?.stem ?? ""),
    key: choice === undefined ? "" : "ABCD".charAt(choice.options.findIndex(({ correct }) => correct)),
    options: (choice?.options ?? []).map(({ text, correct, rationale }) => [
      wordsOf(text),
      wordsOf(rationale ?? ""),
      String(correct),
    ]),
    references: references.map(({ title, year, arxiv, doi, url }) => [
      compact(title),
      String(year),
      ...[arxiv && `https://arxiv.org/abs/${arxiv}`, doi && `https://doi.org/${doi}`, url].filter(
        (address) => address !== undefined,
      ),
    ]),
    isUnanswered: brief === undefined && article === undefined && choice === undefined,
  };
}

const readAnswers = `(() => {
  const words = ${words};
  return [...document.querySelectorAll(".answer")].map((answer) => {
    const all = (selector) => [...answer.querySelectorAll(selector)];
    const pairs = (selector, ...parts) => all(selector).map((one) => parts.map((part) => words(one.querySelector(part))));
    const body = (name) => words(answer.querySelector(".part." + name + " > .part-body"));
    const [place, , ...labels] = answer.querySelector(".opening > .about").textContent.split(" · ");
    return {
      prompt: words(answer.querySelector(".opening > header .text")),
      about: [place.replace(/ (\\d+)$/, "|$1"), ...labels].join("|").replaceAll(" ", ""),
      brief: body("brief"),
      keyPoints: all(".key-point").map((point) => (point.querySelector(".must") ? "!" : "") + words(point.querySelector(".text"))),
      pitfalls: pairs(".pitfall-list > li", ".claim", ".rebuttal"),
      followUps: pairs(".follow-up-list > li", ".asked", ".reply"),
      explanation: body("explanation"),
      correction: body("correction"),
      stem: words(answer.querySelector(".stem")),
      key: words(answer.querySelector(".key > strong")),
      options: all(".option").map((option) => [
        words(option.querySelector(".option-text")),
        words(option.querySelector(".rationale")),
        String(option.querySelector(".right") !== null),
      ]),
      references: all(".reference-list > li").map((li) => [
        words(li.querySelector("cite")),
        /(\\d{4})[.] (?:http.*)?$/.exec(li.textContent.trim())[1],
        ...[...li.querySelectorAll("a")].map((link) => link.getAttribute("href")),
      ]),
      isUnanswered: answer.querySelector(".none") !== null,
    };
  });
})()`;

/** Elements that are cut off at a side of the page, or hide a part of themselves. */
const findWide = `[...document.body.querySelectorAll("*")].filter((element) => {
  const { left, right } = element.getBoundingClientRect();
  const isBox = element instanceof HTMLElement && getComputedStyle(element).display !== "inline" && element.clientWidth > 0;
  return left < -1 || right > document.documentElement.clientWidth + 1 || (isBox && element.scrollWidth > element.clientWidth + 1);
}).map((element) => element.tagName + " " + element.className + " " + element.textContent.slice(0, 60))`;

function compact(text: string): string {
  return text.replaceAll(/\s/g, "");
}

/** The words that a reader of Markdown sees; a square for a formula, which Temml cannot always read. */
function wordsOf(markdown: string): string {
  const words = (node: Nodes): string => {
    if (node.type === "formula")
      return renderMathml(node.value, { display: node.display, xml: false }) === undefined ? node.value : "∎";
    if ("children" in node) return node.children.map(words).join("");
    return "value" in node ? node.value : "";
  };
  return compact(words(parseText(markdown)));
}
