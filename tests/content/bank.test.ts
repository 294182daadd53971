import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openBank } from "../../src/bank/open-bank.js";
import { bankDataSchema } from "../../src/compile/assemble/bank-schema.js";
import { compileBank } from "../../src/compile/compile-bank.js";
import { findLostHistory } from "../../src/compile/registry/registry.js";
import type { Registry } from "../../src/compile/registry/registry-schema.js";
import { readContent } from "../../src/disk/read-content.js";
import type { Article } from "../../src/model/article.js";
import type { BankData } from "../../src/model/bank-data.js";
import type { Place } from "../../src/model/place.js";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const content = await readContent("content");
const result = compileBank(content.files, { version });
const zh = result.data;
const en = result.translations[0] as BankData;
const linesOf = new Map(content.files.map(({ path, text }) => [path, text.split("\n")]));
const from = ({ file, line, column }: Place) => linesOf.get(file)?.[line - 1]?.slice(column - 1) ?? "";

describe("the published bank", () => {
  it("has no problem", () => {
    expect([...content.problems, ...result.problems]).toEqual([]);
  });

  it("has a question for each card, in both languages, all answered, with an article and a choice item each", () => {
    const cards = content.files.filter(({ path }) => /^content\/questions\/[^/]+\/[^/.]+\.md$/.test(path));
    expect(cards.length).toBeGreaterThanOrEqual(239);
    for (const bank of [zh, en]) {
      expect(bank.questions.map(({ id }) => id)).toEqual(zh.questions.map(({ id }) => id));
      expect(bank.questions).toHaveLength(cards.length);
      expect(bank.articles.map(({ id }) => id)).toEqual(zh.questions.map(({ id }) => id));
      expect(bank.questions.every(({ status }) => status === "answered")).toBe(true);
      expect(
        bank.articles.every(({ choice, keyPoints }) => choice?.options.length === 4 && (keyPoints?.length ?? 0) >= 3),
      ).toBe(true);
      // What the headings of the original list promise; seven sections that it does not have promise nothing.
      const promised = [20, 22, 24, 20, 20, 20, ...Array.from({ length: 7 }, () => 0)];
      expect(bank.sections.map(({ declaredCount = 0 }) => declaredCount)).toEqual(promised);
      for (const { questionCount, declaredCount = 0 } of bank.sections)
        expect(questionCount).toBeGreaterThanOrEqual(Math.max(10, declaredCount));
    }
  });

  it("claims every entry of the original list exactly once", () => {
    const outline = compileBank(content.files.filter(({ path }) => path === "content/outline.zh.md")).data;
    const seeds = new Set(zh.questions.filter(({ origin }) => origin === "seed").map(({ id }) => id));
    const claimed = zh.articles.filter(({ id }) => seeds.has(id));
    expect(claimed.map(({ source }) => source.original)).toEqual(outline.articles.map(({ source }) => source.original));
    expect(claimed.every(({ source }) => source.file.startsWith("content/questions/"))).toBe(true);
  });

  it("has each prompt and each brief at its place, in both languages", () => {
    for (const { questions, articles } of [zh, en]) {
      for (const [index, question] of questions.entries()) {
        const { source } = articles[index] as Article;
        expect(from(source)).toBe(question.prompt);
        // A brief may have emphasis or code, which is no part of its text.
        if (question.status === "answered")
          expect(from(source.brief as Place).replace(/[`*]/g, "")).toBe(question.brief.replace(/[`*]/g, ""));
      }
    }
  });

  it("has prompts and briefs in plain text: no formula, code or emphasis that would show its marks", () => {
    for (const { questions } of [zh, en]) {
      const texts = questions.flatMap((question) => [
        question.prompt,
        question.status === "answered" ? question.brief : "",
      ]);
      expect(texts.filter((text) => /[$`\\]|\*\*/.test(text))).toEqual([]);
    }
  });

  it("fits its schema, and opens", () => {
    for (const data of [zh, en]) {
      bankDataSchema.parse(data);
      expect(openBank(JSON.parse(JSON.stringify(data))).questions).toEqual(data.questions);
    }
  });

  it("cites a source in every card", () => {
    expect(zh.articles.filter(({ references }) => references.length === 0)).toEqual([]);
    expect(zh.references.every(({ arxiv, doi, url }) => arxiv ?? doi ?? url)).toBe(true);
  });

  it("links its questions into one whole", () => {
    const next = new Map(zh.questions.map(({ id, related }) => [id, related]));
    const reached = new Set<string>();
    const open = [zh.questions[0]?.id ?? ""];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      open.push(...(next.get(id) ?? []));
    }
    expect(zh.questions.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });

  it("draws near-duplicates from groups of at least two", () => {
    const groups = new Map<string, number>();
    for (const { group } of zh.questions) if (group !== undefined) groups.set(group, (groups.get(group) ?? 0) + 1);
    expect([...groups].filter(([, size]) => size < 2)).toEqual([]);
  });

  it("has its registry grow only", () => {
    let committed: string;
    try {
      committed = execFileSync("git", ["show", "HEAD:content/registry.json"], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
    } catch {
      // Outside a clone there is nothing to compare with.
      return;
    }
    const now = JSON.parse(readFileSync("content/registry.json", "utf8")) as Registry;
    expect(findLostHistory(JSON.parse(committed) as Registry, now)).toEqual([]);
  });

  it("compiles to the same bytes from files in any order, in any time zone and language", () => {
    const files = content.files.filter(({ path }) => !path.includes("/questions/") || path.includes("/deployment/"));
    const expected = JSON.stringify(compileBank(files, { version }));
    const { TZ, LANG } = process.env;
    const zones = ["UTC", "Asia/Shanghai", "America/St_Johns", "Pacific/Apia"];
    const languages = ["C", "zh_CN.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8", "sv_SE.UTF-8"];
    try {
      for (let run = 0; run < 10; run++) {
        process.env["TZ"] = zones[run % zones.length];
        process.env["LANG"] = languages[run % languages.length];
        // Every run another order: rotated, and every second one turned round.
        const turned = [...files.slice(run), ...files.slice(0, run)];
        if (run % 2 === 1) turned.reverse();
        expect(JSON.stringify(compileBank(turned, { version }))).toBe(expected);
      }
    } finally {
      for (const [name, value] of Object.entries({ TZ, LANG })) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
  }, 120_000);
});
