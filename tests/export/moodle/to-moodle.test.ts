import { XmlDocument, type XmlElement } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { type ExportItem, type ExportSet, loadExport } from "../../../src/export/export-set.js";
import { toMoodle } from "../../../src/export/moodle/to-moodle.js";
import { openHostileBank } from "../../helpers/hostile-bank.js";

const item: ExportItem = {
  id: "kv-cache",
  kinds: ["open", "choice"],
  section: { id: "inference", number: 1, title: "推理" },
  number: 1,
  tags: [{ id: "memory", label: "显存" }],
  difficulty: 2,
  origin: "added",
  since: "0.1.0",
  changed: "0.1.0",
  revision: 1,
  hash: "0".repeat(16),
  prompt: "Is 1 < 2 & 3?",
  brief: "Yes.",
  article: {
    correction: "Was $x$",
    explanation: "Because",
    keyPoints: [{ text: "Point", must: true }],
    pitfalls: [{ claim: "Claim", rebuttal: "Rebuttal" }],
    followUps: [{ prompt: "Next?", answer: "*This*" }],
  },
  choice: {
    stem: "Which?",
    options: [
      { text: "A", correct: false, rationale: "No" },
      { text: "]]>", correct: true, rationale: "So" },
    ],
  },
  references: [{ id: "r", title: "*T* & U", authors: ["A. B", "C"], year: 2024, venue: "V", doi: "10.1/x" }],
  related: [],
};

function setOf(own: Partial<ExportItem> = {}): ExportSet {
  const made = { ...item, ...own };
  return { locale: "en", version: "1.2.3", sections: [made.section], items: [made] };
}

/** The texts of the elements that an XPath finds, by libxml2. */
function textsAt(content: string, path: string): string[] {
  const document = XmlDocument.fromString(content);
  const texts = document.root.find(path).map((node) => (node as XmlElement).content);
  document.dispose();
  return texts;
}

describe("toMoodle", () => {
  it("asks for several answers where there are several keys, and weighs them", async () => {
    const options = ["A", "B", "C"].map((text, index) => ({ text, correct: index < 2 }));
    const { content } = await toMoodle(setOf({ kinds: ["choice"], choice: { stem: "Which?", options } }));
    expect(textsAt(content, "//question[@type='multichoice']/single")).toEqual(["false"]);
    expect(content.match(/fraction="[^"]*"/g)).toEqual(['fraction="50"', 'fraction="50"', 'fraction="-100"']);
  });

  it("has no feedback where nothing more is known than the item", async () => {
    const { brief: _, article: __, ...bare } = item;
    const set = { ...setOf(), items: [{ ...bare, kinds: ["choice"], references: [] } satisfies ExportItem] };
    expect(textsAt((await toMoodle(set)).content, "//question[@type='multichoice']/generalfeedback")).toEqual([""]);
  });

  it("writes a follow-up without an answer alone", async () => {
    const followUps = [
      { prompt: "Why?", answer: "" },
      { prompt: "How?", answer: "So." },
    ];
    const { content } = await toMoodle(setOf({ kinds: ["open"], article: { followUps } }));
    expect(content).toContain(
      "<h5>Follow-ups</h5>\n<ul>\n<li><p>Why?</p></li>\n<li><p>How?</p>\n<p>So.</p></li>\n</ul>",
    );
  });

  it("writes an essay with its rubric, and a multiple choice with its rationales", async () => {
    const { content, refused } = await toMoodle(setOf());
    expect(refused).toEqual([]);
    expect(content).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<question type="category">
<category><text>$course$/top/llm-interview en/推理</text></category>
</question>
<question type="essay">
<name><text>kv-cache</text></name>
<questiontext format="html"><text><![CDATA[<p>Is 1 &#x3C; 2 &#x26; 3?</p>]]></text></questiontext>
<generalfeedback format="html"><text><![CDATA[<h5>In short</h5>
<p>Yes.</p>
<h5>Correction</h5>
<p>Was \\(x\\)</p>
<h5>Explanation</h5>
<p>Because</p>
<h5>Follow-ups</h5>
<ul>
<li><p>Next?</p>
<p><em>This</em></p></li>
</ul>
<h5>References</h5>
<ul>
<li>A. B, C (2024). *T* &#x26; U. V. https://doi.org/10.1/x</li>
</ul>]]></text></generalfeedback>
<defaultgrade>1</defaultgrade>
<penalty>0</penalty>
<hidden>0</hidden>
<idnumber>kv-cache</idnumber>
<responseformat>editor</responseformat>
<responserequired>1</responserequired>
<responsefieldlines>15</responsefieldlines>
<attachments>0</attachments>
<attachmentsrequired>0</attachmentsrequired>
<graderinfo format="html"><text><![CDATA[<h5>Key points</h5>
<ul>
<li>[must] Point</li>
</ul>
<h5>Pitfalls</h5>
<ul>
<li><p>Claim</p>
<p>Rebuttal</p></li>
</ul>]]></text></graderinfo>
<responsetemplate format="html"><text></text></responsetemplate>
<tags>
<tag><text>显存</text></tag>
<tag><text>difficulty-2</text></tag>
</tags>
</question>
<question type="multichoice">
<name><text>kv-cache.choice</text></name>
<questiontext format="html"><text><![CDATA[<p>Which?</p>]]></text></questiontext>
<generalfeedback format="html"><text><![CDATA[<h5>In short</h5>
<p>Yes.</p>
<h5>Correction</h5>
<p>Was \\(x\\)</p>
<h5>Explanation</h5>
<p>Because</p>
<h5>References</h5>
<ul>
<li>A. B, C (2024). *T* &#x26; U. V. https://doi.org/10.1/x</li>
</ul>]]></text></generalfeedback>
<defaultgrade>1</defaultgrade>
<penalty>0.3333333</penalty>
<hidden>0</hidden>
<idnumber>kv-cache.choice</idnumber>
<single>true</single>
<shuffleanswers>true</shuffleanswers>
<answernumbering>ABCD</answernumbering>
<correctfeedback format="html"><text></text></correctfeedback>
<partiallycorrectfeedback format="html"><text></text></partiallycorrectfeedback>
<incorrectfeedback format="html"><text></text></incorrectfeedback>
<answer fraction="0" format="html"><text><![CDATA[<p>A</p>]]></text><feedback format="html"><text><![CDATA[<p>No</p>]]></text></feedback></answer>
<answer fraction="100" format="html"><text><![CDATA[<p>]]&#x3E;</p>]]></text><feedback format="html"><text><![CDATA[<p>So</p>]]></text></feedback></answer>
<tags>
<tag><text>显存</text></tag>
<tag><text>difficulty-2</text></tag>
</tags>
</question>
</quiz>
`);
  });

  it("writes a question without an answer as an essay without feedback", async () => {
    const { brief: _, article: __, choice: ___, ...open } = item;
    const { content } = await toMoodle({ ...setOf(), items: [{ ...open, kinds: ["open"], references: [] }] });
    expect(textsAt(content, "//generalfeedback | //graderinfo")).toEqual(["", ""]);
  });

  it("writes the form alone in which a quiz asks, under the same id", async () => {
    const { content } = await toMoodle(setOf({ kinds: ["choice"] }));
    expect(textsAt(content, "//idnumber")).toEqual(["kv-cache.choice"]);
  });

  it.each([
    ["a prompt that Moodle keeps", "Why?", ["Why?", "Why? · Choice"]],
    ["one of 255 characters with its mark", "𠮷".repeat(246), ["𠮷".repeat(246), `${"𠮷".repeat(246)} · Choice`]],
    ["one that is too long with its mark alone", "x".repeat(247), ["x".repeat(247), "kv-cache.choice"]],
    ["one that is too long", "x".repeat(256), ["kv-cache", "kv-cache.choice"]],
    ["one with a tag", "a <b> c", ["kv-cache", "kv-cache.choice"]],
    ["one of two lines", "a\nb", ["kv-cache", "kv-cache.choice"]],
    ["one with spaces around", " a", ["kv-cache", "kv-cache.choice"]],
    ["one with the end of a CDATA section", "a]]>b", ["kv-cache", "kv-cache.choice"]],
    ["one with a mark of Moodle's own", "a&&058;b", ["kv-cache", "kv-cache.choice"]],
  ])("names items after their prompt, or their id if Moodle would change it: %s", async (_, prompt, names) => {
    expect(textsAt((await toMoodle(setOf({ prompt }))).content, "//name/text")).toEqual(names);
  });

  it.each([
    ["推理 & 部署", "推理 & 部署"],
    ["CI/CD", "CI//CD"],
    ["/a/", " //a// "],
    ["a <b>", "inference"],
    ["a\\b", "inference"],
    ["top", "inference"],
    ["x".repeat(256), "inference"],
  ])("names a category after its section %j", async (title, name) => {
    const { content } = await toMoodle(setOf({ section: { ...item.section, title } }));
    expect(textsAt(content, "//category/text")).toEqual([`$course$/top/llm-interview en/${name}`]);
  });

  it.each([
    ["KV 缓存", "KV 缓存"],
    ["x".repeat(50), "x".repeat(50)],
    ["x".repeat(51), "memory"],
    ["a  b", "memory"],
    ["a　b", "memory"],
    ["a`b", "memory"],
    ["a]b", "memory"],
  ])("writes the tag %j", async (label, name) => {
    const { content } = await toMoodle(setOf({ kinds: ["open"], tags: [{ id: "memory", label }] }));
    expect(textsAt(content, "//tag/text")).toEqual([name, "difficulty-2"]);
  });

  it("refuses what Moodle cannot hold, form by form", async () => {
    const long = "x".repeat(94);
    const stem = "[nothing]: https://example.com";
    const options = [
      { text: "A", correct: true },
      { text: " ", correct: false },
    ];
    const items = [
      { ...item, id: long },
      { ...item, id: "no-stem", choice: { stem, options } },
      { ...item, id: "no-option", choice: { stem: "Which?", options } },
      { ...item, id: "control", choice: { stem: "a\u0000b", options } },
      { ...item, id: "surrogate", prompt: "a\uD800b" },
    ];
    const { content, refused } = await toMoodle({ ...setOf(), items });
    expect(refused).toEqual([
      { id: long, kind: "choice", reason: `Its id number "${long}.choice" is longer than 100 characters.` },
      { id: "no-stem", kind: "choice", reason: "Nothing would be seen of what it asks." },
      { id: "no-option", kind: "choice", reason: "Nothing would be seen of its option 2." },
      {
        id: "control",
        kind: "choice",
        reason: "A text of it has U+0000, which XML and HTML cannot hold.",
      },
      ...(["open", "choice"] as const).map((kind) => ({
        id: "surrogate",
        kind,
        reason: "A text of it has U+D800, which XML and HTML cannot hold.",
      })),
    ]);
    expect(textsAt(content, "//idnumber")).toEqual([long, "no-stem", "no-option", "control"]);
  });

  it("gives no two items the same id", async () => {
    const { content } = await toMoodle(await loadExport(openHostileBank()));
    const ids = textsAt(content, "//idnumber");
    expect(new Set(ids).size).toBe(ids.length);
  });
});
