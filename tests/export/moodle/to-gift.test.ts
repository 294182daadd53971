import { parse } from "gift-pegjs";
import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { type ExportSet, loadExport } from "../../../src/export/export-set.js";
import { toGift } from "../../../src/export/moodle/to-gift.js";
import type { ChoiceItem } from "../../../src/model/article.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeOpenQuestion, makeQuestion } from "../../helpers/make-question.js";

const choice: ChoiceItem = {
  stem: "若 $a \\neq b$，哪个对？",
  options: [
    { text: "`x = 1`", correct: false, rationale: "不是。" },
    { text: "都对", correct: true, rationale: "见 https://example.com" },
  ],
};
const article = {
  id: "a",
  explanation: "详解",
  keyPoints: [
    { text: "第一", must: true },
    { text: "第二", must: false },
  ],
  pitfalls: [{ claim: "“错”", rebuttal: "对" }],
  choice,
};

function load(own: Partial<typeof article> = {}): Promise<ExportSet> {
  const questions = [
    makeQuestion({ id: "a", section: "one", tags: ["kv-cache", "memory"], prompt: "为何 a:b？", brief: "因为。" }),
    makeOpenQuestion({ id: "b", section: "two", prompt: "{还没有答案}" }),
  ];
  return loadExport(openBank(makeBankData(questions, { articles: [{ ...article, ...own }] })));
}

describe("toGift", () => {
  it("writes both forms of a question below the category of its section", async () => {
    const { content, refused } = await toGift(await load());
    expect(refused).toEqual([]);
    expect(content).toBe(String.raw`$CATEGORY: $course$/top/llm-interview zh/第1章

// [id:a] [tag:KV-CACHE] [tag:MEMORY] [tag:difficulty-2]
::为何 a\:b？::[html]<p>为何 a\:b？</p>{####[html]<h5>一句话答案</h5>\n<p>因为。</p>\n<h5>详解</h5>\n<p>详解</p>\n<h5>要点</h5>\n<ul>\n<li>[必答] 第一</li>\n<li>第二</li>\n</ul>\n<h5>误区</h5>\n<ul>\n<li><p>“错”</p>\n<p>对</p></li>\n</ul>}

// [id:a.choice] [tag:KV-CACHE] [tag:MEMORY] [tag:difficulty-2]
::为何 a\:b？ · 选择题::[html]<p>若 \\(a \\neq b\\)，哪个对？</p>{
~[html]<p><code>x \= 1</code></p>#[html]<p>不是。</p>
=[html]<p>都对</p>#[html]<p>见 <a href\="https\://example.com">https\://example.com</a></p>
####[html]<h5>一句话答案</h5>\n<p>因为。</p>\n<h5>详解</h5>\n<p>详解</p>
}

$CATEGORY: $course$/top/llm-interview zh/第2章

// [id:b] [tag:difficulty-2]
::\{还没有答案\}::[html]<p>\{还没有答案\}</p>{}
`);
  });

  it("keeps a stem of several paragraphs in one item, and TeX that looks like an escape", async () => {
    const stem = "第一段\n\n// 第二段 $\\neq$ $\\nu$\n\n```\n// 代码 {=a ~b}\n\n::c::\n```";
    const { content } = await toGift(await load({ choice: { ...choice, stem } }));
    const questions = parse(content);
    expect(questions.map(({ type }) => type)).toEqual(["Category", "Essay", "MC", "Category", "Essay"]);
    expect(questions[2]).toMatchObject({
      stem: {
        format: "html",
        text: "<p>第一段</p>\n<p>// 第二段 \\(\\neq\\) \\(\\nu\\)</p>\n<pre><code>// 代码 {=a ~b}\n\n::c::\n</code></pre>",
      },
    });
  });

  it("takes a text that starts like a format or a weight for a text", async () => {
    const options = ["[markdown]*a*", "%50%b", "[html]<b>c</b>"].map((text, index) => ({
      text,
      correct: index === 0,
      rationale: text,
    }));
    const { content } = await toGift(await load({ choice: { stem: "[markdown] x", options } }));
    expect(parse(content)[2]).toMatchObject({
      stem: { format: "html", text: "<p>[markdown] x</p>" },
      choices: [
        { weight: null, isCorrect: true, text: { format: "html", text: "<p>[markdown]<em>a</em></p>" } },
        { weight: null, isCorrect: false, text: { format: "html", text: "<p>%50%b</p>" } },
        { weight: null, isCorrect: false, text: { format: "html", text: "<p>[html]&#x3C;b>c&#x3C;/b></p>" } },
      ],
    });
  });

  it("keeps a choice apart from pairs to match, even if its key comes first and has an arrow", async () => {
    const options = [
      { text: "a -> b", correct: true, rationale: "c -> d" },
      { text: "e -> f", correct: false },
    ];
    const { content } = await toGift(await load({ choice: { stem: "x -> y", options } }));
    expect(parse(content)[2]).toMatchObject({ type: "MC", choices: [{ isCorrect: true }, { isCorrect: false }] });
  });

  it("shares the points among several keys, and takes as many off for what is none", async () => {
    const options = ["甲", "乙", "丙", "丁", "戊"].map((text, index) => ({ text, correct: index < 3 }));
    const { content } = await toGift(await load({ choice: { stem: "哪些？", options } }));
    expect(content.match(/^~%.*?%/gm)).toEqual(["~%33.33333%", "~%33.33333%", "~%33.33333%", "~%-50%", "~%-50%"]);
    expect(parse(content)[2]).toMatchObject({ type: "MC", choices: [{}, {}, {}, {}, {}] });
  });

  it("leaves out the feedback of an option without a rationale", async () => {
    const options = [
      { text: "甲", correct: true },
      { text: "乙", correct: false },
    ];
    const { content } = await toGift(await load({ choice: { stem: "x", options } }));
    expect(parse(content)[2]).toMatchObject({ choices: [{ feedback: null }, { feedback: null }] });
  });

  it("writes a choice item that nothing more is known of, as a quiz has it, without a blank line", async () => {
    const set = await load();
    const items = set.items
      .slice(0, 1)
      .map(({ brief: _, article: __, ...item }) => ({ ...item, kinds: ["choice"] as const }));
    const { content } = await toGift({ ...set, items });
    expect(content.split("\n\n").length).toBe(2);
    expect(parse(content)[1]).toMatchObject({ type: "MC", globalFeedback: null, choices: [{}, {}] });
  });

  it("names the category again where a set goes back to a section", async () => {
    const set = await load();
    const { content } = await toGift({ ...set, items: [...set.items, ...set.items.slice(0, 1)] });
    expect(content.match(/^\$CATEGORY: .*\/(.*)$/gm)?.map((line) => line.slice(-3))).toEqual([
      "第1章",
      "第2章",
      "第1章",
    ]);
  });

  it("is the same for the same set", async () => {
    expect(await toGift(await load())).toEqual(await toGift(await load()));
  });
});
