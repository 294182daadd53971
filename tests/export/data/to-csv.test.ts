import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { toCsv } from "../../../src/export/data/to-csv.js";
import { type ExportItem, type ExportSet, loadExport } from "../../../src/export/export-set.js";
import { bank as en } from "../../../src/generated/bank.en.js";
import { bank as zh } from "../../../src/generated/bank.zh.js";
import { hasProgram } from "../../helpers/foreign-client.js";
import { openHostileBank } from "../../helpers/hostile-bank.js";
import { loadHalf } from "../../helpers/load-half.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeOpenQuestion, makeQuestion } from "../../helpers/make-question.js";
import { tempFolder } from "../../helpers/temp-folder.js";

const sets = {
  zh: await loadHalf(zh, 0),
  en: await loadHalf(en, 1),
  hostile: await loadExport(openHostileBank()),
};

/** As a reader undoes the guard. */
function read(csv: string): Record<string, string>[] {
  const rows = parse(csv, { bom: true, columns: true, record_delimiter: "\r\n" }) as Record<string, string>[];
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, text]) => [name, text.replace(/^'/, "")])),
  );
}

function rowOf({ locale }: ExportSet, item: ExportItem) {
  const must = locale === "zh" ? "[必答]" : "[must]";
  const numbered = (texts: readonly string[] = []) => texts.map((text, index) => `${index + 1}. ${text}`).join("\n");
  const { article, choice } = item;
  return {
    id: item.id,
    section: item.section.id,
    section_number: String(item.section.number),
    section_title: item.section.title,
    number: String(item.number),
    difficulty: String(item.difficulty),
    tags: item.tags.map(({ id }) => id).join(", "),
    prompt: item.prompt,
    brief: item.brief ?? "",
    correction: article?.correction ?? "",
    also_asked: numbered(article?.alsoAsked),
    spoken: article?.spoken ?? "",
    explanation: article?.explanation ?? "",
    code: article?.code?.text ?? "",
    key_points: numbered(article?.keyPoints?.map((point) => `${point.must ? `${must} ` : ""}${point.text}`)),
    pitfalls: numbered(article?.pitfalls?.map(({ claim, rebuttal }) => `${claim}\n→ ${rebuttal}`)),
    follow_ups: numbered(article?.followUps?.map(({ prompt, answer }) => `${prompt}\n→ ${answer}`)),
    choice_stem: choice?.stem ?? "",
    option_a: choice?.options[0]?.text ?? "",
    option_b: choice?.options[1]?.text ?? "",
    option_c: choice?.options[2]?.text ?? "",
    option_d: choice?.options[3]?.text ?? "",
    answer: "ABCD"[choice?.options.findIndex(({ correct }) => correct) ?? -1] ?? "",
    rationales: choice?.options.map(({ rationale }, index) => `${"ABCD"[index]}. ${rationale}`).join("\n") ?? "",
    related: item.related.join(", "),
    origin: item.origin,
    since: item.since,
    changed: item.changed,
    revision: String(item.revision),
    hash: item.hash,
  };
}

function setOf(...items: Partial<ExportItem>[]): ExportSet {
  const [model] = sets.zh.items;
  if (model === undefined) throw new Error("The bank is empty.");
  return { ...sets.zh, items: items.map((fields) => ({ ...model, ...fields })) };
}

describe("toCsv", () => {
  it.each(Object.entries(sets))("gives every cell back to csv-parse: %s", async (_, set) => {
    const { content, refused } = await toCsv(set);
    expect(refused).toEqual([]);
    expect(content.startsWith("\ufeffid,section,")).toBe(true);
    expect(content.endsWith("\r\n")).toBe(true);
    const rows = read(content);
    expect(rows.length).toBe(set.items.length);
    for (const [index, item] of set.items.entries()) expect(rows[index]).toMatchObject(rowOf(set, item));
  });

  it("gives references as citations", async () => {
    const [item] = sets.zh.items.filter(({ references }) => references.length > 0);
    const [row] = read((await toCsv(setOf(item ?? {}))).content);
    expect(row?.["references"]?.split("\n").length).toBe(item?.references.length);
    expect(row?.["references"]).toContain(item?.references[0]?.title);
  });

  it("has a column for every option, and names all keys", async () => {
    const options = Array.from({ length: 27 }, (_, index) => ({
      text: `选项 ${index}`,
      correct: index === 1 || index === 26,
      rationale: "",
    }));
    const [row] = read((await toCsv(setOf({ choice: { stem: "哪些？", options } }))).content);
    expect(row).toMatchObject({ option_a: "选项 0", option_z: "选项 25", option_aa: "选项 26", answer: "B, AA" });
  });

  it("lists the rationales that there are, by their letters", async () => {
    const options = [
      { text: "甲", correct: true },
      { text: "乙", correct: false, rationale: "不是" },
    ];
    const bank = openBank(
      makeBankData([makeQuestion({ id: "a" })], { articles: [{ id: "a", choice: { stem: "哪个？", options } }] }),
    );
    expect(read((await toCsv(await loadExport(bank))).content)[0]).toMatchObject({
      answer: "A",
      rationales: "B. 不是",
    });
  });

  it("has no arrow behind a follow-up without an answer", async () => {
    const followUps = [
      { prompt: "Why?", answer: "" },
      { prompt: "How?", answer: "So." },
    ];
    const bank = openBank(makeBankData([makeOpenQuestion({ id: "a" })], { articles: [{ id: "a", followUps }] }));
    const [row] = read((await toCsv(await loadExport(bank))).content);
    expect(row?.["follow_ups"]).toBe("1. Why?\n2. How?\n→ So.");
  });

  it("leaves cells empty where a question has no answer", async () => {
    const bank = openBank(makeBankData([makeOpenQuestion({ id: "open" })]));
    const [row] = read((await toCsv(await loadExport(bank))).content);
    expect(row).toMatchObject({ id: "open", brief: "", explanation: "", option_d: "", answer: "", rationales: "" });
  });

  it("refuses what a cell cannot hold, by name, and keeps the rest", async () => {
    const fits = "长".repeat(32_767);
    const bank = openBank(
      makeBankData([
        makeQuestion({ id: "fits", number: 1, prompt: fits }),
        makeQuestion({ id: "long", number: 2, prompt: `${fits}长` }),
        makeQuestion({ id: "nul", number: 3, brief: "a\0b" }),
        makeQuestion({ id: "half", number: 4, brief: "\ud83d" }),
      ]),
    );
    const { content, refused } = await toCsv(await loadExport(bank));
    expect(read(content).map(({ id }) => id)).toEqual(["fits"]);
    expect(refused).toEqual([
      {
        id: "long",
        kind: "open",
        reason: "Its prompt has 32768 characters; a cell of Excel holds 32767 and loses the rest.",
      },
      { id: "nul", kind: "open", reason: "Its brief has a NUL character, which spreadsheets drop." },
      {
        id: "half",
        kind: "open",
        reason: "Its brief has half a character (a lone surrogate), which UTF-8 cannot hold.",
      },
    ]);
  });

  it("writes the same bytes for the same set", async () => {
    expect((await toCsv(sets.zh)).content).toBe((await toCsv(await loadHalf(zh, 0))).content);
  });
});

describe.skipIf(!hasProgram(["soffice"], "libreoffice-calc"))("toCsv in LibreOffice", () => {
  // Comma, double quote, UTF-8, all columns as they come, special numbers detected, formulas evaluated: the worst case.
  const asSpreadsheet = "CSV:44,34,76,1,,0,false,true,false,false,false,0,true";

  async function convert(csv: string, to: string): Promise<string> {
    const folder = await tempFolder({ "set.csv": csv });
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    const target = path.join(folder, "out");
    const file = path.join(folder, "set.csv");
    execFileSync(
      "soffice",
      [profile, "--headless", `--infilter=${asSpreadsheet}`, "--convert-to", to, "--outdir", target, file],
      { stdio: "ignore", timeout: 50_000 },
    );
    return readFile(path.join(target, `set.${to.split(":")[0]}`), "utf8");
  }

  it("runs a formula that is not guarded, so that the next test could fail", async () => {
    expect(await convert("a\r\n=1+1\r\n", "fods")).toContain('table:formula="of:=1+1"');
  }, 60_000);

  it("finds no formula in a cell", async () => {
    const { content } = await toCsv(sets.hostile);
    expect(content).toContain("'=HYPERLINK(");
    expect(await convert(content, "fods")).not.toContain("table:formula");
  }, 60_000);

  it.each(Object.entries(sets))(
    "shows every cell as it was written: %s",
    async (_, set) => {
      const { content } = await toCsv(set);
      const shown = await convert(content, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true");
      const cells = (csv: string): string[][] => parse(csv, { bom: true });
      // In a cell there is one kind of line end.
      const expected = cells(content).map((row) => row.map((cell) => cell.replace(/\r\n/g, "\n")));
      expect(cells(shown)).toEqual(expected);
    },
    60_000,
  );
});
