import { openBank } from "../../src/bank/open-bank.js";
import type { Bank } from "../../src/model/bank.js";
import { makeBankData } from "./make-bank-data.js";
import { makeOpenQuestion, makeQuestion } from "./make-question.js";

/** Texts that formats trip over, by what they are. Each is one line of Markdown. */
export const hostileLines = {
  comment: "// [id:forged] 这一行不是注释",
  gift: "{=yes ~no#why} 100% C# a:b \\: \\{ ::title:: [html]",
  tex: "当 $\\neq$、$\\nu_{i}$、$\\nabla f(x) < 0$ 与 $\\text{a & b}$ 成立时",
  cdata: "<![CDATA[ x ]]> y ]]>",
  script: "<script>alert(1)</script><img src=x onerror=alert(1)>",
  formula: '=HYPERLINK("http://example.com","点我")',
  entity: "&lt;b&gt; &amp;amp; & <b>",
  cloze: "{{c1::hidden}} {{Front}} \\(x\\) \\[y\\]",
  emoji: "👩‍👩‍👧‍👦 🇨🇳 é é 𠮷",
  separator: "左\u001f右",
  lineSeparators: "一\u2028二\u2029三\u0085四",
  quotes: `"双" '单' \`反\` “弯” a"b`,
  tab: "列一\t列二",
  link: "[点我](javascript:alert(1)) <https://example.com/?a=1&b=2> [x](data:text/html,<script>alert(1)</script>)",
} as const;

/** Texts of several lines. */
export const hostileBlocks = {
  code: '```c\n// not a comment\nint main() { return a = b ~ c # d; }\n\n#include "x.h"\n```',
  blankLines: "第一段\n\n\n第二段\n\n::三::\n",
  display: "$$\n\\frac{a}{b} \\neq \\nu\n$$",
  table: "| a | b |\n| - | - |\n| 1 | `x\\|y` |",
  long: "长".repeat(5000),
  crlf: "一行\r\n二行",
} as const;

/** Questions whose every text is one of these, besides one without an answer and one whose id and tag are odd. */
export function openHostileBank(): Bank {
  const texts = Object.entries({ ...hostileLines, ...hostileBlocks });
  const questions = texts.map(([name, text], index) =>
    makeQuestion({
      id: `q-${kebab(name)}`,
      number: index + 1,
      prompt: text,
      brief: text,
      tags: ["a-b"],
    }),
  );
  const open = makeOpenQuestion({
    id: "q-open",
    number: texts.length + 1,
    prompt: hostileLines.gift,
  });
  const digit = makeQuestion({ id: "7b-model", number: texts.length + 2, tags: ["1-bit"] });
  const articles = texts.map(([name, text], index) => ({
    id: `q-${kebab(name)}`,
    hash: hashOf(index),
    correction: text,
    alsoAsked: [text],
    spoken: text,
    explanation: text,
    code: { language: "c", text },
    keyPoints: [
      { text, must: true },
      { text, must: false },
    ],
    pitfalls: [{ claim: text, rebuttal: text }],
    followUps: [{ prompt: text, answer: text }],
    choice: {
      stem: text,
      options: [1, 2, 3, 4].map((place) => ({ text: `${text} ${place}`, correct: place === 2, rationale: text })),
    },
  }));
  return openBank(makeBankData([...questions, open, digit], { articles }));
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function hashOf(index: number): string {
  return String(index).padStart(16, "0");
}
