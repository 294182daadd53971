import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openBank } from "../../src/bank/open-bank.js";
import { toAnkiText } from "../../src/export/anki/to-anki-text.js";
import { toDataset } from "../../src/export/data/to-dataset.js";
import { toJson } from "../../src/export/data/to-json.js";
import { loadExport } from "../../src/export/export-set.js";
import { toMarkdown } from "../../src/export/markdown/to-markdown.js";
import { toHtml } from "../../src/export/paper/to-html.js";
import { toQti } from "../../src/export/qti/to-qti.js";
import { titleOfSet } from "../../src/export/set-title.js";
import { makeBankData } from "../helpers/make-bank-data.js";
import { makeQuestion } from "../helpers/make-question.js";

const load = (own: { readonly title?: string; readonly locale?: string }) =>
  loadExport(openBank({ ...makeBankData([makeQuestion({ id: "rag" })]), ...own }));

describe("titleOfSet", () => {
  it("is the title of the bank, or says what it is, in Chinese or English", async () => {
    expect(titleOfSet(await load({ title: "Caches" }))).toBe("Caches");
    expect(titleOfSet(await load({}))).toBe("面试题");
    expect(titleOfSet(await load({ locale: "zh-Hant" }))).toBe("面试题");
    expect(titleOfSet(await load({ locale: "ja" }))).toBe("Interview questions");
  });

  it("is what each format calls a set by", async () => {
    const set = await load({ title: "A <b> :: *B*" });
    expect((await toAnkiText(set)).content).toContain("A <b> ∷ *B*::1. 第1章");
    expect((await toAnkiText(set, { deck: "Mine::Now" })).content).toContain("Mine::Now::1. 第1章");
    const html = (await toHtml(set)).content;
    expect(html).toContain("<title>A &#x3C;b> :: *B*</title>");
    expect((await toHtml(set, { title: "Mine" })).content).toContain("<title>Mine</title>");
    const qti = unzipSync((await toQti(set)).content);
    expect(strFromU8(qti["imsmanifest.xml"] ?? new Uint8Array())).toContain(">A &#x3C;b> :: *B*</imsmd:string>");
    expect(strFromU8(qti["test.xml"] ?? new Uint8Array())).toContain('title="A &#x3C;b> :: *B*"');
    expect((await toMarkdown(set)).content).toMatch(/^# A \\<b> :: \\\*B\\\*（1问）\n/);
    expect((await toDataset(set)).files["README.md"]).toMatch(/^pretty_name: .*A <b> :: \*B\*/m);
    expect(JSON.parse((await toJson(set)).content)).toEqual(set);
  });
});
