import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { type ExportItem, type ExportSet, loadExport } from "../../../src/export/export-set.js";
import { toQti } from "../../../src/export/qti/to-qti.js";
import { buildQuiz } from "../../../src/quiz/draw/build-quiz.js";
import { loadQuestions } from "../../../src/quiz/draw/load-questions.js";
import { openHostileBank } from "../../helpers/hostile-bank.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";
import { documentAt, unpack } from "../qti/unpack.js";

const inference = { id: "inference", number: 1, title: "推理" };
const item: ExportItem = {
  id: "kv-cache",
  kinds: ["open", "choice"],
  section: inference,
  number: 1,
  tags: [{ id: "memory", label: "显存" }],
  difficulty: 3,
  origin: "added",
  since: "0.1.0",
  changed: "0.2.0",
  revision: 2,
  hash: "0".repeat(16),
  prompt: "1 < 2\n& 3？",
  brief: "对。",
  article: {
    correction: "原文有误",
    explanation: "一\n\n二",
    keyPoints: [
      { text: "甲", must: true },
      { text: "乙", must: false },
    ],
    pitfalls: [{ claim: "丙", rebuttal: "丁" }],
    followUps: [{ prompt: "戊？", answer: "己" }],
  },
  choice: {
    stem: "哪个？",
    options: [
      { text: "`a`", correct: false, rationale: "不" },
      { text: "```\nb\n```", correct: true, rationale: "$x$" },
    ],
  },
  references: [{ id: "r", title: "T & U", authors: ["A. B"], year: 2024, venue: "V", doi: "10.1/x" }],
  related: [],
};

function setOf(...items: readonly ExportItem[]): ExportSet {
  return { locale: "zh", version: "1.2.3", sections: [inference], items };
}

async function write(set: ExportSet) {
  const { content, refused } = await toQti(set);
  return { documents: unpack(content), refused };
}

/** A document without its declaration and the namespaces of its root. */
function bodyOf(documents: ReadonlyMap<string, string>, path: string): string {
  const [declaration, ...lines] = documentAt(documents, path).trimEnd().split("\n");
  expect(declaration).toBe('<?xml version="1.0" encoding="UTF-8"?>');
  return lines.join("\n").replace(/ xmlns="[^>]*?" identifier/, " identifier");
}

describe("toQti", () => {
  it("asks by options: one point for the key, and for each option its rationale", async () => {
    const { documents, refused } = await write(setOf(item));
    expect(refused).toEqual([]);
    expect(bodyOf(documents, "items/choice-kv-cache.xml")).toBe(
      [
        '<assessmentItem identifier="choice-kv-cache" title="1 &#x3C; 2 &#x26; 3？" xml:lang="zh" adaptive="false" timeDependent="false">',
        '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">',
        "<correctResponse><value>option-2</value></correctResponse></responseDeclaration>",
        '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float" normalMaximum="1">',
        "<defaultValue><value>0</value></defaultValue></outcomeDeclaration>",
        '<outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/>',
        '<itemBody><choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1"><prompt>哪个？</prompt>',
        '<simpleChoice identifier="option-1"><code>a</code></simpleChoice>',
        '<simpleChoice identifier="option-2"><pre><code>b\n</code></pre></simpleChoice></choiceInteraction></itemBody>',
        "<responseProcessing><responseCondition>",
        '<responseIf><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>',
        '<setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf>',
        '<responseElse><setOutcomeValue identifier="SCORE"><baseValue baseType="float">0</baseValue></setOutcomeValue></responseElse>',
        '</responseCondition><setOutcomeValue identifier="FEEDBACK"><variable identifier="RESPONSE"/></setOutcomeValue></responseProcessing>',
        '<modalFeedback outcomeIdentifier="FEEDBACK" identifier="option-1" showHide="show"><div>不</div></modalFeedback>',
        '<modalFeedback outcomeIdentifier="FEEDBACK" identifier="option-2" showHide="show">',
        '<div><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math></div></modalFeedback></assessmentItem>',
      ].join(""),
    );
  });

  it("lets several options be chosen where there are several keys", async () => {
    const options = ["a", "b", "c"].map((text, index) => ({ text, correct: index > 0 }));
    const { documents } = await write(setOf({ ...item, kinds: ["choice"], choice: { stem: "哪些？", options } }));
    const body = documentAt(documents, "items/choice-kv-cache.xml");
    expect(body).toContain('<responseDeclaration identifier="RESPONSE" cardinality="multiple"');
    expect(body).toContain("<correctResponse><value>option-2</value><value>option-3</value></correctResponse>");
    expect(body).toContain('maxChoices="0"');
  });

  it("shows a program of the answer to who marks it", async () => {
    const code = { language: "python", text: "x = 1 < 2" };
    const { documents } = await write(setOf({ ...item, kinds: ["open"], article: { code } }));
    expect(documentAt(documents, "items/open-kv-cache.xml")).toContain(
      '<div class="code"><h2>代码</h2><pre><code class="language-python">x = 1 &#x3C; 2\n</code></pre></div>',
    );
  });

  it("asks openly, with the answer as a rubric for who marks it", async () => {
    const { documents } = await write(setOf(item));
    expect(bodyOf(documents, "items/open-kv-cache.xml")).toBe(
      [
        '<assessmentItem identifier="open-kv-cache" title="1 &#x3C; 2 &#x26; 3？" xml:lang="zh" adaptive="false" timeDependent="false">',
        '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"/>',
        '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float">',
        "<defaultValue><value>0</value></defaultValue></outcomeDeclaration>",
        '<itemBody><rubricBlock view="scorer">',
        '<div class="brief"><h2>一句话答案</h2><p>对。</p></div>',
        '<div class="keyPoints"><h2>要点</h2><ul><li><strong>[必答]</strong> 甲</li><li>乙</li></ul></div>',
        '<div class="pitfalls"><h2>误区</h2><ul><li><div class="claim">丙</div><div class="rebuttal">丁</div></li></ul></div>',
        '<div class="followUps"><h2>追问</h2><ul><li><div class="prompt">戊？</div><div class="answer">己</div></li></ul></div>',
        '<div class="correction"><h2>勘误</h2><p>原文有误</p></div>',
        '<div class="explanation"><h2>详解</h2><p>一</p>\n<p>二</p></div>',
        '<div class="references"><h2>参考</h2><ul><li>A. B (2024). T &#x26; U. V. https://doi.org/10.1/x</li></ul></div></rubricBlock>',
        '<extendedTextInteraction responseIdentifier="RESPONSE" expectedLines="10"><prompt>1 &#x3C; 2<br/>&#x26; 3？</prompt>',
        "</extendedTextInteraction></itemBody></assessmentItem>",
      ].join(""),
    );
  });

  it("has no box for the answer of a follow-up that has none", async () => {
    const followUps = [
      { prompt: "一？", answer: "" },
      { prompt: "二？", answer: "二。" },
    ];
    const { documents } = await write(setOf({ ...item, article: { followUps } }));
    expect(bodyOf(documents, "items/open-kv-cache.xml")).toContain(
      '<ul><li><div class="prompt">一？</div></li>' +
        '<li><div class="prompt">二？</div><div class="answer">二。</div></li></ul>',
    );
  });

  it("has no rubric where there is no answer", async () => {
    const { brief: _, article: __, choice: ___, ...asked } = item;
    const { documents } = await write(setOf({ ...asked, kinds: ["open"], references: [] }));
    expect([...documents.keys()]).toEqual(["imsmanifest.xml", "test.xml", "items/open-kv-cache.xml"]);
    expect(documentAt(documents, "items/open-kv-cache.xml")).not.toContain("rubricBlock");
  });

  it("puts a question of several blocks before its interaction, not into the prompt", async () => {
    const stem = "看代码：\n\n```\nx\n```";
    const options = item.choice?.options ?? [];
    const { documents } = await write(setOf({ ...item, choice: { stem, options } }));
    expect(documentAt(documents, "items/choice-kv-cache.xml")).toContain(
      '<itemBody><div class="stem"><p>看代码：</p>\n<pre><code>x\n</code></pre></div><choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1"><simpleChoice',
    );
  });

  it("describes an item in the manifest", async () => {
    const { documents } = await write(setOf({ ...item, kinds: ["choice"] }));
    expect(documentAt(documents, "imsmanifest.xml")).toContain(
      [
        '<resource identifier="resource-choice-kv-cache" type="imsqti_item_xmlv2p1" href="items/choice-kv-cache.xml"><metadata>',
        "<imsmd:lom><imsmd:general><imsmd:identifier><imsmd:entry>kv-cache</imsmd:entry></imsmd:identifier>",
        '<imsmd:title><imsmd:string language="zh">1 &#x3C; 2 &#x26; 3？</imsmd:string></imsmd:title><imsmd:language>zh</imsmd:language>',
        '<imsmd:keyword><imsmd:string language="zh">显存</imsmd:string><imsmd:string language="x-none">memory</imsmd:string></imsmd:keyword>',
        "</imsmd:general><imsmd:lifeCycle><imsmd:version><imsmd:string>0.2.0</imsmd:string></imsmd:version></imsmd:lifeCycle>",
        "<imsmd:educational><imsmd:difficulty><imsmd:source>LOMv1.0</imsmd:source><imsmd:value>difficult</imsmd:value>",
        "</imsmd:difficulty></imsmd:educational></imsmd:lom><imsqti:qtiMetadata><imsqti:timeDependent>false</imsqti:timeDependent>",
        "<imsqti:interactionType>choiceInteraction</imsqti:interactionType><imsqti:feedbackType>nonadaptive</imsqti:feedbackType>",
        "<imsqti:solutionAvailable>true</imsqti:solutionAvailable></imsqti:qtiMetadata></metadata>",
        '<file href="items/choice-kv-cache.xml"/></resource>',
      ].join(""),
    );
  });

  it("gives a package without a test for a set without items", async () => {
    const { documents, refused } = await write(setOf());
    expect(refused).toEqual([]);
    expect([...documents.keys()]).toEqual(["imsmanifest.xml"]);
    expect(documentAt(documents, "imsmanifest.xml")).toContain("<organizations/><resources/></manifest>");
  });

  it("keeps the order of a quiz: of its options, and of its items also where it comes back to a section", async () => {
    const other = { id: "data", number: 2, title: "数据" };
    const quiz = (id: string, section: ExportItem["section"]): ExportItem => ({
      ...item,
      id,
      section,
      kinds: ["choice"],
    });
    const { documents } = await write(setOf(quiz("a", inference), quiz("b", other), quiz("c", inference)));
    expect(documentAt(documents, "items/choice-a.xml")).toContain('shuffle="false"');
    expect(documentAt(documents, "test.xml").match(/<assessmentSection.*<\/assessmentSection>/)?.[0]).toBe(
      [
        '<assessmentSection identifier="section-1-inference" title="推理" visible="true"><assessmentItemRef identifier="choice-a" href="items/choice-a.xml"/></assessmentSection>',
        '<assessmentSection identifier="section-2-data" title="数据" visible="true"><assessmentItemRef identifier="choice-b" href="items/choice-b.xml"/></assessmentSection>',
        '<assessmentSection identifier="section-3-inference" title="推理" visible="true"><assessmentItemRef identifier="choice-c" href="items/choice-c.xml"/></assessmentSection>',
      ].join(""),
    );
  });

  it("writes the options of a real quiz in its order", async () => {
    const bank = openHostileBank();
    const quiz = buildQuiz(await loadQuestions(bank), { count: 5, kinds: ["choice"] }, 3, bank);
    const { documents } = await write(await loadExport(bank, quiz));
    const orders = quiz.items.map((drawn) => {
      const xml = documents.get(`items/choice-${drawn.id}.xml`) ?? "";
      return { shuffle: / shuffle="(\w+)"/.exec(xml)?.[1], key: /<value>option-(\d)<\/value>/.exec(xml)?.[1] };
    });
    expect(orders).toEqual(
      quiz.items.map((drawn) => ({
        shuffle: "false",
        key: String((drawn.kind === "choice" ? drawn.options.findIndex(({ correct }) => correct) : -1) + 1),
      })),
    );
  });

  it("makes of every id an identifier of its own", async () => {
    const ids = ["7b-model", "a b", "a_b", "ä", "A.b"];
    const { documents } = await write(setOf(...ids.map((id): ExportItem => ({ ...item, id, kinds: ["open"] }))));
    expect([...documents.keys()].slice(2)).toEqual([
      "items/open-7b-model.xml",
      "items/open-a_20_b.xml",
      "items/open-a_5f_b.xml",
      "items/open-_e4_.xml",
      "items/open-A.b.xml",
    ]);
  });

  it.each([
    ["a control character", { prompt: "a\u0001b" }, "A text of it has U+0001, which XML cannot hold."],
    [
      "one of its metadata",
      { tags: [{ id: "t", label: "\u000b" }] },
      "A text of it has U+000B, which XML cannot hold.",
    ],
    [
      "one of its section",
      { section: { ...inference, title: "\u001f" } },
      "A text of it has U+001F, which XML cannot hold.",
    ],
    ["half a character", { prompt: "a\ud800b" }, "A text of it has U+D800, which XML cannot hold."],
  ])("refuses an item for %s, in all its forms", async (_, own, reason) => {
    const { documents, refused } = await write(setOf({ ...item, ...own }, { ...item, id: "next" }));
    expect(refused).toEqual([
      { id: "kv-cache", kind: "open", reason },
      { id: "kv-cache", kind: "choice", reason },
    ]);
    expect([...documents.keys()]).toEqual([
      "imsmanifest.xml",
      "test.xml",
      "items/open-next.xml",
      "items/choice-next.xml",
    ]);
  });

  it("refuses the one form that it cannot hold", async () => {
    const article = { explanation: '[x](https://example.com "title")' };
    const { documents, refused } = await write(setOf({ ...item, article }));
    expect(refused).toEqual([{ id: "kv-cache", kind: "open", reason: 'QTI has no "title" of <a>.' }]);
    expect([...documents.keys()].slice(2)).toEqual(["items/choice-kv-cache.xml"]);
  });

  it("gives the same bytes for the same set, in every time zone", async () => {
    const set = await loadExport(openBank(makeBankData([makeQuestion()])));
    const zone = process.env["TZ"];
    try {
      const packages = [];
      const hours = [];
      for (const name of ["Asia/Shanghai", "America/New_York"]) {
        process.env["TZ"] = name;
        hours.push(new Date(0).getHours());
        packages.push((await toQti(set)).content);
      }
      expect(hours).toEqual([8, 19]);
      expect(packages[0]).toEqual(packages[1]);
      // The time of a file in a zip: midnight on 1 January 1980.
      expect([...(packages[0] ?? []).slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });
});
