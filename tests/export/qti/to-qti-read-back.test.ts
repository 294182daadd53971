import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { partNamesFor } from "../../../src/article/part-names.js";
import { type ExportItem, type ExportSet, loadExport, type Refusal } from "../../../src/export/export-set.js";
import { toQti } from "../../../src/export/qti/to-qti.js";
import { bank as english } from "../../../src/generated/bank.en.js";
import { bank as chinese } from "../../../src/generated/bank.zh.js";
import { renderHtml, renderInlineHtml } from "../../../src/html/render-html.js";
import { openHostileBank } from "../../helpers/hostile-bank.js";
import { loadHalf } from "../../helpers/load-half.js";
import { documentAt, unpack } from "../qti/unpack.js";

/** An element, its attributes and its text, as fast-xml-parser reads them. */
interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  /** All text inside, as it stands. */
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: 1e6, maxExpandedLength: 1e7 },
});

function parse(xml: string): Node {
  const [root] = (parser.parse(xml) as RawNode[]).map(toNode).filter(({ name }) => name !== "?xml");
  if (root === undefined) throw new Error("There is no element.");
  return root;
}

type RawNode = Readonly<Record<string, unknown>>;

function toNode(raw: RawNode): Node {
  const name = Object.keys(raw).find((key) => key !== ":@") ?? "";
  if (name === "#text") return { name, attributes: {}, children: [], text: String(raw[name]) };
  const children = (raw[name] as RawNode[]).map(toNode);
  const attributes = (raw[":@"] ?? {}) as Record<string, string>;
  return { name, attributes, children, text: name === "br" ? "\n" : children.map(({ text }) => text).join("") };
}

function findAll(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

function find(node: Node, name: string): Node {
  const [found] = findAll(node, name);
  if (found === undefined) throw new Error(`There is no <${name}>.`);
  return found;
}

/** What Markdown says, by the renderer alone. */
const inline = (markdown: string) => read(renderInlineHtml(markdown, { formulas: "mathml", xml: true }));
const blocks = (markdown: string) => read(renderHtml(markdown, { formulas: "mathml", xml: true }));
const read = (xhtml: string) => squeeze(withNumbers(parse(`<div>${xhtml}</div>`)).text);

/** Lists that do not begin at one have their numbers in words. */
function withNumbers(node: Node): Node {
  const { start } = node.name === "ol" ? node.attributes : {};
  const items = node.children.filter(({ name }) => name === "li");
  const children = node.children.map(withNumbers).map((child, index) => {
    const place = items.indexOf(node.children[index] ?? child);
    return start === undefined || place < 0 ? child : { ...child, text: `${Number(start) + place}. ${child.text}` };
  });
  return { ...node, children, text: children.length === 0 ? node.text : children.map(({ text }) => text).join("") };
}

function squeeze(text: string): string {
  return text.replaceAll(/[\t\n\r ]+/g, " ").trim();
}

/** What a choice item of a package says, in the words of the set. */
function readChoice(root: Node) {
  const stem =
    findAll(root, "prompt")[0] ?? findAll(root, "div").find(({ attributes }) => attributes["class"] === "stem");
  const [key] = findAll(find(root, "correctResponse"), "value");
  const rationales = new Map(
    findAll(root, "modalFeedback").map(({ attributes, text }) => [attributes["identifier"], squeeze(text)]),
  );
  return {
    stem: squeeze(stem?.text ?? ""),
    options: findAll(root, "simpleChoice").map(({ attributes, text }) => ({
      text: squeeze(text),
      correct: attributes["identifier"] === key?.text,
      rationale: rationales.get(attributes["identifier"]),
    })),
  };
}

function expectedChoice({ choice }: ExportItem) {
  return {
    stem: inline(choice?.stem ?? ""),
    options: choice?.options.map(({ text, correct, rationale }) => ({
      text: inline(text),
      correct,
      rationale: inline(rationale ?? ""),
    })),
  };
}

/** What an open item says: its prompt, and the parts of its rubric by their class. */
function readOpen(root: Node) {
  const [rubric] = findAll(root, "rubricBlock");
  const parts = (rubric?.children ?? []).map(({ attributes, children: [title, ...content] }) => ({
    class: attributes["class"],
    title: title?.text,
    // Of a list, its items; of text, all of it.
    texts: ["explanation", "correction", "spoken", "code"].includes(attributes["class"] ?? "")
      ? [squeeze(content.map(({ text }) => text).join(""))]
      : content.flatMap((node) => (node.name === "ul" ? node.children.map(readEntry) : [squeeze(node.text)])),
  }));
  return { prompt: squeeze(find(root, "prompt").text), view: rubric?.attributes["view"], parts };
}

/** A claim and its rebuttal, or a question and its answer, stand apart. */
function readEntry({ children, text }: Node): string {
  const isPair =
    children.length === 2 && children.every(({ name, attributes }) => name === "div" && attributes["class"]);
  return isPair ? children.map((child) => squeeze(child.text)).join(" / ") : squeeze(text);
}

function expectedOpen({ prompt, brief, article, references }: ExportItem, { locale }: ExportSet) {
  const names = partNamesFor(locale);
  const part = (name: keyof typeof names, texts: readonly string[]) =>
    texts.length === 0 ? [] : [{ class: name, title: names[name], texts }];
  const parts = [
    ...part("brief", brief === undefined ? [] : [squeeze(brief)]),
    ...part(
      "keyPoints",
      (article?.keyPoints ?? []).map(({ text, must }) => `${must ? `${names.must} ` : ""}${inline(text)}`),
    ),
    ...part(
      "pitfalls",
      (article?.pitfalls ?? []).map(({ claim, rebuttal }) => `${inline(claim)} / ${inline(rebuttal)}`),
    ),
    ...part(
      "followUps",
      (article?.followUps ?? []).map((next) => `${inline(next.prompt)} / ${inline(next.answer)}`),
    ),
    ...(["correction", "spoken", "explanation"] as const).flatMap((name) => {
      const text = article?.[name];
      return part(name, text === undefined ? [] : [blocks(text)]);
    }),
    ...part("code", article?.code === undefined ? [] : [squeeze(article.code.text)]),
  ];
  return {
    prompt: squeeze(prompt),
    view: parts.length === 0 ? undefined : "scorer",
    parts,
    titles: references.map(({ title }) => squeeze(title)),
  };
}

/** Compares a package with its set, item by item, and gives what is not in it. */
async function readBack(set: ExportSet): Promise<readonly Refusal[]> {
  const { content, refused } = await toQti(set);
  const documents = unpack(content);
  const isHeld = (id: string, kind: string) => !refused.some((refusal) => refusal.id === id && refusal.kind === kind);
  for (const item of set.items) {
    for (const kind of item.kinds.filter((one) => isHeld(item.id, one))) {
      const root = parse(documentAt(documents, `items/${kind}-${item.id}.xml`));
      expect(root.attributes["identifier"]).toBe(`${kind}-${item.id}`);
      expect(root.attributes["xml:lang"]).toBe(set.locale);
      expect(squeeze(root.attributes["title"] ?? "")).toBe(squeeze(item.prompt));
      if (kind === "choice") {
        expect(readChoice(root), item.id).toEqual(expectedChoice(item));
        continue;
      }
      const { titles, ...expected } = expectedOpen(item, set);
      const { parts, ...open } = readOpen(root);
      const references = parts.find((part) => part.class === "references")?.texts ?? [];
      expect({ ...open, parts: parts.filter((part) => part.class !== "references") }, item.id).toEqual(expected);
      expect(references.length).toBe(titles.length);
      for (const [index, title] of titles.entries()) expect(references[index]).toContain(title);
    }
  }
  expectTest(set, documents, isHeld);
  expectManifest(set, documents, isHeld);
  return refused;
}

function expectTest(
  set: ExportSet,
  documents: ReadonlyMap<string, string>,
  isHeld: (id: string, kind: string) => boolean,
) {
  const root = parse(documentAt(documents, "test.xml"));
  const sections = findAll(root, "assessmentSection");
  expect(sections.map(({ attributes }) => attributes["title"])).toEqual(set.sections.map(({ title }) => title));
  expect(
    sections.map((section) => findAll(section, "assessmentItemRef").map(({ attributes }) => attributes["href"])),
  ).toEqual(
    set.sections.map(({ id }) =>
      set.items
        .filter(({ section }) => section.id === id)
        .flatMap((item) =>
          item.kinds.filter((kind) => isHeld(item.id, kind)).map((kind) => `items/${kind}-${item.id}.xml`),
        ),
    ),
  );
}

function expectManifest(
  set: ExportSet,
  documents: ReadonlyMap<string, string>,
  isHeld: (id: string, kind: string) => boolean,
) {
  const root = parse(documentAt(documents, "imsmanifest.xml"));
  const [test, ...items] = findAll(root, "resource");
  expect(["imsmanifest.xml", ...findAll(root, "file").map(({ attributes }) => attributes["href"])]).toEqual([
    ...documents.keys(),
  ]);
  expect(findAll(test ?? root, "dependency").map(({ attributes }) => attributes["identifierref"])).toEqual(
    items.map(({ attributes }) => attributes["identifier"]),
  );
  const difficulties = { easy: 1, medium: 2, difficult: 3 };
  expect(
    items.map((resource) => ({
      id: find(resource, "imsmd:entry").text,
      kind: find(resource, "imsqti:interactionType").text === "choiceInteraction" ? "choice" : "open",
      changed: find(find(resource, "imsmd:version"), "imsmd:string").text,
      difficulty:
        difficulties[find(find(resource, "imsmd:difficulty"), "imsmd:value").text as keyof typeof difficulties],
      tags: findAll(resource, "imsmd:keyword").map((keyword) => {
        const [label, id] = findAll(keyword, "imsmd:string").map(({ text }) => text);
        return { id, label };
      }),
    })),
  ).toEqual(
    set.items.flatMap(({ id, kinds, changed, difficulty, tags }) =>
      kinds.filter((kind) => isHeld(id, kind)).map((kind) => ({ id, kind, changed, difficulty, tags })),
    ),
  );
}

describe("toQti, read back by fast-xml-parser", () => {
  it.each([chinese, english])(
    "has the questions that are published, word for word: $locale",
    {
      timeout: 120_000,
    },
    async (bank) => {
      expect(await readBack(await loadHalf(bank, bank.locale === "zh" ? 0 : 1))).toEqual([]);
    },
  );

  it("has all of the hostile bank but what XML forbids, which it names", async () => {
    const reason = "A text of it has U+001F, which XML cannot hold.";
    expect(await readBack(await loadExport(openHostileBank()))).toEqual([
      { id: "q-separator", kind: "open", reason },
      { id: "q-separator", kind: "choice", reason },
    ]);
  });
});
