import path from "node:path";
import { describe, expect, it } from "vitest";
import { type PublicApi, readEntries } from "../../scripts/api-report/read-entries.js";
import { judgeReport } from "../../scripts/api-report/report.js";
import { tempFolder } from "../helpers/temp-folder.js";

describe("readEntries", () => {
  it("gives the names of each entry, and declarations of all that they speak of, without comments", async () => {
    const folder = await tempFolder({
      "package.json": '{"type": "module"}',
      "shared.d.ts":
        "/** Not exported by an entry. */\ninterface Limits { readonly most: number }\n" +
        "/** A bank. */\ninterface B { readonly limits: Limits }\ninterface Unused {}\nexport type { B as b, Unused as u };\n",
      "index.d.ts":
        'import type { b as Bank } from "./shared.js";\ntype QuestionId = "a" | "b";\n' +
        "declare const bank: Bank;\n/** @param id - Of a question. */\ndeclare function get(id: QuestionId): Promise<string>;\n" +
        "declare function get(id: number): undefined;\nexport { bank, get, type QuestionId };\n",
    });
    const { entries, declarations } = readEntries({ bank: path.join(folder, "index.d.ts") });
    expect([...entries]).toEqual([["bank", ["QuestionId", "bank", "get"]]]);
    expect(declarations).toEqual([
      { name: "B", text: "interface B {\n    readonly limits: Limits;\n}" },
      { name: "Limits", text: "interface Limits {\n    readonly most: number;\n}" },
      // The ids themselves are content.
      { name: "QuestionId", text: "type QuestionId = string;" },
      { name: "bank", text: "declare const bank: Bank;" },
      {
        name: "get",
        text: "declare function get(id: QuestionId): Promise<string>;\ndeclare function get(id: number): undefined;",
      },
    ]);
  });
});

describe("judgeReport", () => {
  const apiOf = (declaration: string): PublicApi => ({
    entries: new Map([["bank", ["get"]]]),
    declarations: [{ name: "get", text: declaration }],
  });
  const changelog = (line: string) => `# Changelog\n\n## Unreleased\n\n### API\n\n${line}\n`;
  const before = apiOf("declare function get(id: string): string;");
  const after = apiOf("declare function get(id: string): string | undefined;");
  const first = judgeReport("", before, changelog("- `get` gives a text."));
  const report = first.kind === "told" ? first.text : "";

  it("is content with what it wrote, whatever the changelog tells besides", () => {
    expect(report).toContain("declare function get(id: string): string;");
    expect(judgeReport(report, before, changelog("- Another line."))).toEqual({ kind: "same" });
  });

  it("takes no change that the changelog has not told of since: not by an old line, and not by none", () => {
    for (const line of ["- `get` gives a text.", ""])
      expect(judgeReport(report, after, changelog(line))).toEqual({ kind: "untold", changed: ["get"] });
    expect(judgeReport(report, after, changelog("- `get` may give nothing."))).toMatchObject({
      kind: "told",
      changed: ["get"],
      text: expect.stringContaining("string | undefined"),
    });
  });

  it("names entries and names that come and go", () => {
    const other = { ...before, entries: new Map([["search", ["get"]]]), declarations: [] };
    expect(judgeReport(report, other, "")).toEqual({ kind: "untold", changed: ["bank", "get", "search"] });
  });
});
