/**
 * What every consumer runs: each entry that runs everywhere, once for real. What it gives is compared with what Node gives, so
 * it holds results, and hashes of what is too long to read.
 */
import { bank, parseQuery, queryToParams } from "llm-interview";
import { applyEdits, compileBank, renderBankModule } from "llm-interview/compile";
import { bank as english } from "llm-interview/en";
import * as formats from "llm-interview/export";
import { judgePrompt, judgeReplySchema, markJudged } from "llm-interview/judge";
import { drawQuiz, markQuiz, noReviews, planReviews } from "llm-interview/quiz";
import { buildSearchIndex, createSearch, loadSearch } from "llm-interview/search";

const notes = `# Notes

## 检索 {#retrieval}

1. What is RAG? {#rag}
   - Look it up, then write: $p(y|x)$ &amp; &eacute;.

| a | b |
| - | - |
| 1 | 2 |

2. 什么时候重排？
`;

const writers = {
  toAnki: formats.toAnki,
  toAnkiText: formats.toAnkiText,
  toCsv: formats.toCsv,
  toGift: formats.toGift,
  toHtml: formats.toHtml,
  toJson: formats.toJson,
  toJsonl: formats.toJsonl,
  toMarkdown: formats.toMarkdown,
  toMoodle: formats.toMoodle,
  toParquet: formats.toParquet,
  toQti: formats.toQti,
};

export async function run() {
  const set = await formats.loadExport(bank, { sections: ["inference"] });
  const files = {};
  for (const [name, write] of Object.entries(writers)) files[name] = await fingerprint((await write(set)).content);
  const dataset = await formats.toDataset(set);
  files.toDataset = await fingerprint(JSON.stringify(dataset));

  const compiled = compileBank([{ path: "notes.md", text: notes }]);
  const question = { prompt: "What is RAG?", keyPoints: [{ text: "Looks it up", must: true }] };
  const reply = { verdicts: [{ point: 1, verdict: "met", quote: "looks it up" }] };
  const quiz = await drawQuiz(bank, { count: 3, query: { sections: ["inference"] } }, "seed");
  const index = buildSearchIndex(english);
  return {
    counts: [bank.questions.length, english.questions.length, (await bank.references()).length],
    article: await fingerprint(JSON.stringify(await english.article("paged-attention"))),
    query: parseQuery(bank, new URLSearchParams(queryToParams({ tags: ["kv-cache"] }).toString())),
    compiled: [compiled.data, compiled.problems, compiled.leftOut],
    edited: applyEdits(notes, compiled.edits),
    module: await fingerprint(renderBankModule(compiled.data)),
    quiz: [quiz.items, markQuiz(quiz, [{ item: 1, selected: [0] }])],
    due: planReviews(noReviews, bank.questions, 1_700_000_000_000).length,
    found: [createSearch(bank)("KV 缓存"), loadSearch(english, index)("kv cache")].map((hits) =>
      hits.map(({ id }) => id),
    ),
    judged: [
      markJudged(question, "it looks it up", reply),
      judgePrompt(question, "a"),
      judgeReplySchema.toJSONSchema(),
    ],
    files,
  };
}

/** Length and SHA-256 of a text or bytes. */
async function fingerprint(content) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `${bytes.length} ${[...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
