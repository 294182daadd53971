import { readFileSync } from "node:fs";
import { XMLParser } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import { RelaxNGValidator, XmlDocument } from "libxml2-wasm";
import initSqlJs from "sql.js";
import { describe, expect, it } from "vitest";
import { openBank } from "../../src/bank/open-bank.js";
import { compileBank } from "../../src/compile/compile-bank.js";
import { toAnki } from "../../src/export/anki/to-anki.js";
import { toAnkiText } from "../../src/export/anki/to-anki-text.js";
import { type Exported, type ExportSet, loadExport } from "../../src/export/export-set.js";
import { toGift } from "../../src/export/moodle/to-gift.js";
import { toMoodle } from "../../src/export/moodle/to-moodle.js";
import { toHtml } from "../../src/export/paper/to-html.js";
import type { PictureOptions, PictureSource } from "../../src/export/picture-options.js";
import { toQti } from "../../src/export/qti/to-qti.js";
import { gif, png, pngAddress, svg } from "../helpers/pictures.js";

const list = `## Parts {#parts}

1. What does ![the drawing](figures/dot.png) show? {#shows}
   - A point, as in ![it](figures/dot.png) and ![another][one].

   ![within](${pngAddress})

2. Which is it? {#which}
   - [x] yes ![this](b.gif)
   - [ ] that

[one]: <b.gif>
`;

const files: Readonly<Record<string, Uint8Array>> = { "figures/dot.png": png, "b.gif": gif, "c.svg": svg };
const pictures: PictureSource = (address) => files[address];

async function setOf(text: string): Promise<ExportSet> {
  return loadExport(openBank(compileBank([{ path: "a.md", text }]).data));
}

/** The files of a package whose names end so. */
function filesOf(zip: Uint8Array, ending: RegExp): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(unzipSync(zip)).filter(([name]) => ending.test(name)));
}

const sources = (html: string) => [...html.matchAll(/<img src="([^"]*)"/g)].map(([, src = ""]) => src);

describe("pictures", () => {
  it("are media of an Anki package, which its notes name", async () => {
    const { content, refused, ...told } = await toAnki(await setOf(list), { pictures });
    expect({ refused, told }).toEqual({ refused: [], told: {} });
    const zip = unzipSync(content);
    const names = JSON.parse(strFromU8(zip["media"] ?? new Uint8Array())) as Record<string, string>;
    const media = Object.fromEntries(Object.entries(names).map(([number, name]) => [name, zip[number]]));
    expect(Object.values(media)).toEqual([png, gif]);
    const { Database } = await initSqlJs();
    const [notes] = new Database(zip["collection.anki2"]).exec(
      "SELECT flds, sfld FROM notes JOIN cards ON cards.nid = notes.id ORDER BY due",
    );
    const [shows, which] = Object.keys(media);
    expect(notes?.values.map(([fields]) => sources(String(fields)))).toEqual([
      [shows, shows, which, shows, which, shows],
      [],
      [which, which],
    ]);
    // As Anki sorts and compares fields: the names of pictures are words of it.
    expect(notes?.values[0]?.[1]).toBe(`What does  ${shows}  show?`);
  });

  it("are files of the very text of Moodle XML that shows them", async () => {
    const { content, refused, ...told } = await toMoodle(await setOf(list), { pictures });
    expect({ refused, told }).toEqual({ refused: [], told: {} });
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: "",
      isArray: (name) => name === "file",
    });
    const { quiz } = parser.parse(content) as { quiz: { question: Record<string, unknown>[] } };
    const texts: { text: string; file?: { name: string; path: string; encoding: string; "#text": string }[] }[] = [];
    JSON.stringify(quiz, (_, value) => {
      if (typeof value?.text === "string") texts.push(value);
      return value;
    });
    const shown = texts.filter(({ text }) => text.includes("<img"));
    expect(shown.length).toBeGreaterThanOrEqual(3);
    for (const { text, file = [] } of texts) {
      const names = new Set(sources(text).map((src) => src.replace("@@PLUGINFILE@@/", "")));
      expect(new Set(file.map(({ name }) => name))).toEqual(names);
      for (const { path, encoding, "#text": data } of file) {
        expect({ path, encoding }).toEqual({ path: "/", encoding: "base64" });
        expect([png, gif]).toContainEqual(new Uint8Array(Buffer.from(data, "base64")));
      }
    }
  });

  it("are resources of a QTI package, on which the items depend that show them", async () => {
    const { content, refused, ...told } = await toQti(await setOf(list), { pictures });
    expect({ refused, told }).toEqual({ refused: [], told: {} });
    const found = filesOf(content, /^items\/pictures\//);
    expect(Object.values(found)).toEqual([png, gif]);
    const items = filesOf(content, /^items\/[^/]+\.xml$/);
    for (const xml of Object.values(items))
      for (const src of sources(strFromU8(xml))) expect(found).toHaveProperty([`items/${src}`]);
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: "",
      isArray: (name) => name === "dependency",
    });
    const [manifest] = Object.values(filesOf(content, /^imsmanifest\.xml$/));
    const { resource } = (
      parser.parse(strFromU8(manifest ?? new Uint8Array())) as {
        manifest: {
          resources: {
            resource: { identifier: string; type: string; href: string; dependency?: { identifierref: string }[] }[];
          };
        };
      }
    ).manifest.resources;
    const hrefs = new Map(resource.map(({ identifier, href }) => [identifier, href]));
    expect(resource.filter(({ type }) => type === "webcontent").map(({ href }) => href)).toEqual(Object.keys(found));
    for (const [path, xml] of Object.entries(items)) {
      const { dependency = [] } = resource.find(({ href }) => href === path) ?? {};
      const wanted = new Set(sources(strFromU8(xml)).map((src) => `items/${src}`));
      expect(new Set(dependency.map(({ identifierref }) => hrefs.get(identifierref)))).toEqual(wanted);
    }
    for (const [schema, documents] of [
      ["item.rng", items],
      ["manifest.rng", { manifest }],
    ] as const) {
      const validator = RelaxNGValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(`tests/export/qti/${schema}`)));
      for (const xml of Object.values(documents)) validator.validate(XmlDocument.fromBuffer(xml ?? new Uint8Array()));
      validator.dispose();
    }
  });

  it("stand in a paper, SVG among them, which an `img` keeps from running", async () => {
    const { content, refused, ...told } = await toHtml(await setOf(list.replaceAll("b.gif", "c.svg")), { pictures });
    expect({ refused, told }).toEqual({ refused: [], told: {} });
    const drawing = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
    expect(new Set(sources(content))).toEqual(new Set([pngAddress, drawing]));
    expect(content).toContain('alt="the drawing"');
    expect(content).toContain("img-src data:;");
  });

  it("are words elsewhere, as without a source", async () => {
    const set = await setOf(list);
    for (const { content } of [await toAnkiText(set), await toGift(set)]) {
      expect(content).not.toContain("<img");
      expect(content).toContain("the drawing [figures/dot.png]");
    }
    const { content, pictures: left = [] } = await toHtml(set);
    expect(content).toContain("the drawing [figures/dot.png]");
    expect(sources(content)).toEqual([pngAddress, pngAddress].slice(0, sources(content).length));
    expect(left.map(({ id, address, reason }) => [id, address, reason])).toEqual([
      ["shows", "figures/dot.png", "No pictures were given."],
      ["shows", "b.gif", "No pictures were given."],
      ["which", "b.gif", "No pictures were given."],
    ]);
  });

  const writers: Readonly<
    Record<string, (set: ExportSet, options: PictureOptions) => Promise<Exported<string | Uint8Array>>>
  > = { toAnki, toMoodle, toQti, toHtml };

  it.each(Object.keys(writers))(
    "are told by %s where they are not in the content, once an item, with the reason",
    async (name) => {
      const cases: readonly (readonly [address: string, reason: string, isRemote?: true])[] = [
        ["gone.png", "There is no such file."],
        ["large.png", "It is large."],
        ["page.png", "It is none of PNG, JPEG, GIF, WebP and SVG."],
        ["data:image/png;base64,@", "Its address holds nothing that can be read."],
        ["https://example.org/a.png", "It is on the web, and stays there.", true],
        [`data:image/png;base64,${"@".repeat(200)}`, "Its address holds nothing that can be read."],
        ["//example.org/a.png", "It is on the web, and stays there.", true],
        ["ftp://example.org/a.png", "It is on the web, and stays there.", true],
        ...(name === "toHtml"
          ? []
          : [["c.svg", "An SVG file may run scripts where it is opened by itself. Save it as PNG."] as const]),
      ];
      const text = cases.map(([address]) => `![words](<${address}>) and ![again](<${address}>)`).join(" ");
      const given: PictureSource = (address) =>
        ({ ...files, "large.png": "It is large.", "page.png": new TextEncoder().encode("<html>") })[address];
      const result = await writers[name]?.(await setOf(`1. What is it? {#it}\n   - ${text}\n`), { pictures: given });
      expect(result?.refused).toEqual([]);
      const told = cases.map(([address, reason, isRemote = false]) => ({
        id: "it",
        kind: "open",
        address: address.length > 100 ? `${address.slice(0, 100)}…` : address,
        reason,
        isRemote,
      }));
      const byAddress = (one: { address: string }, other: { address: string }) =>
        one.address < other.address ? -1 : 1;
      expect([...(result?.pictures ?? [])].sort(byAddress)).toEqual(told.sort(byAddress));
    },
  );

  it("of an item that is refused are not in the file, and not told of", async () => {
    const set = await setOf(`1. What is it? {#it}\n   - A ![a](b.gif) ![b](gone.png) \u0001.\n`);
    const { content, refused, ...told } = await toAnki(set, { pictures });
    expect(refused).toHaveLength(1);
    expect(told).toEqual({});
    expect(strFromU8(unzipSync(content)["media"] ?? new Uint8Array())).toBe("{}");
  });

  it("give the same bytes each time", async () => {
    const set = await setOf(list);
    for (const write of Object.values(writers))
      expect((await write(set, { pictures })).content).toEqual((await write(set, { pictures })).content);
  });
});
