import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readYaml } from "../../../src/compile/vocabulary/read-yaml.js";

const form = { schema: z.strictObject({ a: z.number() }), fields: ["a"] };
const placesOf = (text: string) =>
  readYaml({ path: "x.yaml", text }, form).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);

const anyForm = { schema: z.record(z.string(), z.unknown()), fields: [] };

describe("readYaml", () => {
  it("gives a value that fits its schema", () => {
    expect(readYaml({ path: "x.yaml", text: "a: 1\n" }, form)).toMatchObject({ value: { a: 1 }, problems: [] });
  });

  it("says where a mistake stands, also behind a byte order mark, CRLF or a NUL", () => {
    expect(placesOf("\n a: [\n")).toEqual(["yaml-syntax 3:1"]);
    expect(placesOf("\ufeff\r\na: x\r\n")).toEqual(["invalid-field 2:4"]);
    expect(placesOf("1. # \n\n \0 \n\n | : ")).toEqual(["yaml-syntax 3:2", "yaml-syntax 5:4"]);
  });

  it.each([
    ["text: ''", '`text` is "". It must be a text that is not empty.'],
    ["list: []", "`list` is []. It must be a list that is not empty."],
    ["year: 1200", "`year` is 1200. It must be at least 1900."],
    ["year: 2200", "`year` is 2200. It must be at most 2100."],
    ["kind: c", '`kind` is "c". It must be "a" or "b".'],
    ["map: 1", "`map` is 1. It must be a mapping."],
    ["text: {}", "`text` is {}. It must be a value of type string."],
    [`year: ${"x".repeat(100)}`, `\`year\` is "${"x".repeat(56)}.... It must be a value of type number.`],
    ["texts: 1", "There is no field `texts`. Known are text, list, year, kind, map."],
  ])("says of %j what is allowed", (text, message) => {
    const schema = z.strictObject({
      text: z.string().min(1).optional(),
      list: z.array(z.string()).min(1).optional(),
      year: z.int().min(1900).max(2100).optional(),
      kind: z.enum(["a", "b"]).optional(),
      map: z.strictObject({}).optional(),
    });
    const { problems } = readYaml({ path: "x.yaml", text }, { schema, fields: Object.keys(schema.shape) });
    expect(problems.map((problem) => problem.message)).toEqual([message]);
  });

  it("reports what holds itself at the alias that does it, and reads no further", () => {
    const { value, problems } = readYaml(
      { path: "n.yaml", text: "a: 1\nb: &b\n  - [x, *b]\nc: &c { d: *c }\n" },
      anyForm,
    );
    expect(value).toBeUndefined();
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ["yaml-syntax", 3, 9],
      ["yaml-syntax", 4, 12],
    ]);
    expect(problems[0]?.message).toBe(
      "This is not valid YAML: *b stands inside of what it names, which would hold itself.",
    );
  });

  it("reports aliases that would grow without bound, and what stands too deep in each other", () => {
    const bomb = ["a0: &a0 [x, x]", ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`)];
    for (const text of [
      bomb.join("\n"),
      `a: ${"[".repeat(20_000)}`,
      `a: ${"[".repeat(20_000)}${"]".repeat(20_000)}`,
      `${"- ".repeat(20_000)}x`,
    ]) {
      const { value, problems } = readYaml({ path: "n.yaml", text }, anyForm);
      expect(value).toBeUndefined();
      expect(problems.map(({ code }) => code)).toContain("yaml-syntax");
    }
  });

  it("reports a mapping or a list in the place of a key", () => {
    const { problems } = readYaml({ path: "n.yaml", text: "a: 1\n? [x]\n: 1\n{ b: 1 }: 2\n" }, anyForm);
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ["yaml-syntax", 2, 3],
      ["yaml-syntax", 4, 1],
    ]);
  });

  it("reads an alias that holds nothing of itself", () => {
    const { value, problems } = readYaml({ path: "n.yaml", text: "a: &a [x]\nb: *a\n" }, anyForm);
    expect(problems).toEqual([]);
    expect(value).toEqual({ a: ["x"], b: ["x"] });
  });
});
