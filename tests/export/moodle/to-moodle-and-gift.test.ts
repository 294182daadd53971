import fc from "fast-check";
import { XMLParser } from "fast-xml-parser";
import { type GIFTQuestion, parse, type TextFormat } from "gift-pegjs";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { type ExportItem, type ExportKind, type ExportSet, loadExport } from "../../../src/export/export-set.js";
import { toGift } from "../../../src/export/moodle/to-gift.js";
import { toMoodle } from "../../../src/export/moodle/to-moodle.js";
import { bank as english } from "../../../src/generated/bank.en.js";
import { bank as chinese } from "../../../src/generated/bank.zh.js";
import { renderHtml, renderInlineHtml, renderPlainHtml } from "../../../src/html/render-html.js";
import { hostileBlocks, hostileLines, openHostileBank } from "../../helpers/hostile-bank.js";
import { loadHalf } from "../../helpers/load-half.js";

// Two formats, each read by a parser that others wrote; what they give is the same, and is what the set says.

/** What an importer learns of a question. Texts are HTML. */
interface Imported {
  readonly type: "essay" | "multichoice";
  readonly id: string | null;
  readonly name: string | null;
  readonly category: string;
  readonly tags: readonly string[];
  readonly stem: string;
  /** General feedback; of an essay, followed by what graders are told. */
  readonly feedback: string;
  readonly options: readonly { readonly text: string; readonly percent: number; readonly feedback: string }[];
}

function readGift(content: string): Imported[] {
  const found: Imported[] = [];
  let category = "";
  for (const question of content === "" ? [] : parse(content)) {
    if (question.type === "Category") category = question.title;
    else found.push({ ...readGiftQuestion(question), category });
  }
  return found;
}

function readGiftQuestion(question: Exclude<GIFTQuestion, { type: "Category" }>): Omit<Imported, "category"> {
  if (question.type !== "MC" && question.type !== "Essay") throw new Error(`gift-pegjs finds a ${question.type}.`);
  const { id = null, title, tags, stem, globalFeedback } = question;
  const base = { id, name: title, tags: tags ?? [], stem: htmlOf(stem), feedback: htmlOf(globalFeedback) };
  if (question.type === "Essay") return { ...base, type: "essay", options: [] };
  const options = question.choices.map(({ text, isCorrect, weight, feedback }) => ({
    text: htmlOf(text),
    percent: isCorrect ? 100 : (weight ?? 0),
    feedback: htmlOf(feedback),
  }));
  return { ...base, type: "multichoice", options };
}

function htmlOf(text: TextFormat | null): string {
  if (text === null) return "";
  expect(text.format).toBe("html");
  return text.text;
}

interface XmlText {
  readonly text: string;
  readonly "@format"?: string;
}

interface XmlQuestion {
  readonly "@type": string;
  readonly category?: XmlText;
  readonly name: XmlText;
  readonly questiontext: XmlText;
  readonly generalfeedback: XmlText;
  readonly graderinfo?: XmlText;
  readonly idnumber: string;
  readonly answer?: readonly (XmlText & { readonly "@fraction": string; readonly feedback: XmlText })[];
  readonly tags: { readonly tag?: readonly XmlText[] } | string;
}

const xmlParser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  trimValues: false,
  parseTagValue: false,
  processEntities: { enabled: true, maxTotalExpansions: Number.POSITIVE_INFINITY },
  htmlEntities: true, // references by number, which every XML parser but this one reads unasked
  isArray: (name) => ["question", "answer", "tag"].includes(name),
});

function readMoodleXml(content: string): Imported[] {
  XmlDocument.fromString(content).dispose(); // throws unless it is well-formed
  const { quiz } = xmlParser.parse(content) as { quiz: { question?: readonly XmlQuestion[] } };
  const found: Imported[] = [];
  let category = "";
  for (const question of quiz.question ?? []) {
    if (question.category !== undefined) category = question.category.text;
    else found.push({ ...readXmlQuestion(question), category });
  }
  return found;
}

function readXmlQuestion(question: XmlQuestion): Omit<Imported, "category"> {
  const { "@type": type, idnumber, name, questiontext, generalfeedback, graderinfo, answer = [], tags } = question;
  if (type !== "essay" && type !== "multichoice") throw new Error(`fast-xml-parser finds a ${type}.`);
  const html = [questiontext, generalfeedback, ...answer, ...answer.map(({ feedback }) => feedback)];
  expect(new Set(html.map((text) => text["@format"]))).toEqual(new Set(["html"]));
  const told = [generalfeedback.text, graderinfo?.text ?? ""];
  return {
    type,
    id: idnumber,
    name: name.text,
    tags: typeof tags === "string" ? [] : (tags.tag ?? []).map(({ text }) => text),
    stem: questiontext.text,
    feedback: told.filter((text) => text !== "").join("\n"),
    options: answer.map((option) => ({
      text: option.text,
      percent: Number(option["@fraction"]),
      feedback: option.feedback.text,
    })),
  };
}

/** Text and elements as libxml2 understands them, however they were escaped; containers that carry no meaning do not count. */
function meaning(html: string): string {
  const document = XmlDocument.fromString(`<div>${html.replaceAll("]]>", "]]&gt;")}</div>`);
  const text = document.toString({ format: false, noDeclaration: true });
  document.dispose();
  return text.replaceAll(/<\/?div>|<div\/>/g, "").trim();
}

/** What a reader sees of a paragraph of plain text, by libxml2. */
function visible(html: string): string {
  const document = XmlDocument.fromString(`<div>${html.replaceAll("<br />", "\n")}</div>`);
  const text = document.root.content;
  document.dispose();
  return text;
}

const asXhtml = { formulas: "delimiters", xml: true } as const;
// A text of white space alone is none.
const blocks = (markdown: string) => (markdown.trim() === "" ? "" : meaning(renderHtml(markdown, asXhtml)));
const inline = (markdown: string) => meaning(renderInlineHtml(markdown, asXhtml));
const plain = (text: string) => (text.trim() === "" ? "" : meaning(renderPlainHtml(text, asXhtml)));
const must = { zh: "[必答] ", en: "[must] " };

/** What the feedback of an item must hold, in this order. */
function toldOf({ brief, article, references }: ExportItem, kind: ExportKind, locale: string): string[] {
  const { correction, spoken, explanation, code, followUps = [], keyPoints = [], pitfalls = [] } = article ?? {};
  const sources = references.flatMap(({ title, year, arxiv, doi, url }) => [
    plain(`(${year}). ${title}.`),
    plain(url ?? arxiv ?? doi ?? ""),
  ]);
  const common = [brief, correction, spoken, explanation].map((text, index) =>
    index === 0 ? plain(text ?? "") : blocks(text ?? ""),
  );
  if (code !== undefined) common.push(blocks(`\`\`\`\`${code.language}\n${code.text}\n\`\`\`\``));
  if (kind === "choice") return [...common, ...sources];
  return [
    ...common,
    ...followUps.flatMap((next) => [blocks(next.prompt), blocks(next.answer)]),
    ...sources,
    ...keyPoints.map(
      (point) => `<li>${point.must ? must[locale === "zh" ? "zh" : "en"] : ""}${inline(point.text)}</li>`,
    ),
    ...pitfalls.flatMap(({ claim, rebuttal }) => [blocks(claim), blocks(rebuttal)]),
  ];
}

/** The parts that are not in the text where they should be: behind those before them. */
function missingIn(text: string, parts: readonly string[]): string[] {
  let end = 0;
  return parts.filter((part) => {
    const start = text.indexOf(part, end);
    if (start >= 0) end = start + part.length;
    return start < 0;
  });
}

/** No line but our own is one that Moodle takes for a comment, and none is blank but those between items. */
function expectLines(gift: string, items: number): void {
  const lines = gift.split("\n");
  expect(gift.startsWith("\uFEFF")).toBe(false);
  expect(gift).not.toContain("\r");
  const comments = lines.flatMap((line, index) => (line.trim().startsWith("//") ? [index] : []));
  expect(comments.length).toBe(items);
  for (const index of comments) {
    expect(lines[index]).toMatch(/^\/\/ \[id:[^\]]+\](?: \[tag:[^\]]+\])*$/);
    expect(lines[index - 1]).toBe("");
    expect(lines[index + 1]).toMatch(/^::/);
  }
  // A blank line ends an item: there is one before each, and one before each category but the first.
  const categories = lines.filter((line) => line.startsWith("$CATEGORY: ")).length;
  expect(lines.slice(0, -1).filter((line) => line.trim() === "").length).toBe(Math.max(items + categories - 1, 0));
}

/** Reads both formats back, and holds them to each other and to the set. */
async function readBack(set: ExportSet) {
  const [gift, moodle] = await Promise.all([toGift(set), toMoodle(set)]);
  const imported = readMoodleXml(moodle.content);
  expect(readGift(gift.content)).toEqual(imported);
  expect(gift.refused).toEqual(moodle.refused);

  const refused = new Set(moodle.refused.map(({ id, kind }) => `${id} ${kind}`));
  const written = set.items.flatMap((item) =>
    item.kinds.filter((kind) => !refused.has(`${item.id} ${kind}`)).map((kind) => ({ item, kind })),
  );
  expect(imported.length).toBe(written.length);
  expectLines(gift.content, written.length);
  for (const [index, { item, kind }] of written.entries()) expectSame(imported[index], item, kind, set.locale);
  return { imported, refused: moodle.refused };
}

function expectSame(found: Imported | undefined, item: ExportItem, kind: ExportKind, locale: string) {
  expect(found?.id).toBe(kind === "open" ? item.id : `${item.id}.choice`);
  expect(found?.type).toBe(kind === "open" ? "essay" : "multichoice");
  expect(missingIn(meaning(found?.feedback ?? ""), toldOf(item, kind, locale))).toEqual([]);
  if (kind === "open") {
    expect(visible(found?.stem ?? "")).toBe(item.prompt.replaceAll(/\r\n?/g, "\n"));
    expect(found?.options).toEqual([]);
    return;
  }
  expect(meaning(found?.stem ?? "")).toBe(blocks(item.choice?.stem ?? ""));
  expect(found?.options.map(({ text, percent, feedback }) => [meaning(text), percent, meaning(feedback)])).toEqual(
    item.choice?.options.map(({ text, correct, rationale }) => [
      blocks(text),
      correct ? 100 : 0,
      blocks(rationale ?? ""),
    ]),
  );
}

describe("toMoodle and toGift", () => {
  it.each([chinese, english])(
    "give an importer the same questions, and those of the bank: $locale",
    async (bank) => {
      const set = await loadHalf(bank, bank.locale === "zh" ? 0 : 1);
      const { imported, refused } = await readBack(set);
      expect(refused).toEqual([]);
      const forms = set.items.flatMap((item) => item.kinds.map((kind) => ({ item, kind })));
      expect(imported.map(({ tags }) => tags)).toEqual(
        forms.map(({ item }) => [...item.tags.map(({ label }) => label), `difficulty-${item.difficulty}`]),
      );
      expect(imported.map(({ category }) => category)).toEqual(
        forms.map(({ item }) => `$course$/top/llm-interview ${bank.locale}/${item.section.title}`),
      );
      expect(
        imported.map(({ name, type }) => (type === "essay" ? name : name?.replace(/ · (?:选择题|Choice)$/, ""))),
      ).toEqual(forms.map(({ item }) => item.prompt));
      expect(new Set(imported.map(({ name }) => name)).size).toBe(imported.length);
    },
    60_000,
  );

  it("hold the hostile bank, but for the character that XML forbids", async () => {
    const set = await loadExport(openHostileBank());
    const { refused } = await readBack(set);
    const reason = "A text of it has U+001F, which XML and HTML cannot hold.";
    expect(refused).toEqual([
      { id: "q-separator", kind: "open", reason },
      { id: "q-separator", kind: "choice", reason },
    ]);
  });

  const forbidden = ["\u0000", "\u001F", "\uDBFF", "\uFFFE"];
  const words = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.constantFrom(...Object.values(hostileLines), ...Object.values(hostileBlocks)),
    fc.constantFrom(
      "\\",
      "\\n",
      "\\\\neq",
      "&&058;",
      "]]>",
      "::",
      "####",
      "[markdown]",
      "%50%",
      "//",
      "->",
      "\r",
      "\n\n",
      "\t",
      " ",
      "　",
    ),
    fc.constantFrom(...forbidden, "\u007F"),
  );
  const anyText = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
  const isAllowed = (text: string) => !forbidden.some((character) => text.includes(character));
  const isSeen = (text: string) => blocks(text) !== "";

  it("hold any text, or refuse it", async () => {
    const someTexts = fc.record({
      prompt: anyText,
      stem: anyText,
      option: anyText,
      rationale: anyText,
      brief: anyText,
    });
    await fc.assert(
      fc.asyncProperty(someTexts, async ({ prompt, stem, option, rationale, brief }) => {
        const set = setOf({ prompt, brief, stem, option, rationale });
        const { refused } = await readBack(set);
        const forAll = isAllowed(prompt) && isAllowed(brief);
        const open = forAll && prompt.trim() !== "";
        const all = [stem, option, rationale].every(isAllowed);
        const choice = forAll && all && isSeen(stem) && isSeen(option);
        expect(refused.map(({ kind }) => kind)).toEqual([...(open ? [] : ["open"]), ...(choice ? [] : ["choice"])]);
      }),
      { numRuns: 120 },
    );
  }, 60_000);
});

/** A set of one question, made of these texts. */
function setOf(texts: { prompt: string; brief: string; stem: string; option: string; rationale: string }): ExportSet {
  const { prompt, brief, stem, option, rationale } = texts;
  const section = { id: "one", number: 1, title: "第1章" };
  const options = [
    { text: option, correct: true, rationale },
    { text: "other", correct: false, rationale: "no" },
  ];
  const dates = { origin: "added", since: "0.1.0", changed: "0.1.0", revision: 1, hash: "0".repeat(16) } as const;
  const item: ExportItem = {
    ...dates,
    id: "q",
    kinds: ["open", "choice"],
    section,
    number: 1,
    tags: [{ id: "t", label: "标签" }],
    difficulty: 2,
    prompt,
    brief,
    choice: { stem, options },
    references: [],
    related: [],
  };
  return { locale: "zh", version: "1.2.3", sections: [section], items: [item] };
}
