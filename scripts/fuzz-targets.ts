import fc from "fast-check";
import { BankError } from "../src/bank/bank-error.js";
import { openBank } from "../src/bank/open-bank.js";
import { parseQuery } from "../src/bank/query-params.js";
import { compileBank } from "../src/compile/compile-bank.js";
import { renderHtml } from "../src/html/render-html.js";
import type { Bank } from "../src/model/bank.js";
import type { BankData } from "../src/model/bank-data.js";
import { buildQuiz } from "../src/quiz/draw/build-quiz.js";
import { readQuiz } from "../src/quiz/draw/read-quiz.js";
import { markJudged } from "../src/quiz/judge.js";
import { markQuiz } from "../src/quiz/mark/mark-quiz.js";
import { QuizError } from "../src/quiz/quiz-error.js";
import { planReviews } from "../src/quiz/review/plan-reviews.js";
import { noReviews, recordReview } from "../src/quiz/review/reviews.js";
import { mergeState, noBankState, readState, salvageState } from "../src/quiz/review/state.js";
import { loadSearch } from "../src/search/load-search.js";
import { buildSearchIndex } from "../src/search/terms/search-index.js";
import { SearchIndexError } from "../src/search/terms/search-index-error.js";
import { anyCodePoint } from "../tests/helpers/any-code-point.js";

/** An entry that reads data of others, and what must hold whatever it is given. */
export interface FuzzTarget {
  readonly name: string;
  /** Throws where something does not hold. */
  readonly property: fc.IProperty<unknown>;
}

/** No input of a few kilobytes may take longer, in milliseconds of the processor: how long it waits for one says nothing. */
const patience = 5_000;

/** Errors that say what is wrong with the data; all others are faults of ours. */
function allowing(errors: readonly (abstract new (...args: never) => Error)[], act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!errors.some((one) => error instanceof one)) throw error;
  }
}

/** Pieces that lists are made of, and what has tripped readers of them. */
const piece = fc.constantFrom(
  ..."1. |2. |- |* |## |# |> |    |\t|\n|\n\n|\r\n|\\|`|```|~~~|$|$$|**|__|_a |*a_ |<br>|<!--|-->|<details>|<summary>|</summary>|</details>".split(
    "|",
  ),
  ..."{#a}|{#|}| #tag|What is RAG?|什么是注意力？|Answer: |答案：|A. |- [x] |- [ ] |[a]([sidecar, tags, references])|![a](b)|[a]: b|<b|>|&amp;|---|===|::|?|\u0000|\u001b]0;x\u0007|\u202e|\ud800|é|👩‍👩‍👧|１）".split(
    "|",
  ),
  "| a | b |\n| - | - |\n",
  ":-:|",
  "a \\[\nx = 1\n- b\n",
  "\\]",
  "\uFEFF",
);
const anyMarkdown = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((parts) => parts.join("")),
  fc.tuple(piece, fc.nat(400)).map(([one, times]) => one.repeat(times)),
  fc.string({ unit: anyCodePoint, maxLength: 200 }),
);
const anyYaml = fc
  .array(
    fc.constantFrom(
      ...'a: |- |&a |*a|[|]|{|}|, |\n|  |"1.1":|id: x|tags: [a]|!!binary |\'|"|: |# |---\n|? |<<: '.split("|"),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

/** JSON in which some values have been replaced, taken out or doubled. */
function spoiled(value: unknown): fc.Arbitrary<unknown> {
  const text = JSON.stringify(value);
  const change = fc.record({
    at: fc.nat(),
    by: fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(-1, 0.5, "", null, 1e300)),
  });
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    const copy: unknown = JSON.parse(text);
    for (const { at, by } of changes) {
      const places: (readonly [Record<string, unknown>, string])[] = [];
      const collect = (one: unknown) => {
        if (typeof one !== "object" || one === null) return;
        for (const name of Object.keys(one)) {
          places.push([one as Record<string, unknown>, name]);
          collect((one as Record<string, unknown>)[name]);
        }
      };
      collect(copy);
      const [parent, name] = places[at % Math.max(1, places.length)] ?? [];
      if (parent !== undefined && name !== undefined) parent[name] = by;
    }
    return copy;
  });
}

const list = `## One {#one}\n\n1. What is RAG? {#rag} #retrieval\n   - [x] Retrieval, then generation.\n   - [ ] A cloth.\n2. What is LoRA? {#lora}\n   - Low rank.\n`;

/** What the targets start from. */
async function makeSeeds() {
  const { data } = compileBank([{ path: "n.md", text: list }]);
  const bank: Bank = openBank(data);
  const questions = await Promise.all(
    bank.questions.map(async (question) => {
      const article = await bank.article(question.id);
      return article === undefined ? question : { ...question, article };
    }),
  );
  const quiz = buildQuiz(questions, { count: 2, kinds: ["choice", "flashcard"] }, 1, bank);
  const reviews = recordReview(noReviews, { id: "rag", revision: 1 }, "good", 1);
  const attempt = { id: "a", startedAt: 1, savedAt: 1, quiz, responses: [], elapsed: 0, spent: 0 };
  const state = { formatVersion: 1 as const, banks: { published: { ...noBankState, reviews, attempts: [attempt] } } };
  return { data, bank, quiz, state, index: buildSearchIndex(data, { articles: data.articles }) };
}

/** Everything that reads data of others. */
export async function fuzzTargets(): Promise<readonly FuzzTarget[]> {
  const { data, bank, quiz, state, index } = await makeSeeds();
  const target = <Value>(name: string, inputs: fc.Arbitrary<Value>, act: (value: Value) => void): FuzzTarget => ({
    name,
    property: fc.property(inputs, (value) => {
      const start = process.cpuUsage();
      act(value);
      const { user, system } = process.cpuUsage(start);
      const taken = (user + system) / 1000;
      if (taken > patience) throw new Error(`It took ${Math.round(taken)} ms.`);
    }) as fc.IProperty<unknown>,
  });
  return [
    target("compileBank", fc.tuple(anyMarkdown, anyMarkdown), ([one, other]) => {
      const files = [{ path: "n.md", text: `${one}\n${other}` }];
      const made = compileBank(files);
      // What it makes without errors is a bank, and always the same.
      if (!made.problems.some(({ level }) => level === "error")) openBank(made.data);
      if (JSON.stringify(compileBank(files)) !== JSON.stringify(made))
        throw new Error("It gives another bank each time.");
    }),
    target("sidecars and vocabularies", fc.tuple(anyYaml, anyYaml, anyYaml), ([sidecar, tags, references]) => {
      compileBank([
        { path: "n.md", text: list },
        { path: "n.meta.yaml", text: sidecar },
        { path: "tags.yaml", text: tags },
        { path: "references.yaml", text: references },
      ]);
    }),
    target("cards", fc.tuple(anyYaml, anyMarkdown), ([front, body]) => {
      compileBank([{ path: "questions/one/rag.md", text: `---\n${front}\n---\n\n${body}` }]);
    }),
    target("openBank", spoiled(data), (value) => allowing([BankError], () => checkBank(value))),
    target("readQuiz", spoiled(quiz), (value) => allowing([QuizError], () => void markQuiz(readQuiz(value), []))),
    target("readState", spoiled(state), (value) => {
      allowing([QuizError], () => {
        const read = readState(value);
        if (JSON.stringify(readState(mergeState(read, read))) !== JSON.stringify(mergeState(read, read)))
          throw new Error("It does not survive being merged.");
        for (const { reviews } of Object.values(read.banks)) planReviews(reviews, bank.questions, 1e12);
      });
      readState(salvageState(value));
    }),
    target("loadSearch", fc.tuple(spoiled(index), fc.string()), ([value, text]) => {
      allowing([SearchIndexError], () => {
        const search = loadSearch(bank, value);
        search(text);
        search("retrieval");
      });
    }),
    target("search", fc.oneof(anyMarkdown, fc.string({ unit: anyCodePoint })), (text) => {
      for (const hit of loadSearch(bank, index)(text))
        if (!bank.has(hit.id)) throw new Error("It finds what is not there.");
    }),
    target("markQuiz", fc.anything(), (value) => {
      allowing([RangeError, TypeError], () => void markQuiz(quiz, value as never));
    }),
    target("markJudged", fc.tuple(anyMarkdown, fc.oneof(fc.anything(), anyMarkdown)), ([answer, reply]) => {
      markJudged({ prompt: "RAG?", keyPoints: [{ text: "Retrieval.", must: true }] }, answer, reply);
    }),
    target("parseQuery", fc.webQueryParameters(), (text) => void parseQuery(bank, new URLSearchParams(text))),
    target("renderHtml", anyMarkdown, (text) => {
      const html = renderHtml(text, { formulas: "mathml" });
      if (/<(?:script|iframe|img|style)\b|\son\w+=["']/i.test(html.replaceAll(/>[^<]*/g, ">")))
        throw new Error("It lets a tag through.");
    }),
  ];
}

function checkBank(value: unknown): void {
  const bank = openBank(value);
  bank.find();
  bank.facets();
  const again = JSON.parse(JSON.stringify(value)) as BankData;
  if (openBank(again).questions.length !== bank.questions.length)
    throw new Error("It opens another bank of the same JSON.");
}
