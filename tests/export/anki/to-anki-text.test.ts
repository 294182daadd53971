import { execFileSync } from "node:child_process";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { toAnki } from "../../../src/export/anki/to-anki.js";
import { toAnkiText } from "../../../src/export/anki/to-anki-text.js";
import { type ExportSet, loadExport } from "../../../src/export/export-set.js";
import { bank as en } from "../../../src/generated/bank.en.js";
import { bank as zh } from "../../../src/generated/bank.zh.js";
import { hasProgram } from "../../helpers/foreign-client.js";
import { openHostileBank } from "../../helpers/hostile-bank.js";
import { loadHalf } from "../../helpers/load-half.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";
import { expectedTexts, squeeze } from "../anki/expected-texts.js";
import { readCollection } from "../anki/read-collection.js";

const sets: Readonly<Record<"zh" | "en" | "hostile", () => Promise<ExportSet>>> = {
  zh: () => loadHalf(zh, 0),
  en: () => loadHalf(en, 1),
  hostile: () => loadExport(openHostileBank()),
};
const names = ["zh", "en", "hostile"] as const;

const known = new Map<string, ReturnType<typeof write>>();

/** Each set is written once, and read by both clients. */
function written(name: keyof typeof sets): ReturnType<typeof write> {
  const text = known.get(name) ?? write(name);
  known.set(name, text);
  return text;
}

async function write(name: keyof typeof sets) {
  const set = await sets[name]();
  return { set, ...(await toAnkiText(set)) };
}

/** What a reader sees of HTML that escapes every `<` of its texts. */
function seen(html: string): string {
  const words = html
    .replaceAll(/<h2>[^<]*<\/h2>/g, "")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
  return squeeze(words);
}

function readRows(content: string): string[][] {
  return parse(content, { delimiter: "\t", comment: "#", comment_no_infix: true, relax_column_count: false });
}

describe("toAnkiText", () => {
  it.each(names)("is read whole by csv-parse: %s", { timeout: 120_000 }, async (name) => {
    const { set, content, refused } = await written(name);
    const items = new Map(set.items.map((item) => [item.id, item]));
    const rows = readRows(content);
    expect(rows.length + refused.length).toBe(set.items.flatMap(({ kinds }) => kinds).length);
    expect(new Set(rows.map(([guid]) => guid)).size).toBe(rows.length);
    for (const [guid = "", deck, tags, front = "", back = ""] of rows) {
      const [namespace, locale, id = "", kind] = guid.split("/");
      const item = items.get(id);
      if (item === undefined || (kind !== "open" && kind !== "choice")) throw new Error(`There is no item ${guid}.`);
      const texts = expectedTexts(item, kind, set.locale);
      const asked = kind === "choice" ? 2 : 1;
      expect({ namespace, locale, deck, tags, front: seen(front), back: seen(back) }).toEqual({
        namespace: "llm-interview",
        locale: set.locale,
        deck: `${set.title ?? "面试题"}::${item.section.number}. ${item.section.title}`,
        tags: [`section-${item.section.id}`, `difficulty-${item.difficulty}`, ...item.tags.map((tag) => tag.id)].join(
          " ",
        ),
        front: texts.slice(0, asked).join(""),
        back: texts.slice(asked, -1).join(""),
      });
    }
  });

  it.skipIf(!hasProgram(["python3"], "python3"))("is read alike by Python's csv", { timeout: 120_000 }, async () => {
    for (const name of names) {
      const { content } = await written(name);
      const script = path.join(import.meta.dirname, "read_tsv.py");
      const output = execFileSync("python3", [script], { input: content, maxBuffer: 2 ** 28, encoding: "utf8" });
      expect(JSON.parse(output)).toEqual(readRows(content));
    }
  });

  it("tells Anki what the columns are", async () => {
    const { content } = await toAnkiText(await loadExport(openBank(makeBankData([makeQuestion()]))));
    expect(content).toMatchInlineSnapshot(`
      "#separator:tab
      #html:true
      #notetype:Basic
      #guid column:1
      #deck column:2
      #tags column:3
      "llm-interview/zh/kv-cache/open"	"面试题::1. 第1章"	"section-inference difficulty-2"	"KV Cache 设计？"	"缓存历史的键和值。"
      "
    `);
  });

  it.skipIf(!hasProgram(["python3"], "python3"))("knows notes by the same names as a package does", async () => {
    const set = await sets.hostile();
    const { notes } = await readCollection((await toAnki(set, { namespace: "mine" })).content);
    const { content, refused } = await toAnkiText(set, { namespace: "mine" });
    expect(readRows(content).map(([guid]) => guid)).toEqual(notes.map(({ guid }) => guid));
    expect(refused).toEqual((await toAnki(set)).refused);
  });

  it("leaves a spreadsheet nothing to calculate", async () => {
    const { content } = await written("hostile");
    expect(
      readRows(content)
        .flat()
        .filter((cell) => /^[=+\-@\t\r]/.test(cell)),
    ).toEqual([]);
    expect(content).toContain('\t"&#x3D;HYPERLINK(');
  });
});
