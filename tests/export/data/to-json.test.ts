import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { toJson } from "../../../src/export/data/to-json.js";
import { type ExportSet, loadExport } from "../../../src/export/export-set.js";
import { bank as en } from "../../../src/generated/bank.en.js";
import { bank as zh } from "../../../src/generated/bank.zh.js";
import { hasProgram } from "../../helpers/foreign-client.js";
import { openHostileBank } from "../../helpers/hostile-bank.js";

const sets = {
  zh: await loadExport(zh),
  en: await loadExport(en),
  hostile: await loadExport(openHostileBank()),
};

/** The same data with the keys of every object the other way round. */
function reverseKeys(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(reverseKeys);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .reverse()
      .map(([key, value]) => [key, reverseKeys(value)]),
  );
}

describe("toJson", () => {
  it.each(Object.entries(sets))("is the set when parsed, with nothing added, dropped or null: %s", async (_, set) => {
    const { content, refused } = await toJson(set);
    expect(JSON.parse(content)).toStrictEqual(set);
    expect(refused).toEqual([]);
    expect(content.endsWith("}\n")).toBe(true);
  });

  it("writes the same text whatever the order of keys", async () => {
    const reversed = reverseKeys(sets.hostile) as ExportSet;
    expect((await toJson(reversed)).content).toBe((await toJson(sets.hostile)).content);
    expect((await toJson(sets.zh)).content).toMatch(
      /^{\n {2}"locale": "zh",\n {2}"version": "[^"]+",\n {2}"sections": \[\n {4}{\n {6}"id"/,
    );
  });

  it("escapes line ends that scripts would break at", async () => {
    const { content } = await toJson(sets.hostile);
    expect(content).toContain("一\\u2028二\\u2029三\\u0085四");
    expect(content).not.toMatch(/[\u0085\u2028\u2029]/);
  });
});

describe.skipIf(!hasProgram(["python3"], "python3"))("toJson in Python", () => {
  it.each(Object.entries(sets))("is the set: %s", async (_, set) => {
    const script = "import json, sys; print(json.dumps(json.load(sys.stdin.buffer)))";
    const { content } = await toJson(set);
    const output = execFileSync("python3", ["-c", script], { input: content, maxBuffer: 2 ** 26, encoding: "utf8" });
    expect(JSON.parse(output)).toStrictEqual(set);
  });
});
