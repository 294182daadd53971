import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeYaml } from "../../../src/compile/vocabulary/compose-yaml.js";
import { scanJson } from "../../../src/compile/vocabulary/scan-json.js";
import { scanYaml } from "../../../src/compile/vocabulary/scan-yaml.js";
import type { YamlPath, YamlTree } from "../../../src/compile/vocabulary/yaml-tree.js";

/** Everything that a tree says: the value with the order of its keys, and the places of all values, keys and absences. */
function tell({ value, faults, offsetOf }: YamlTree) {
  const places: string[] = [];
  const walk = (inner: unknown, path: YamlPath) => {
    for (const part of ["key", "value"] as const) places.push(`${path.join("/")} ${part} ${offsetOf(path, part)}`);
    for (const step of ["absent", 99])
      places.push(`${offsetOf([...path, step], "value")} ${offsetOf([...path, step], "key")}`);
    if (Array.isArray(inner)) for (const [index, item] of inner.entries()) walk(item, [...path, index]);
    else if (typeof inner === "object" && inner !== null)
      for (const [key, item] of Object.entries(inner)) walk(item, [...path, key]);
  };
  walk(value, []);
  return { faults, json: JSON.stringify(value), value, places };
}

const content = ["sections.yaml", "tags.yaml", "references.yaml", "exceptions.yaml", "bank.yaml"];

describe("scanYaml", () => {
  it.each(content)("reads our own %s as the parser does", (name) => {
    const text = readFileSync(`content/${name}`, "utf8");
    const scanned = scanYaml(text);
    expect(scanned && tell(scanned)).toEqual(tell(composeYaml(text)));
  });

  it("reads the front matter of all our own cards", () => {
    for (const folder of readdirSync("content/questions"))
      for (const name of readdirSync(`content/questions/${folder}`)) {
        const text = readFileSync(`content/questions/${folder}/${name}`, "utf8");
        const [, yaml] = /^---\n([\s\S]*?)^---$/m.exec(text) ?? [];
        if (name.endsWith(".en.md") || yaml === undefined) continue;
        expect(scanYaml(yaml)).toBeDefined();
      }
  });

  it.each([
    ["", null],
    ["# nothing\n\n", null],
    ["a: 1\r\nb:\r\n- x y \r\n-   'it''s'\r\n", { a: 1, b: ["x y", "it's"] }],
    ['- id: a\n  t: { zh: 中文, en: "a: \\"b\\"", of: [] }\n-  - 5.10\n   - 2026-11\n', undefined],
    [
      '- id: a\n  t: { zh: 中文, en: "a: \\"b\\"", of: [] }\n-  - b\n   - 2026-11\n',
      [{ id: "a", t: { zh: "中文", en: 'a: "b"', of: [] } }, ["b", "2026-11"]],
    ],
    [
      "a:\n  b:\n    - c: d\n      e:\n      - f\n\n  # note\n  g: C# and https://x.org/#y\n",
      { a: { b: [{ c: "d", e: ["f"] }], g: "C# and https://x.org/#y" } },
    ],
  ])("reads %j", (text, value) => {
    const scanned = scanYaml(text);
    expect(scanned?.value).toEqual(value);
    if (scanned !== undefined) expect(tell(scanned)).toEqual(tell(composeYaml(text)));
  });

  it.each([
    "a: &b 1",
    "a: *b",
    "a: !x 1",
    "a: |\n  x",
    "a: >\n  x",
    "a: b\n  c",
    "a: 1\na: 2",
    "? a\n: b",
    "a: b # c",
    "a: 'b",
    "a: [b",
    "a: {b: c}}",
    "a:",
    "- a\nb: c",
    "a: 0x1f",
    "a: 1e3",
    "a: 007",
    "a: ~",
    "a: no: yes",
    "a: b:",
    "---\na: 1",
    "a: 1\n...",
    "a: 1\n--- \nb: 2",
    "a:\tb",
    " a: 1",
    '"a": 1',
    "a: [b: c]",
    "a: {b}",
    "a: [b,]",
    'a: "\\x41"',
    "a: - b",
    "%TAG ! x",
    "a: \0",
    "a: \u0085b",
    "__proto__: 1",
    "a: 1\rb: 2",
  ])("leaves %j to the parser", (text) => {
    expect(scanYaml(text)).toBeUndefined();
  });

  // Lines that are often right, and often not.
  const word = fc.constantFrom(
    "a",
    "bc",
    "中文",
    "x y",
    "5",
    "5.10",
    "2026-11",
    "07",
    "true",
    "Null",
    "no",
    "-1",
    "1e3",
    ".5",
    "C#",
    "a#b",
    "a #b",
    "a: b",
    "a:b",
    "x:",
    "'q'",
    "'it''s'",
    "'",
    '"d"',
    '"d\\n"',
    '"d\\u0041"',
    '"d',
    "",
    " ",
    "~",
    "<<",
    "*a",
    "&a b",
    "!t",
    "|",
    "> x",
    "%",
    "@",
    "`",
    "?",
    "? a",
    "-",
    "--",
    "- a",
    "=",
    ",",
    "[",
    "]",
    "{",
    "}",
    "[]",
    "{}",
    "...",
    "---",
    "\\",
    "\t",
    "é",
    "😀",
    "https://a.b/c?d#e",
  );
  const flow: fc.Arbitrary<string> = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: "small" }, word, tie("list"), tie("map")),
    list: fc.array(tie("value") as fc.Arbitrary<string>, { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
    map: fc
      .array(fc.tuple(word, tie("value") as fc.Arbitrary<string>), { maxLength: 3 })
      .map((pairs) => `{ ${pairs.map(([name, value]) => `${name}: ${value}`).join(", ")} }`),
  })).value as fc.Arbitrary<string>;
  const rest = fc.oneof(
    { weight: 3, arbitrary: flow },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }) },
  );
  const line = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(
          fc.constantFrom("a", "b", "c", "d e", "5.10", "中", '"k"', "a-b"),
          fc.constantFrom(": ", ":", ":  ", " : "),
          rest,
        )
        .map((parts) => parts.join("")),
    },
    { weight: 3, arbitrary: fc.constantFrom("a:", "b:", "c:", "x:") },
    { weight: 1, arbitrary: rest },
    { weight: 1, arbitrary: fc.constantFrom("", "# note", "---", "...", "  ") },
  );
  const text = fc
    .array(
      fc.tuple(
        fc.constantFrom("", "", "", "  ", "  ", "    ", " ", "- ", "- ", "  - ", "- - ", "-"),
        line,
        fc.constantFrom("", "", "", " ", "\r", " # c"),
      ),
      { maxLength: 7 },
    )
    .map((lines) => lines.map((parts) => parts.join("")).join("\n"));

  it("gives what the parser gives, or leaves it to the parser", () => {
    let scanned = 0;
    fc.assert(
      fc.property(text, (yaml) => {
        const tree = scanYaml(yaml);
        if (tree === undefined) return;
        scanned++;
        expect(tell(tree)).toEqual(tell(composeYaml(yaml)));
      }),
      { numRuns: 2000 },
    );
    expect(scanned).toBeGreaterThan(100);
  });
});

describe("scanJson", () => {
  it("reads JSON as we write it, with the places of the parser", () => {
    const text = `${JSON.stringify({ a: [1, { b: null }], "5.10": 'é\n"\\😀', c: {} }, null, 1)}\n`;
    const scanned = scanJson(text);
    expect(scanned && tell(scanned)).toEqual(tell(composeYaml(text)));
  });

  it.each([
    '{\n "a": 1,\n "a": 2\n}\n',
    '{"a":1}',
    '{\n "a": 1.0\n}\n',
    '{\n "__proto__": 1\n}\n',
    "{\n a: 1\n}\n",
    "",
  ])("leaves %j to the parser", (text) => {
    expect(scanJson(text)).toBeUndefined();
  });
});
