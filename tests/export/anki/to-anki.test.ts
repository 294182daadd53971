import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { type AnkiPackageOptions, toAnki } from "../../../src/export/anki/to-anki.js";
import { type ExportSet, loadExport } from "../../../src/export/export-set.js";
import type { AnsweredQuestion } from "../../../src/model/question.js";
import { hasProgram } from "../../helpers/foreign-client.js";
import { openHostileBank } from "../../helpers/hostile-bank.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeOpenQuestion, makeQuestion } from "../../helpers/make-question.js";
import { readCollection, readObjects } from "../anki/read-collection.js";

const article = {
  id: "a",
  references: ["r"],
  explanation: "当 $x < y$ 时",
  keyPoints: [
    { text: "必", must: true },
    { text: "可", must: false },
  ],
  pitfalls: [{ claim: "错", rebuttal: "对" }],
  followUps: [{ prompt: "再问", answer: "再答" }],
  choice: {
    stem: "哪个？",
    options: ["一", "二", "三", "四"].map((text, index) => ({ text, correct: index === 2, rationale: `因为${text}` })),
  },
};
const questions = [
  makeQuestion({ id: "a", section: "one", prompt: "甲 & 乙？", brief: "答甲", tags: ["t"] }),
  makeQuestion({ id: "b", section: "two", prompt: "丙？", brief: "答丙" }),
];
const reference = { id: "r", title: "T <1>", authors: ["A", "B"], year: 2024, venue: "V", arxiv: "2401.00001" };

/** A set of two questions, the first of which is asked in both forms. */
function makeSet(own: Partial<AnsweredQuestion> = {}, bank: { locale?: "zh" | "en"; version?: string } = {}) {
  const [first, ...others] = questions;
  const changed = [{ ...first, ...own } as AnsweredQuestion, ...others];
  return loadExport(openBank(makeBankData(changed, { articles: [article], references: [reference], ...bank })));
}

async function read(set: ExportSet, options?: AnkiPackageOptions) {
  return readCollection((await toAnki(set, options)).content);
}

async function readNotes(set: ExportSet, options?: AnkiPackageOptions) {
  return (await read(set, options)).notes.map(({ flds, ...note }) => ({ ...note, fields: flds.split("\u001f") }));
}

describe.skipIf(!hasProgram(["python3"], "python3"))("notes of toAnki", () => {
  it("writes a note for each form of a question, the choice after all that it could give away", async () => {
    const collection = await read(await makeSet());
    const decks = new Map(readObjects(collection, "decks").map((deck) => [deck["id"], deck["name"]]));
    expect(
      collection.notes.map(({ guid, tags }, index) => [guid, tags, decks.get(collection.cards[index]?.did)]),
    ).toEqual([
      ["llm-interview/zh/a/open", " section-one difficulty-2 t ", "面试题::1. 第1章"],
      ["llm-interview/zh/b/open", " section-two difficulty-2 ", "面试题::2. 第2章"],
      ["llm-interview/zh/a/choice", " section-one difficulty-2 t ", "面试题::1. 第1章"],
    ]);
    expect([...decks.values()].sort()).toEqual(["Default", "面试题", "面试题::1. 第1章", "面试题::2. 第2章"]);
  });

  it("has no box for the answer of a follow-up that has none", async () => {
    const [first] = (await makeSet()).items;
    const followUps = [
      { prompt: "一？", answer: "" },
      { prompt: "二？", answer: "二。" },
    ];
    const items = [{ ...first, kinds: ["open"], article: { followUps } }] as ExportSet["items"];
    const [note] = await readNotes({ ...(await makeSet()), items });
    expect(note?.fields).toContain(
      '<ol>\n<li><div class="prompt">一？</div></li>\n' +
        '<li><div class="prompt">二？</div><div class="answer">二。</div></li>\n</ol>',
    );
  });

  it("keeps the order of a set whose items are asked in one form", async () => {
    const set = await makeSet();
    const [first, second] = set.items;
    const items = [{ ...first, kinds: ["choice"] }, second] as ExportSet["items"];
    expect((await readNotes({ ...set, items })).map(({ guid }) => guid)).toEqual([
      "llm-interview/zh/a/choice",
      "llm-interview/zh/b/open",
    ]);
  });

  it("writes each part of the answer into a field, with formulas for MathJax and links to references", async () => {
    const [open, , choice] = await readNotes(await makeSet());
    expect(open?.fields).toMatchInlineSnapshot(`
      [
        "甲 &#x26; 乙？",
        "答甲",
        "",
        "",
        "",
        "<p>当 \\(x &#x3C; y\\) 时</p>",
        "",
        "<ul>
      <li><strong class="must">[必答]</strong> 必</li>
      <li>可</li>
      </ul>",
        "<ul>
      <li><div class="claim">错</div><div class="rebuttal">对</div></li>
      </ul>",
        "<ol>
      <li><div class="prompt">再问</div><div class="answer">再答</div></li>
      </ol>",
        "<ol>
      <li>A, B (2024). <a href="https://arxiv.org/abs/2401.00001">T &#x3C;1></a>. V.</li>
      </ol>",
        "a",
      ]
    `);
    expect(choice?.fields).toMatchInlineSnapshot(`
      [
        "哪个？",
        "<div class="option"><span class="letter">A.</span> <div class="text">一</div></div>
      <div class="option"><span class="letter">B.</span> <div class="text">二</div></div>
      <div class="option"><span class="letter">C.</span> <div class="text">三</div></div>
      <div class="option"><span class="letter">D.</span> <div class="text">四</div></div>",
        "<div class="option"><span class="letter">C.</span> <div class="text">三</div></div>",
        "<div class="option wrong"><span class="letter">A.</span> <div class="text">因为一</div></div>
      <div class="option wrong"><span class="letter">B.</span> <div class="text">因为二</div></div>
      <div class="option right"><span class="letter">C.</span> <div class="text">因为三</div></div>
      <div class="option wrong"><span class="letter">D.</span> <div class="text">因为四</div></div>",
        "<ol>
      <li>A, B (2024). <a href="https://arxiv.org/abs/2401.00001">T &#x3C;1></a>. V.</li>
      </ol>",
        "a",
      ]
    `);
  });

  it("sorts and compares by the words of the first field", async () => {
    const [note] = await readNotes(await makeSet());
    const sha1 = createHash("sha1").update("甲 & 乙？").digest("hex").slice(0, 8);
    expect([note?.sfld, note?.csum]).toEqual(["甲 & 乙？", Number.parseInt(sha1, 16)]);
  });

  it("knows a note by namespace, language, question and form alone", async () => {
    const ids = async (set: ExportSet, options?: AnkiPackageOptions) =>
      (await readNotes(set, options)).map(({ guid, id }) => `${guid} ${id}`);
    const before = await ids(await makeSet());
    const changed = await makeSet({ prompt: "新", revision: 5, tags: [], number: 9 }, { version: "3.0.0" });
    expect(await ids(changed, { deck: "另一个" })).toEqual(before);
    expect(before).toMatchInlineSnapshot(`
      [
        "llm-interview/zh/a/open 1015582798028",
        "llm-interview/zh/b/open 1363676631619",
        "llm-interview/zh/a/choice 1249206537003",
      ]
    `);

    const others = [
      ...(await ids(await makeSet({}, { locale: "en" }))),
      ...(await ids(await makeSet(), { namespace: "my-list" })),
    ];
    expect(others[0]).toMatch(/^llm-interview\/en\/a\/open /);
    expect(others[3]).toMatch(/^my-list\/zh\/a\/open /);
    const numbers = [...before, ...others].map((text) => text.split(" ")[1]);
    expect(new Set(numbers).size).toBe(9);
  });

  it("is newer after a release and after a revision, and not otherwise", async () => {
    const time = async (set: ExportSet, options?: AnkiPackageOptions) => (await readNotes(set, options))[0]?.mod ?? 0;
    const first = await time(await makeSet({}, { version: "0.9.9" }));
    expect(await time(await makeSet({ prompt: "新" }, { version: "0.9.9" }))).toBe(first);
    const grows = [
      first,
      await time(await makeSet({ revision: 2 }, { version: "0.9.9" })),
      await time(await makeSet({ revision: 2 }, { version: "0.10.0" })),
      await time(await makeSet({ revision: 2 }, { version: "1.0.0" })),
    ];
    expect(grows).toEqual([...new Set(grows)].sort((a, b) => a - b));
    expect(grows.at(-1)).toBeLessThan(1.2e9); // What a learner edits now is newer still.
    expect(await time(await makeSet(), { modified: 1_700_000_000 })).toBe(1_700_000_000);
  });

  it("gives orders neither to Anki nor to its relatives, whatever a text says", async () => {
    const prompt = "[sound:x.mp3] [latex]\\input{x}[/latex] [$]y[/$] {{FrontSide}} [a]";
    const [note] = await readNotes(await makeSet({ prompt }));
    expect(note?.fields[0]).toMatchInlineSnapshot(
      `"&#x5B;sound:x.mp3] &#x5B;latex]\\input{x}&#x5B;/latex] &#x5B;$]y&#x5B;/$] &#x7B;{FrontSide}} [a]"`,
    );
    expect(note?.sfld).toBe(prompt);
  });

  it("names options beyond Z as columns of a spreadsheet are named", async () => {
    const set = await makeSet();
    const options = Array.from({ length: 28 }, (_, index) => ({ text: "甲", correct: index === 27, rationale: "乙" }));
    const items = set.items.map((item) => (item.choice ? { ...item, choice: { stem: "哪个？", options } } : item));
    const notes = await readNotes({ ...set, items });
    const [key = ""] = notes.flatMap(({ guid, fields }) => (guid.endsWith("/choice") ? [fields[2] ?? ""] : []));
    expect(key).toContain('<span class="letter">AB.</span>');
  });

  it("takes a namespace in any script", async () => {
    const [note] = await readNotes(await makeSet(), { namespace: "我的-题单" });
    expect(note?.guid).toBe("我的-题单/zh/a/open");
  });
});

describe("toAnki", () => {
  it("gives the same bytes for the same set", async () => {
    const [one, other] = [await toAnki(await makeSet()), await toAnki(await makeSet())];
    expect(Buffer.compare(one.content, other.content)).toBe(0);
    const changed = await toAnki(await makeSet({ brief: "新" }));
    expect(Buffer.compare(one.content, changed.content)).not.toBe(0);
  });

  it("refuses what has nothing on its back", async () => {
    const bank = openBank(makeBankData([makeOpenQuestion({ id: "a" })]));
    expect((await toAnki(await loadExport(bank))).refused).toEqual([
      { id: "a", kind: "open", reason: "It has no answer to write on the back." },
    ]);
  });

  it("refuses what Anki would drop, and says which character it is", async () => {
    const { refused } = await toAnki(await loadExport(openHostileBank()));
    const reason = "A text of it has U+001F, which Anki takes out or reads as the end of a field.";
    expect(refused).toEqual([
      { id: "q-separator", kind: "open", reason },
      { id: "q-separator", kind: "choice", reason },
      { id: "q-open", kind: "open", reason: "It has no answer to write on the back." },
    ]);
  });

  it.each([
    [
      "half a character",
      { brief: "\ud800" },
      ["open"],
      "A text of it has half a character (a lone surrogate), which UTF-8 cannot hold.",
    ],
    ["a character that HTML has, and Anki drops", { prompt: "\f" }, ["open"], /U\+000C/],
    ["a tag of two words", { tags: ["a b"] }, ["open", "choice"], 'Anki would read the tag "a b" as something else.'],
    ["a tag of two levels", { tags: ["a::b"] }, ["open", "choice"], 'Anki would read the tag "a::b"'],
  ])("refuses %s, in the form that has it", async (_, own, kinds, reason) => {
    const { refused } = await toAnki(await makeSet(own));
    expect(refused.map(({ id, kind }) => `${id} ${kind}`)).toEqual(kinds.map((kind) => `a ${kind}`));
    expect(refused[0]?.reason).toMatch(reason);
  });

  it.each([
    [{ modified: 0 }, "modified is 0; it must be a whole number of seconds from 1 to 4294967295."],
    [{ modified: 1.5 }, "modified is 1.5;"],
    [{ modified: 1_700_000_000_000 }, "modified is 1700000000000;"],
    [{ namespace: "a/b" }, 'namespace is "a/b"; it takes letters, digits, ".", "_" and "-".'],
    [{ deck: " " }, 'deck is " "; it must be one line and not be blank.'],
  ])("rejects %j", async (options, message) => {
    await expect(toAnki(await makeSet(), options)).rejects.toThrow(message);
    await expect(toAnki(await makeSet(), options)).rejects.toBeInstanceOf(RangeError);
  });

  it.each(["a::", "::a", "a::::b", "a:: b", "a::b:", 'a"b'])(
    "rejects the deck %j, which Anki would change",
    async (deck) => {
      const message = `deck is ${JSON.stringify(deck)}; a level of it, between "::", must not be blank,`;
      await expect(toAnki(await makeSet(), { deck })).rejects.toThrow(message);
    },
  );
});
