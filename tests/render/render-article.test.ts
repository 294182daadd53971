import { describe, expect, it } from "vitest";
import { renderArticle, renderBrief, renderPrompt } from "../../src/render/render-article.js";
import { styleSheet } from "../../src/render/style-sheet.js";
import { hostileBlocks, hostileLines } from "../helpers/hostile-bank.js";
import { makeBareArticle, makeOpenQuestion, makeQuestion } from "../helpers/make-question.js";

const article = {
  explanation: "One $x$.\n\n# Sub\n\n| a | b |\n| - | - |\n| 1 | `x` |",
  keyPoints: [
    { text: "It **must**.", must: true },
    { text: "It may.", must: false },
  ],
  pitfalls: [{ claim: "It is free.", rebuttal: "It costs $y$." }],
  followUps: [{ prompt: "How much?", answer: "Much." }],
  alsoAsked: ["Why *this*?"],
  code: { language: "python", text: "if a < b:\n    pass" },
  choice: {
    stem: "Which?",
    options: [
      { text: "first", correct: false, rationale: "No." },
      { text: "second", correct: true },
    ],
  },
  references: ["kwon2023", "none"],
} as const;
const references = [
  { id: "kwon2023", title: "Paging", authors: ["A. B.", "C. D."], year: 2023, venue: "SOSP 2023", arxiv: "2309.06180" },
];

describe("renderArticle", () => {
  it("writes a section for each part by its form, in the language of the bank", () => {
    expect(renderArticle({ keyPoints: article.keyPoints, pitfalls: article.pitfalls }, { locale: "zh" })).toBe(
      '<article class="answer" lang="zh">' +
        '<section class="part key-points"><h2 class="part-name">要点</h2><ul>' +
        '<li><strong class="must">[必答]</strong> It <strong>must</strong>.</li><li>It may.</li></ul></section>' +
        '<section class="part pitfalls"><h2 class="part-name">误区</h2><dl><dt class="claim">It is free.</dt>' +
        '<dd class="rebuttal"><p>It costs <math><mi>y</mi></math>.</p></dd></dl></section></article>',
    );
  });

  it("writes a follow-up without an answer alone, as it does one whose answer shows nothing", () => {
    const followUps = [
      { prompt: "Why?", answer: "" },
      { prompt: "When?", answer: "[a]: https://example.org" },
      { prompt: "How?", answer: "So." },
    ];
    expect(renderArticle({ followUps })).toContain(
      '<dl><dt class="asked">Why?</dt><dt class="asked">When?</dt>' +
        '<dt class="asked">How?</dt><dd class="reply"><p>So.</p></dd></dl>',
    );
  });

  it("writes formulas as MathML, tables, and code with the class of its language", () => {
    const html = renderArticle(article);
    expect(html).toContain("One <math><mi>x</mi></math>.");
    expect(html).toContain("<td><code>x</code></td>");
    expect(html).toContain('<pre><code class="language-python">if a &#x3C; b:\n    pass\n</code></pre>');
  });

  it("puts headings of a text below that of its part, at the level that is asked for", () => {
    expect(renderArticle(article)).toMatch(/<h2 class="part-name">Explanation<\/h2>.*<h3>Sub<\/h3>/s);
    expect(renderArticle(article, { heading: 4 })).toMatch(/<h4 class="part-name">Explanation<\/h4>.*<h5>Sub<\/h5>/s);
    expect(renderArticle(article, { heading: 6 })).toContain("<h6>Sub</h6>");
    // @ts-expect-error -- there is no such level
    expect(() => renderArticle(article, { heading: 7 })).toThrow("must be an integer from 1 to 6, not 7");
  });

  it("keeps plain texts plain", () => {
    expect(renderArticle(article, { parts: ["alsoAsked"] })).toContain("<li>Why *this*?</li>");
  });

  it("writes only the parts that are asked for, and nothing for an article without parts", () => {
    const html = renderArticle(article, { parts: ["choice"] });
    expect(html.match(/<section/g)).toHaveLength(1);
    expect(html).toContain(
      '<li class="option correct"><div class="option-text">second</div> <strong class="verdict">correct</strong></li>',
    );
    expect(renderArticle({})).toBe('<article class="answer" lang="en"></article>');
  });

  it("lists what the article cites, with a link to each", () => {
    expect(renderArticle({ references: article.references }, { references })).toBe(
      '<article class="answer" lang="en"><section class="part references"><h2 class="part-name">References</h2><ul>' +
        '<li>A. B., C. D. <cite><a href="https://arxiv.org/abs/2309.06180">Paging</a></cite>. SOSP 2023.</li></ul></section></article>',
    );
  });

  it("lets no tag of a text through, and no link but to pages and addresses", () => {
    for (const text of [...Object.values(hostileLines), ...Object.values(hostileBlocks)]) {
      const html = renderArticle({
        explanation: text,
        keyPoints: [{ text, must: true }],
        code: { language: text, text },
      });
      expect(html).not.toMatch(/<(?:script|img)|href="(?!https?:|mailto:)/);
    }
  });
});

describe("renderPrompt", () => {
  it("writes a prompt in the language and with the marks of its article, and in English and plain without", () => {
    const question = makeQuestion({ prompt: "What is *RAG*?" });
    expect(renderPrompt(question)).toBe('<p class="prompt" lang="en">What is *RAG*?</p>');
    const article = makeBareArticle(question.id, { promptMarkdown: "What is *RAG*?" });
    expect(renderPrompt(question, { locale: "zh", article })).toBe(
      '<p class="prompt" lang="zh">What is <em>RAG</em>?</p>',
    );
  });
});

describe("renderBrief", () => {
  it("writes plain text as a paragraph, and nothing for an open question", () => {
    expect(renderBrief(makeQuestion({ brief: "a < b *c*" }), { locale: "ja" })).toBe(
      '<p class="brief" lang="ja">a &#x3C; b *c*</p>',
    );
    expect(renderBrief(makeOpenQuestion())).toBe("");
  });
});

describe("styleSheet", () => {
  it("speaks of the classes that are written", () => {
    const html = renderArticle(article, { references });
    for (const name of ["part-name", "must", "claim", "options", "verdict", "rationale", "answer"]) {
      expect(styleSheet).toContain(`.${name}`);
      expect(html).toContain(name);
    }
  });
});
