import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { RelaxNGValidator, XmlDocument } from "libxml2-wasm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ExportSet, loadExport } from "../../../src/export/export-set.js";
import { toQti } from "../../../src/export/qti/to-qti.js";
import { bank as english } from "../../../src/generated/bank.en.js";
import { bank as chinese } from "../../../src/generated/bank.zh.js";
import { openHostileBank } from "../../helpers/hostile-bank.js";
import { loadHalf } from "../../helpers/load-half.js";
import { documentAt, unpack } from "../qti/unpack.js";

// The schemas are our own, for 1EdTech's is on no registry; what they are made from is said at their head.

/** TeX of all kinds, of which MathML 2 cannot say all. */
const formulas = [
  ..."a b^2 x_i^2 \\frac{1}{2} \\sqrt[3]{x} \\mathrm{max} \\text{a<b} \\color{red}x \\hspace{-1mu} \\overset{!}{=} {\\displaystyle}".split(
    " ",
  ),
  ..."\\raisebox{1em}{x} \\begin{cases}a&b\\\\c\\end{cases} \\left(\\frac{a}{b}\\right] \\bar{x} \\boxed{x} \\cancel{x} \\smash{x}".split(
    " ",
  ),
  ..."\\phantom{x} \\underbrace{a+b}_{c} \\sideset{_a^b}{}\\sum \\substack{a\\\\b} \\tag{1} \\not= \\mathbb{E} \\pmod{3} \\xrightarrow{f}".split(
    " ",
  ),
];
/** What Markdown is made of. */
const pieces = [
  ..."a 中$`*_|#>-<&\n\n{}[]()!\\",
  ..."3. |- |> |    |```\n|[x](https://example.com/?a=1&b=2)|[x](y 'z')|![x](y)|<b>|<!-- c -->|]]>|&amp;|&nbsp;|&#0;".split(
    "|",
  ),
  ...["| a |\n| -: |\n", "$$\nx\n$$\n"],
  ...formulas.flatMap((tex) => [`$${tex}$`, `\n\n$$\n${tex}\n$$\n\n`]),
];

describe("the documents of toQti, checked by libxml2", () => {
  let items: RelaxNGValidator;
  let manifest: RelaxNGValidator;
  let hostile: ReadonlyMap<string, string>;
  beforeAll(async () => {
    hostile = unpack((await toQti(await loadExport(openHostileBank()))).content);
    items = readSchema("item.rng");
    manifest = readSchema("manifest.rng");
  });
  afterAll(() => {
    items.dispose();
    manifest.dispose();
  });

  const checkAll = (documents: ReadonlyMap<string, string>) =>
    [...documents].flatMap(([name, xml]) =>
      check(name === "imsmanifest.xml" ? manifest : items, xml).map((message) => `${name}: ${message}`),
    );

  it.each([
    ["published in Chinese", () => loadHalf(chinese, 0)],
    ["published in English", () => loadHalf(english, 1)],
    ["hostile", () => loadExport(openHostileBank())],
  ] as const)("are as the schemas say, and their identifiers distinct: %s", { timeout: 60_000 }, async (_, load) => {
    const set: ExportSet = await load();
    const documents = unpack((await toQti(set)).content);
    expect(documents.size).toBeGreaterThan(set.items.length);
    expect(checkAll(documents)).toEqual([]);
    const identifiers = [...documents.values()].flatMap((xml) =>
      [
        ...xml.matchAll(/<(?:assessmentItem|assessmentTest|testPart|assessmentSection) [^>]*?identifier="([^"]+)"/g),
      ].map(([, identifier]) => identifier),
    );
    expect(new Set(identifiers).size).toBe(identifiers.length);
    expect(identifiers.filter((identifier) => !/^[A-Za-z_][\w.-]*$/.test(identifier ?? ""))).toEqual([]);
  });

  it.each([
    ["text beside the blocks of a body", /<itemBody>/, "<itemBody>words"],
    ["an identifier that begins with a digit", /identifier="choice-/, 'identifier="7'],
    ["an element that QTI has not", /<strong>/, "<input/><strong>"],
    ["a block in a line", /<p>/, "<p><ul/>"],
    ["a table without a body", /<tbody>.*?<\/tbody>/s, ""],
    ["a formula with an argument too many", /<mfrac>/, "<mfrac><mi>x</mi>"],
    ["an attribute that came with MathML 3", /<mrow>/, '<mrow intent="x">'],
    ["padding without a unit", /<mrow>/, '<mpadded lspace="0"/><mrow>'],
    ["feedback without its outcome", / outcomeIdentifier="FEEDBACK"/, ""],
    ["a rubric for nobody", / view="scorer"/, ""],
    ["a link without a target", /<a href="[^"]*">/, "<a>"],
    ["a resource without its kind", / type="imsqti_item_xmlv2p1"/, ""],
  ])("would not be with %s", (_, pattern, replacement) => {
    const [name, xml] = [...hostile].find((document) => pattern.test(document[1])) ?? ["", ""];
    expect(name).not.toBe("");
    expect(checkAll(new Map([[name, xml.replace(pattern, replacement)]]))).not.toEqual([]);
  });

  it("are as the schema says for any Markdown, or refused", { timeout: 60_000 }, async () => {
    const { items: all, ...set } = await loadExport(openHostileBank());
    const item = all.find(({ kinds }) => kinds.includes("choice"));
    if (item?.choice === undefined || item.article === undefined)
      throw new Error("The hostile bank has no choice item.");
    const { choice, article } = item;
    const write = (text: string) =>
      toQti({
        ...set,
        items: [
          {
            ...item,
            prompt: `？${text}`,
            article: { ...article, explanation: text, keyPoints: [{ text, must: true }] },
            choice: { stem: text, options: choice.options.map((option) => ({ ...option, text, rationale: text })) },
          },
        ],
      });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), async (drawn) => {
        const { content, refused } = await write(drawn.join(""));
        expect(checkAll(unpack(content))).toEqual([]);
        for (const { reason } of refused) expect(reason).toMatch(/^QTI has no /);
      }),
      { numRuns: 150 },
    );
  });

  it("are found by the manifest and the test under one name", () => {
    const named = (xml: string) => [...xml.matchAll(/ href="([^"]+)"/g)].map(([, href]) => href);
    const paths = [...hostile.keys()].filter((name) => name.startsWith("items/"));
    expect(named(documentAt(hostile, "test.xml"))).toEqual(paths);
    expect([...new Set(named(documentAt(hostile, "imsmanifest.xml")))]).toEqual(["test.xml", ...paths]);
  });
});

function readSchema(name: string): RelaxNGValidator {
  const document = XmlDocument.fromString(readFileSync(path.join(import.meta.dirname, name), "utf8"));
  const validator = RelaxNGValidator.fromDoc(document);
  document.dispose();
  return validator;
}

/** What libxml2 says against a document, or that it cannot be read at all. */
function check(validator: RelaxNGValidator, xml: string): string[] {
  try {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
    } finally {
      document.dispose();
    }
    return [];
  } catch (error) {
    return [String(error)];
  }
}
