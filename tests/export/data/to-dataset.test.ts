import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { openBank } from "../../../src/bank/open-bank.js";
import { toDataset } from "../../../src/export/data/to-dataset.js";
import { loadExport } from "../../../src/export/export-set.js";
import { bank as zh } from "../../../src/generated/bank.zh.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";

/** Front matter and text of a card. */
function readCard(card: string | undefined) {
  const [, frontMatter = "", text = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(card ?? "") ?? [];
  return { frontMatter: parse(frontMatter) as Record<string, unknown>, text };
}

describe("toDataset", () => {
  it("gives questions, choice items and a card that names both", async () => {
    const { files, refused } = await toDataset(await loadExport(zh), { license: "mit", name: "LLM 面试题" });
    expect(refused).toEqual([]);
    expect(Object.keys(files)).toEqual(["README.md", "questions.jsonl", "mcq.jsonl"]);
    expect(readCard(files["README.md"]).frontMatter).toEqual({
      license: "mit",
      language: ["zh"],
      pretty_name: "LLM 面试题",
      size_categories: ["n<1K"],
      task_categories: ["question-answering", "multiple-choice"],
      configs: [
        { config_name: "questions", default: true, data_files: [{ split: "test", path: "questions.jsonl" }] },
        { config_name: "mcq", data_files: [{ split: "test", path: "mcq.jsonl" }] },
      ],
    });
  });

  it("explains every column of its files, and warns of training with the canary of the rows", async () => {
    const { files } = await toDataset(await loadExport(zh));
    const { text } = readCard(files["README.md"]);
    for (const name of ["questions.jsonl", "mcq.jsonl"]) {
      const [line = ""] = (files[name] ?? "").split("\n");
      const row = JSON.parse(line) as Record<string, unknown>;
      for (const column of Object.keys(row)) expect(text).toContain(`- \`${column}\` (`);
      expect(text).toContain(`\`\`\`text\n${row["canary"]}\n\`\`\``);
      expect(text).toContain(` ${(files[name] ?? "").split("\n").length - 1} rows.`);
    }
    expect(text).toContain("Do not train models on it");
  });

  it("has no file of choice items where there are none, and no licence where none is given", async () => {
    const { files } = await toDataset(await loadExport(openBank(makeBankData([makeQuestion()]))));
    expect(Object.keys(files)).toEqual(["README.md", "questions.jsonl"]);
    const { frontMatter } = readCard(files["README.md"]);
    expect(frontMatter).not.toHaveProperty("license");
    expect(frontMatter).toMatchObject({
      task_categories: ["question-answering"],
      pretty_name: "面试题",
    });
  });

  it.each([
    [999, "n<1K"],
    [1_000, "1K<n<10K"],
    [10_000, "10K<n<100K"],
  ])("classes %i questions as the hub does", async (count, size) => {
    const set = await loadExport(openBank(makeBankData([makeQuestion()])));
    const items = Array.from({ length: count }, () => set.items[0]).filter((item) => item !== undefined);
    const { files } = await toDataset({ ...set, items });
    expect(readCard(files["README.md"]).frontMatter).toMatchObject({ size_categories: [size] });
  });

  it("takes a name as words", async () => {
    const name = "a: [b] # <script>\"'";
    const { files } = await toDataset(await loadExport(openBank(makeBankData([makeQuestion()]))), { name });
    const { frontMatter, text } = readCard(files["README.md"]);
    expect(frontMatter).toMatchObject({ pretty_name: name });
    expect(text).toContain("# a: \\[b\\] \\# \\<script>");
  });
});
